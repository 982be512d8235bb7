package app.byline.ui.preview;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.web.WebEngine;
import org.w3c.dom.Element;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventTarget;
import org.w3c.dom.events.MouseEvent;

/// Hears clicks on the page that are not on links, and asks the page what is there; hears which image is pressed. Heard
/// from Java, so that no object
/// of ours is within the page's reach. To be kept as long as the page.
final class PageClicks {
    private final WebEngine engine;
    private final Consumer<Hit> hits;
    private Optional<String> pressed = Optional.empty();

    PageClicks(WebEngine engine, Consumer<Hit> hits) {
        this.engine = engine;
        this.hits = hits;
    }

    /// Hears those on the document that the page has now.
    void hear() {
        EventTarget document = (EventTarget) engine.getDocument();
        document.addEventListener("click", PageEar.of(this, (clicks, event) -> clicks.clicked(event, false)), false);
        document.addEventListener("mousedown", PageEar.of(this, PageClicks::pressed), true);
        document.addEventListener("dblclick", PageEar.of(this, (clicks, event) -> clicks.clicked(event, true)), false);
    }

    /// How a text names the image of the library that this press is on. Told once: a press that the page does not hear,
    /// as on its scroll bar, is on none.
    Optional<String> pressedImage() {
        Optional<String> told = pressed;
        pressed = Optional.empty();
        return told;
    }

    private void pressed(Event event) {
        pressed = event.getTarget() instanceof Element at && at.getTagName().equalsIgnoreCase("img")
                // This engine's attribute that is not there is null.
                ? Optional.ofNullable(at.getAttribute("src")).flatMap(address -> new Hit.Picture(address, "").name())
                : Optional.empty();
        if (pressed.isPresent()) {
            // It may be dragged, and no text is selected along the way.
            event.preventDefault();
        }
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
