package app.byline.markdown;

import java.text.Bidi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// At which side lists, quotes and tables of a page have their bullets and bars: where the first letter of the
/// outermost begins, which browsers find (https://html.spec.whatwg.org/multipage/dom.html#the-dir-attribute). Of pages
/// that Byline draws itself; what it sends to other blogs stays as it is. Pure; any thread.
public final class Directions {
    private static final String SIDED = "ul, ol, dl, blockquote, table, details, .callout";

    private Directions() {}

    /// The same HTML, which has this told where some of its letters run leftwards.
    public static String found(String html) {
        if (!Bidi.requiresBidi(html.toCharArray(), 0, html.length())) {
            return html;
        }
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        for (Element element : page.body().select(SIDED)) {
            if (!element.hasAttr("dir") && element.closest("[dir=auto]") == null) {
                element.attr("dir", "auto");
            }
        }
        return page.body().html();
    }
}
