package app.byline.ui.drawing;

import app.byline.ui.Background;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Formulas, diagrams and code, drawn once each: what was drawn is kept, so that a block that is shown again shows it
/// at once. What comes out of a library is cleaned before anyone sees it. JavaFX's thread.
public final class Drawings {
    /// Of all drawings kept, in characters; some hundreds of formulas and some dozens of diagrams.
    private static final int MOST_KEPT = 8_000_000;

    private final Map<Order.Kind, Drawer> drawers = new EnumMap<>(Order.Kind.class);
    private final Background background;
    private final Map<Order, Drawing> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Order, List<Consumer<Optional<String>>>> underway = new HashMap<>();
    private @Nullable CompletionStage<String> mathStyle;
    private long size;

    /// `background` may take a moment for each answer. Nothing is loaded before it is first needed.
    public Drawings(Diagrams diagrams, Background background) {
        this.background = background;
        WorkerPage page = new WorkerPage(background);
        Drawer math = new MathDrawer(page);
        drawers.put(Order.Kind.MATH, math);
        drawers.put(Order.Kind.DISPLAY, math);
        drawers.put(Order.Kind.CODE, new CodeDrawer(page, background));
        drawers.put(Order.Kind.DIAGRAM, diagrams);
    }

    /// What came of an order: clean HTML, or nothing for what can't be drawn.
    public record Drawing(Optional<String> html) {}

    /// What came of it, if that is known already.
    public Optional<Drawing> known(Order order) {
        return Optional.ofNullable(kept.get(order));
    }

    /// Draws, and calls back with clean HTML; with nothing when it can't be drawn, or not in time.
    public void draw(Order order, Consumer<Optional<String>> done) {
        List<Consumer<Optional<String>>> waiting = underway.get(order);
        if (waiting != null) {
            waiting.add(done);
            return;
        }
        underway.put(order, new ArrayList<>(List.of(done)));
        if (order.source().length() > longest(order.kind())) {
            finish(order, Optional.empty());
            return;
        }
        Objects.requireNonNull(drawers.get(order.kind())).draw(order, raw -> clean(order, raw));
    }

    /// The style sheet a page needs to show formulas; made once.
    public CompletionStage<String> mathStyle() {
        if (mathStyle == null) {
            mathStyle = background.ask(MathDrawer::css);
        }
        return mathStyle;
    }

    /// What takes the libraries within their time; more is shown as its source.
    private static int longest(Order.Kind kind) {
        return switch (kind) {
            case MATH, DISPLAY -> 10_000;
            case CODE -> 60_000;
            case DIAGRAM -> 20_000;
        };
    }

    private void clean(Order order, Optional<String> raw) {
        background
                .ask(() -> raw.flatMap(html -> DrawnHtml.clean(order.kind(), html)))
                .whenComplete((clean, failure) -> finish(order, failure == null ? clean : Optional.empty()));
    }

    private void finish(Order order, Optional<String> drawn) {
        kept.put(order, new Drawing(drawn));
        size += size(order, drawn);
        var oldest = kept.entrySet().iterator();
        while (size > MOST_KEPT && kept.size() > 1) {
            var entry = oldest.next();
            size -= size(entry.getKey(), entry.getValue().html());
            oldest.remove();
        }
        List<Consumer<Optional<String>>> waiting = underway.remove(order);
        if (waiting != null) {
            waiting.forEach(done -> done.accept(drawn));
        }
    }

    private static int size(Order order, Optional<String> drawn) {
        return order.source().length() + drawn.map(String::length).orElse(0);
    }
}
