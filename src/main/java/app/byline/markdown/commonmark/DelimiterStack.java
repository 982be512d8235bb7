package app.byline.markdown.commonmark;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Pairs runs of delimiters: emphasis by the spec's rules, others (strikethrough, marks) by their processors. The rule
/// of three counts the runs as they were written, and a search never looks twice where it found nothing, so that its
/// time is linear. Source: CommonMark 0.31.2, 6.2 «Emphasis and strong emphasis» and the appendix «process emphasis».
@SuppressWarnings("ReferenceEquality") // A run of delimiters is itself.
final class DelimiterStack {
    private final Map<Character, DelimiterProcessor> processors;
    private final InlineParser parser;
    private final Nesting nesting;

    DelimiterStack(InlineParser parser, Map<Character, DelimiterProcessor> processors, Nesting nesting) {
        this.parser = parser;
        this.processors = processors;
        this.nesting = nesting;
    }

    /// What a closer looks for; below `bottom` there is none of it.
    private record Kind(char delimiter, boolean opensToo, int length) {}

    void process(@Nullable Delimiter bottom) {
        Map<Kind, Integer> bottoms = new HashMap<>();
        Delimiter closer = first(bottom);
        while (closer != null && !nesting.exceeded()) {
            DelimiterProcessor processor = processors.get(closer.getDelimiterChar());
            closer = closer.canClose() && processor != null
                    ? close(closer, processor, bottom, bottoms)
                    : closer.getNext();
        }
        Delimiter last = parser.getLastDelimiter();
        while (last != null && last != bottom) {
            parser.removeDelimiterKeepNode(last);
            last = parser.getLastDelimiter();
        }
    }

    private @Nullable Delimiter first(@Nullable Delimiter bottom) {
        Delimiter first = parser.getLastDelimiter();
        while (first != null && first.getPrevious() != bottom) {
            first = first.getPrevious();
        }
        return first;
    }

    /// Answers the closer to go on with.
    private @Nullable Delimiter close(
            Delimiter closer, DelimiterProcessor processor, @Nullable Delimiter bottom, Map<Kind, Integer> bottoms) {
        Kind kind = kind(closer);
        int lowest = bottoms.getOrDefault(kind, -1);
        for (Delimiter opener = closer.getPrevious();
                opener != null && opener != bottom && opener.getIndex() >= lowest;
                opener = opener.getPrevious()) {
            int used = used(opener, closer, processor);
            if (used > 0) {
                return pair(opener, closer, used, processor);
            }
        }
        bottoms.put(kind, closer.getIndex());
        Delimiter next = closer.getNext();
        if (!closer.canOpen()) {
            parser.removeDelimiterKeepNode(closer);
        }
        return next;
    }

    private static Kind kind(Delimiter closer) {
        int length = written(closer);
        return new Kind(closer.getDelimiterChar(), closer.canOpen(), isEmphasis(closer) ? length % 3 : length);
    }

    private static boolean isEmphasis(Delimiter delimiter) {
        return delimiter.getDelimiterChar() == '*' || delimiter.getDelimiterChar() == '_';
    }

    private static int written(Delimiter delimiter) {
        return delimiter instanceof WrittenRun run ? run.written() : delimiter.getNumDelims();
    }

    /// How many characters of each run make the pair; 0 for no pair.
    private static int used(Delimiter opener, Delimiter closer, DelimiterProcessor processor) {
        if (!opener.canOpen() || opener.getDelimiterChar() != processor.getOpeningCharacter()) {
            return 0;
        }
        if (!isEmphasis(closer)) {
            return processor.getDelimiterUse(opener, closer);
        }
        boolean ofThree =
                (written(opener) + written(closer)) % 3 == 0 && (written(opener) % 3 != 0 || written(closer) % 3 != 0);
        if (ofThree && (opener.canClose() || closer.canOpen())) {
            return 0;
        }
        return opener.getNumDelims() >= 2 && closer.getNumDelims() >= 2 ? 2 : 1;
    }

    private @Nullable Delimiter pair(Delimiter opener, Delimiter closer, int used, DelimiterProcessor processor) {
        parser.removeDelimitersBetween(opener, closer);
        Delimiter next = closer.getNext();
        if (!nesting.allows(opener.getNode().getNext(), closer.getNode())) {
            parser.removeDelimiterKeepNode(opener);
            parser.removeDelimiterKeepNode(closer);
            return next;
        }
        processor.process(opener, closer, used);
        nesting.wrapped(opener.getNode().getNext());
        opener.setNumDelims(opener.getNumDelims() - used);
        closer.setNumDelims(closer.getNumDelims() - used);
        shorten(opener);
        if (closer.getNumDelims() == 0) {
            remove(closer);
            return next;
        }
        int length = closer.getNode().getChars().length();
        closer.getNode().setChars(closer.getNode().getChars().subSequence(length - closer.getNumDelims(), length));
        closer.setIndex(closer.getIndex() + used);
        return closer;
    }

    private void shorten(Delimiter opener) {
        if (opener.getNumDelims() == 0) {
            remove(opener);
        } else {
            opener.getNode().setChars(opener.getNode().getChars().subSequence(0, opener.getNumDelims()));
        }
    }

    private void remove(Delimiter used) {
        Node node = used.getNode();
        node.unlink();
        parser.removeDelimiter(used);
    }
}
