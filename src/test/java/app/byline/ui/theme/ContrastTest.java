package app.byline.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every colour of text against everything it stands on, in every theme: WCAG 2.2, 1.4.3 (AA) asks for 4.5 to 1, and
/// 1.4.6 (AAA) for 7 to 1, which the themes of high contrast have.
class ContrastTest {
    private static final Path RESOURCES = Path.of("src/main/resources/app/byline/ui");

    /// What is written in a colour, and on which others it stands.
    private static final Map<String, String> WINDOW = Map.ofEntries(
            Map.entry(
                    "ink",
                    "paper raised sunken selection hover neutral-soft warning-soft danger-soft success-soft syntax-highlight found"),
            Map.entry("muted", "paper raised sunken selection hover neutral-soft warning-soft danger-soft"),
            Map.entry("accent", "paper raised sunken selection hover"),
            Map.entry("accent-strong", "paper raised sunken selection"),
            Map.entry("on-accent", "accent accent-strong danger success"),
            Map.entry("paper", "accent"),
            Map.entry("warning", "paper raised sunken warning-soft selection"),
            Map.entry("danger", "paper raised sunken danger-soft selection"),
            Map.entry("success", "paper raised sunken success-soft selection"),
            Map.entry("syntax-heading", "paper selection found syntax-highlight"),
            Map.entry("syntax-link", "paper selection found syntax-highlight"),
            Map.entry("syntax-image", "paper selection found syntax-highlight"),
            Map.entry("syntax-code", "paper selection found syntax-highlight"),
            Map.entry("syntax-quote", "paper selection found syntax-highlight"),
            Map.entry("syntax-markup", "paper selection found syntax-highlight"),
            Map.entry("syntax-html", "paper selection found syntax-highlight"),
            Map.entry("syntax-table", "paper selection found syntax-highlight"),
            Map.entry("code-keyword", "paper selection found syntax-highlight"),
            Map.entry("code-name", "paper selection found syntax-highlight"),
            Map.entry("code-string", "paper selection found syntax-highlight"),
            Map.entry("code-number", "paper selection found syntax-highlight"),
            Map.entry("code-comment", "paper selection found syntax-highlight"),
            Map.entry("code-deletion", "paper selection found syntax-highlight"));

    private static final Map<String, String> PAGE = Map.ofEntries(
            Map.entry("ink", "paper sunken mark highlight note-soft tip-soft important-soft warning-soft caution-soft"),
            Map.entry("muted", "paper sunken"),
            Map.entry("accent", "paper sunken"),
            Map.entry("note", "paper note-soft"),
            Map.entry("tip", "paper tip-soft"),
            Map.entry("important", "paper important-soft"),
            Map.entry("warning", "paper warning-soft"),
            Map.entry("caution", "paper caution-soft"),
            Map.entry("code-keyword", "sunken"),
            Map.entry("code-name", "sunken"),
            Map.entry("code-string", "sunken"),
            Map.entry("code-number", "sunken"),
            Map.entry("code-comment", "sunken"));

    @Test
    void everyWordOfTheWindowIsReadInEveryTheme() {
        for (Palette palette : Palette.values()) {
            Map<String, String> colours = new HashMap<>(rules("theme/colours.css", "-byline-", ".root"));
            for (String selector : selectors(".root", ":", palette)) {
                colours.putAll(rules("theme/colours.css", "-byline-", selector));
            }
            assertThat(tooFaint(colours, WINDOW, palette)).as("%s", palette).isEmpty();
        }
    }

    @Test
    void everyWordOfThePreviewIsReadInEveryTheme() {
        for (Palette palette : Palette.values()) {
            for (String theme : List.of("byline", "plain", "magazine", "manuscript")) {
                assertThat(tooFaint(page(palette, theme), PAGE, palette))
                        .as("%s of %s", palette, theme)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyColourOfTextIsLookedAt() {
        String css = read("theme/byline.css") + read("theme/editor.css");
        List<String> written = Pattern.compile("(?:-fx-text-fill|-fx-fill): -byline-([a-z-]+)")
                .matcher(css)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(name -> !name.equals("selection") && !name.equals("scrim") && !name.equals("dimmed"))
                .toList();
        assertThat(WINDOW.keySet()).containsAll(written);
    }

    @Test
    void codeHasTheColoursOfThePreview() {
        for (Palette palette : Palette.values()) {
            Map<String, String> text = new HashMap<>(rules("theme/colours.css", "-byline-code-", ".root"));
            for (String selector : selectors(".root", ":", palette)) {
                text.putAll(rules("theme/colours.css", "-byline-code-", selector));
            }
            Map<String, String> page = page(palette, "byline");
            assertThat(text)
                    .as("%s", palette)
                    .hasSize(6)
                    .allSatisfy((name, colour) -> assertThat(colour)
                            .as(name)
                            .isEqualTo(page.get(name.equals("deletion") ? "caution" : "code-" + name)));
        }
    }

    /// It can be read still, while it does not ask to be.
    @Test
    void whatStepsBackIsSeen() {
        for (Palette palette : Palette.values()) {
            Map<String, String> colours = new HashMap<>(rules("theme/colours.css", "-byline-", ".root"));
            for (String selector : selectors(".root", ":", palette)) {
                colours.putAll(rules("theme/colours.css", "-byline-", selector));
            }
            assertThat(contrast(colours, "dimmed", "paper"))
                    .as("%s", palette)
                    .isGreaterThan(palette.marks().contains("contrast") ? 7 : 3);
        }
    }

    /// What is chosen in a list would else look as what the mouse is over, for who sees no colours.
    @Test
    void whatIsChosenIsToldByMoreThanATint() {
        List<String> chosen = Pattern.compile(
                        ":filled(?::[a-z-]+)*:selected[^{}]*\\{[^}]*background-color: ([^;]*-byline-selection);")
                .matcher(read("theme/byline.css") + read("theme/focus.css"))
                .results()
                .map(rule -> rule.group(1))
                .toList();
        assertThat(chosen).hasSizeGreaterThan(4).allMatch(colours -> colours.startsWith("-byline-accent, "));
    }

    private static Map<String, String> page(Palette palette, String theme) {
        Map<String, String> colours = new HashMap<>(rules("preview/page.css", "--", ":root"));
        if (palette.dark()) {
            colours.putAll(rules("preview/page.css", "--", ":root.dark"));
        }
        colours.putAll(rules("preview/themes.css", "--", ":root.theme-" + theme));
        if (palette.dark()) {
            colours.putAll(rules("preview/themes.css", "--", ":root.theme-" + theme + ".dark"));
        }
        for (String selector : selectors(":root:root", ".", palette)) {
            colours.putAll(rules("preview/colours.css", "--", selector));
        }
        return colours;
    }

    /// The selectors that count in these colours, the strongest last.
    private static List<String> selectors(String root, String mark, Palette palette) {
        List<String> selectors = new ArrayList<>();
        palette.marks().forEach(name -> selectors.add(root + mark + name));
        if (palette.marks().size() > 1) {
            selectors.add(root + mark + String.join(mark, palette.marks()));
        }
        return selectors;
    }

    private static double contrast(Map<String, String> colours, String ink, String ground) {
        return contrast(
                Objects.requireNonNull(colours.get(ink), ink), Objects.requireNonNull(colours.get(ground), ground));
    }

    private static List<String> tooFaint(Map<String, String> colours, Map<String, String> pairs, Palette palette) {
        double least = palette.marks().contains("contrast") ? 7 : 4.5;
        return pairs.entrySet().stream()
                .flatMap(pair -> Arrays.stream(pair.getValue().split(" "))
                        .filter(ground -> contrast(colours, pair.getKey(), ground) < least)
                        .map(ground ->
                                pair.getKey() + " on " + ground + ": " + contrast(colours, pair.getKey(), ground)))
                .toList();
    }

    /// The names that the rule with that selector sets to a plain colour.
    private static Map<String, String> rules(String file, String prefix, String selector) {
        Map<String, String> found = new HashMap<>();
        Pattern.compile("(?m)^" + Pattern.quote(selector) + " \\{([^}]*)}")
                .matcher(read(file))
                .results()
                .flatMap(rule -> Pattern.compile(Pattern.quote(prefix) + "([a-z-]+): (#[0-9a-f]{6});")
                        .matcher(rule.group(1))
                        .results())
                .forEach(name -> found.put(name.group(1), name.group(2)));
        return found;
    }

    private static double contrast(String one, String other) {
        double[] light = Stream.of(one, other)
                .mapToDouble(ContrastTest::luminance)
                .sorted()
                .toArray();
        return (light[1] + 0.05) / (light[0] + 0.05);
    }

    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static String read(String name) {
        try {
            return Files.readString(RESOURCES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
