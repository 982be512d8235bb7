package app.byline.counting;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of what is read. Pure; any thread.
final class Word {
    /// Written without spaces, and counted by character, as it is usual.
    private static final String CHARACTERS = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\u30FC";

    /// Written without spaces; a dictionary of the JDK parts Thai, the others stay as long as they are written.
    private static final String UNPARTED = "\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

    /// A word has apostrophes, hyphens and dots within, a number its commas.
    private static final Pattern WORD = Pattern.compile("(?<character>[" + CHARACTERS + "])"
            + "|(?<unparted>[" + UNPARTED + "][" + UNPARTED + "\\p{M}]*+)"
            + "|[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}&&[^" + CHARACTERS + UNPARTED + "]]"
            + "|[’'\\-\u2010\u2011.·](?=[\\p{L}\\p{N}])|,(?=\\p{N}))*+");

    private Word() {}

    static int count(String text) {
        return (int) in(text).count();
    }

    /// Each as it is written.
    static Stream<String> in(String text) {
        Matcher words = WORD.matcher(text);
        return words.results()
                .flatMap(found -> found.group("unparted") == null ? Stream.of(found.group()) : parted(found.group()));
    }

    private static Stream<String> parted(String text) {
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.forLanguageTag("th"));
        boundaries.setText(text);
        Stream.Builder<String> words = Stream.builder();
        int from = 0;
        for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words.build();
    }
}
