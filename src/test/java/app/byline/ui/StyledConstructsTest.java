package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.BackgroundPipeline;
import app.byline.markdown.Block;
import app.byline.markdown.EveryConstruct;
import app.byline.markdown.HtmlExport;
import app.byline.markdown.LongText;
import app.byline.markdown.Rendered;
import app.byline.markdown.Snapshot;
import app.byline.markdown.Style;
import app.byline.markdown.Styles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the pipeline calls things by, editor, preview and the built-in blog have a look for; and the other way round.
class StyledConstructsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/app/byline/ui");
    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

    /// Classes of the preview's HTML that need no rule.
    private static final Set<String> WITHOUT_A_LOOK = Set.of(
            // For the highlighter, which colours what is within.
            "language-java",
            // The author's own.
            "wide",
            // A formula in a line looks like the line.
            "inline");

    private static Rendered page = new Rendered(0, true, List.of(), Styles.NONE, List.of());

    @BeforeAll
    static void render() throws Exception {
        try (BackgroundPipeline pipeline = new BackgroundPipeline()) {
            CompletableFuture<Rendered> rendered = new CompletableFuture<>();
            pipeline.onRendered(done -> {
                if (done.complete()) {
                    rendered.complete(done);
                }
            });
            pipeline.submit(new Snapshot(1, LongText.of(EveryConstruct.page())));
            page = rendered.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void theReferencePageHasEveryStyleThereIs() throws IOException {
        assertThat(editorClasses()).isEqualTo(namedInTheCode());
    }

    @Test
    void theEditorHasARuleForEachStyleAndNoOther() {
        Set<String> rules = new TreeSet<>(classes(css("theme/editor.css")));
        rules.removeIf(name -> !name.startsWith("md-"));
        assertThat(rules).isEqualTo(editorClasses());
    }

    @Test
    void theEditorHasARuleForEachPartOfASource() {
        assertThat(styled().filter(name -> name.startsWith("code-")))
                .isNotEmpty()
                .isSubsetOf(classes(css("theme/editor.css")));
    }

    @Test
    void thePreviewHasARuleForEachClass() {
        Set<String> shown = shown(page.blocks().stream().map(Block::html).collect(Collectors.joining()));
        assertThat(shown).contains("callout-note", "footnotes", "toc", "unread", "embed", "more", "shortcode");
        assertThat(classes(css("preview/page.css"))).containsAll(shown);
    }

    @Test
    void theBuiltInBlogHasARuleForEachClass() {
        Set<String> shown = shown(new HtmlExport().render(EveryConstruct.page(), address -> address));
        assertThat(shown).contains("callout-note", "footnotes", "toc", "embed", "code");
        assertThat(classes(css("../publish/site/style.css"))).containsAll(shown);
    }

    private static Set<String> shown(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .map(Element::classNames)
                .flatMap(Set::stream)
                .filter(name -> !WITHOUT_A_LOOK.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyColourOfTheThemeIsUsed() throws IOException {
        String theme = Files.readString(RESOURCES.resolve("theme/colours.css"));
        String used = css("theme/byline.css") + css("theme/editor.css");
        Set<String> named = all("(-byline-[a-z-]+):", theme);
        assertThat(named).isNotEmpty();
        assertThat(all("(-byline-[a-z-]+)(?![a-z-]|:)", used)).isEqualTo(named);
    }

    private static Set<String> editorClasses() {
        return styled().filter(name -> name.startsWith("md-")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> styled() {
        return page.styles().between(0, EveryConstruct.page().length()).stream().map(Style::styleClass);
    }

    /// Every `"md-…"` of the Markdown package; what ends with a dash is a heading's, completed by its level.
    private static Set<String> namedInTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/app/byline/markdown"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> Pattern.compile("\"(md-[a-z-]+)\"")
                            .matcher(read(file))
                            .results())
                    .map(found -> found.group(1))
                    .flatMap(name -> name.endsWith("-")
                            ? IntStream.rangeClosed(1, 6).mapToObj(level -> name + level)
                            : Stream.of(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> classes(String css) {
        String selectors = css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\{[^{}]*}", "{}");
        return CLASS.matcher(selectors).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String css(String name) {
        return read(RESOURCES.resolve(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
