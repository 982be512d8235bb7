package app.byline.markdown.construct;

import app.byline.markdown.commonmark.BlockRule;
import app.byline.markdown.commonmark.CommonMarkExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteNodeRenderer;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.List;
import java.util.function.Function;

/// Registers every construct of this package.
public final class ConstructsExtension implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
    /// How quotes and dashes are written out.
    public static final DataKey<Typography> TYPOGRAPHY = new DataKey<>("TYPOGRAPHY", Typography.AS_WRITTEN);

    private static final List<BlockRule> BLOCKS = List.of(
            FrontMatterBlock.Reader::start,
            FootnoteDefinitions::start,
            AbbreviationDefinition.Reader::start,
            Contents.Reader::start,
            DefinitionLists::start,
            FormulaBlocks::start,
            KeptBlocks::start);

    private ConstructsExtension() {}

    public static ConstructsExtension create() {
        return new ConstructsExtension();
    }

    @Override
    public void parserOptions(MutableDataHolder options) {
        options.set(CommonMarkExtension.BLOCK_RULES, BLOCKS);
    }

    @Override
    public void extend(Parser.Builder parser) {
        Spans.all().forEach(parser::customDelimiterProcessor);
        parser.linkRefProcessorFactory(new Footnotes.Factory())
                .blockPreProcessorFactory(new SecondLook.Factory())
                .postProcessorFactory(new Cites.Factory());
        inline(parser, "$", _ -> new Formulas());
        inline(parser, "{", _ -> new HugoShortcodes());
        inline(parser, "[", WordPressShortcodes::new);
        // These look at whole blocks; the character does not matter, so long as each has its own.
        inline(parser, "&", _ -> new EmojiNames());
        inline(parser, "\n", Abbreviations.Marker::new);
    }

    private static void inline(
            Parser.Builder parser, String character, Function<LightInlineParser, InlineParserExtension> rule) {
        parser.customInlineParserExtensionFactory(new InlineRule.Factory(character, rule));
    }

    @Override
    public void rendererOptions(MutableDataHolder options) {
        // Nothing to add.
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer, String type) {
        renderer.nodeRendererFactory(options -> new ConstructRenderer(TYPOGRAPHY.get(options)))
                .nodeRendererFactory(new FootnoteNodeRenderer.Factory());
    }
}
