package app.byline.markdown;

import app.byline.markdown.commonmark.ContentLines;
import app.byline.markdown.construct.AbbreviationDefinition;
import app.byline.markdown.construct.Callout;
import app.byline.markdown.construct.CalloutTitle;
import app.byline.markdown.construct.Cite;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes blocks one after another. What WordPress has no block for becomes an HTML block, which `rest` renders;
/// `listed` says that a table of contents links to the headings, `known` what WordPress knows of
/// the blocks that were sent before, `mathMl` is for blogs that have a block for formulas.
record BlockWriter(
        InlineHtml inline,
        HtmlRenderer rest,
        Typography typography,
        boolean listed,
        AuthorsHtml own,
        KnownBlocks known,
        FootnoteMarkup notes,
        MathMl mathMl) {
    private static final String BETWEEN = "\n\n";

    /// All of it, in order.
    List<SentBlock> document(Document document, String text) {
        LineIndex lines = LineIndex.of(text);
        Run run = run(document);
        List<String> html = run.html(own);
        List<SentBlock> sent = new ArrayList<>();
        for (int i = 0; i < run.begins.size(); i++) {
            int end = i + 1 < run.begins.size() ? begin(run.begins.get(i + 1), lines) : text.length();
            String source = text.substring(Math.min(begin(run.begins.get(i), lines), end), end);
            sent.add(new SentBlock(source.strip(), own.finished(run.markup(i, html))));
        }
        String left = run.markup(run.begins.size(), html);
        if (!left.isEmpty()) {
            sent.add(new SentBlock("", own.finished(left)));
        }
        notes.block(document, inline).ifPresent(notes -> sent.add(new SentBlock("", own.finished(notes))));
        return sent;
    }

    private static int begin(Node block, LineIndex lines) {
        return lines.start(lines.lineAt(block.getStartOffset()));
    }

    String blocks(Node parent) {
        Run run = run(parent);
        List<String> html = run.html(own);
        return IntStream.rangeClosed(0, run.begins.size())
                .mapToObj(i -> run.markup(i, html))
                .filter(markup -> !markup.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    private Run run(Node parent) {
        Run run = new Run(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Node child = parent.getFirstChild();
        while (child != null) {
            Optional<DetailsMarkup> details = DetailsMarkup.at(child);
            boolean html = details.isEmpty() && isRaw(child);
            run.begins.add(child);
            run.raw.add(html ? own.marked(child) : "");
            if (details.isPresent()) {
                run.blocks.add(Optional.of(details.get().block(this)));
                child = details.get().closing().getNext();
            } else {
                run.blocks.add(html ? Optional.empty() : block(child));
                child = child.getNext();
            }
        }
        return run;
    }

    /// Blocks beside each other: where each begins, what is made of it, and the HTML it is instead.
    private record Run(List<Node> begins, List<Optional<String>> blocks, List<String> raw) {
        /// What is left of the HTML, for each and behind the last: an element may begin in one and end in another.
        List<String> html(AuthorsHtml own) {
            return raw.stream().allMatch(String::isEmpty) ? List.of() : own.clean(raw);
        }

        /// HTML stands before the block made in its place.
        String markup(int i, List<String> html) {
            List<String> markup = new ArrayList<>();
            if (i < html.size() && !html.get(i).isBlank()) {
                markup.add(BlockMarkup.block("html", html.get(i).strip()));
            }
            if (i < blocks.size()) {
                blocks.get(i).ifPresent(markup::add);
            }
            return String.join(BETWEEN, markup);
        }
    }

    private static boolean isRaw(Node block) {
        return block instanceof HtmlBlockBase html
                && !(block instanceof KeptBlock)
                && Dialect.moreText(html).isEmpty()
                && !Dialect.isPageBreak(html);
    }

    Optional<String> block(Node node) {
        return Optional.ofNullable(
                switch (node) {
                    case Paragraph paragraph -> paragraph(paragraph);
                    case Heading heading -> HeadingMarkup.block(heading, inline, listed);
                    case ListBlock list -> new ListMarkup(this).block(list);
                    case Callout callout -> callout(callout);
                    case BlockQuote quote -> quote(quote);
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
                    case Reference _, FootnoteBlock _, AbbreviationDefinition _, FrontMatterBlock _, Cite _ -> null;
                    default ->
                        BlockMarkup.block(
                                "html",
                                own.clean(own.made(node) + rest.render(node)).strip());
                });
    }

    private String paragraph(Paragraph paragraph) {
        Optional<Node> image = Dialect.loneImage(paragraph);
        if (image.isPresent()) {
            return ImageMarkup.block(image.get(), inline, known);
        }
        Optional<Gallery> gallery = Gallery.of(paragraph);
        if (gallery.isPresent()) {
            return GalleryMarkup.block(gallery.get(), inline, known);
        }
        Optional<String> address = Dialect.loneAddress(paragraph);
        if (address.isPresent()) {
            return EmbedMarkup.block(address.get());
        }
        return Dialect.isShortcodes(paragraph)
                ? BlockMarkup.block("shortcode", inline.of(paragraph))
                : BlockMarkup.block("paragraph", "<p>" + inline.of(paragraph) + "</p>");
    }

    private String quote(BlockQuote quote) {
        String cite = quote.getLastChild() instanceof Cite from ? "<cite>" + inline.of(from) + "</cite>" : "";
        return BlockMarkup.block(
                "quote", "<blockquote class=\"wp-block-quote\">" + blocks(quote) + cite + "</blockquote>");
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

    /// Where there is no block for it, between marks that MathJax and KaTeX look for on a blog.
    private String formula(String tex) {
        return mathMl.of(tex)
                .map(math -> BlockMarkup.block(
                        "math",
                        "{\"latex\":\"" + BlockMarkup.json(tex) + "\"}",
                        "<div class=\"wp-block-math\"><math display=\"block\">" + math + "</math></div>"))
                .orElseGet(() -> BlockMarkup.block(
                        "html", "<div class=\"math display\">\\[" + InlineHtml.text(tex) + "\\]</div>"));
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
