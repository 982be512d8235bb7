package app.byline.markdown.commonmark;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/// Begins blocks the specifications don't know. Asked before their own, for lines that are indented less than four
/// columns and not blank; `container` says whether a block that holds others may still begin at this depth.
@FunctionalInterface
public interface BlockRule {
    @Nullable
    BlockStart tryStart(ParserState state, MatchedBlockParser matched, boolean container);
}
