package app.byline.markdown.html;

import java.util.List;
import org.jsoup.nodes.Element;

/// The table of contents as Byline makes it of `[TOC]`.
final class Contents {
    private Contents() {}

    /// Whether it names the headings of the post it stands in, and no other.
    static boolean isOf(Element nav, Element body) {
        List<String> named = nav.getElementsByTag("a").eachAttr("href");
        List<String> headings = body.children().stream()
                .filter(child -> child.normalName().matches("h[1-6]"))
                .map(heading -> "#" + heading.id())
                .toList();
        return nav.normalName().equals("nav") && nav.className().equals("toc") && named.equals(headings);
    }
}
