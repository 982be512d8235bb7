package app.byline.markdown;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/// Takes out of a block all that could run, load in secret or leave the page: scripts, frames, forms, styles, handlers
/// and
/// addresses of other schemes. Remembers the last rendering, so that a keystroke cleans one block. One thread.
final class Sanitiser {
    private static final OutputSettings AS_WRITTEN = new OutputSettings().prettyPrint(false);
    /// Only so that relative addresses (images of the library) resolve to something allowed; never requested.
    private static final String BASE = "https://post.invalid/";

    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags(
                    "abbr",
                    "aside",
                    "audio",
                    "bdi",
                    "bdo",
                    "del",
                    "details",
                    "dfn",
                    "figcaption",
                    "figure",
                    "hr",
                    "input",
                    "ins",
                    "kbd",
                    "main",
                    "mark",
                    "nav",
                    "rp",
                    "rt",
                    "ruby",
                    "s",
                    "samp",
                    "section",
                    "source",
                    "summary",
                    "time",
                    "var",
                    "video",
                    "wbr")
            .addAttributes(":all", "class", "id", "title", "lang", "dir")
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addAttributes("details", "open")
            .addAttributes("time", "datetime")
            .addAttributes("audio", "src", "controls")
            .addAttributes("video", "src", "controls", "poster", "width", "height")
            .addAttributes("source", "src", "type")
            .addAttributes("input", "checked")
            .addEnforcedAttribute("input", "type", "checkbox")
            .addEnforcedAttribute("input", "disabled", "disabled")
            .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
            .addProtocols("img", "src", "http", "https")
            .addProtocols("audio", "src", "http", "https")
            .addProtocols("video", "src", "http", "https")
            .addProtocols("video", "poster", "http", "https")
            .addProtocols("source", "src", "http", "https")
            .preserveRelativeLinks(true);

    private Map<String, String> last = new HashMap<>();
    private Map<String, String> current = new HashMap<>();

    String clean(String html) {
        String known = last.get(html);
        String clean = known == null ? Jsoup.clean(html, BASE, ALLOWED, AS_WRITTEN) : known;
        current.put(html, clean);
        return clean;
    }

    /// Ends one rendering: what it did not show is forgotten.
    void turn() {
        Map<String, String> empty = last;
        empty.clear();
        last = current;
        current = empty;
    }
}
