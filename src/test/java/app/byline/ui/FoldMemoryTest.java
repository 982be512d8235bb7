package app.byline.ui;

import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is folded in a post, from one start to the next.
@Tag("ui")
class FoldMemoryTest {
    private static final String TEXT = """
            <!-- wp:columns -->
            <div class="wp-block-columns">
            </div>
            <!-- /wp:columns -->

            ## Harbour

            The old quay.

            ## Town

            Words behind.""";

    private final Post post = Post.begin(Instant.now()).withText("Letter", TEXT);

    @TempDir
    Path folder;

    @Test
    void allIsFoldedAgainAsItWasLeft() throws Exception {
        try (WindowFixture window = first()) {
            run(() -> assertThat(window.pane.folding().foldAll()).isTrue());
            leave(window, 3);
        }
        try (WindowFixture window = again()) {
            until(() -> folded(window).equals(List.of(1, 2, 3, 6, 7, 10, 11)));
            assertThat(area(window).getText()).isEqualTo(TEXT);
        }
    }

    @Test
    void whatWasOpenedStaysOpen() throws Exception {
        try (WindowFixture window = first()) {
            assertThat(folded(window)).containsExactly(1, 2, 3);
            run(() -> window.pane.folding().unfoldAll());
            leave(window, 0);
        }
        try (WindowFixture window = again()) {
            until(() -> folded(window).isEmpty());
        }
    }

    @Test
    void aFoldWhoseHeadingNoLongerStandsThereIsForgotten() throws Exception {
        try (WindowFixture window = first()) {
            run(() -> assertThat(window.pane.folding().foldAll()).isTrue());
            leave(window, 3);
            elsewhere(window, "Town", "City");
        }
        try (WindowFixture window = again()) {
            until(() -> folded(window).equals(List.of(1, 2, 3, 6, 7)));
        }
    }

    @Test
    void oneWhoseSectionEndsElsewhereByNowIsForgotten() throws Exception {
        try (WindowFixture window = first()) {
            run(() -> {
                assertThat(window.pane.folding().foldAll()).isTrue();
                area(window).moveTo(TEXT.indexOf("<div"));
                area(window).moveTo(0);
            });
            leave(window, 2);
            elsewhere(window, "old quay", "new\n\nquay");
        }
        try (WindowFixture window = again()) {
            until(() -> folded(window).isEmpty());
        }
    }

    private void elsewhere(WindowFixture window, String words, String others) {
        Post kept = window.posts.find(post.id()).orElseThrow();
        window.posts.save(kept.withText("Letter", TEXT.replace(words, others)));
    }

    private WindowFixture first() throws Exception {
        WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 900, 600, List.of(post));
        until(() -> window.pane.outline().getValue().size() == 2);
        return window;
    }

    private WindowFixture again() throws Exception {
        WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 900, 600, List.of());
        window.openPost(post.id());
        return window;
    }

    /// Closes the post at once: so many folds of it are remembered then.
    private void leave(WindowFixture window, int folds) {
        run(window.editor::close);
        until(() -> window.places
                .find(post.id())
                .folds()
                .filter(kept -> kept.size() == folds)
                .isPresent());
    }

    private static List<Integer> folded(WindowFixture window) {
        return WindowFixture.onFx(
                () -> IntStream.range(0, area(window).getParagraphs().size())
                        .filter(area(window)::isFolded)
                        .boxed()
                        .toList());
    }

    private static CodeArea area(WindowFixture window) {
        return (CodeArea) window.node("editor");
    }
}
