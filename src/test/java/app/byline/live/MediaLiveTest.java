package app.byline.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.media.Asset;
import app.byline.media.web.Photograph;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.publish.BlogClient.MediaListing;
import app.byline.publish.JobId;
import app.byline.publish.PublishJob;
import app.byline.publish.RemoteMedia;
import app.byline.publish.RemoteMediaList;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Images on their way to a real WordPress, and what its media library says of them.
@Tag("live")
class MediaLiveTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static WordPressServer server;

    @RegisterExtension
    static final BeforeAllCallback WORDPRESS = context -> server = WordPressServer.shared(context);

    @TempDir
    Path folder;

    private final Reader reader = new Reader(server);

    @Test
    void aPhotographArrivesWithoutItsPlaceAndNoWiderThanReadersNeed() throws Exception {
        try (Desk desk = desk()) {
            byte[] photograph = Photograph.jpeg(3000, 1000, 1, ByteOrder.LITTLE_ENDIAN);
            Asset asset = desk.media.add(new ByteArrayInputStream(photograph), "kitchen-table.jpg");
            desk.published(post(desk, "A photograph", "![The kitchen table](" + asset.address() + ")"));
            List<String> there = reader.media("kitchen-table");
            assertThat(there).hasSize(1);
            byte[] came;
            try (InputStream content = URI.create(there.getFirst()).toURL().openStream()) {
                came = content.readAllBytes();
            }
            assertThat(new String(came, StandardCharsets.ISO_8859_1))
                    .doesNotContain(Photograph.PLACE, "GPS")
                    .contains(Photograph.AUTHOR);
            assertThat(ImageIO.read(new ByteArrayInputStream(came)).getWidth()).isEqualTo(2048);
            assertThat(desk.media.file(asset)).hasBinaryContent(photograph);

            // It is known there, and not sent again for another post.
            desk.published(post(desk, "Another", "![Again](" + asset.address() + ")"));
            assertThat(reader.media("kitchen-table")).hasSize(1);

            RemoteMediaList list = ((MediaListing.Here) desk.serverMedia.list(desk.blog, "kitchen", 1)).list();
            RemoteMedia media = list.media().getFirst();
            assertThat(media.address()).hasToString(there.getFirst());
            assertThat(media.width()).isEqualTo(2048);
            assertThat(media.small()).isPresent();
            assertThat(desk.serverMedia.kept(desk.blog.id(), "kitchen-table")).containsExactly(media);
        }
    }

    @Test
    void anImageStandsInItsBlockWithItsNumberInTheMediaLibrary() throws Exception {
        try (Desk desk = desk()) {
            Asset asset = desk.media.add(
                    new ByteArrayInputStream(Photograph.jpeg(640, 400, 1, ByteOrder.BIG_ENDIAN)), "pier.jpg");
            desk.published(post(desk, "Sent from here", "![The pier](" + asset.address() + ")"));
            RemoteMediaList list = ((MediaListing.Here) desk.serverMedia.list(desk.blog, "pier", 1)).list();
            RemoteMedia pier = list.media().getFirst();

            desk.published(post(desk, "Taken from the library", "![The pier](" + pier.address() + ")"));
            String block = """
                    <!-- wp:image {"id":%1$s,"sizeSlug":"full","linkDestination":"none"} -->
                    <figure class="wp-block-image size-full"><img src="%2$s" alt="The pier" class="wp-image-%1$s"/></figure>
                    <!-- /wp:image -->""".formatted(pier.id().value(), pier.address());
            assertThat(content("Sent from here")).isEqualTo(block);
            assertThat(content("Taken from the library")).isEqualTo(block);
        }
    }

    private String content(String title) throws Exception {
        return reader.posts(title)
                .getFirst()
                .path("content")
                .path("raw")
                .asString("")
                .strip();
    }

    @Test
    void manyImagesOfOnePostArriveEachOnce() throws Exception {
        try (Desk desk = desk()) {
            StringBuilder text = new StringBuilder();
            for (int number = 0; number < 7; number++) {
                byte[] image = Photograph.jpeg(300 + number, 200, 1, ByteOrder.BIG_ENDIAN);
                Asset asset = desk.media.add(new ByteArrayInputStream(image), "one-of-seven.jpg");
                text.append("![Number ")
                        .append(number)
                        .append("](")
                        .append(asset.address())
                        .append(")\n");
            }
            desk.published(post(desk, "Seven", text.toString()));
            assertThat(reader.media("one-of-seven")).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void aKindThatTheBlogRefusesStopsThePostWithItsWords() throws Exception {
        try (Desk desk = desk()) {
            Asset svg = desk.media.add(
                    new ByteArrayInputStream("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
                            .getBytes(StandardCharsets.UTF_8)),
                    "vector.svg");
            JobId job = desk.publish(post(desk, "Vectors", "![A](" + svg.address() + ")"));
            desk.awaitJob(job, now -> now.isOver() || now.retryAt().isPresent());
            PublishJob stopped = desk.outbox.find(job).orElseThrow();
            assertThat(stopped.state()).isEqualTo(PublishJob.State.FAILED);
            assertThat(stopped.problem()).startsWith("vector.svg: ").contains("not allowed to upload this file type");
            assertThat(reader.posts("Vectors")).isEmpty();
        }
    }

    private static Post post(Desk desk, String title, String text) {
        Post begun = Post.begin(Instant.now()).withText(title, text);
        return desk.posts.save(begun.withDetails(Optional.empty(), "", List.of(), List.of(), new Release.Now()));
    }

    private Desk desk() {
        return new Desk(folder, "127.0.0.1:" + server.port(), "admin", server.password("admin"));
    }
}
