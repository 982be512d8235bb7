package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.exchange.Parcel;
import app.byline.media.Asset;
import app.byline.post.Post;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class ExportsTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        Instant begun = Instant.parse("2026-11-24T12:00:00Z");
        window = WindowFixture.open(
                folder.resolve("library"),
                WindowMemory.first(),
                1000,
                700,
                List.of(
                        Post.begin(begun).withText("One", "The first.\n"),
                        Post.begin(begun).withText("Two", "The second.\n")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theOpenPostLeavesWithWhatWasTypedLast() {
        Path file = folder.resolve("two.md");
        run(() -> ((CodeArea) window.node("editor")).appendText("And more.\n"));
        run(() -> window.exports.write(file));
        until(() -> notice().equals("One post is in " + file));
        assertThat(file).content().contains("title: Two").endsWith("The second.\nAnd more.\n");
    }

    @Test
    void allPostsLeaveTogether() {
        Path to = folder.resolve("all");
        run(() -> window.exports.writeAll(to));
        until(() -> notice().equals("2 posts are in " + to));
        assertThat(to).isDirectoryContaining("glob:**/one.md").isDirectoryContaining("glob:**/two.md");
    }

    @Test
    void whatWasTypedLastIsInWhatIsDragged() throws Exception {
        run(() -> ((CodeArea) window.node("editor")).appendText("And more.\n"));
        Parcel parcel = onFx(() -> window.exports.pack(
                        List.of(requireNonNull(window.editor.id().getValue()))))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        assertThat(parcel.markdown()).isEqualTo("# Two\n\nThe second.\nAnd more.");
        Path file = parcel.files().getFirst();
        run(() -> window.exports.write(parcel, "not written"));
        until(() -> Files.exists(file));
        assertThat(file).content().contains("title: Two").endsWith("The second.\nAnd more.\n");
    }

    @Test
    void aDragWhoseFilesCantBeWrittenIsToldOf() throws Exception {
        Asset gone = window.media.add(new ByteArrayInputStream(new byte[] {1, 2, 3}), "gone.png");
        Parcel parcel = onFx(() -> window.exports.packImages(List.of(gone.address())))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        Files.delete(window.media.file(gone));
        run(() -> window.exports.write(parcel, "A file can’t be read"));
        until(() -> notice().equals("A file can’t be read"));
    }

    @Test
    void aFolderThatTakesNothingIsToldOf() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        run(() -> window.exports.write(file.resolve("two.html")));
        until(() -> notice().startsWith("Nothing more was exported"));
    }

    private String notice() {
        return onFx(() -> ((Label) window.node("notice")).getText());
    }
}
