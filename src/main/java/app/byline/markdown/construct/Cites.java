package app.byline.markdown.construct;

import app.byline.markdown.commonmark.AnyOrder;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.PostProcessor;
import com.vladsch.flexmark.parser.block.DocumentPostProcessor;
import com.vladsch.flexmark.parser.block.DocumentPostProcessorFactory;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a cite of the last line of a quote that begins with `— `, or with two or three hyphens in its place. Of one
/// line alone it makes none, and none where another line of the quote begins so: that is talk.
final class Cites extends DocumentPostProcessor {
    private static final Pattern DASH = Pattern.compile("(?:—|--|---)[ \\t]+(?=\\S)");
    private static final Pattern LINE = Pattern.compile("(?m)^[> \\t]*+" + DASH.pattern());

    @Override
    public Document processDocument(Document document) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            for (Node child = open.pop().getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof BlockQuote quote && !(child instanceof Callout)) {
                    make(quote);
                }
                if (child instanceof Block && child.getFirstChild() instanceof Block) {
                    open.push(child);
                }
            }
        }
        return document;
    }

    private static void make(BlockQuote quote) {
        if (!(quote.getLastChild() instanceof Paragraph last)) {
            return;
        }
        Optional<Text> line = lastLine(last);
        Matcher dash = DASH.matcher(line.map(Node::getChars).orElse(BasedSequence.EMPTY));
        boolean alone =
                line.isEmpty() || (last.getPrevious() == null && line.get().getPrevious() == null);
        if (alone || !dash.lookingAt() || isTalk(quote)) {
            return;
        }
        BasedSequence chars = line.get().getChars();
        Cite cite = new Cite(chars.subSequence(0, dash.end()));
        take(line.get(), last, cite);
        line.get().setChars(chars.subSequence(dash.end()));
        cite.setCharsFromContent();
        quote.appendChild(cite);
    }

    /// What the last line begins with, where that is text.
    private static Optional<Text> lastLine(Paragraph paragraph) {
        Node first = paragraph.getLastChild();
        while (first != null && first.getPrevious() != null && !isBreak(first.getPrevious())) {
            first = first.getPrevious();
        }
        return first instanceof Text text ? Optional.of(text) : Optional.empty();
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private static boolean isTalk(BlockQuote quote) {
        return LINE.matcher(quote.getChars()).results().limit(2).count() > 1;
    }

    private static void take(Text from, Paragraph paragraph, Cite cite) {
        Node before = from.getPrevious();
        if (before == null) {
            paragraph.unlink();
        } else {
            before.unlink();
        }
        Node node = from;
        while (node != null) {
            Node next = node.getNext();
            cite.appendChild(node);
            node = next;
        }
    }

    static final class Factory extends DocumentPostProcessorFactory implements AnyOrder {
        @Override
        public PostProcessor apply(Document document) {
            return new Cites();
        }
    }
}
