package app.byline.markdown;

import app.byline.markdown.construct.Contents;
import app.byline.markdown.construct.Typography;
import app.byline.markdown.sanitiser.Finding;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.html.renderer.HeaderIdGenerator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A post as WordPress's block editor writes it, comment for comment, so that it opens there without a complaint. The
/// markup is that of the core block library's `save` functions (WordPress 6.8 and newer read it unchanged):
/// https://developer.wordpress.org/block-editor/reference-guides/core-blocks/
public final class WordPressBlocks implements Export {
    private final Typography typography;

    /// Quotes and dashes as they are written.
    public WordPressBlocks() {
        this(Typography.AS_WRITTEN);
    }

    public WordPressBlocks(Typography typography) {
        this.typography = typography;
    }

    @Override
    public String render(String markdown, UnaryOperator<String> addresses, Consumer<Finding> findings) {
        return blocks(markdown, addresses, KnownBlocks.NONE, findings).stream()
                .map(SentBlock::markup)
                .filter(markup -> !markup.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /// The same block by block. `known` is what WordPress knows of the blocks it had before.
    public List<SentBlock> blocks(
            String markdown, UnaryOperator<String> addresses, KnownBlocks known, Consumer<Finding> findings) {
        List<Finding> found = new ArrayList<>();
        String text = PostLinks.plain(markdown, addresses);
        AuthorsHtml own = new AuthorsHtml(text, found::add);
        try {
            Document document = Dialect.parse(text);
            // A renderer would do both; this writer goes without one.
            FootnoteExtension.FOOTNOTES.get(document).resolveFootnoteOrdinals();
            new HeaderIdGenerator.Factory().create().generateIds(document);
            HtmlExport rest = new HtmlExport(typography);
            InlineHtml inline = new InlineHtml(addresses, typography, own);
            List<SentBlock> blocks = new BlockWriter(
                            inline, rest.blockRenderer(addresses, own), typography, hasContents(document), own, known)
                    .document(document, text);
            // Blocks of HTML are read last, since one may hold others.
            found.stream().sorted(Comparator.comparingInt(Finding::line)).forEach(findings);
            return blocks;
        } catch (StackOverflowError tooDeep) {
            return List.of(new SentBlock(
                    text, BlockMarkup.block("html", PlainText.html(text).strip())));
        }
    }

    private static boolean hasContents(Document document) {
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Contents) {
                return true;
            }
        }
        return false;
    }
}
