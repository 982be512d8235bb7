package app.byline.markdown.construct;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Emoji by GitHub's names for them, between colons (https://docs.github.com/en/get-started/writing-on-github,
/// «Using emojis»). A colon within a word or a time begins none, and a name that nobody knows is text. Looks
/// over the words of each block when it is read, so that addresses and code stay what they are.
public final class EmojiNames implements InlineParserExtension {
    private static final int LONGEST = 40;

    /// Every name, without colons, with its character. Any thread; reads a file the first time.
    public static Map<String, String> all() {
        return Names.SIGNS;
    }

    @Override
    public void finalizeBlock(InlineParser parser) {
        if (parser.getInput().indexOf(':') >= 0) {
            mark(parser.getBlock());
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

    private static void mark(Node parent) {
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

    private static void mark(Text node) {
        BasedSequence chars = node.getChars();
        String text = chars.toString();
        int from = 0;
        for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at)) {
            int end = end(text, at);
            boolean apart = at == from || !isJoined(text, at - 1);
            if (end < 0 || !apart || (isJoined(text, end) && end(text, end) < 0)) {
                at++;
                continue;
            }
            if (at > from) {
                node.insertBefore(new Text(chars.subSequence(from, at)));
            }
            node.insertBefore(new Emoji(chars.subSequence(at, end), Names.SIGNS.getOrDefault(name(text, at, end), "")));
            from = end;
            at = end;
        }
        if (from > 0 && from == text.length()) {
            node.unlink();
        } else if (from > 0) {
            node.setChars(chars.subSequence(from));
        }
    }

    /// Where the name that begins at this colon ends, behind its other colon; -1 when nobody knows it.
    private static int end(String text, int at) {
        int close = text.charAt(at) == ':' ? text.indexOf(':', at + 1) : -1;
        boolean known = close > at && close - at <= LONGEST && Names.SIGNS.containsKey(name(text, at, close + 1));
        return known ? close + 1 : -1;
    }

    private static String name(String text, int at, int end) {
        return text.substring(at + 1, end - 1);
    }

    /// Whether what stands there makes a colon beside it part of a word, a time or an escape.
    private static boolean isJoined(String text, int at) {
        return at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == ':' || text.charAt(at) == '\\');
    }

    /// Read when the first candidate is met: most posts have none. The list is JEmoji's, see the test.
    private static final class Names {
        static final Map<String, String> SIGNS = read();

        private static Map<String, String> read() {
            try (InputStream in = Objects.requireNonNull(EmojiNames.class.getResourceAsStream("emoji.txt"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.split(" ", 2))
                        .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
