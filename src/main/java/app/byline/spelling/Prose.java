package app.byline.spelling;

import app.byline.markdown.ReadText;
import app.byline.markdown.Style;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of a passage that readers read as words: none of code, addresses, HTML, formulas, heads, shortcodes, names
/// of footnotes and links, and nothing that is a name for a machine. Pure; any thread.
final class Prose {
    /// Addresses, e-mail, @names, #tags, references to footnotes and links, entities, paths, and what has a digit, a
    /// dot or an underscore in it.
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
        String text = found.replace(String.valueOf(ReadText.SILENT), "");
        int begin = from;
        int end = to;
        while (prose.charAt(end - 1) == ReadText.SILENT) {
            end--;
        }
        if (end - from > text.length()) {
            end = to;
            while (begin > 0 && prose.charAt(begin - 1) == ReadText.SILENT) {
                begin--;
            }
        }
        return new Word(begin, end, text);
    }

    /// As long as the text, with gaps where there is no prose.
    static String prose(String text, int offset, List<Style> styles) {
        char[] characters = ReadText.of(text, offset, styles).toCharArray();
        Matcher machine = MACHINE.matcher(String.valueOf(characters));
        while (machine.find()) {
            ReadText.fill(characters, machine.start(), machine.end(), ReadText.GAP);
        }
        return String.valueOf(characters);
    }
}
