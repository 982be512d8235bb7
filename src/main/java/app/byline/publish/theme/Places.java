package app.byline.publish.theme;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Where in a page of a blog the post's title and content stand. Found by what they say; where that fails, by the names
/// that themes have for them.
final class Places {
    private static final String TITLES = ".entry-title, .wp-block-post-title, .post-title, article h1, main h1, h1, h2";
    private static final String CONTENTS = ".entry-content, .wp-block-post-content, .post-content, .post-body, "
            + ".article-content, .gh-content, [itemprop=articleBody], article";

    private Places() {}

    /// The elements that are the content, among the children of one.
    record Content(Element parent, List<Element> children) {}

    static Optional<Content> content(Document page, String content) {
        List<String> sought = said(telling(Jsoup.parseBodyFragment(content).body()));
        Content found = null;
        for (Element element : page.body().getAllElements()) {
            List<Element> children = telling(element);
            int from = sought.isEmpty() ? -1 : Collections.indexOfSubList(said(children), sought);
            if (from >= 0) {
                // The later of two that both hold it is the deeper one.
                found = new Content(element, children.subList(from, from + sought.size()));
            }
        }
        return Optional.ofNullable(found)
                .or(() -> Optional.ofNullable(page.selectFirst(CONTENTS))
                        .map(named -> new Content(named, named.children())));
    }

    /// The heading that says the title, at best one that themes name so.
    static Optional<Element> title(Document page, String title) {
        String sought = Jsoup.parse(title).text();
        return page.select(TITLES).stream()
                .filter(heading -> heading.text().equals(sought))
                .min((one, other) -> Integer.compare(rank(one), rank(other)));
    }

    private static int rank(Element heading) {
        return heading.className().contains("title") ? 0 : heading.normalName().equals("h1") ? 1 : 2;
    }

    /// The children that say something.
    private static List<Element> telling(Element parent) {
        return parent.children().stream()
                .filter(child -> !child.text().isEmpty())
                .toList();
    }

    private static List<String> said(List<Element> elements) {
        return elements.stream()
                .map(element -> element.normalName() + ' ' + element.text())
                .toList();
    }
}
