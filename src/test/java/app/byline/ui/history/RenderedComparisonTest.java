package app.byline.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Block;
import app.byline.post.Post;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RenderedComparisonTest {
    @Test
    void blocksAreMarkedAsReadersSeeThem() {
        RenderedComparison comparison =
                compared("# Head\n\nThe grey sea.\n\nGone.", "# Head\n\nThe blue sea.\n\n- New");
        assertThat(comparison.firstChange()).isEqualTo(1);
        assertThat(comparison.blocks().stream().map(Block::html).toList())
                .satisfiesExactly(
                        head -> assertThat(head).contains("Head").doesNotContain("compared"),
                        sea -> assertThat(sea)
                                .contains("The <del class=\"compared\">grey</del>"
                                        + "<ins class=\"compared\">blue</ins> sea."),
                        fresh -> assertThat(fresh)
                                .startsWith("<ins class=\"compared\">")
                                .contains("New"),
                        gone -> assertThat(gone)
                                .startsWith("<del class=\"compared\">")
                                .contains("Gone."));
    }

    private static RenderedComparison compared(String then, String now) {
        return RenderedComparison.of(post(then), post(now));
    }

    private static Post post(String text) {
        return Post.begin(Instant.EPOCH).withText("Title", text);
    }
}
