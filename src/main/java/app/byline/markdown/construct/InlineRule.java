package app.byline.markdown.construct;

import app.byline.markdown.commonmark.AnyOrder;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads one construct that begins with a certain character. It sees the text of a block once, in [#begin], and may
/// keep what it finds out there, so that many openers without an end cost no more than one.
@SuppressWarnings("ReferenceEquality") // The same block, not an equal one.
abstract class InlineRule implements InlineParserExtension {
    private @Nullable BasedSequence block;

    /// A new block, all of its text.
    abstract void begin(String text);

    /// The node that begins at `at`, or null.
    abstract @Nullable Node at(BasedSequence input, int at);

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        if (input != block) {
            block = input;
            begin(input.toString());
        }
        Node node = at(input, parser.getIndex());
        if (node == null) {
            return false;
        }
        parser.flushTextNode();
        parser.getBlock().appendChild(node);
        parser.setIndex(parser.getIndex() + node.getTextLength());
        return true;
    }

    @Override
    public void finalizeBlock(InlineParser parser) {
        block = null;
    }

    @Override
    public void finalizeDocument(InlineParser parser) {
        block = null;
    }

    /// Makes a rule for each document.
    record Factory(String characters, Function<LightInlineParser, InlineParserExtension> rule)
            implements InlineParserExtensionFactory, AnyOrder {
        @Override
        public CharSequence getCharacters() {
            return characters;
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return rule.apply(parser);
        }
    }
}
