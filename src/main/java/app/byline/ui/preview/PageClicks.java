package app.byline.ui.preview;

import java.util.function.Consumer;
import javafx.scene.web.WebEngine;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventTarget;
import org.w3c.dom.events.MouseEvent;

/// Hears clicks on the page that are not on links, and asks the page what is there. Heard from Java, so that no object
/// of ours is within the page's reach. To be kept as long as the page.
final class PageClicks {
    private final WebEngine engine;
    private final Consumer<Hit> hits;

    PageClicks(WebEngine engine, Consumer<Hit> hits) {
        this.engine = engine;
        this.hits = hits;
    }

    /// Hears those on the document that the page has now.
    void hear() {
        EventTarget document = (EventTarget) engine.getDocument();
        document.addEventListener("click", PageEar.of(this, (clicks, event) -> clicks.clicked(event, false)), false);
        document.addEventListener("dblclick", PageEar.of(this, (clicks, event) -> clicks.clicked(event, true)), false);
    }

    private void clicked(Event event, boolean doubled) {
        if (event instanceof MouseEvent mouse && mouse.getButton() == 0) {
            // A key that presses a button clicks it, too, but nowhere and no number of times.
            Object said = engine.executeScript(
                    mouse.getDetail() == 0
                            ? "byline.pressed()"
                            : "byline.hit(%d, %d, %b)".formatted(mouse.getClientX(), mouse.getClientY(), doubled));
            Hit.read(String.valueOf(said), doubled).ifPresent(hit -> {
                if (hit instanceof Hit.Task) {
                    // The box follows the text, not the mouse.
                    event.preventDefault();
                }
                hits.accept(hit);
            });
        }
    }
}
