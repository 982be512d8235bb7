package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.commonmark.CommonMarkExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/// Reads the example files of the specifications with the dialect as it is used. One switch differs: an address without
/// brackets, which GFM makes a link and CommonMark leaves text, is looked for in the examples of that feature only.
class SpecTest {
    private static final Logger LOG = System.getLogger(SpecTest.class.getName());
    private static final String NESTED_STRONG =
            "cmark-gfm writes <strong> within <strong> once; CommonMark 0.31.2 (same examples) asks for both";

    private static final Map<Integer, String> GFM_EXCEPTIONS = Map.ofEntries(
            Map.entry(398, NESTED_STRONG),
            Map.entry(426, NESTED_STRONG),
            Map.entry(434, NESTED_STRONG),
            Map.entry(435, NESTED_STRONG),
            Map.entry(436, NESTED_STRONG),
            Map.entry(473, NESTED_STRONG),
            Map.entry(474, NESTED_STRONG),
            Map.entry(475, NESTED_STRONG),
            Map.entry(477, NESTED_STRONG),
            Map.entry(652, "«Disallowed raw HTML» is not switched on: the sanitiser decides what a page may hold"));

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(Dialect.OPTIONS)
            .nodeRendererFactory(FigureRenderer.factory(false))
            .build();
    private static final Parser PURE = Parser.builder(
                    new MutableDataSet(Dialect.OPTIONS).set(CommonMarkExtension.BARE_ADDRESSES, false))
            .build();

    @Test
    void commonMark() {
        check("CommonMark 0.31.2", TestResources.getSpec(), 652, Map.of());
    }

    @Test
    void gitHubFlavouredMarkdown() {
        check("GFM 0.29", TestResources.getGfmSpec(), 672, GFM_EXCEPTIONS);
    }

    @Test
    void regressionsOfTheReferenceImplementations() {
        for (URL file : TestResources.getRegressions()) {
            List<Example> examples = ExampleReader.readExamples(file);
            String name = file.getPath().replaceFirst(".*/", "");
            check(name, file, examples.size(), Map.of());
        }
    }

    /// Every example passes but the explained ones, which fail: an exception that is none any more must go.
    private static void check(String name, URL file, int expected, Map<Integer, String> exceptions) {
        List<Example> examples = ExampleReader.readExamples(file);
        assertThat(examples).hasSize(expected);
        List<Integer> failed = new ArrayList<>();
        StringBuilder unexpected = new StringBuilder();
        IntStream.rangeClosed(1, expected).forEach(number -> {
            Example example = examples.get(number - 1);
            String got = html(example).replace('\t', '→');
            if (!NormalisedHtml.of(got).equals(NormalisedHtml.of(example.getHtml()))) {
                failed.add(number);
                if (!exceptions.containsKey(number)) {
                    unexpected
                            .append("\n--- %s, example %d, %s%n".formatted(name, number, example.getSection()))
                            .append(example.getSource())
                            .append("... expected\n")
                            .append(example.getHtml())
                            .append("... got\n")
                            .append(got);
                }
            }
        });
        LOG.log(Level.INFO, "{0}: {1}/{2}", name, expected - failed.size(), expected);
        exceptions.values().stream()
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()))
                .forEach((reason, count) -> LOG.log(Level.INFO, "{0}, not {1}: {2}", name, count, reason));
        assertThat(unexpected.toString()).isEmpty();
        assertThat(failed).containsExactlyInAnyOrderElementsOf(exceptions.keySet());
    }

    private static String html(Example example) {
        boolean addresses = "autolink".equals(example.getInfo());
        return RENDERER.render(
                addresses ? Dialect.parse(example.getSource()) : PURE.parse(Dialect.readable(example.getSource())));
    }
}
