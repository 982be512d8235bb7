package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.library.PostOrder.By;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
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

/// Collections, orders and days.
class ArrangingTest {
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

    // ---- collections

    @Test
    void namesThatDifferInCaseOrAccentsAreOneCollection() {
        PostCollection made = collections.create("  Málaga \n letters ");
        assertThat(made.name()).isEqualTo("Málaga letters");
        assertThat(collections.create("malaga LETTERS")).isEqualTo(made);
        assertThat(collections.named("malaga letters")).contains(made);
        assertThatThrownBy(() -> collections.create(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCollectionIsRenamedUnlessAnotherIsCalledSo() {
        long letters = collections.create("Letters").number();
        collections.create("Recipes");
        assertThat(collections.rename(letters, "récipes")).isFalse();
        assertThat(collections.rename(letters, " ")).isFalse();
        assertThat(collections.rename(letters, "letters to Ines")).isTrue();
        assertThat(collections.all()).extracting(PostCollection::name).containsExactly("letters to Ines", "Recipes");
    }

    @Test
    void aCollectionGoesWithoutItsPostsAndComesBackWithThem() {
        PostCollection letters = collections.create("Letters");
        PostCollection recipes = collections.create("Recipes");
        PostId one = keep("One", letters);
        PostId two = keep("Two", letters);
        PostCollections.Removed removed = collections.remove(letters.number()).orElseThrow();
        assertThat(posts.find(one)).isPresent();
        assertThat(collections.of(List.of(one, two))).isEmpty();
        deeds.perform(new Deed.File(Optional.of(recipes.number())), List.of(two), Progress.PATIENT);
        collections.putBack(removed);
        assertThat(collections.of(List.of(one, two)))
                .containsEntry(one, "Letters")
                .containsEntry(two, "Recipes");
    }

    @Test
    void theWordInFindsWhatLiesThereAndTheTrashIsNotCounted() {
        PostCollection letters = collections.create("Letters to Ines");
        PostId one = keep("One", letters);
        keep("Two", letters);
        posts.save(post("Three"));
        assertThat(titles("in:\"letters to INES\"", PostOrder.FITTING)).containsExactly("Two", "One");
        assertThat(titles("-has:collection", PostOrder.FITTING)).containsExactly("Three");
        posts.trash(one);
        assertThat(collections.all()).extracting(PostCollection::posts).containsExactly(1);
        posts.delete(one);
        assertThat(titles("has:collection", PostOrder.FITTING)).containsExactly("Two");
    }

    @Test
    void listenersHearOfCollections() {
        List<String> heard = new ArrayList<>();
        collections.onChange(() -> heard.add("changed"));
        PostCollection letters = collections.create("Letters");
        collections.rename(letters.number(), "Post");
        collections.remove(letters.number());
        assertThat(heard).hasSize(3);
    }

    // ---- orders

    @ParameterizedTest
    @CsvSource({
        "CHANGED,   'Zebra, alpha, Middle, Élan'",
        "BEGUN,     'Middle, Zebra, Élan, alpha'",
        "TITLE,     'alpha, Élan, Middle, Zebra'",
        "WORDS,     'Élan, Middle, alpha, Zebra'",
        "PUBLISHED, 'alpha, Middle, Zebra, Élan'",
    })
    void listsAreOrderedByEachFactAndTheOtherWayRound(By by, String titles) {
        PostId alpha = save("alpha", "one two");
        save("Élan", "one two three four");
        PostId zebra = save("Zebra", "one");
        PostId middle = save("Middle", "one two three");
        change(alpha);
        change(zebra);
        publish(middle, 10);
        publish(alpha, 20);
        List<String> expected = List.of(titles.split(", "));
        assertThat(titles("", new PostOrder(by, false))).isEqualTo(expected);
        List<String> reversed = titles("", new PostOrder(by, true));
        assertThat(reversed)
                .isEqualTo(by == By.PUBLISHED ? List.of("Middle", "alpha", "Élan", "Zebra") : expected.reversed());
        assertThat(search.ids(Shelf.POSTS, SearchQuery.EVERYTHING, new PostOrder(by, true)))
                .extracting(id -> posts.find(id).orElseThrow().title())
                .isEqualTo(reversed);
    }

    // ---- days

    @Test
    void eachPostStandsOnOneDayForWhatItIs() {
        Instant now = clock.instant();
        save("Draft", "Text");
        PostId published = save("Published", "Text");
        publish(published, now.plusSeconds(3_600).toEpochMilli());
        PostId waits = save("Waits", "Text");
        release(waits, now.plus(Duration.ofDays(3)));
        PostId sent = save("Sent ahead", "Text");
        release(sent, now.plus(Duration.ofDays(2)));
        publish(sent, now.toEpochMilli());
        posts.trash(save("Thrown away", "Text"));
        assertThat(days(now, now.plus(Duration.ofDays(9))))
                .containsExactly(
                        "Draft DRAFT 0", "Published PUBLISHED 0", "Sent ahead SCHEDULED 2", "Waits SCHEDULED 3");
        clock.pass(Duration.ofDays(5));
        assertThat(days(now, now.plus(Duration.ofDays(9))))
                .as("what was sent ahead is out, what never left is a draft again")
                .containsExactly("Draft DRAFT 0", "Waits DRAFT 0", "Published PUBLISHED 0", "Sent ahead PUBLISHED 2");
        assertThat(days(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(3))))
                .containsExactly("Sent ahead PUBLISHED 0");
    }

    private List<String> days(Instant from, Instant until) {
        return new SqlitePostCalendar(database, clock)
                .between(from, until).stream()
                        .map(post -> "%s %s %d"
                                .formatted(
                                        post.title(),
                                        post.standing(),
                                        Duration.between(from, post.time()).toDays()))
                        .toList();
    }

    // ---- posts

    private Post post(String title) {
        clock.pass(Duration.ofSeconds(1));
        return Post.begin(clock.instant()).withText(title, "Text");
    }

    private PostId save(String title, String body) {
        return posts.save(post(title).withText(title, body)).id();
    }

    private PostId keep(String title, PostCollection collection) {
        PostId id = posts.save(post(title)).id();
        deeds.perform(new Deed.File(Optional.of(collection.number())), List.of(id), Progress.PATIENT);
        return id;
    }

    private void change(PostId id) {
        clock.pass(Duration.ofSeconds(1));
        Post post = posts.find(id).orElseThrow();
        posts.save(post.withDetails(post.slug(), "Changed", List.of(), List.of(), post.release()));
    }

    private void release(PostId id, Instant time) {
        Post post = posts.find(id).orElseThrow();
        posts.save(post.withDetails(post.slug(), "", List.of(), List.of(), new Release.At(time)));
    }

    /// As the outbox notes it when a blog has taken a post.
    private void publish(PostId id, long time) {
        long revision = posts.find(id).orElseThrow().revision();
        database.change(session -> session.change(
                "insert into published (post, blog, blog_name, revision, link, live, time) values (?, '', '', ?, '', 1, ?)",
                id.value(),
                revision,
                time));
    }

    private List<String> titles(String typed, PostOrder order) {
        return search.page(Shelf.POSTS, SearchQuery.of(typed), order, 0, 99).stream()
                .map(found -> found.summary().title())
                .toList();
    }
}
