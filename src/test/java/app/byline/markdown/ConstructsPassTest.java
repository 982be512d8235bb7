package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.help.Help;
import app.byline.markdown.sanitiser.Finding;
import com.vladsch.flexmark.html.HtmlRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the dialect makes of each construct is on the allow-list: a blog gets all of it, and the preview shows all of
/// it but for what it names differently.
class ConstructsPassTest {
    private static final Path ALL = Path.of("src/test/resources/reference/constructs.md");

    /// A construct's name, and its source in the help; all of them together once more.
    record Sample(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() throws Exception {
        Stream<Sample> pages = Stream.of("en", "de", "es", "fr").flatMap(ConstructsPassTest::examples);
        return Stream.concat(pages, Stream.of(new Sample("all constructs", Files.readString(ALL))));
    }

    private static Stream<Sample> examples(String language) {
        Help help = Help.read(Locale.of(language));
        return Stream.of(Construct.values())
                .flatMap(construct -> help.page(Help.MARKDOWN + construct.key()).stream())
                .flatMap(page -> page.examples().stream()
                        .map(example -> new Sample(page.name() + " (" + language + ")", example)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aBlogGetsAllOfIt(Sample sample) {
        List<Finding> findings = new ArrayList<>();
        String published = new HtmlExport().render(sample.text(), address -> address, findings::add);
        assertThat(shape(published, false)).isEqualTo(shape(made(sample.text(), false), false));
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wordPressGetsAllOfIt(Sample sample) {
        List<Finding> findings = new ArrayList<>();
        new WordPressBlocks().render(sample.text(), address -> address, findings::add);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void thePreviewShowsAllOfIt(Sample sample) {
        String shown = new PreviewHtml().render(sample.text(), address -> address);
        assertThat(shape(shown, false)).isEqualTo(shape(made(sample.text(), true), true));
    }

    /// Before the sanitiser.
    private static String made(String text, boolean forAuthor) {
        return HtmlRenderer.builder(Dialect.OPTIONS)
                .nodeRendererFactory(FigureRenderer.factory(forAuthor))
                .build()
                .render(Dialect.parse(text));
    }

    /// Elements with their attributes, and the words in them, in order. `asPreview` names things as the preview's page
    /// does: ids are a post's own, what other sites hold waits, and players are links.
    private static List<String> shape(String html, boolean asPreview) {
        List<String> shape = new ArrayList<>();
        Jsoup.parseBodyFragment(html).body().forEachNode(node -> {
            String line = line(node, asPreview);
            if (!line.isEmpty()) {
                shape.add(line);
            }
        });
        return shape;
    }

    private static String line(Node node, boolean asPreview) {
        return switch (node) {
            case Element element -> element.normalName() + attributes(element, asPreview);
            case TextNode text -> text.getWholeText().replaceAll("\\s+", " ").strip();
            case Comment comment -> "<!--" + comment.getData() + "-->";
            default -> "";
        };
    }

    private static Map<String, String> attributes(Element element, boolean asPreview) {
        Map<String, String> attributes = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            String value = attribute.getValue();
            boolean remote = asPreview && name.equals("src") && value.startsWith("http");
            attributes.put(remote ? "data-remote" : name, asPreview && name.equals("id") ? "post-" + value : value);
        }
        return attributes;
    }
}
