package app.byline.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// What two windows and another library know of a drag.
class DraggedPostsTest {
    private final DraggedPosts here = new DraggedPosts();
    private final PostId quay = Post.begin(Instant.EPOCH).id();
    private final PostId tide = Post.begin(Instant.EPOCH).id();
    private final CompletableFuture<List<PostId>> known = new CompletableFuture<>();

    @Test
    void eachWindowOfTheLibraryIsGivenWhatIsDragged() {
        String name = here.begin(known);
        CompletableFuture<List<PostId>> dropped = here.named(name).orElseThrow().toCompletableFuture();
        here.end();
        assertThat(dropped).as("very many are known later").isNotDone();
        known.complete(List.of(quay, tide));
        assertThat(dropped).isCompletedWithValue(List.of(quay, tide));
    }

    @Test
    void nothingElseOnTheDragboardIsOneOfThem() {
        assertThat(here.named(null)).isEmpty();
        assertThat(here.named("")).isEmpty();
        String elsewhere = new DraggedPosts().begin(known);
        assertThat(here.named(elsewhere)).as("of another library").isEmpty();
        String before = here.begin(known);
        String now = here.begin(known);
        assertThat(here.named(before)).isEmpty();
        assertThat(here.named(now)).isPresent();
        here.end();
        assertThat(here.named(now)).isEmpty();
    }
}
