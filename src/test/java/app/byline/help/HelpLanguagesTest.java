package app.byline.help;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.PreviewHtml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The help of each language says what the English one says, in the same places, by the names that the window of that
/// language has.
class HelpLanguagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/app/byline");
    private static final Properties ENGLISH = bundle("messages.properties");
    /// Names stand in bold, in italics or in quotation marks.
    private static final Pattern NAMED = Pattern.compile(
            "\\*\\*(.+?)\\*\\*|(?<![*\\p{L}])\\*([^*]+?)\\*(?!\\*)|“([^“”„]+)”|„([^“”„]+)“|«([^«»]+)»", Pattern.DOTALL);

    private static final Pattern CODE = Pattern.compile("`[^`]+`");
    private static final Pattern KEYS =
            Pattern.compile("(?:(?:Ctrl|Shift|Alt)\\+)+(?:Tab|Enter|\\S)|[⌃⌥⇧⌘]+\\S|\\bF\\d+\\b");
    private static final Pattern COMMAND = Pattern.compile("byline [a-z]+(?: settings| defaults| manner)?|--[a-z-]+");
    private static final Pattern TARGET = Pattern.compile("\\]\\(([^) ]+)");
    private static final Map<String, String> KEYCAPS = Map.of(
            "Strg\\+", "Ctrl+",
            "Umschalt\\+", "Shift+",
            "Maj\\+", "Shift+",
            "Mayús\\+", "Shift+",
            "\\+(?:Entrée|Intro)", "+Enter");

    /// A page in English, and the same in another language.
    record Pair(String language, HelpPage english, HelpPage page) {
        @Override
        public String toString() {
            return language + ": " + english.name();
        }
    }

    static Stream<Pair> pairs() {
        return Stream.of("de", "es", "fr").flatMap(language -> {
            Help help = Help.read(Locale.of(language));
            return Help.read(Locale.ENGLISH).pages().stream()
                    .map(page -> new Pair(language, page, help.page(page.name()).orElseThrow()));
        });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void wordsAndExamplesHaveTheSameShape(Pair pair) {
        assertThat(shapes(pair.page())).isEqualTo(shapes(pair.english()));
        assertThat(pair.page().text()).isNotEqualTo(pair.english().text());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void linksAndImagesLeadToTheSamePlaces(Pair pair) {
        assertThat(found(TARGET, pair.page().text()))
                .filteredOn(target -> !target.startsWith("#"))
                .isEqualTo(found(TARGET, pair.english().text()).stream()
                        .filter(target -> !target.startsWith("#"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void keysAndCommandsAreTheSame(Pair pair) {
        assertThat(found(KEYS, onEnglishKeys(words(pair.page()))))
                .containsExactlyInAnyOrderElementsOf(found(KEYS, words(pair.english())));
        assertThat(commands(pair.page())).containsExactlyInAnyOrderElementsOf(commands(pair.english()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatTheWindowNamesIsNamedAsThere(Pair pair) {
        Properties texts = bundle("messages_" + pair.language() + ".properties");
        List<String> names = names(pair.page()).map(HelpLanguagesTest::plain).toList();
        assertThat(names(pair.english()).flatMap(HelpLanguagesTest::keysOf).distinct())
                .allSatisfy(keys -> assertThat(names)
                        .as(keys.toString())
                        .anySatisfy(name -> assertThat(keys.stream().map(key -> plain(texts.getProperty(key))))
                                .anyMatch(name::contains)));
    }

    @Test
    void aLanguageWithoutPagesGetsTheEnglishOnes() {
        assertThat(Help.read(Locale.JAPANESE)).isEqualTo(Help.read(Locale.ENGLISH));
        assertThat(Help.read(Locale.forLanguageTag("de-AT"))).isEqualTo(Help.read(Locale.GERMAN));
    }

    /// Of each part its kind and the elements that it is rendered to, but for those within a line of its words.
    private static List<String> shapes(HelpPage page) {
        List<String> shapes = new ArrayList<>();
        for (HelpPage.Part part : page.parts()) {
            shapes.add(
                    switch (part) {
                        case HelpPage.Part.Words words ->
                            "words: " + elements(words.markdown(), "h1, h2, h3, p, ul, ol, li, table, tr, th, td");
                        case HelpPage.Part.Example example -> "example: " + elements(example.markdown(), "*");
                    });
        }
        return shapes;
    }

    private static String elements(String markdown, String which) {
        String html = new PreviewHtml().render(markdown, address -> address);
        return Jsoup.parseBodyFragment(html).body().select(which).stream()
                .map(element -> element.normalName())
                .collect(Collectors.joining(" "));
    }

    private static String words(HelpPage page) {
        return page.parts().stream()
                .map(part -> part instanceof HelpPage.Part.Words words ? words.markdown() : "")
                .collect(Collectors.joining("\n"));
    }

    private static List<String> commands(HelpPage page) {
        return found(CODE, words(page)).stream()
                .flatMap(code -> found(COMMAND, code).stream())
                .toList();
    }

    private static String onEnglishKeys(String text) {
        String keys = text;
        for (Map.Entry<String, String> cap : KEYCAPS.entrySet()) {
            keys = keys.replaceAll(cap.getKey(), cap.getValue());
        }
        return keys;
    }

    /// All that may be a name.
    private static Stream<String> names(HelpPage page) {
        return NAMED.matcher(CODE.matcher(words(page)).replaceAll(""))
                .results()
                .flatMap((MatchResult name) -> Stream.of(1, 2, 3, 4, 5).map(name::group))
                .filter(name -> name != null)
                .map(name -> name.replaceAll("\\s+", " ").strip());
    }

    /// The keys of each text that is this name, or a part of it between commas; each list is of texts that are the
    /// same.
    private static Stream<List<String>> keysOf(String name) {
        List<String> keys = keys(name);
        Stream<List<String>> parts =
                keys.isEmpty() ? Arrays.stream(name.split(", | › ")).map(HelpLanguagesTest::keys) : Stream.of(keys);
        return parts.filter(found -> !found.isEmpty());
    }

    private static List<String> keys(String name) {
        return ENGLISH.stringPropertyNames().stream()
                .filter(key -> plain(ENGLISH.getProperty(key)).equals(plain(name)))
                .sorted()
                .toList();
    }

    /// Without what says that a window opens, or that a command turns something on and off.
    private static String plain(String name) {
        return name.replaceAll(", (?:on or off|an oder aus|ein/aus|sí o no|(?:oui )?ou non)$|\\p{Z}*…$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> found(Pattern what, String text) {
        return what.matcher(text)
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }

    private static Properties bundle(String name) {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(BUNDLES.resolve(name))) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
