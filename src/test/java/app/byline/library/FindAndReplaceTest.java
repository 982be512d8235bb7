package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.history.SqliteHistory;
import app.byline.library.FindAndReplace.Found;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindAndReplaceTest {
    private static final TextReplacement GREY = new TextReplacement("grey", "gray", false, false, false);

    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private Database database;
    private SqlitePostStore posts;
    private FindAndReplace service;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("library.byline"));
        posts = new SqlitePostStore(database, clock);
        service = new FindAndReplace(posts, new SqlitePostSearch(database, clock), new SqliteDeeds(database, posts));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyPlaceInEveryPostIsReplacedAndTakenBackAsOne() {
        PostId sea = keep("Grey sea", "A grey day, a grey sea.");
        PostId hill = keep("Hill", "Green.");
        PostId sky = keep("Sky", "grey");
        Found found = find(SearchQuery.EVERYTHING);
        assertThat(found.hits()).isEqualTo(4);
        Done done = service.replace(found.posts(), "Before", Progress.PATIENT);
        assertThat(done.posts()).isEqualTo(2);
        assertThat(List.of(said(sea), said(hill), said(sky)))
                .containsExactly("gray sea: A gray day, a gray sea.", "Hill: Green.", "Sky: gray");
        service.takeBack(done, Progress.PATIENT);
        assertThat(List.of(said(sea), said(sky))).containsExactly("Grey sea: A grey day, a grey sea.", "Sky: grey");
    }

    @Test
    void whatItSaidBeforeIsInTheHistory() {
        PostId sky = keep("Sky", "grey");
        clock.pass(Duration.ofHours(1));
        service.replace(find(SearchQuery.EVERYTHING).posts(), "Before", Progress.PATIENT);
        assertThat(new SqliteHistory(database).at(sky, 1)).map(Post::body).contains("grey");
    }

    @Test
    void theVersionBeforeIsNamedUntilItIsTakenBackAndKeepsANameItHas() {
        PostId sky = keep("Sky", "grey");
        PostId sea = keep("Sea", "grey");
        new SqliteHistory(database).name(sea, 1, "First draft");
        Done done = service.replace(find(SearchQuery.EVERYTHING).posts(), "Before", Progress.PATIENT);
        assertThat(List.of(names(sky), names(sea))).containsExactly(List.of("Before"), List.of("First draft"));
        service.takeBack(done, Progress.PATIENT);
        assertThat(List.of(names(sky), names(sea))).containsExactly(List.of(), List.of("First draft"));
    }

    private List<String> names(PostId post) {
        return new SqliteHistory(database)
                .timeline(post, List.of()).stream()
                        .flatMap(revision -> revision.name().stream())
                        .toList();
    }

    @Test
    void aPostWrittenInSinceKeepsWhatItsAuthorWrote() {
        PostId sky = keep("Sky", "grey");
        Done done = service.replace(find(SearchQuery.EVERYTHING).posts(), "Before", Progress.PATIENT);
        Post now = posts.find(sky).orElseThrow();
        posts.save(now.withText(now.title(), "gray, and blue"));
        service.takeBack(done, Progress.PATIENT);
        assertThat(said(sky)).isEqualTo("Sky: gray, and blue");
    }

    @Test
    void onlyTheSearchedPostsAreLookedThrough() {
        keep("Sea", "grey");
        keep("Sky", "grey");
        assertThat(find(SearchQuery.of("sky")).posts())
                .extracting(FindAndReplace.PostHits::title)
                .containsExactly("Sky");
    }

    @Test
    void thoseInTheTrashAreLeft() {
        posts.trash(keep("Sea", "grey"));
        assertThat(find(SearchQuery.EVERYTHING).posts()).isEmpty();
    }

    @Test
    void stoppedHalfwayNothingIsChanged() {
        PostId sea = keep("Sea", "grey");
        PostId sky = keep("Sky", "grey");
        Found found = find(SearchQuery.EVERYTHING);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> service.replace(found.posts(), "Before", changed -> {
                    if (changed == 2) {
                        throw new CancellationException();
                    }
                }));
        assertThat(List.of(said(sea), said(sky))).containsExactly("Sea: grey", "Sky: grey");
    }

    @Test
    void moreThanWasAskedForIsTold() {
        keep("Sea", "grey grey");
        keep("Sky", "grey");
        assertThat(service.find(GREY, SearchQuery.EVERYTHING, 1, Progress.PATIENT)
                        .complete())
                .isFalse();
    }

    private Found find(SearchQuery scope) {
        return service.find(GREY, scope, Integer.MAX_VALUE, Progress.PATIENT);
    }

    private PostId keep(String title, String body) {
        clock.pass(Duration.ofSeconds(1));
        return posts.save(Post.begin(clock.instant()).withText(title, body)).id();
    }

    private String said(PostId id) {
        Post post = posts.find(id).orElseThrow();
        return post.title() + ": " + post.body();
    }
}
