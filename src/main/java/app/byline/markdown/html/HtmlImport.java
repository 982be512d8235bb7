package app.byline.markdown.html;

import app.byline.markdown.HtmlExport;
import java.util.Map;
import org.jsoup.nodes.Element;

/// HTML as Markdown that renders to the same ([HtmlMeaning] says what «the same» is). What the dialect has no words for
/// stays HTML. Nothing in the HTML is run, requested or trusted; the time it takes grows with its length, however it is
/// nested. Pure; any thread. See docs/decisions.
public final class HtmlImport {
    private final HtmlExport export = new HtmlExport();

    /// The Markdown of a fragment, or of a page's body.
    public String markdown(String html) {
        String wanted = HtmlMeaning.of(html);
        Element body = Fragments.parse(html);
        Map<String, String> abbreviations = Abbreviations.of(body);
        Converted converted = new Converted(body.clone(), abbreviations, this::html);
        if (!abbreviations.isEmpty()
                && !HtmlMeaning.of(html(converted.markdown())).equals(wanted)) {
            // A word may be explained in one place and not in another.
            converted = new Converted(body, Map.of(), this::html);
        }
        if (!HtmlMeaning.of(html(converted.markdown())).equals(wanted)) {
            converted.correct();
        }
        return converted.markdown();
    }

    private String html(String markdown) {
        return export.render(markdown, address -> address);
    }
}
