package app.byline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.byline.FakeClock;
import app.byline.media.Asset;
import app.byline.post.Particulars;
import app.byline.post.Post;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaCatalogueTest {
    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();

    @SuppressWarnings("NullAway.Init") // made before each test
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder, clock, new FakeBlog(clock));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void eachImageNamesThePostsThatHaveItAndHowTheyDescribeIt() throws IOException {
        Asset quay = image("quay.jpg");
        Asset crane = image("crane.jpg");
        Asset alone = image("alone.jpg");
        Post harbour = office.write("![Sails at dusk](" + quay.address() + " \"The quay\")\n\n![](" + crane.address()
                + ")\n\nAgain ![Sails](" + quay.address() + ")");
        Post listed = office.posts.save(Particulars.NONE
                .withImage(Optional.of(crane.address()))
                .in(Post.begin(clock.instant()).withText("Listed", "Text")));

        List<KeptMedia> all = office.catalogue().all();
        assertThat(all)
                .extracting(media -> media.asset().fileName())
                .containsExactly("alone.jpg", "crane.jpg", "quay.jpg");
        assertThat(all.get(2).uses())
                .extracting(KeptMedia.Use::post, KeptMedia.Use::alt)
                .containsExactly(tuple(harbour.id(), "Sails at dusk"));
        assertThat(all.get(1).uses())
                .extracting(KeptMedia.Use::post, KeptMedia.Use::title)
                .containsExactlyInAnyOrder(tuple(listed.id(), "Listed"), tuple(harbour.id(), "T"));
        assertThat(all.get(0).asset()).isEqualTo(alone);
        assertThat(all.get(0).uses()).isEmpty();
    }

    @Test
    void itIsFoundByNameAndDescriptionInAnyOrderAndCase() throws IOException {
        Asset quay = image("quay.jpg");
        office.write("![Sails at dusk](" + quay.address() + ")");
        KeptMedia media = office.catalogue().all().getFirst();
        assertThat(media.says("dusk QUAY")).isTrue();
        assertThat(media.says("dusk crane")).isFalse();
    }

    @Test
    void whatAPostNoLongerNamesIsUnused() throws IOException {
        Asset quay = image("quay.jpg");
        Post post = office.write("![](" + quay.address() + ")");
        office.posts.save(post.withText("T", "Nothing to see"));
        assertThat(office.catalogue().all().getFirst().uses()).isEmpty();
    }

    private Asset image(String name) throws IOException {
        clock.pass(Duration.ofMinutes(1));
        return office.media.add(new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)), name);
    }
}
