package app.byline.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Styles;
import app.byline.spelling.Spelling.Tongue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What is told of words, in each language that a dictionary comes with.
class SpellingTest {
    private static final Dictionaries DICTIONARIES = new Dictionaries();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Spelling spelling;

    @BeforeEach
    void open() {
        spelling = new Spelling(DICTIONARIES, new PersonalWords(folder.resolve("mine.byline")), Locale.UK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ENGLISH_US;  The colour of teh harbor isn’t gray;            colour teh",
                "ENGLISH_UK;  The color of teh harbour isn't grey;            color teh",
                "ENGLISH_US;  A well-known mother-in-law and a wll-known one; wll",
                "SPANISH;     Dímelo en la habitacion;                        habitacion",
                "FRENCH;      Aujourd’hui l’homme va à l’ecole, dit-il;       ecole",
                "GERMAN;      Der Haustürschlüssel liegt auf der Strase;      Strase",
                "PORTUGUESE_BRAZIL;   O ônibus chegou com voce;               voce",
                "PORTUGUESE_PORTUGAL; O autocarro chegou em acção;            acção",
                "ENGLISH_US;  NATO, WordPress, iPhone and x are left alone;   ''",
                "ENGLISH_US;  Москва and 東京 are of others;                    ''",
            })
    void whatADictionaryDoesNotKnowIsMisspelt(Language language, String text, String misspelt) {
        assertThat(String.join(" ", misspelt(language, text, Set.of()))).isEqualTo(misspelt);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH_US, recieve, receive",
        "ENGLISH_UK, color, colour",
        "SPANISH, habitacion, habitación",
        "FRENCH, ecole, école",
        "GERMAN, Strase, Straße",
        "PORTUGUESE_BRAZIL, voce, você",
    })
    void whatWasMeantIsAmongTheFirstFive(Language language, String word, String meant) {
        assertThat(spelling.suggestions(language, word)).contains(meant).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aTaughtWordIsKnownAlsoAtTheBeginningOfASentenceUntilItIsForgotten() throws IOException {
        Path file = folder.resolve("mine-words.txt");
        Files.writeString(file, "# of my own\nquuxly\n");
        spelling.teach("fooish");
        assertThat(misspelt(Language.ENGLISH_US, "Fooish and quuxly", Set.of())).isEmpty();
        assertThat(file).content().isEqualTo("# of my own\nquuxly\nfooish\n");
        spelling.forget("fooish");
        assertThat(misspelt(Language.ENGLISH_US, "Fooish and quuxly", Set.of())).containsExactly("Fooish");
        assertThat(file).content().isEqualTo("# of my own\nquuxly\n");
    }

    @ParameterizedTest
    @CsvSource({
        "We saw Foo|ish quays,   fooish",
        "We saw |fooish quays,   fooish",
        "We saw fooish| quays,   fooish",
        "A quay-foo|ish letter,  fooish",
        "A qu|ay-fooish letter,",
        "We |saw fooish quays,",
    })
    void theTaughtWordAtAPlaceIsFound(String drawn, String taught) {
        int place = drawn.indexOf('|');
        assertThat(new TaughtWords(Set.of("fooish", "quuxly"))
                        .at(drawn.replace("|", ""), place)
                        .orElse(null))
                .isEqualTo(taught);
    }

    @Test
    void aWordIsIgnoredWhereItsAuthorSaysSo() {
        assertThat(misspelt(Language.ENGLISH_US, "teh fooish", Set.of("teh"))).containsExactly("fooish");
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT, GERMAN",
        "fr, FRENCH",
        "pt, PORTUGUESE_BRAZIL",
        "pt_PT, PORTUGUESE_PORTUGAL",
        "en, ENGLISH_UK",
        "en-US, ENGLISH_US",
        "en-AU, ENGLISH_UK",
        "it,",
    })
    void aTagNamesADictionaryWhereThereIsOne(String tag, Language language) {
        assertThat(spelling.tongue(Optional.of(tag), "").dictionary().orElse(null))
                .isEqualTo(language);
    }

    @Test
    void whatTheAuthorSaysIsBelievedBeforeTheWords() {
        String german = "Das ist ein Brief über den Hafen und die Stadt";
        assertThat(spelling.tongue(Optional.empty(), german).dictionary()).contains(Language.GERMAN);
        assertThat(spelling.tongue(Optional.of("fr"), german).dictionary()).contains(Language.FRENCH);
        assertThat(spelling.tongue(Optional.empty(), "").dictionary()).contains(Language.ENGLISH_UK);
        assertThat(spelling.tongue(Optional.empty(), "Neu").dictionary()).contains(Language.ENGLISH_UK);
        Tongue before = spelling.tongue(Optional.empty(), german);
        String unclear = "Hafen Stadt Brief Morgen Turm Boot Kai";
        assertThat(spelling.tongue(Optional.empty(), unclear).dictionary()).contains(Language.ENGLISH_UK);
        assertThat(spelling.tongue(Optional.empty(), unclear, Optional.of(before)))
                .isEqualTo(before);
        assertThat(spelling.tongue(Optional.empty(), "Neu", Optional.of(before)).dictionary())
                .contains(Language.ENGLISH_UK);
    }

    @ParameterizedTest
    @EnumSource
    void namesOfWhatBlogsAreWrittenWithAreKnown(Language language) {
        String names = "Byline, Markdown, WordPress, Ghost, Hugo, Jekyll, Ghost-Blog";
        assertThat(misspelt(language, names, Set.of("Blog"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachDictionaryComesWithItsLicence(Language language) {
        assertThat(Language.class.getResource(language.tag() + ".licence.txt")).isNotNull();
    }

    private List<String> misspelt(Language language, String text, Set<String> ignored) {
        return spelling.misspelt(language, text, 0, Styles.read(text).between(0, text.length()), ignored).stream()
                .map(Word::text)
                .toList();
    }
}
