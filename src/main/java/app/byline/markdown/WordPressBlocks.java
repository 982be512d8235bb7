package app.byline.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A post as WordPress's block editor writes it, comment for comment, so that it opens there without a complaint. The
/// markup is that of the core block library's `save` functions (WordPress 6.8 and newer read it unchanged):
/// https://developer.wordpress.org/block-editor/reference-guides/core-blocks/
public final class WordPressBlocks implements Export {
    @Override
    public String render(String markdown, UnaryOperator<String> addresses) {
        try {
            Document document = Dialect.parse(markdown);
            // The renderer would do it; this writer goes without one.
            FootnoteExtension.FOOTNOTES.get(document).resolveFootnoteOrdinals();
            return new Writer(new InlineHtml(addresses)).blocks(document);
        } catch (StackOverflowError tooDeep) {
            return block("html", "", PlainText.html(markdown).strip());
        }
    }

    private static String block(String name, String attributes, String html) {
        String given = attributes.isEmpty() ? "" : " " + attributes;
        return "<!-- wp:" + name + given + " -->\n" + html + "\n<!-- /wp:" + name + " -->";
    }

    private record Writer(InlineHtml inline) {
        private static final String BETWEEN = "\n\n";

        String blocks(Node parent) {
            List<String> blocks = new ArrayList<>();
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                block(child).ifPresent(blocks::add);
            }
            if (parent instanceof Document document) {
                footnotes(document).ifPresent(blocks::add);
            }
            return String.join(BETWEEN, blocks);
        }

        private Optional<String> block(Node node) {
            return Optional.ofNullable(
                    switch (node) {
                        case Paragraph paragraph -> paragraph(paragraph);
                        case Heading heading -> heading(heading);
                        case ListBlock list -> list(list);
                        case BlockQuote quote ->
                            WordPressBlocks.block(
                                    "quote",
                                    "",
                                    "<blockquote class=\"wp-block-quote\">" + blocks(quote) + "</blockquote>");
                        case FencedCodeBlock code ->
                            CodeMarkup.block(
                                    code.getContentChars().toString(),
                                    code.getInfo().toString());
                        case IndentedCodeBlock code ->
                            CodeMarkup.block(code.getContentChars().toString(), "");
                        case ThematicBreak _ ->
                            WordPressBlocks.block(
                                    "separator", "", "<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>");
                        case HtmlBlockBase html -> html(html);
                        case TableBlock table ->
                            WordPressBlocks.block(
                                    "table", "{\"hasFixedLayout\":false}", new TableMarkup(inline).figure(table));
                        case Reference _, FootnoteBlock _ -> null;
                        default ->
                            WordPressBlocks.block(
                                    "html", "", node.getChars().trim().toString());
                    });
        }

        private String paragraph(Paragraph paragraph) {
            Optional<Node> image = Dialect.loneImage(paragraph);
            Optional<String> address = Dialect.loneAddress(paragraph);
            if (image.isPresent()) {
                return image(image.get());
            }
            if (address.isPresent()) {
                return EmbedMarkup.block(address.get());
            }
            return WordPressBlocks.block("paragraph", "", "<p>" + inline.of(paragraph) + "</p>");
        }

        private String heading(Heading heading) {
            int level = heading.getLevel();
            String tag = "h" + level;
            return WordPressBlocks.block(
                    "heading",
                    level == 2 ? "" : "{\"level\":" + level + "}",
                    "<" + tag + " class=\"wp-block-heading\">" + inline.of(heading) + "</" + tag + ">");
        }

        /// Without a media id: the address alone makes a valid image block.
        private String image(Node lone) {
            Node image = lone instanceof Link && lone.getFirstChild() != null ? lone.getFirstChild() : lone;
            String tag = inline.image(image, "");
            String shown = lone instanceof Link link
                    ? "<a href=\"" + InlineHtml.escape(link.getUrl().unescape()) + "\">" + tag + "</a>"
                    : tag;
            String title = inline.imageTitle(image);
            String caption = title.isBlank()
                    ? ""
                    : "<figcaption class=\"wp-element-caption\">" + InlineHtml.escape(title) + "</figcaption>";
            String linked = lone instanceof Link ? "{\"linkDestination\":\"custom\"}" : "";
            return WordPressBlocks.block(
                    "image", linked, "<figure class=\"wp-block-image\">" + shown + caption + "</figure>");
        }

        private String html(HtmlBlockBase html) {
            String raw = html.getChars().trim().toString();
            if (Dialect.isMore(html)) {
                return WordPressBlocks.block("more", "", "<!--more-->");
            }
            return raw.equals("<!--nextpage-->")
                    ? WordPressBlocks.block("nextpage", "", raw)
                    : WordPressBlocks.block("html", "", raw);
        }

        // ---- lists

        private String list(ListBlock list) {
            String items = items(list);
            if (list instanceof BulletList) {
                return WordPressBlocks.block("list", "", "<ul class=\"wp-block-list\">" + items + "</ul>");
            }
            int start = list instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
            return start == 1
                    ? WordPressBlocks.block(
                            "list", "{\"ordered\":true}", "<ol class=\"wp-block-list\">" + items + "</ol>")
                    : WordPressBlocks.block(
                            "list",
                            "{\"ordered\":true,\"start\":" + start + "}",
                            "<ol start=\"" + start + "\" class=\"wp-block-list\">" + items + "</ol>");
        }

        private String items(ListBlock list) {
            List<String> items = new ArrayList<>();
            for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof ListItem item) {
                    items.add(WordPressBlocks.block("list-item", "", "<li>" + content(item) + "</li>"));
                }
            }
            return String.join(BETWEEN, items);
        }

        /// Text first, as the editor wants it; paragraphs of a loose item are parted by empty lines.
        private String content(ListItem item) {
            List<String> texts = new ArrayList<>();
            List<String> inner = new ArrayList<>();
            for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Paragraph paragraph) {
                    texts.add(inline.of(paragraph));
                } else {
                    block(child).ifPresent(inner::add);
                }
            }
            // The editor's own roles may not keep an input element.
            String box = item instanceof TaskListItem task ? (task.isItemDoneMarker() ? "☑ " : "☐ ") : "";
            return box + String.join("<br><br>", texts) + String.join(BETWEEN, inner);
        }

        // ---- footnotes

        private Optional<String> footnotes(Document document) {
            List<FootnoteBlock> notes = new ArrayList<>();
            for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof FootnoteBlock note && note.isReferenced()) {
                    notes.add(note);
                }
            }
            notes.sort(Comparator.comparingInt(FootnoteBlock::getFootnoteOrdinal));
            return notes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(WordPressBlocks.block(
                            "html",
                            "",
                            notes.stream()
                                    .map(this::footnote)
                                    .collect(Collectors.joining("", "<ol class=\"footnotes\">", "</ol>"))));
        }

        private String footnote(FootnoteBlock note) {
            StringBuilder text = new StringBuilder();
            for (Node child = note.getFirstChild(); child != null; child = child.getNext()) {
                text.append(text.isEmpty() ? "" : "<br>").append(inline.of(child));
            }
            return "<li id=\"fn-%1$d\">%2$s <a href=\"#fnref-%1$d\">↩</a></li>"
                    .formatted(note.getFootnoteOrdinal(), text);
        }
    }
}
