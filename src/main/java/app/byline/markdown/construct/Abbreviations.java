package app.byline.markdown.construct;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The abbreviations a document defines, and where its text uses them: as whole words, the longest that fits.
final class Abbreviations {
    static final DataKey<Abbreviations> DEFINED =
            new DataKey<>("DEFINED_ABBREVIATIONS", new Abbreviations(), _ -> new Abbreviations());

    /// At each word one look for each length that is defined: this bounds it.
    static final int LONGEST = 50;

    private final Map<String, String> expansions = new HashMap<>();
    private final NavigableSet<Integer> lengths = new TreeSet<>();
    private final BitSet firsts = new BitSet();

    void put(AbbreviationDefinition definition) {
        expansions.putIfAbsent(definition.abbreviation(), definition.expansion());
        lengths.add(definition.abbreviation().length());
        firsts.set(definition.abbreviation().charAt(0));
    }

    private void mark(Node parent) {
        Node child = parent.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof Text text) {
                mark(text);
            } else if (!(child instanceof Code)) {
                mark(child);
            }
            child = next;
        }
    }

    private void mark(Text node) {
        BasedSequence chars = node.getChars();
        String text = chars.toString();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            int length = firsts.get(text.charAt(at)) && wordBegins(text, at) ? lengthAt(text, at) : 0;
            if (length > 0) {
                if (at > from) {
                    node.insertBefore(new Text(chars.subSequence(from, at)));
                }
                String word = text.substring(at, at + length);
                node.insertBefore(
                        new Abbreviation(chars.subSequence(at, at + length), expansions.getOrDefault(word, "")));
                from = at + length;
                at = from - 1;
            }
        }
        if (from > 0 && from < text.length()) {
            node.setChars(chars.subSequence(from));
        } else if (from > 0) {
            node.unlink();
        }
    }

    private static boolean wordBegins(String text, int at) {
        return at == 0
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private int lengthAt(String text, int at) {
        for (int length : lengths.descendingSet()) {
            int end = at + length;
            boolean whole = end == text.length()
                    || (end < text.length()
                            && (!Character.isLetterOrDigit(text.charAt(end))
                                    || !Character.isLetterOrDigit(text.charAt(end - 1))));
            if (whole && expansions.containsKey(text.substring(at, end))) {
                return length;
            }
        }
        return 0;
    }

    /// Looks over each block when it is read.
    static final class Marker implements InlineParserExtension {
        private final Abbreviations defined;

        Marker(LightInlineParser parser) {
            defined = DEFINED.get(parser.getDocument());
        }

        @Override
        public void finalizeBlock(InlineParser parser) {
            if (!defined.expansions.isEmpty()) {
                defined.mark(parser.getBlock());
            }
        }

        @Override
        public void finalizeDocument(InlineParser parser) {
            // All is done block by block.
        }

        @Override
        public boolean parse(LightInlineParser parser) {
            return false;
        }
    }
}
