package app.byline.markdown.html;

import app.byline.markdown.HtmlExport;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// HTML as Markdown that renders to the same ([HtmlMeaning] says what «the same» is). What the dialect has no words for
/// stays HTML. Nothing in the HTML is run, requested or trusted; the time it takes grows with its length, however it is
/// nested. Pure; any thread. See docs/decisions.
public final class HtmlImport {
    private final HtmlExport export = new HtmlExport();

    /// The Markdown of a fragment, or of a page's body.
    public String markdown(String html) {
        Element body = Fragments.parse(html);
        String wanted = HtmlMeaning.of(body.childNodes());
        Map<String, String> abbreviations = Abbreviations.of(body);
        Converted converted = converted(body, abbreviations);
        if (!abbreviations.isEmpty() && !says(converted, wanted)) {
            // A word may be explained in one place and not in another.
            converted = converted(body, Map.of());
        }
        if (!says(converted, wanted)) {
            converted.correct();
        }
        return converted.markdown();
    }

    private Converted converted(Element body, Map<String, String> abbreviations) {
        Converted plain = new Converted(body, abbreviations, Set.of(), this::html);
        Set<String> lost = HeadingNames.lost(body, Fragments.parse(html(plain.markdown())));
        return lost.isEmpty() ? plain : new Converted(body, abbreviations, lost, this::html);
    }

    private boolean says(Converted converted, String wanted) {
        return HtmlMeaning.of(html(converted.markdown())).equals(wanted);
    }

    private String html(String markdown) {
        return export.render(markdown, address -> address);
    }
}
