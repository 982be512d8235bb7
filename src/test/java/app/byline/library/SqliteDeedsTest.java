package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SqliteDeedsTest {
    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private Database database;
    private SqlitePostStore posts;
    private SqlitePostCollections collections;
    private SqlitePostSearch search;
    private SqliteDeeds deeds;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("library.byline"));
        posts = new SqlitePostStore(database, clock);
        collections = new SqlitePostCollections(database);
        search = new SqlitePostSearch(database, clock);
        deeds = new SqliteDeeds(database, posts);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private record Row(Deed deed, String before, String after) {}

    /// Each post as `title shelf favourite collection tags`.
    @TestFactory
    Stream<DynamicTest> aDeedChangesWhatItSaysAndIsTakenBackWhole() {
        long recipes = collections.create("Recipes").number();
        return Stream.of(
                        new Row(new Deed.Trash(), "A POSTS - - [x]", "A TRASH - - [x]"),
                        new Row(new Deed.Restore(), "B TRASH - - [x]", "B POSTS - - [x]"),
                        new Row(new Deed.Favourite(true), "C POSTS - - [x]", "C POSTS * - [x]"),
                        new Row(new Deed.Favourite(false), "D POSTS * - [x]", "D POSTS - - [x]"),
                        new Row(new Deed.File(Optional.of(recipes)), "E POSTS - - [x]", "E POSTS - Recipes [x]"),
                        new Row(new Deed.File(Optional.empty()), "F POSTS - Letters [x]", "F POSTS - - [x]"),
                        new Row(new Deed.Tag("Sea"), "G POSTS - - [x]", "G POSTS - - [x, Sea]"),
                        new Row(new Deed.Untag("MÁLAGA"), "H POSTS - - [x, Malaga, y]", "H POSTS - - [x, y]"),
                        new Row(new Deed.Retag("sea", "Ocean"), "I POSTS - - [a, Sea, b]", "I POSTS - - [a, Ocean, b]"),
                        new Row(new Deed.Retag("sea", "b"), "J POSTS - - [a, Sea, b]", "J POSTS - - [a, b]"))
                .map(row -> DynamicTest.dynamicTest(row.deed().toString(), () -> {
                    PostId post = make(row.before());
                    Done done = deeds.perform(row.deed(), List.of(post), Progress.PATIENT);
                    assertThat(drawn(post)).isEqualTo(row.after());
                    assertThat(done.posts()).isEqualTo(1);
                    assertThat(deeds.perform(row.deed(), List.of(post), Progress.PATIENT)
                                    .posts())
                            .as("there is nothing left to do")
                            .isZero();
                    deeds.takeBack(done, Progress.PATIENT);
                    assertThat(drawn(post)).isEqualTo(row.before());
                }));
    }

    @Test
    void copiesLieWhereTheirOriginalsLieAndGoWhenTakenBack() {
        PostId post = make("A POSTS - Letters [x]");
        Done done = deeds.perform(new Deed.Duplicate(title -> title + " (copy)"), List.of(post), Progress.PATIENT);
        assertThat(search.page(Shelf.POSTS, SearchQuery.of("in:letters"), 0, 9))
                .extracting(found -> found.summary().title())
                .containsExactlyInAnyOrder("A", "A (copy)");
        deeds.takeBack(done, Progress.PATIENT);
        assertThat(posts.search(Shelf.POSTS, "")).extracting(PostSummary::id).containsExactly(post);
        assertThat(posts.search(Shelf.TRASH, "")).extracting(PostSummary::title).containsExactly("A (copy)");
    }

    @Test
    void onlyWhatIsInTheTrashIsDeletedForGood() {
        PostId kept = make("A POSTS - - []");
        PostId gone = make("B TRASH - - []");
        assertThat(deeds.perform(new Deed.Delete(), List.of(kept, gone), Progress.PATIENT)
                        .posts())
                .isEqualTo(1);
        assertThat(posts.find(kept)).isPresent();
        assertThat(posts.find(gone)).isEmpty();
    }

    @Test
    void anotherDayKeepsTheTimeOfDayAndPassesOverWhatWaitsForNone() {
        PostId waits = posts.save(post("Waits")
                        .withDetails(
                                Optional.empty(),
                                "",
                                List.of(),
                                List.of(),
                                new Release.At(Instant.parse("2026-03-01T18:30:00Z"))))
                .id();
        PostId other = make("B POSTS - - []");
        Deed deed = new Deed.Reschedule(LocalDate.of(2026, 4, 2), ZoneOffset.UTC);
        Done done = deeds.perform(deed, List.of(waits, other), Progress.PATIENT);
        assertThat(done.posts()).isEqualTo(1);
        assertThat(posts.find(waits).orElseThrow().release())
                .isEqualTo(new Release.At(Instant.parse("2026-04-02T18:30:00Z")));
        deeds.takeBack(done, Progress.PATIENT);
        assertThat(posts.find(waits).orElseThrow().release())
                .isEqualTo(new Release.At(Instant.parse("2026-03-01T18:30:00Z")));
    }

    @Test
    void aTagIsRenamedInTheTrashTooAndTextsStayAsTheyAre() {
        PostId one = make("A POSTS - - [sea]");
        PostId two = make("B TRASH - - [Sea, x]");
        PostId three = make("C POSTS - - [x]");
        Done done = deeds.performOnTagged("séa", new Deed.Retag("sea", "Ocean"), Progress.PATIENT);
        assertThat(done.posts()).isEqualTo(2);
        assertThat(drawn(one)).isEqualTo("A POSTS - - [Ocean]");
        assertThat(drawn(two)).isEqualTo("B TRASH - - [Ocean, x]");
        assertThat(drawn(three)).isEqualTo("C POSTS - - [x]");
        assertThat(search.labels(PostSearch.Label.TAG, "", 9)).containsOnlyKeys("Ocean", "x");
        assertThat(posts.find(one).orElseThrow().body()).isEqualTo("Words of A.");
    }

    @Test
    void whatItsAuthorHasChangedSinceIsNotTakenBack() {
        PostId one = make("A POSTS - - [x]");
        PostId two = make("B POSTS - - [x]");
        Done done = deeds.perform(new Deed.Tag("Sea"), List.of(one, two), Progress.PATIENT);
        Post now = posts.find(one).orElseThrow();
        posts.save(now.withDetails(now.slug(), "", List.of(), List.of("mine"), now.release()));
        deeds.takeBack(done, Progress.PATIENT);
        assertThat(drawn(one)).isEqualTo("A POSTS - - [mine]");
        assertThat(drawn(two)).isEqualTo("B POSTS - - [x]");
    }

    @Test
    void whatIsStoppedLeavesAllAsItWas() {
        List<PostId> all = moreThanAtOnce();
        assertThatThrownBy(() -> deeds.perform(new Deed.Tag("Sea"), all, SqliteDeedsTest::stop))
                .isInstanceOf(CancellationException.class);
        assertThat(search.labels(PostSearch.Label.TAG, "", 9)).isEmpty();
    }

    @Test
    void whatIsStoppedWhileDeletingForGoodIsGoneAndTheRestStaysInTheTrash() {
        List<PostId> all = moreThanAtOnce();
        deeds.perform(new Deed.Trash(), all, Progress.PATIENT);
        Done done = deeds.perform(new Deed.Delete(), all, SqliteDeedsTest::stop);
        int left = search.count(Shelf.TRASH, SearchQuery.EVERYTHING, Integer.MAX_VALUE);
        assertThat(done.posts()).isBetween(1, SqliteDeeds.AT_ONCE);
        assertThat(left).isEqualTo(all.size() - done.posts());
    }

    @Test
    void whatIsSavedWhileALongDeedGoesOnIsSavedWhateverBecomesOfTheDeed() {
        Post typed = post("Typed");
        assertThatThrownBy(() -> deeds.perform(new Deed.Trash(), moreThanAtOnce(), done -> {
                    posts.save(typed);
                    stop(done);
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(posts.find(typed.id())).isPresent();
    }

    private List<PostId> moreThanAtOnce() {
        return database.write(_ -> IntStream.range(0, SqliteDeeds.AT_ONCE + 10)
                .mapToObj(number -> posts.save(post("Post " + number)).id())
                .toList());
    }

    private static void stop(int done) {
        throw new CancellationException();
    }

    @Test
    void listenersHearOfManyPostsOnce() {
        List<PostId> all = List.of(make("A POSTS - - []"), make("B POSTS - - []"));
        List<LibraryChange> heard = new ArrayList<>();
        posts.onChange(heard::add);
        deeds.perform(new Deed.Trash(), all, Progress.PATIENT);
        assertThat(heard).hasSize(1).allSatisfy(change -> assertThat(all).allMatch(change::concerns));
    }

    // ---- posts as text

    private PostId make(String drawn) {
        String[] words = drawn.split(" ", 5);
        List<String> tags = Stream.of(words[4].replaceAll("[\\[\\]]", "").split(", "))
                .filter(tag -> !tag.isEmpty())
                .toList();
        PostId id = posts.save(post(words[0]).withDetails(Optional.empty(), "", List.of(), tags, new Release.Now()))
                .id();
        posts.favourite(id, words[2].equals("*"));
        if (!words[3].equals("-")) {
            long collection = collections.create(words[3]).number();
            deeds.perform(new Deed.File(Optional.of(collection)), List.of(id), Progress.PATIENT);
        }
        if (words[1].equals("TRASH")) {
            posts.trash(id);
        }
        return id;
    }

    private Post post(String title) {
        return Post.begin(clock.instant()).withText(title, "Words of " + title + ".");
    }

    private String drawn(PostId id) {
        Post post = posts.find(id).orElseThrow();
        Shelf shelf = posts.shelf(id).orElseThrow();
        boolean favourite = search.page(shelf, SearchQuery.of("is:favourite"), 0, 99).stream()
                .anyMatch(found -> found.summary().id().equals(id));
        return "%s %s %s %s %s"
                .formatted(
                        post.title(),
                        shelf,
                        favourite ? "*" : "-",
                        collections.of(List.of(id)).getOrDefault(id, "-"),
                        post.tags());
    }
}
