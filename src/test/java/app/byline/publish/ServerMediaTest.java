package app.byline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.FakeClock;
import app.byline.platform.SecretsException;
import app.byline.publish.BlogClient.MediaListing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerMediaTest {
    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private final FakeBlog blog = new FakeBlog(clock);

    @SuppressWarnings("NullAway.Init") // made before each test
    private Office office;

    @SuppressWarnings("NullAway.Init")
    private ServerMedia media;

    @BeforeEach
    void open() {
        office = new Office(folder, clock, blog);
        media = office.serverMedia();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatABlogShowedIsThereWithoutIt() throws SecretsException {
        blog.images =
                new MediaListing.Here(new RemoteMediaList(List.of(image(3, "Crane"), image(2, "Quay")), 2, false));
        assertThat(media.list(there(), "", 1)).isEqualTo(blog.images);
        blog.images = new MediaListing.Failed(new Outcome.NotSent(new IOException("offline"), Optional.empty()));
        assertThat(media.list(there(), "", 1)).isEqualTo(blog.images);
        assertThat(media.kept(Office.BLOG, "")).containsExactly(image(3, "Crane"), image(2, "Quay"));
        assertThat(media.kept(Office.BLOG, "quay alt")).containsExactly(image(2, "Quay"));
    }

    @Test
    void whatIsGoneFromTheMiddleOfAPageIsForgotten() throws SecretsException {
        blog.images = new MediaListing.Here(
                new RemoteMediaList(List.of(image(3, "Crane"), image(2, "Quay"), image(1, "Ship")), 3, false));
        media.list(there(), "", 1);
        blog.images =
                new MediaListing.Here(new RemoteMediaList(List.of(image(3, "Crane"), image(1, "Ship")), 2, false));
        media.list(there(), "", 1);
        assertThat(media.kept(Office.BLOG, "")).containsExactly(image(3, "Crane"), image(1, "Ship"));
    }

    @Test
    void aSearchSaysNothingOfWhatItDidNotFind() throws SecretsException {
        blog.images = new MediaListing.Here(
                new RemoteMediaList(List.of(image(3, "Crane"), image(2, "Quay"), image(1, "Ship")), 3, false));
        media.list(there(), "", 1);
        blog.images =
                new MediaListing.Here(new RemoteMediaList(List.of(image(3, "Crane"), image(1, "Ship")), 2, false));
        media.list(there(), "craft", 1);
        assertThat(media.kept(Office.BLOG, "")).hasSize(3);
    }

    @Test
    void anImageThatThePostHasGoesWithItsNumber() throws Exception {
        blog.images =
                new MediaListing.Here(new RemoteMediaList(List.of(image(3, "Crane"), image(2, "Quay")), 2, false));
        media.list(there(), "", 1);
        office.publish(office.write("![The quay](" + image(2, "Quay").address() + ")"));
        office.settle();
        assertThat(blog.numbers)
                .containsExactly(Map.entry(image(2, "Quay").address().toString(), "2"));
    }

    private Blog there() {
        return office.blogs.find(Office.BLOG).orElseThrow();
    }

    private static RemoteMedia image(int number, String title) {
        return new RemoteMedia(
                new RemoteId(String.valueOf(number)),
                URI.create("https://blog.example/" + number + ".jpg"),
                Optional.of(URI.create("https://blog.example/" + number + "-150x150.jpg")),
                "image/jpeg",
                title,
                "alt " + title,
                "",
                800,
                600,
                12_345,
                Instant.ofEpochSecond(number * 1_000L));
    }
}
