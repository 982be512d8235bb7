package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ext.tables.internal.TableNodeRenderer;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.List;

/// Makes flexmark read and write exactly what CommonMark 0.31.2 and GFM 0.29 say. See the package's description.
public final class CommonMarkExtension implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
    /// Whether addresses without brackets are links (GFM), which CommonMark leaves text.
    public static final DataKey<Boolean> BARE_ADDRESSES = new DataKey<>("BARE_ADDRESSES", true);

    /// Whether tables and tasks are read (GFM).
    public static final DataKey<Boolean> TABLES_AND_TASKS = new DataKey<>("TABLES_AND_TASKS", true);

    /// Rules for blocks the specifications don't know.
    public static final DataKey<List<BlockRule>> BLOCK_RULES = new DataKey<>("BLOCK_RULES", List.of());

    private CommonMarkExtension() {}

    public static CommonMarkExtension create() {
        return new CommonMarkExtension();
    }

    @Override
    public void parserOptions(MutableDataHolder options) {
        // BlockStarts and LinkDefinitions stand in for these.
        options.set(Parser.BLOCK_QUOTE_PARSER, false)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                .set(Parser.HTML_BLOCK_PARSER, false)
                .set(Parser.THEMATIC_BREAK_PARSER, false)
                .set(Parser.LIST_BLOCK_PARSER, false)
                .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false);
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customInlineParserFactory(ExactInlineParser::new)
                .customBlockParserFactory(new BlockStarts.Factory())
                .paragraphPreProcessorFactory(new LinkDefinitions.Factory())
                .blockPreProcessorFactory(new ParagraphLines.Factory());
        if (TABLES_AND_TASKS.get(parser)) {
            parser.blockPreProcessorFactory(new TaskItems.Factory());
        }
    }

    @Override
    public void rendererOptions(MutableDataHolder options) {
        options.set(HtmlRenderer.PERCENT_ENCODE_URLS, true);
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer, String type) {
        renderer.nodeRendererFactory(_ -> new CommonMarkRenderer())
                .nodeRendererFactory(new TableNodeRenderer.Factory());
    }
}
