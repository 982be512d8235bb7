package app.byline.bench;

import app.byline.markdown.Styles;
import app.byline.spelling.Dictionaries;
import app.byline.spelling.Language;
import app.byline.spelling.PersonalWords;
import app.byline.spelling.Spelling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What spelling takes: each dictionary read and what it keeps in memory; a post of 100,000 characters looked over for
/// the first time, again, and where it is seen; and suggestions for a word.
final class SpellingBench {
    private static final int RUNS = 15;

    private SpellingBench() {}

    public static void main(String[] arguments) {
        dictionaries();
        Spelling spelling = new Spelling(new Dictionaries(), new PersonalWords(Path.of("none.byline")), Locale.US);
        String post = LongPost.of(100_000);
        Styles styles = Styles.read(post);
        System.out.println(Samples.head());
        Samples first = new Samples("100,000 characters, new words", "ms");
        Samples again = new Samples("100,000 characters, known words", "ms");
        Samples seen = new Samples("8,000 characters, known words", "ms");
        Samples guessed = new Samples("its language", "ms");
        for (int i = 0; i < RUNS; i++) {
            Spelling fresh = new Spelling(new Dictionaries(), new PersonalWords(Path.of("none.byline")), Locale.US);
            fresh.suggestions(Language.ENGLISH_US, "a");
            first.addSince(look(fresh, post, styles, post.length()));
            look(spelling, post, styles, post.length());
            again.addSince(look(spelling, post, styles, post.length()));
            seen.addSince(look(spelling, post, styles, 8_000));
            long start = System.nanoTime();
            spelling.tongue(Optional.empty(), post.substring(0, 6_000));
            guessed.addSince(start);
        }
        for (Samples samples : List.of(first, again, seen, guessed)) {
            System.out.println(samples.row(first));
        }
    }

    /// When it began.
    private static long look(Spelling spelling, String post, Styles styles, int length) {
        long start = System.nanoTime();
        spelling.misspelt(Language.ENGLISH_US, post.substring(0, length), 0, styles.between(0, length), Set.of());
        return start;
    }

    private static void dictionaries() {
        System.out.println("| dictionary | read in | in memory | suggestions for a word |\n|---|--:|--:|--:|");
        List<Spelling> kept = new ArrayList<>();
        for (Language language : Language.values()) {
            long before = used();
            long start = System.nanoTime();
            Spelling spelling = new Spelling(new Dictionaries(), new PersonalWords(Path.of("none.byline")), Locale.US);
            spelling.misspelt(language, "word", 0, List.of(), Set.of());
            double read = (System.nanoTime() - start) / 1e6;
            kept.add(spelling);
            long memory = used() - before;
            spelling.suggestions(language, "xabitacion");
            long asked = System.nanoTime();
            spelling.suggestions(language, "habitacoin");
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f ms | %.1f MB | %.0f ms |%n",
                    language.tag(),
                    read,
                    memory / 1e6,
                    (System.nanoTime() - asked) / 1e6);
        }
        // What was measured before stays while the next is.
        System.out.println("\n" + kept.size() + " dictionaries\n");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
