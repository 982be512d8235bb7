package app.byline.merge;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.merge.Conflict.Field;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.post.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostMergeTest {
    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00Z");
    private static final Post BASE = Post.begin(THEN)
            .withText("The harbour", "It rains.\n")
            .withDetails(Optional.empty(), "", List.of("travel"), List.of("sea", "rain"), new Release.Now())
            .withExtras("layout: wide\n");

    @Test
    void fieldsThatOneSideChangedAreTaken() {
        Post mine = BASE.withText("The old harbour", BASE.body());
        Post theirs = BASE.withText(BASE.title(), "It rains again.\n");
        assertThat(PostMerge.of(Optional.of(BASE), mine, theirs))
                .isEqualTo(new PostMerge.Result(BASE.withText("The old harbour", "It rains again.\n"), List.of()));
    }

    @Test
    void aChangeOfOneSideAloneIsThatSide() {
        Post changed = detailed(new Slug("harbour"), "Short.", List.of("home"), new Release.AsDraft());
        assertThat(PostMerge.of(Optional.of(BASE), changed, BASE)).isEqualTo(new PostMerge.Result(changed, List.of()));
        assertThat(PostMerge.of(Optional.of(BASE), BASE, changed)).isEqualTo(new PostMerge.Result(changed, List.of()));
    }

    @Test
    void labelsAreAddedAndTakenAwayByEither() {
        Post mine = tagged(List.of("sea", "rain", "ferry"));
        Post theirs = tagged(List.of("rain", "autumn"));
        assertThat(PostMerge.of(Optional.of(BASE), mine, theirs).post().tags())
                .containsExactly("rain", "autumn", "ferry");
    }

    @Test
    void twoTitlesAreBothThere() {
        PostMerge.Result result = PostMerge.of(
                Optional.of(BASE), BASE.withText("The quay", BASE.body()), BASE.withText("A storm", BASE.body()));
        assertThat(result.post().title()).isEqualTo("A storm / The quay");
        assertThat(result.conflicts()).containsExactly(new Conflict(Field.TITLE, "The harbour", "The quay", "A storm"));
    }

    @Test
    void whatBecomesPublicIsTheMoreCarefulOfTwo() {
        Release later = new Release.At(THEN.plusSeconds(600));
        Post mine = detailed(new Slug("a"), "", List.of(), later);
        Post theirs = detailed(new Slug("a"), "", List.of(), new Release.AsDraft());
        PostMerge.Result result = PostMerge.of(Optional.of(BASE), mine, theirs);
        assertThat(result.post().release()).isEqualTo(new Release.AsDraft());
        assertThat(result.conflicts()).extracting(Conflict::field).containsExactly(Field.RELEASE);
    }

    @Test
    void whatAHeadSaysBesideIsMergedByItsKeys() {
        PostMerge.Result result = PostMerge.of(
                Optional.of(BASE),
                BASE.withExtras("layout: narrow\nmood: calm\n"),
                BASE.withExtras("layout: wide\nweather: rain\n"));
        assertThat(result.post().extras()).isEqualTo("layout: narrow\nmood: calm\nweather: rain\n");
        assertThat(result.conflicts()).isEmpty();
    }

    @Test
    void theSidesMakeTheSameOfIt() {
        Post mine = detailed(new Slug("mine"), "One.\n", List.of("x"), new Release.AsDraft())
                .withExtras("layout: narrow\n")
                .withText("The quay", "It snows.\n");
        Post theirs = detailed(new Slug("theirs"), "Two.\n", List.of("y"), new Release.At(THEN))
                .withExtras("layout: full\n")
                .withText("A storm", "It thunders.\n");
        Optional<Post> base = Optional.of(BASE);
        assertThat(PostMerge.of(base, mine, theirs).post())
                .isEqualTo(PostMerge.of(base, theirs, mine).post());
    }

    private static Post tagged(List<String> tags) {
        return BASE.withDetails(BASE.slug(), BASE.excerpt(), BASE.categories(), tags, BASE.release());
    }

    private static Post detailed(Slug slug, String excerpt, List<String> categories, Release release) {
        return BASE.withDetails(Optional.of(slug), excerpt, categories, BASE.tags(), release);
    }
}
