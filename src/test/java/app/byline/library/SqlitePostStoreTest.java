package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.post.Slug;
import app.byline.post.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlitePostStoreTest {
    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private Database database;
    private PostStore store;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("library.byline"));
        store = new SqlitePostStore(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    // ---- saving

    @Test
    void aShortTextIsFoundByItsWordsOnceItIsKept() {
        store.keep(Post.begin(clock.instant()).withText("Walk", "The lighthouse"));
        assertThat(store.search(Shelf.POSTS, "lighthouse")).hasSize(1);
        assertThat(store.followUp()).isFalse();
    }

    @Test
    void aLongTextIsKeptAtOnceAndFoundByItsWordsLater() {
        Post post = Post.begin(clock.instant()).withText("Walk", "The sea. ".repeat(40_000) + "lighthouse");
        Post kept = store.keep(post);
        assertThat(store.find(post.id())).contains(kept);
        assertThat(store.search(Shelf.POSTS, "lighthouse")).isEmpty();
        followUp();
        assertThat(store.search(Shelf.POSTS, "lighthouse")).hasSize(1);
    }

    @Test
    void aLongTextThatIsBroughtIsFoundAtOnce() {
        store.bring(Post.begin(clock.instant()).withText("Walk", "The sea. ".repeat(40_000) + "lighthouse"));
        assertThat(store.search(Shelf.POSTS, "lighthouse")).hasSize(1);
    }

    @Test
    void oldRevisionsOfALongTextBecomeFewerLater() {
        String sea = "The sea.\n".repeat(40_000);
        Post post = Post.begin(clock.instant()).withText("Walk", sea);
        for (int save = 0; save < 60; save++) {
            post = store.keep(post.withText("Walk", sea + save));
            clock.pass(Duration.ofSeconds(30));
        }
        assertThat(revisions()).isEqualTo(60);
        followUp();
        assertThat(revisions()).isLessThan(40);
        assertThat(store.atRevision(post.id(), 60)).contains(post);
    }

    private long revisions() {
        return database.read(session -> session.find("select count(*) as n from revision", row -> row.number("n"))
                .orElseThrow());
    }

    private void followUp() {
        while (store.followUp()) {
            // Until there is no more.
        }
    }

    @Test
    void aPostThatIsBroughtKeepsItsOwnTime() {
        Instant then = Instant.parse("2009-05-11T12:00:00Z");
        Post post = Post.begin(then).withText("Old", "Text");
        Post kept = store.bring(post);
        assertThat(kept.modified()).isEqualTo(then);
        assertThat(store.find(post.id())).contains(kept);
        assertThat(store.save(kept.withText("Old", "New text")).modified()).isEqualTo(clock.instant());
    }

    @Test
    void aPostComesBackAsItWasSaved() {
        Post post = Post.begin(clock.instant())
                .withText("11.05.19: Café “Olé” 🎉", "One\n\n> Two\r\n\tThree \u0000 four\n")
                .withDetails(
                        Optional.of(new Slug("cafe-ole")),
                        "In short",
                        List.of("Food & Drink", "Señor"),
                        List.of("café", "two words"),
                        new Release.At(Instant.parse("2026-12-24T18:00:00Z")))
                .withExtras("layout: wide\n");
        Post saved = store.save(post);
        assertThat(saved).isEqualTo(post.saved(clock.instant(), 1));
        assertThat(store.find(post.id())).contains(saved);
    }

    @Test
    void eachSaveIsANewRevisionWithItsTime() {
        Post first = store.save(titled("First"));
        clock.pass(Duration.ofMinutes(3));
        Post second = store.save(first.withText("Second", ""));
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.modified()).isEqualTo(first.modified().plusSeconds(180));
        assertThat(second.created()).isEqualTo(first.created());
    }

    @Test
    void anEqualPostIsNotWrittenAgain() {
        Post first = store.save(titled("First"));
        clock.pass(Duration.ofMinutes(3));
        assertThat(store.save(first)).isEqualTo(first);
    }

    @Test
    void aSaveFromAnOlderCopyIsRefusedAndTheNewerStands() {
        Post first = store.save(titled("First"));
        Post second = store.save(first.withText("Second", ""));
        assertThatThrownBy(() -> store.save(first.withText("Elsewhere", "")))
                .isInstanceOf(StaleRevisionException.class);
        assertThat(store.find(first.id())).contains(second);
    }

    @Test
    void aPostDeletedMeanwhileIsNotBroughtBackBySaving() {
        Post post = store.save(titled("First"));
        store.trash(post.id());
        store.delete(post.id());
        assertThatThrownBy(() -> store.save(post.withText("Second", ""))).isInstanceOf(StaleRevisionException.class);
    }

    // ---- revisions

    @Test
    void theNewestRevisionsCanBeReadBack() {
        Post post = saveOften(titled("0"), 30);
        assertThat(store.atRevision(post.id(), 1)).map(Post::title).contains("1");
        assertThat(store.atRevision(post.id(), post.revision())).contains(post);
        assertThat(store.atRevision(post.id(), post.revision() + 1)).isEmpty();
    }

    @Test
    void aRevisionThatWaitsToBePublishedStays() {
        Post published = saveOften(titled("0"), 5);
        database.change(session -> {
            session.change("insert into blog (id, name, kind, home, settings, position)"
                    + " values ('local', 'Local', 'SITE', 'file:///tmp', '', 0)");
            session.change(
                    "insert into publish_job (post, blog, revision, state, created) values (?, 'local', 5, 'READY', 0)",
                    published.id().value());
        });
        saveOften(published, 100);
        assertThat(store.atRevision(published.id(), 5)).contains(published);
        assertThat(store.atRevision(published.id(), 6)).isEmpty();
    }

    // ---- list and search

    @Test
    void theListShowsTheNewestChangeFirst() {
        Post older = store.save(titled("Older"));
        clock.pass(Duration.ofSeconds(1));
        Post newer = store.save(titled("Newer").withText("Newer", "# *Hello*, [world](https://example.com)\n\nmore"));
        assertThat(store.search(Shelf.POSTS, ""))
                .containsExactly(
                        new PostSummary(newer.id(), "Newer", "Hello, world", newer.modified(), 1, Optional.empty()),
                        new PostSummary(older.id(), "Older", "", older.modified(), 1, Optional.empty()));
        clock.pass(Duration.ofSeconds(1));
        store.save(older.withText("Changed", ""));
        assertThat(titles("")).containsExactly("Changed", "Newer");
    }

    @ParameterizedTest
    @CsvSource({
        "café",
        "cafe",
        "CAFÉ",
        "cafe\u0301",
        "caf",
        "ca",
        "ole caf",
        "harb",
        "sailing",
        "sail harb ol",
        "e-mail",
        "привет",
        "пр"
    })
    void aPostIsFoundByTheBeginningsOfItsWords(String words) {
        store.save(titled("Café «Olé»")
                .withText("Café «Olé»", "The harbour, by e-mail. Привет!")
                .withDetails(Optional.empty(), "", List.of(), List.of("sailing boats"), new Release.Now()));
        store.save(titled("Another"));
        assertThat(titles(words)).containsExactly("Café «Olé»");
    }

    /// Nearly every post has a word that begins so; the list stays as it was until the second letter.
    @Test
    void aFirstLetterAloneNarrowsNothing() {
        store.save(titled("Café"));
        store.save(titled("Another"));
        assertThat(titles("c")).containsExactlyInAnyOrder("Café", "Another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"arbour", "cafe tea", "title:harbour", "NOT", "another*extra"})
    void aPostIsNotFoundByWhatItDoesNotSay(String words) {
        store.save(titled("Café").withText("Café", "The harbour"));
        assertThat(titles(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "'", "*", "(", "-", " … ", "\u0000", "🎉"})
    void charactersThatAreNoWordsAreNoCondition(String words) {
        store.save(titled("Café"));
        assertThat(titles(words)).containsExactly("Café");
        assertThat(titles(words + "tea")).isEmpty();
    }

    @Test
    void searchFollowsTheText() {
        Post post = store.save(titled("Harbour"));
        store.save(post.withText("Mountain", ""));
        assertThat(titles("harbour")).isEmpty();
        assertThat(titles("mountain")).containsExactly("Mountain");
    }

    // ---- duplicate, trash, delete

    @Test
    void aDuplicateIsItsOwnPostWithoutTheAddress() {
        Post original = store.save(titled("Original")
                .withText("Original", "Text")
                .withDetails(
                        Optional.of(new Slug("original")),
                        "Short",
                        List.of("Food"),
                        List.of("tag"),
                        new Release.AsDraft()));
        clock.pass(Duration.ofDays(1));
        Post copy = store.duplicate(original.id(), "Original (copy)");
        assertThat(copy)
                .isEqualTo(new Post(
                        copy.id(),
                        "Original (copy)",
                        "Text",
                        Optional.empty(),
                        "Short",
                        List.of("Food"),
                        List.of("tag"),
                        new Release.AsDraft(),
                        "",
                        clock.instant(),
                        clock.instant(),
                        1));
        assertThat(copy.id()).isNotEqualTo(original.id());
        assertThat(titles("")).containsExactly("Original (copy)", "Original");
    }

    @Test
    void aTrashedPostLeavesTheListAndComesBackWhole() {
        Post post = store.save(titled("Harbour"));
        store.trash(post.id());
        assertThat(store.search(Shelf.POSTS, "")).isEmpty();
        assertThat(store.search(Shelf.TRASH, "harb")).hasSize(1);
        store.restore(post.id());
        assertThat(store.find(post.id())).contains(post);
        assertThat(titles("harb")).containsExactly("Harbour");
        assertThat(store.search(Shelf.TRASH, "")).isEmpty();
    }

    @Test
    void onlyATrashedPostCanBeDeleted() {
        Post post = store.save(titled("Harbour"));
        store.delete(post.id());
        assertThat(store.find(post.id())).contains(post);
        store.trash(post.id());
        store.delete(post.id());
        assertThat(store.find(post.id())).isEmpty();
        assertThat(store.atRevision(post.id(), 1)).isEmpty();
        store.save(titled("Another"));
        assertThat(titles("harbour")).isEmpty();
    }

    @Test
    void aPublishedPostCanBeDeleted() {
        Post post = store.save(titled("Harbour"));
        database.change(session -> {
            session.change("insert into blog (id, name, kind, home, settings, position)"
                    + " values ('local', 'Local', 'SITE', 'file:///tmp', '', 0)");
            session.change(
                    "insert into publish_job (post, blog, revision, state, created) values (?, 'local', 1, 'DONE', 0)",
                    post.id().value());
            session.change(
                    "insert into publication (post, blog, remote, link, version, digest, revision, live, time)"
                            + " values (?, 'local', '7', 'file:///tmp/7', 'a', 'b', 1, 1, 0)",
                    post.id().value());
        });
        store.trash(post.id());
        store.delete(post.id());
        assertThat(store.find(post.id())).isEmpty();
    }

    // ---- changes

    @Test
    void tellsEachChangeOnceItIsKept() {
        List<String> told = new ArrayList<>();
        Subscription subscription = store.onChange(change -> {
            if (change instanceof LibraryChange.ToOne one) {
                told.add(one.getClass().getSimpleName() + " "
                        + store.find(one.id()).isPresent());
            }
        });
        PostId id = store.save(titled("Harbour")).id();
        store.trash(id);
        store.trash(id);
        store.restore(id);
        store.trash(id);
        store.delete(id);
        subscription.close();
        store.save(titled("Another"));
        assertThat(told)
                .containsExactly("Saved true", "Trashed true", "Restored true", "Trashed true", "Deleted false");
    }

    private Post titled(String title) {
        return Post.begin(clock.instant()).withText(title, "");
    }

    /// Titles count the revisions.
    private Post saveOften(Post post, int times) {
        Post newest = post;
        for (int i = 0; i < times; i++) {
            newest = store.save(newest.withText(String.valueOf(newest.revision() + 1), newest.body()));
        }
        return newest;
    }

    private List<String> titles(String words) {
        return store.search(Shelf.POSTS, words).stream().map(PostSummary::title).toList();
    }
}
