package app.byline.markdown;

import app.byline.markdown.construct.HeadingAttributes;
import com.vladsch.flexmark.ast.Heading;
import java.util.ArrayList;
import java.util.List;

/// WordPress's heading. Its name in the page's address is written where the author gave one, or where a table of
/// contents links to it.
final class HeadingMarkup {
    private HeadingMarkup() {}

    static String block(Heading heading, InlineHtml inline, boolean listed) {
        List<String> attributes = new ArrayList<>();
        if (heading.getLevel() != 2) {
            attributes.add("\"level\":" + heading.getLevel());
        }
        String classes =
                heading.getFirstChild() instanceof HeadingAttributes given ? String.join(" ", given.classes()) : "";
        boolean named = !heading.getAnchorRefId().isEmpty() && (heading.isExplicitAnchorRefId() || listed);
        if (named) {
            attributes.add("\"anchor\":\"" + BlockMarkup.json(heading.getAnchorRefId()) + "\"");
        }
        if (!classes.isEmpty()) {
            attributes.add("\"className\":\"" + BlockMarkup.json(classes) + "\"");
        }
        String tag = "h" + heading.getLevel();
        String name = named ? " id=\"" + InlineHtml.escape(heading.getAnchorRefId()) + "\"" : "";
        String styled = classes.isEmpty() ? "" : " " + InlineHtml.escape(classes);
        return BlockMarkup.block(
                "heading",
                attributes.isEmpty() ? "" : "{" + String.join(",", attributes) + "}",
                "<" + tag + " class=\"wp-block-heading" + styled + "\"" + name + ">" + inline.of(heading) + "</" + tag
                        + ">");
    }
}
