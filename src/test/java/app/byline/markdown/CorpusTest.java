package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.FrontMatter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static final List<Corpus.Sample> POSTS = Corpus.posts();

    @Test
    void thereAreEnoughOfAllLengths() {
        assertThat(POSTS).hasSizeGreaterThanOrEqualTo(200);
        assertThat(POSTS)
                .anyMatch(post -> post.file().length() < 400)
                .anyMatch(post -> post.file().length() > 25_000);
        assertThat(POSTS.stream().mapToInt(post -> post.file().length()).sum()).isLessThan(2_000_000);
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(POSTS).extracting(Corpus.Sample::body).doesNotHaveDuplicates();
    }

    @Test
    void eachHasATitleAndAText() throws Exception {
        for (Corpus.Sample post : POSTS) {
            assertThat(new FrontMatter(ZoneOffset.UTC).read(post.file(), Instant.EPOCH))
                    .as(post.name())
                    .satisfies(read -> assertThat(read.title()).isNotBlank())
                    .satisfies(read -> assertThat(read.body()).isNotBlank());
        }
    }
}
