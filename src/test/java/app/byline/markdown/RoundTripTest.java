package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.html.HtmlImport;
import app.byline.markdown.html.HtmlMeaning;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/// Markdown → HTML → Markdown, on real posts and on every example of the specifications: what comes back renders to the
/// same as what went in, as [HtmlMeaning] defines it.
class RoundTripTest {
    private static final Logger LOG = System.getLogger(RoundTripTest.class.getName());

    /// Posts whose meaning is not kept, each with its reason. One that is kept must go.
    private static final Map<String, String> EXCEPTIONS = Map.of();

    private final HtmlExport export = new HtmlExport();
    private final HtmlImport converter = new HtmlImport();

    @Test
    void everyPostOfTheCorpusKeepsItsMeaning() {
        List<Corpus.Sample> posts = Corpus.posts();
        List<String> lost = posts.stream()
                .filter(post -> !keepsItsMeaning(post.body()))
                .map(Corpus.Sample::name)
                .toList();
        LOG.log(Level.INFO, "round trip of posts: {0}/{1}", posts.size() - lost.size(), posts.size());
        assertThat(lost).containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
    }

    @Test
    void everyExampleOfTheSpecificationsKeepsItsMeaning() {
        List<String> examples = Stream.concat(
                        Stream.of(TestResources.getSpec(), TestResources.getGfmSpec()),
                        TestResources.getRegressions().stream())
                .flatMap(file -> ExampleReader.readExamples(file).stream())
                .map(Example::getSource)
                .toList();
        List<String> lost =
                examples.stream().filter(example -> !keepsItsMeaning(example)).toList();
        LOG.log(Level.INFO, "round trip of examples: {0}/{1}", examples.size() - lost.size(), examples.size());
        assertThat(lost).isEmpty();
    }

    /// HTML is always a way to keep the meaning; a conversion that is worth its name does without where Markdown did.
    @Test
    void whatWasMarkdownDoesNotComeBackAsHtml() {
        for (Corpus.Sample post : Corpus.posts()) {
            assertThat(blocks(Dialect.parse(there(post.body()))))
                    .as(post.name())
                    .isGreaterThanOrEqualTo(blocks(Dialect.parse(post.body())));
        }
    }

    /// A post that is sent and fetched again and again comes to rest.
    @Test
    void theSecondRoundTripChangesNothing() {
        List<Corpus.Sample> kept = Corpus.posts().stream()
                .filter(post -> !EXCEPTIONS.containsKey(post.name()))
                .toList();
        for (Corpus.Sample post : kept) {
            String once = there(post.body());
            assertThat(there(once)).as(post.name()).isEqualTo(once);
        }
    }

    private boolean keepsItsMeaning(String markdown) {
        return meaning(there(markdown)).equals(meaning(markdown));
    }

    private String there(String markdown) {
        return converter.markdown(html(markdown));
    }

    private String meaning(String markdown) {
        return HtmlMeaning.of(html(markdown));
    }

    private String html(String markdown) {
        return export.render(markdown, address -> address);
    }

    /// The blocks that are Markdown and shown. Shortcodes in a row have nothing between them that tells one block from
    /// two.
    private static long blocks(Node parent) {
        long found = 0;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            boolean shown = !(child instanceof FootnoteBlock note) || note.isReferenced();
            boolean markdown =
                    child instanceof Block && !(child instanceof HtmlBlockBase) && !Dialect.isShortcodes(child);
            found += shown ? (markdown ? 1 : 0) + blocks(child) : 0;
        }
        return found;
    }
}
