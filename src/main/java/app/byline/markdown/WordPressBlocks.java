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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A post as WordPress's block editor writes it, comment for comment, so that it opens there without a complaint. The
/// markup is that of the core block library's `save` functions (WordPress 6.8 and newer read it unchanged):
/// https://developer.wordpress.org/block-editor/reference-guides/core-blocks/
public final class WordPressBlocks implements Export {
    private final Typography typography;
    private final Set<NativeBlock> there;
    private final MathMl mathMl;

    /// Quotes and dashes as they are written, and no block that only newer ones know.
    public WordPressBlocks() {
        this(Set.of(), MathMl.NONE);
    }

    /// Quotes and dashes as they are written; `there` is what the blog knows of these blocks, and `mathMl` is asked
    /// where it knows formulas.
    public WordPressBlocks(Set<NativeBlock> there, MathMl mathMl) {
        this(Typography.AS_WRITTEN, there, mathMl);
    }

    private WordPressBlocks(Typography typography, Set<NativeBlock> there, MathMl mathMl) {
        this.typography = typography;
        this.there = Set.copyOf(there);
        this.mathMl = mathMl;
    }

    /// The same for a blog that knows that block, or does not.
    public WordPressBlocks with(NativeBlock block, boolean known) {
        Set<NativeBlock> blocks = EnumSet.noneOf(NativeBlock.class);
        blocks.addAll(there);
        blocks.remove(block);
        if (known) {
            blocks.add(block);
        }
        return new WordPressBlocks(typography, blocks, mathMl);
    }

    /// Whether the blog knows it.
    public boolean knows(NativeBlock block) {
        return there.contains(block);
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
        return text(markdown, addresses, known, findings).blocks();
    }

    /// The same with what is kept beside the content.
    public SentText text(
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
            FootnoteMarkup notes = new FootnoteMarkup(knows(NativeBlock.FOOTNOTES), known.notes());
            InlineHtml inline = new InlineHtml(addresses, typography, own, notes);
            List<SentBlock> blocks = new BlockWriter(
                            inline,
                            rest.blockRenderer(addresses, own),
                            typography,
                            hasContents(document),
                            own,
                            known,
                            notes,
                            knows(NativeBlock.MATH) ? mathMl : MathMl.NONE)
                    .document(document, text);
            List<SentNote> beside = notes.beside(document, inline, own);
            // Blocks of HTML are read last, since one may hold others.
            found.stream().sorted(Comparator.comparingInt(Finding::line)).forEach(findings);
            return new SentText(blocks, beside);
        } catch (StackOverflowError tooDeep) {
            String all = BlockMarkup.block("html", PlainText.html(text).strip());
            return new SentText(List.of(new SentBlock(text, all)), List.of());
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
