package app.byline.ui.preview;

import app.byline.ui.Soon;
import app.byline.ui.drawing.Drawings;
import app.byline.ui.drawing.Order;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Brings drawings into the page: what is known is there with the block, the rest follows, many in one call. JavaFX's
/// thread.
final class PageDrawings {
    private static final JsonMapper JSON = new JsonMapper();

    private final Drawings drawings;
    private final Soon flushing;
    private final PageCall page;
    private final List<List<@Nullable Object>> ready = new ArrayList<>();
    private boolean styled;
    private boolean dark;

    /// `page` calls a function of the page, and answers what it says.
    PageDrawings(Drawings drawings, Executor window, PageCall page) {
        this.drawings = drawings;
        flushing = new Soon(window, this::flush);
        this.page = page;
    }

    /// The page is new.
    void loaded() {
        styled = false;
        page.call("drawnLabels(" + JSON.writeValueAsString(Map.of("undrawn", Messages.text("preview.undrawn"))) + ")");
    }

    /// Takes what the page wants drawn, as `drawn.js` says it.
    void order(String wanted) {
        for (JsonNode one : JSON.readTree(wanted)) {
            int id = one.path("id").asInt();
            Order order = order(one);
            if (order.kind() == Order.Kind.MATH || order.kind() == Order.Kind.DISPLAY) {
                style();
            }
            drawings.known(order)
                    .ifPresentOrElse(
                            known -> ready.add(Arrays.asList(id, known.html().orElse(null))),
                            () -> drawings.draw(order, drawn -> show(id, drawn)));
        }
        flush();
    }

    /// The page's colours; diagrams have them drawn in.
    void dark(boolean now) {
        if (now != dark) {
            dark = now;
            page.call("redraw()");
            String wanted = page.call("wanted()");
            if (!wanted.isEmpty()) {
                order(wanted);
            }
        }
    }

    private Order order(JsonNode one) {
        return new Order(
                Order.Kind.valueOf(one.path("kind").asString("code").toUpperCase(Locale.ROOT)),
                one.path("source").asString(""),
                one.path("language").asString(""),
                dark);
    }

    private void style() {
        if (!styled) {
            styled = true;
            drawings.mathStyle().thenAccept(css -> page.call("mathStyle(" + JSON.writeValueAsString(css) + ")"));
        }
    }

    private void show(int id, Optional<String> drawn) {
        ready.add(Arrays.asList(id, drawn.orElse(null)));
        flushing.ask();
    }

    private void flush() {
        if (!ready.isEmpty()) {
            page.call("drawn(" + JSON.writeValueAsString(ready) + ")");
            ready.clear();
        }
    }
}
