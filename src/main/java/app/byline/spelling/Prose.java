package app.byline.spelling;

import app.byline.markdown.Style;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of a passage that readers read as words: none of code, addresses, HTML, formulas, heads, shortcodes, names
/// of footnotes and links, and nothing that is a name for a machine. Pure; any thread.
final class Prose {
    /// A name for a machine, though what it stands for is read.
    private static final String EMOJI = "md-emoji";

    /// Marks around and in words, of which readers see nothing.
    private static final String MARK = "md-mark";

    /// Of those that stand in words.
    private static final int LONGEST_MARK = 2;

    private static final char SILENT = '\u2060';
    private static final char GAP = '\uFFFC';

    /// Addresses, e-mail, @names, #tags, references to footnotes and links, entities, paths, and what has a digit, a
    /// dot
    /// or an underscore in it.
    private static final Pattern MACHINE = Pattern.compile(String.join(
            "|",
            "\\b\\w+://\\S+",
            "\\bwww\\.\\S+",
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}.-]+",
            "[@#][\\p{L}\\p{N}_-]+",
            "\\[\\^[^\\]\\n]*\\]",
            "\\]\\[[^\\]\\n]*\\]",
            "&#?\\w+;",
            "(?<![\\p{L}\\p{N}])~?\\.{0,2}/[\\w./-]+",
            "(?<!\\p{L})\\p{L}*+(?:\\p{N}|\\.(?=\\p{L}{2})|_(?=\\w))[\\p{L}\\p{N}_.]*+"));

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}\u2060]*+(?:[’'\\-][\\p{L}\\p{M}\u2060]++)*+");

    private Prose() {}

    /// The words of `text`, which begins at `offset` of what the styles are of.
    static Stream<Word> words(String text, int offset, List<Style> styles) {
        String prose = prose(text, offset, styles);
        return WORD.matcher(prose).results().map(found -> word(prose, found.start(), found.end()));
    }

    /// Marks around a word stay outside of it, unless there are some within: these go together.
    private static Word word(String prose, int from, int to) {
        String found = prose.substring(from, to);
        String text = found.replace(String.valueOf(SILENT), "");
        int begin = from;
        int end = to;
        while (prose.charAt(end - 1) == SILENT) {
            end--;
        }
        if (end - from > text.length()) {
            end = to;
            while (begin > 0 && prose.charAt(begin - 1) == SILENT) {
                begin--;
            }
        }
        return new Word(begin, end, text);
    }

    /// As long as the text, with gaps where there is no prose.
    static String prose(String text, int offset, List<Style> styles) {
        char[] characters = text.toCharArray();
        for (Style style : styles) {
            int from = Math.max(0, style.start() - offset);
            int to = Math.min(text.length(), style.end() - offset);
            if (style.isVerbatim() || style.styleClass().equals(EMOJI)) {
                fill(characters, from, to, GAP);
            } else if (style.styleClass().equals(MARK)) {
                fill(characters, from, to, isInWord(characters, from, to) ? SILENT : GAP);
            }
        }
        Matcher machine = MACHINE.matcher(String.valueOf(characters));
        while (machine.find()) {
            fill(characters, machine.start(), machine.end(), GAP);
        }
        return String.valueOf(characters);
    }

    /// As the stars of `**W**ord`, which begin or end a mark within a word.
    private static boolean isInWord(char[] text, int from, int to) {
        boolean before = from > 0 && (Character.isLetter(text[from - 1]) || text[from - 1] == SILENT);
        boolean behind = to < text.length && Character.isLetter(text[to]);
        return to - from <= LONGEST_MARK && (before || behind);
    }

    private static void fill(char[] characters, int from, int to, char filling) {
        for (int i = from; i < to; i++) {
            if (characters[i] != '\n') {
                characters[i] = filling;
            }
        }
    }
}
