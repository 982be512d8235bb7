package app.byline.ui.dragging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.FakeClock;
import app.byline.exchange.Desk;
import app.byline.exchange.Leaving;
import app.byline.exchange.Parcel;
import app.byline.exchange.Parcels;
import app.byline.library.SqlitePostCollections;
import app.byline.library.SqlitePostSearch;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutgoingTest {
    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock(Desk.NOW);
    private Desk desk;
    private Slow carrier;
    private Outgoing outgoing;
    private PostId one;
    private PostId two;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        carrier = new Slow();
        outgoing = new Outgoing(carrier, clock, Outgoing.Kind.POSTS);
        one = desk.posts
                .save(Post.begin(Desk.NOW).withText("One", "The *first*.\n"))
                .id();
        two = desk.posts
                .save(Post.begin(Desk.NOW).withText("Two", "The second.\n"))
                .id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// Has everything ready when a test says so.
    private final class Slow implements Carrier {
        final List<Runnable> work = new ArrayList<>();
        final List<String> said = new ArrayList<>();
        final List<Parcel> written = new ArrayList<>();
        private final Parcels parcels = new Parcels(
                folder.resolve("parcels"),
                new Leaving(
                        desk.posts,
                        new SqlitePostSearch(desk.database, desk.clock),
                        new SqlitePostCollections(desk.database)),
                desk.media,
                ZoneOffset.UTC);

        @Override
        public CompletionStage<Parcel> pack(List<PostId> posts) {
            CompletableFuture<Parcel> packed = new CompletableFuture<>();
            work.add(() -> {
                try {
                    packed.complete(parcels.of(posts));
                } catch (IOException e) {
                    packed.completeExceptionally(e);
                }
            });
            return packed;
        }

        @Override
        public CompletionStage<Parcel> packImages(List<String> addresses) {
            throw new AssertionError("no images are dragged");
        }

        void catchUp() {
            List<Runnable> now = List.copyOf(work);
            work.clear();
            now.forEach(Runnable::run);
        }

        @Override
        public CompletionStage<Void> write(Parcel parcel, String otherwise) {
            written.add(parcel);
            CompletableFuture<Void> whole = new CompletableFuture<>();
            work.add(() -> whole.complete(null));
            return whole;
        }

        @Override
        public void say(String text) {
            said.add(text);
        }
    }

    private void press(PostId... posts) {
        outgoing.press(posts.length, () -> carrier.pack(List.of(posts)));
    }

    @Test
    void otherProgramsAreGivenFilesMarkdownAndHtml() {
        press(one, two);
        carrier.catchUp();
        assertThat(carrier.written).isEmpty();

        Map<DataFormat, Object> given = outgoing.begin();
        assertThat(names(given)).containsExactlyInAnyOrder("one.md", "two.md");
        assertThat(String.valueOf(given.get(DataFormat.PLAIN_TEXT))).contains("# One\n\nThe *first*.");
        assertThat(html(given)).contains("<h1>Two</h1>", "The <em>first</em>.");
        assertThat(carrier.written).hasSize(1);

        outgoing.end(false);
        assertThat(carrier.said).isEmpty();
    }

    @Test
    void aClickWritesNothing() {
        press(one);
        carrier.catchUp();
        press(two);
        carrier.catchUp();
        assertThat(names(outgoing.begin())).containsExactly("two.md");
        assertThat(carrier.written).hasSize(1);
    }

    @Test
    void whatWasPressedBeforeIsNotWhatIsDragged() {
        press(one);
        press(two);
        carrier.catchUp();
        assertThat(names(outgoing.begin())).containsExactly("two.md");
    }

    @Test
    void aDragWaitsForFilesThatAreNotWhole() {
        assertThat(outgoing.isWorthWaiting()).isFalse();
        press(one);
        assertThat(outgoing.isWorthWaiting()).as("not done up").isTrue();
        carrier.catchUp();
        assertThat(carrier.written).hasSize(1);
        assertThat(outgoing.isWorthWaiting()).as("not written").isTrue();
        carrier.catchUp();
        assertThat(outgoing.isWorthWaiting()).isFalse();
        assertThat(names(outgoing.begin())).containsExactly("one.md");
        assertThat(carrier.written).hasSize(1);
    }

    @Test
    void noFileIsWrittenBeforeTheMouseMoves() {
        press(one);
        carrier.catchUp();
        clock.pass(Duration.ofSeconds(5));
        assertThat(carrier.written).isEmpty();
        assertThat(outgoing.isWorthWaiting()).as("not written").isTrue();
        assertThat(carrier.written).hasSize(1);
        carrier.catchUp();
        assertThat(outgoing.isWorthWaiting()).isFalse();
    }

    @Test
    void aDragWaitsAMomentOnly() {
        press(one);
        carrier.catchUp();
        assertThat(outgoing.isWorthWaiting()).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(outgoing.isWorthWaiting()).isFalse();
        assertThat(names(outgoing.begin())).as("which are there later").containsExactly("one.md");
        press(two);
        assertThat(outgoing.isWorthWaiting()).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(outgoing.isWorthWaiting()).as("not even done up").isFalse();
    }

    @Test
    void whatIsNotReadyStaysInTheWindow() {
        press(one);
        assertThat(outgoing.begin()).isEmpty();
        outgoing.end(true);
        assertThat(carrier.said).isEmpty();
        press(one);
        outgoing.begin();
        outgoing.end(false);
        assertThat(carrier.said).containsExactly("These posts were not ready to be dragged yet. Drag them once more.");
    }

    @Test
    void tooManyStayInTheWindow() {
        outgoing.press(201, () -> {
            throw new AssertionError("asked for too many");
        });
        assertThat(outgoing.begin()).isEmpty();
        outgoing.end(true);
        assertThat(carrier.said).isEmpty();
        outgoing.end(false);
        assertThat(carrier.said)
                .containsExactly("At most 200 posts can be dragged into another program at once."
                        + " More go by “Export marked posts…” in Library.");
    }

    /// A text, or the bytes of one.
    private static String html(Map<DataFormat, Object> given) {
        Object html = given.get(DataFormat.HTML);
        return html instanceof ByteBuffer bytes
                ? UTF_8.decode(bytes.duplicate()).toString()
                : String.valueOf(html);
    }

    private static List<String> names(Map<DataFormat, Object> given) {
        return ((List<?>) requireNonNull(given.get(DataFormat.FILES)))
                .stream().map(file -> ((File) file).getName()).toList();
    }
}
