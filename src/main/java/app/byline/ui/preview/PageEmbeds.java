package app.byline.ui.preview;

import app.byline.embed.EmbedCard;
import app.byline.embed.Embeds;
import app.byline.ui.Background;
import app.byline.ui.Soon;
import app.byline.ui.text.Messages;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fills the cards of embeds: first with what is known without asking anyone. JavaFX's thread.
final class PageEmbeds {
    private static final JsonMapper JSON = new JsonMapper();

    private final Embeds embeds;
    private final Background background;
    private final PageCall page;
    private final List<List<Object>> ready = new ArrayList<>();
    private final Soon flushing;

    /// `background` may wait for a site's answer.
    PageEmbeds(Embeds embeds, Background background, PageCall page) {
        this.embeds = embeds;
        this.background = background;
        this.page = page;
        flushing = new Soon(background.window(), this::flush);
    }

    /// The page is new.
    void loaded() {
        Map<String, String> labels = Map.of(
                "ask", Messages.text("preview.embed.ask"),
                "play", Messages.text("preview.embed.play"));
        page.call("embedLabels(" + JSON.writeValueAsString(labels) + ")");
    }

    /// Fills the cards that are new on the page.
    void fill() {
        fill("addresses()");
    }

    /// Lets this site be asked, and asks it for each card of it.
    void allow(String host) {
        background.run(() -> embeds.allow(host)).thenRun(() -> fill("allAddresses()"));
    }

    /// Lets nobody be asked any more; each card says nothing but its address again.
    void forget() {
        background.run(embeds::forget).thenRun(() -> fill("allAddresses()"));
    }

    /// Where what that page plays is played.
    Optional<String> player(String address) {
        return embeds.player(address).map(URI::toString);
    }

    private void fill(String which) {
        String addresses = page.call(which);
        if (addresses.isEmpty()) {
            return;
        }
        for (JsonNode address : JSON.readTree(addresses)) {
            String wanted = address.asString("");
            background.ask(() -> embeds.card(wanted)).thenAccept(card -> show(wanted, card));
        }
    }

    private void show(String address, EmbedCard card) {
        ready.add(List.of(address, card));
        flushing.ask();
    }

    /// Many in one call: each has the engine lay out the page.
    private void flush() {
        page.call("known(" + JSON.writeValueAsString(ready) + ")");
        ready.clear();
    }
}
