package app.byline.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the window says in each of its languages.
class LanguagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/app/byline");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][\\w.-]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    /// A text put together of two, or of one and words, can't be translated.
    private static final Pattern CONCATENATED =
            Pattern.compile("Messages\\.text\\((?:[^()]|\\([^()]*\\))*\\)\\s*\\+\\s*(?:Messages|\"[^\"\\\\]*\\p{L})");

    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z0-9_]+)\\b");

    private final Properties english = read("messages.properties");
    private final Set<String> literals = found(LITERAL);
    private final Set<String> constants = found(CONSTANT);
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
        Messages.speak(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de"})
    void eachLanguageSaysAllThatEnglishSays(String language) {
        Properties texts = read("messages_" + language + ".properties");
        assertThat(new TreeSet<>(texts.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_fr", "_de"})
    void eachMenuHasALetterOfItsOwnThatEveryKeyboardHas(String language) {
        Properties texts = read("messages" + language + ".properties");
        List<String> lettered = texts.stringPropertyNames().stream()
                .filter(key -> key.matches("menu\\.\\w+\\.letter"))
                .toList();
        assertThat(lettered)
                .hasSize(8)
                .allSatisfy(key -> assertThat(texts.getProperty(key))
                        .matches("[A-Z]")
                        .isSubstringOf(
                                texts.getProperty(key.replace(".letter", "")).toUpperCase(Locale.ROOT)));
        assertThat(lettered.stream().map(texts::getProperty)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de"})
    void eachTextHasThePlacesOfTheEnglishOneAndCanBeFilled(String language) {
        Properties texts = read("messages_" + language + ".properties");
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            String text = texts.getProperty(key);
            assertThat(places(text)).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(text).as(key).doesNotContain("'");
            assertThat(text.isBlank())
                    .as(key)
                    .isEqualTo(english.getProperty(key).isBlank());
            if (!places(text).isEmpty()) {
                assertThat(choices(text)).as(key).isEqualTo(choices(english.getProperty(key)));
            }
        });
    }

    @Test
    void noTextIsThereThatNobodyShows() {
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> !isNamed(key))
                        .sorted())
                .isEmpty();
    }

    @Test
    void noTextIsPutTogetherOfSeveral() {
        assertThat(sources()
                        .flatMap(
                                source -> CONCATENATED.matcher(source).results().map(MatchResult::group)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SPANISH, Deshacer", "FRENCH, Annuler", "GERMAN, Rückgängig", "ENGLISH, Undo"})
    void theWindowSpeaksTheLanguageThatIsChosen(Language language, String undo) {
        language.speak();
        assertThat(Messages.text("command.undo")).startsWith(undo);
    }

    @ParameterizedTest
    @CsvSource({"fr-CA, Annuler", "de-AT, Rückgängig", "ja, Undo"})
    void aVariantFallsBackToItsLanguageAndAForeignOneToEnglish(String tag, String undo) {
        Locale.setDefault(Locale.GERMAN);
        Messages.speak(Locale.forLanguageTag(tag));
        assertThat(Messages.text("command.undo")).startsWith(undo);
    }

    @Test
    void numbersAndPluralsAreThoseOfTheLanguage() {
        Language.FRENCH.speak();
        assertThat(Messages.text("calendar.posts", 0)).doesNotContain("articles");
        assertThat(Messages.text("calendar.posts", 1_234))
                .contains("1\u202f234")
                .contains("articles");
        Language.GERMAN.speak();
        assertThat(Messages.text("calendar.posts", 1_234)).isEqualTo("1.234 Beiträge");
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, SUNDAY", "SPANISH, MONDAY", "FRENCH, MONDAY", "GERMAN, MONDAY"})
    void weeksBeginAsItsReadersHaveThem(Language language, DayOfWeek first) {
        language.speak();
        assertThat(WeekFields.of(Locale.getDefault()).getFirstDayOfWeek()).isEqualTo(first);
    }

    @Test
    void anUnknownLanguageIsTheSystems() {
        assertThat(Language.of(Optional.of("FRENCH"))).isEqualTo(Language.FRENCH);
        assertThat(Language.of(Optional.of("KLINGON"))).isEqualTo(Language.SYSTEM);
        assertThat(Language.of(Optional.empty())).isEqualTo(Language.SYSTEM);
    }

    /// Code names a text as a whole, or puts its key together: of a part that ends with a point, of a constant's name,
    /// and of what comes beside a text.
    private boolean isNamed(String key) {
        String base = key.replaceAll("\\.(?:next|when|also|sign|letter|advice|none|hint|brief|yes|no|on|off)$", "");
        return Stream.of(key, base).anyMatch(name -> {
            String id = name.replaceFirst("^(?:command|menu)\\.", "");
            return literals.contains(name)
                    || literals.contains(id)
                    || Stream.of(name, id)
                            .flatMap(LanguagesTest::beginnings)
                            .filter(beginning -> !Set.of("command.", "menu.").contains(beginning))
                            .anyMatch(literals::contains)
                    || (!id.equals(name)
                            && constants.contains(id.toUpperCase(Locale.ROOT).replace('-', '_')));
        });
    }

    /// `a.`, `a.b.` of `a.b.c`.
    private static Stream<String> beginnings(String key) {
        return IntStream.range(1, key.length())
                .filter(at -> key.charAt(at - 1) == '.')
                .mapToObj(at -> key.substring(0, at));
    }

    private static Set<String> found(Pattern words) {
        return sources()
                .flatMap(source -> words.matcher(source).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/app/byline"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(LanguagesTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long choices(String text) {
        return Stream.of(new MessageFormat(text, Locale.ENGLISH).getFormats())
                .filter((Format format) -> format instanceof ChoiceFormat)
                .count();
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(BUNDLES.resolve(name))) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
