package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.KeptBlocks.Lines;
import org.junit.jupiter.api.Test;

class KeptBlocksTest {
    @Test
    void aBlockGoesFromTheCommentThatOpensItToTheOneThatClosesIt() {
        assertThat(KeptBlocks.in("""
                Words.

                <!-- wp:columns {"a":[1]} -->
                <div>
                <!-- wp:column -->
                <p>In it</p>
                <!-- /wp:column -->
                </div>
                <!-- /wp:columns -->

                <!-- wp:acme/map {"x":1} /-->

                <!-- wp:spacer --><div></div><!-- /wp:spacer -->
                <!-- wp:my-plugin/thing -->
                <p></p>
                <!-- /wp:my-plugin/thing -->"""))
                .containsExactly(new Lines(2, 8, "columns"), new Lines(13, 15, "my-plugin/thing"));
    }

    @Test
    void oneThatIsNotClosedIsNone() {
        assertThat(KeptBlocks.in("<!-- wp:columns -->\n<div>\n")).isEmpty();
        assertThat(KeptBlocks.in("No block.\n")).isEmpty();
        assertThat(KeptBlocks.in("See <!-- wp:columns -->\n<!-- /wp:columns -->\n"))
                .isEmpty();
    }
}
