package app.byline.markdown.edit;

import app.byline.markdown.commonmark.DefinedImage;
import app.byline.markdown.construct.DefinitionTerm;
import app.byline.markdown.construct.FormulaBlock;
import app.byline.markdown.construct.FrontMatterBlock;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of one paragraph, heading or cell, each character known for what it is: of the words, or of what marks
/// them. What can't be cut, as code or an image, counts as one.
final class Leaf {
    /// A node that marks the words in it: what opens it stands from `start` to `begin`, what closes it from `finish` to
    /// `end`.
    record Span(Node node, int start, int begin, int finish, int end) {
        boolean isSign(int at) {
            return (at >= start && at < begin) || (at >= finish && at < end);
        }
    }

    /// What a reader takes for one character, with what escapes it.
    private static final Pattern LETTER = Pattern.compile("\\\\?\\X");

    private final String text;
    private final int start;
    private final int end;
    /// The number of the piece a character belongs to; characters of one piece stay together. 0 is none of the words.
    private final int[] pieces;
    private final List<Span> spans = new ArrayList<>();
    private final List<Node> atoms = new ArrayList<>();
    private int lastPiece;

    private Leaf(String text, Node block) {
        this.text = text;
        start = block.getStartOffset();
        end = block.getEndOffset();
        pieces = new int[end - start];
        children(block);
    }

    /// Those of which a character lies from `from` to `to`, or that begin or end there.
    static List<Leaf> between(Node document, String text, int from, int to) {
        List<Leaf> found = new ArrayList<>();
        collect(document, text, from, to, found);
        return found;
    }

    private static void collect(Node parent, String text, int from, int to, List<Leaf> found) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child.getStartOffset() > to || child.getEndOffset() < from) {
                continue;
            }
            if (child instanceof Paragraph
                    || child instanceof Heading
                    || child instanceof TableCell
                    || child instanceof DefinitionTerm) {
                found.add(new Leaf(text, child));
            } else {
                collect(child, text, from, to, found);
            }
        }
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            add(child);
        }
    }

    private void add(Node node) {
        if (node instanceof Text || node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            letters(node.getStartOffset(), node.getEndOffset());
        } else if (node.getFirstChild() == null
                || node instanceof Code
                || node instanceof Image
                || node instanceof DefinedImage) {
            atoms.add(node);
            piece(node.getStartOffset(), node.getEndOffset());
        } else {
            spans.add(new Span(
                    node,
                    node.getStartOffset(),
                    node.getFirstChild().getStartOffset(),
                    Objects.requireNonNull(node.getLastChild()).getEndOffset(),
                    node.getEndOffset()));
            children(node);
        }
    }

    private void letters(int from, int to) {
        for (Matcher letter = LETTER.matcher(text).region(from, to); letter.find(); ) {
            piece(letter.start(), letter.end());
        }
    }

    private void piece(int from, int to) {
        lastPiece++;
        for (int i = Math.max(start, from); i < Math.min(end, to); i++) {
            pieces[i - start] = lastPiece;
        }
    }

    String text() {
        return text;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /// Outer before inner, each before those behind it.
    List<Span> spans() {
        return spans;
    }

    /// What can't be cut.
    List<Node> atoms() {
        return atoms;
    }

    /// Each letter and digit of the words with what marks it, but for `but`: of that it is said of those at `set` what
    /// `on` says, and of the others what the text does.
    List<String> letters(Mark but, Set<Integer> set, boolean on) {
        List<String> letters = new ArrayList<>();
        for (int at = start; at < end; at++) {
            if (isWord(at) && Character.isLetterOrDigit(text.charAt(at))) {
                StringBuilder letter = new StringBuilder().append(text.charAt(at));
                boolean marked = false;
                for (Span span : spans) {
                    if (span.begin() <= at && at < span.finish()) {
                        boolean same = but.isOn(span.node());
                        marked |= same;
                        letter.append(same ? "" : span.node().getNodeName());
                    }
                }
                letters.add(letter.append(set.contains(at) ? on : marked).toString());
            }
        }
        return letters;
    }

    /// Whether the character is a sign of a mark.
    boolean isSign(int at) {
        return spans.stream().anyMatch(span -> span.isSign(at));
    }

    /// Whether that place lies in a block that is shown as it is written.
    static boolean isVerbatim(Node document, int place) {
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            if (child.getStartOffset() <= place && place <= child.getEndOffset()) {
                boolean verbatim = child instanceof FencedCodeBlock
                        || child instanceof IndentedCodeBlock
                        || child instanceof FormulaBlock
                        || child instanceof FrontMatterBlock;
                return verbatim || isVerbatim(child, place);
            }
        }
        return false;
    }

    /// Whether the character is of the words, not of what marks them, and not a blank.
    boolean isWord(int at) {
        return isOfWords(at) && !Character.isWhitespace(text.charAt(at));
    }

    /// Whether the character is of the words, or a blank between them.
    boolean isOfWords(int at) {
        return at >= start && at < end && pieces[at - start] != 0;
    }

    /// Where the piece begins to which the character belongs.
    int pieceStart(int at) {
        int begin = at;
        while (isOfWords(at) && begin > start && pieces[begin - 1 - start] == pieces[at - start]) {
            begin--;
        }
        return begin;
    }

    /// Where that piece ends.
    int pieceEnd(int at) {
        int finish = at + 1;
        while (isOfWords(at) && finish < end && pieces[finish - start] == pieces[at - start]) {
            finish++;
        }
        return finish;
    }
}
