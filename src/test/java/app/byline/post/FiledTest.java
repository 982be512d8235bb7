package app.byline.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiledTest {
    private final FrontMatter head = new FrontMatter(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # head,                                      collection, what is kept of the head
            "collection: Letters",                       Letters,    ""
            "layout: wide\\ncollection: Two words",      Two words,  "layout: wide\\n"
            "Collection: Señor",                         Señor,      ""
            "layout: wide",                              "",         "layout: wide\\n"
            "collection: [one, two]",                    "",         "collection:\\n- one\\n- two\\n"
            "collection: ''",                            "",         "collection: ''\\n"
            """)
    void aHeadSaysInWhichCollectionThePostLies(String written, String collection, String extras) throws Exception {
        Post read = head.read("---\ntitle: A\n" + written.replace("\\n", "\n") + "\n---\nText", Instant.EPOCH);
        Filed filed = Filed.of(read);
        assertThat(filed.collection().orElse("")).isEqualTo(collection);
        assertThat(filed.post().extras()).isEqualTo(extras.replace("\\n", "\n"));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Post post = Post.begin(Instant.EPOCH).withText("A", "Text").withExtras("layout: wide\n");
        String file = head.write(new Filed(post, Optional.of("Letters: 1 & 2")).written());
        Filed back = Filed.of(head.read(file, Instant.EPOCH));
        assertThat(back.collection()).contains("Letters: 1 & 2");
        assertThat(back.post().extras()).isEqualTo("layout: wide\n");
    }

    @Test
    void whatTheHeadItselfSaidOfCollectionsIsKeptBesideIt() {
        Post post = Post.begin(Instant.EPOCH).withExtras("collection:\n- one\n");
        assertThat(new Filed(post, Optional.of("Letters")).written().extras())
                .isEqualTo("collection: Letters\ncollection-as-written:\n- one\n");
    }
}
