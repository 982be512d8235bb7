package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostLinksTest {
    private static final String HERE = "post:873531e8-ceb9-4c24-a2f9-99ee82ac640a";
    private static final String GONE = "post:7b201a12-2db3-40e6-81f3-b054a989b58d";

    @ParameterizedTest
    @CsvSource({
        "See [the *quay*](HERE) there.,        See [the *quay*](HERE) there.",
        "See [the *quay*](GONE) there.,        See the *quay* there.",
        "[one](GONE) [two](HERE) [three](GONE), one [two](HERE) three",
        "`[code](GONE)`,                       `[code](GONE)`",
        "[web](https://e.org/),                [web](https://e.org/)",
    })
    void aLinkToAPostThatIsNotThereIsItsWords(String markdown, String expected) {
        assertThat(PostLinks.plain(named(markdown), PostLinksTest::onBlog)).isEqualTo(named(expected));
    }

    @Test
    void referencesAreLinksToo() {
        String text = "The [quay][q] and [q].\n\n[q]: " + GONE + "\n";
        assertThat(PostLinks.plain(text, PostLinksTest::onBlog)).startsWith("The quay and q.\n");
        assertThat(PostLinks.in(text)).containsOnlyKeys(GONE);
    }

    @Test
    void blogsAreSentTheAddressThere() {
        String text = "[Quay](" + HERE + ") and [pier](" + GONE + ")\n";
        assertThat(new HtmlExport().render(text, PostLinksTest::onBlog))
                .isEqualTo("<p><a href=\"https://blog.example/quay\">Quay</a> and pier</p>\n");
        assertThat(new WordPressBlocks().render(text, PostLinksTest::onBlog))
                .contains("<p><a href=\"https://blog.example/quay\">Quay</a> and pier</p>");
    }

    @Test
    void thePreviewKeepsTheLink() {
        assertThat(new PreviewHtml().render("[Quay](" + HERE + ")\n", address -> address))
                .contains("href=\"" + HERE + "\"");
    }

    private static String onBlog(String address) {
        return address.equals(HERE) ? "https://blog.example/quay" : address;
    }

    private static String named(String text) {
        return text.replace("HERE", HERE).replace("GONE", GONE);
    }
}
