package app.byline.markdown;

import app.byline.markdown.commonmark.ContentLines;
import app.byline.markdown.construct.AbbreviationDefinition;
import app.byline.markdown.construct.Callout;
import app.byline.markdown.construct.CalloutTitle;
import app.byline.markdown.construct.CodeInfo;
import app.byline.markdown.construct.FormulaBlock;
import app.byline.markdown.construct.FormulaSource;
import app.byline.markdown.construct.FrontMatterBlock;
import app.byline.markdown.construct.KeptBlock;
import app.byline.markdown.construct.Typography;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes blocks one after another. What WordPress has no block for becomes an HTML block, which `rest` renders;
/// `listed` says that a table of contents links to the headings.
record BlockWriter(InlineHtml inline, HtmlRenderer rest, Typography typography, boolean listed, AuthorsHtml own) {
    private static final String BETWEEN = "\n\n";

    String document(Document document) {
        List<String> blocks = list(document);
        FootnoteMarkup.block(document, inline).ifPresent(blocks::add);
        return String.join(BETWEEN, blocks);
    }

    String blocks(Node parent) {
        return String.join(BETWEEN, list(parent));
    }

    private List<String> list(Node parent) {
        List<Optional<String>> blocks = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        Node child = parent.getFirstChild();
        while (child != null) {
            Optional<DetailsMarkup> details = DetailsMarkup.at(child);
            boolean html = details.isEmpty() && isRaw(child);
            raw.add(html ? own.marked(child) : "");
            if (details.isPresent()) {
                blocks.add(Optional.of(details.get().block(this)));
                child = details.get().closing().getNext();
            } else {
                blocks.add(html ? Optional.empty() : block(child));
                child = child.getNext();
            }
        }
        return woven(blocks, raw.stream().allMatch(String::isEmpty) ? List.of() : own.clean(raw));
    }

    /// HTML that is left of what the author wrote stands before the block made in its place.
    private static List<String> woven(List<Optional<String>> blocks, List<String> html) {
        List<String> woven = new ArrayList<>();
        for (int i = 0; i < Math.max(blocks.size(), html.size()); i++) {
            if (i < html.size() && !html.get(i).isBlank()) {
                woven.add(BlockMarkup.block("html", html.get(i).strip()));
            }
            if (i < blocks.size()) {
                blocks.get(i).ifPresent(woven::add);
            }
        }
        return woven;
    }

    private static boolean isRaw(Node block) {
        return block instanceof HtmlBlockBase html
                && !(block instanceof KeptBlock)
                && Dialect.moreText(html).isEmpty() && !Dialect.isPageBreak(html);
    }

    Optional<String> block(Node node) {
        return Optional.ofNullable(
                switch (node) {
                    case Paragraph paragraph -> paragraph(paragraph);
                    case Heading heading -> HeadingMarkup.block(heading, inline, listed);
                    case ListBlock list -> new ListMarkup(this).block(list);
                    case Callout callout -> callout(callout);
                    case BlockQuote quote ->
                        BlockMarkup.block(
                                "quote", "<blockquote class=\"wp-block-quote\">" + blocks(quote) + "</blockquote>");
                    case FencedCodeBlock code -> code(code);
                    case IndentedCodeBlock code -> CodeMarkup.block(ContentLines.text(code), "");
                    case ThematicBreak _ ->
                        BlockMarkup.block("separator", "<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>");
                    case KeptBlock kept -> own.kept(kept);
                    case HtmlBlockBase html
                    when isRaw(html) ->
                        BlockMarkup.block("html", own.clean(own.marked(html)).strip());
                    case HtmlBlockBase html -> html(html);
                    case TableBlock table ->
                        BlockMarkup.block("table", "{\"hasFixedLayout\":false}", new TableMarkup(inline).figure(table));
                    case FormulaBlock formula -> formula(FormulaSource.of(formula));
                    case Reference _, FootnoteBlock _, AbbreviationDefinition _, FrontMatterBlock _ -> null;
                    default ->
                        BlockMarkup.block(
                                "html",
                                own.clean(own.made(node) + rest.render(node)).strip());
                });
    }

    private String paragraph(Paragraph paragraph) {
        Optional<Node> image = Dialect.loneImage(paragraph);
        if (image.isPresent()) {
            return ImageMarkup.block(image.get(), inline);
        }
        Optional<String> address = Dialect.loneAddress(paragraph);
        if (address.isPresent()) {
            return EmbedMarkup.block(address.get());
        }
        return Dialect.isShortcodes(paragraph)
                ? BlockMarkup.block("shortcode", inline.of(paragraph))
                : BlockMarkup.block("paragraph", "<p>" + inline.of(paragraph) + "</p>");
    }

    private String callout(Callout callout) {
        String classes = "callout callout-" + callout.kind();
        String title = BlockMarkup.block(
                "paragraph",
                "{\"className\":\"callout-title\"}",
                "<p class=\"callout-title\"><strong>" + InlineHtml.text(CalloutTitle.of(callout, typography))
                        + "</strong></p>");
        String body = callout.hasChildren() ? BETWEEN + blocks(callout) : "";
        return BlockMarkup.block(
                "quote",
                "{\"className\":\"" + classes + "\"}",
                "<blockquote class=\"wp-block-quote " + classes + "\">" + title + body + "</blockquote>");
    }

    private String code(FencedCodeBlock code) {
        CodeInfo info = CodeInfo.of(code);
        String content = ContentLines.text(code);
        if (info.language().equals("math")) {
            return formula(content.strip());
        }
        String block = CodeMarkup.block(content, info.language());
        return info.title().isEmpty()
                ? block
                : BlockMarkup.block(
                                "paragraph",
                                "{\"className\":\"code-title\"}",
                                "<p class=\"code-title\"><code>" + InlineHtml.text(info.title()) + "</code></p>")
                        + BETWEEN
                        + block;
    }

    /// Between marks that MathJax and KaTeX look for on a blog: only newer WordPress has a block for it.
    private static String formula(String tex) {
        return BlockMarkup.block("html", "<div class=\"math display\">\\[" + InlineHtml.text(tex) + "\\]</div>");
    }

    private static String html(HtmlBlockBase html) {
        Optional<String> more = Dialect.moreText(html);
        if (more.isPresent()) {
            String text = more.get();
            return text.isEmpty()
                    ? BlockMarkup.block("more", "<!--more-->")
                    : BlockMarkup.block(
                            "more", "{\"customText\":\"" + BlockMarkup.json(text) + "\"}", "<!--more " + text + "-->");
        }
        return BlockMarkup.block("nextpage", "<!--nextpage-->");
    }
}
