package app.byline.ui.preview;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javafx.scene.web.WebEngine;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventTarget;
import tools.jackson.databind.json.JsonMapper;

/// Takes every click on a link out of the page's hands. Heard from Java, so that no object of ours is within the page's
/// reach. To be kept as long as the page.
final class PageLinks {
    private static final JsonMapper JSON = new JsonMapper();

    private final WebEngine engine;
    private final LinkGate links;

    PageLinks(WebEngine engine, LinkGate links) {
        this.engine = engine;
        this.links = links;
    }

    /// Takes them from the document that the page has now.
    void hand() {
        EventTarget document = (EventTarget) engine.getDocument();
        document.addEventListener("click", PageEar.of(this, PageLinks::clicked), true);
        document.addEventListener("auxclick", Event::preventDefault, true);
        document.addEventListener("submit", Event::preventDefault, true);
        document.addEventListener("dragstart", Event::preventDefault, true);
        document.addEventListener("drop", Event::preventDefault, true);
    }

    private void clicked(Event event) {
        Element link = link((Node) event.getTarget());
        if (link == null) {
            return;
        }
        event.preventDefault();
        String address = link.getAttribute("href");
        if (address.startsWith("#")) {
            engine.executeScript("byline.reveal(" + JSON.writeValueAsString(decoded(address.substring(1))) + ")");
        } else {
            links.follow(address, String.valueOf(link.getTextContent()));
        }
    }

    private static String decoded(String id) {
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return id;
        }
    }

    private static @Nullable Element link(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (at instanceof Element element
                    && element.getTagName().equalsIgnoreCase("a")
                    && element.hasAttribute("href")) {
                return element;
            }
        }
        return null;
    }
}
