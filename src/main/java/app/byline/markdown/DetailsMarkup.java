package app.byline.markdown;

import app.byline.markdown.commonmark.ContentLines;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// WordPress's details, from `<details><summary>…</summary>`, Markdown between blank lines, and `</details>`.
///
/// @param closing the block that holds `</details>`
record DetailsMarkup(Node opening, Node closing, String summary, boolean open) {
    private static final Pattern OPENING = Pattern.compile(
            "<details(\\s+open(?:=\"[^\"]*\")?)?\\s*>\\s*<summary>([^<]*(?:<(?!/summary>)[^<]*)*)</summary>",
            Pattern.CASE_INSENSITIVE);

    static Optional<DetailsMarkup> at(Node block) {
        if (!(block instanceof HtmlBlock)) {
            return Optional.empty();
        }
        Matcher opening = OPENING.matcher(text(block));
        if (!opening.matches()) {
            return Optional.empty();
        }
        for (Node next = block.getNext(); next != null; next = next.getNext()) {
            if (next instanceof HtmlBlock && text(next).equalsIgnoreCase("</details>")) {
                return Optional.of(
                        new DetailsMarkup(block, next, opening.group(2).strip(), opening.group(1) != null));
            }
            if (next instanceof HtmlBlock && text(next).startsWith("<details")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String text(Node block) {
        return ContentLines.text((HtmlBlock) block).strip();
    }

    String block(BlockWriter writer) {
        StringBuilder inner = new StringBuilder();
        for (Node child = opening.getNext(); child != null && !child.equals(closing); child = child.getNext()) {
            writer.block(child)
                    .ifPresent(
                            block -> inner.append(inner.isEmpty() ? "" : "\n\n").append(block));
        }
        return BlockMarkup.block(
                "details",
                open ? "{\"showContent\":true}" : "",
                "<details class=\"wp-block-details\"" + (open ? " open" : "") + "><summary>"
                        + writer.own().asEdited(summary) + "</summary>" + inner + "</details>");
    }
}
