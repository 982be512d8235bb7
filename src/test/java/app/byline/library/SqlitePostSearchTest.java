package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.post.Post;
import app.byline.post.Release;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlitePostSearchTest {
    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private Database database;
    private SqlitePostStore store;
    private SqlitePostSearch search;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("library.byline"));
        store = new SqlitePostStore(database, clock);
        search = new SqlitePostSearch(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    // ---- words

    @Test
    void thePostNamedSoComesBeforeThoseThatMentionIt() {
        keep("A walk", "Past the harbour and back.");
        keep("Harbour news", "Ships came in.");
        keep("Market", "Fish from the harbour, the harbour, the harbour.");
        assertThat(titles("harb")).startsWith("Harbour news").hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "malag,            Málaga in spring",
        "MÁLAGA,           Málaga in spring",
        "'\"in spring\"',  Málaga in spring",
        "'\"spring in\"',  ''",
        "'harb wint',      Harbour in winter",
        "zebra,            ''",
    })
    void wordsArePrefixesPhrasesAreWholeAndAccentsDoNotMatter(String typed, String found) {
        keep("Málaga in spring", "Oranges.");
        keep("Harbour in winter", "Nobody paints it.");
        assertThat(String.join(", ", titles(typed))).isEqualTo(found);
    }

    @Test
    void theOneThatSaysMostOfItComesFirst() {
        keep("Boats", "The harbour, and how the harbour was built; the harbour today.");
        keep("Letter", "We met at the harbour once. " + "Then other things happened. ".repeat(200));
        assertThat(titles("harbour")).containsExactly("Boats", "Letter");
    }

    @Test
    void aFirstLetterNarrowsNothingYet() {
        keep("Harbour", "Ships.");
        keep("Market", "Fish.");
        assertThat(titles("h")).containsExactlyInAnyOrder("Harbour", "Market");
        assertThat(titles("fish h")).containsExactly("Market");
    }

    @Test
    void whatIsSavedMeanwhileIsFoundByTheSameSearch() {
        keep("Harbour", "Ships.");
        assertThat(titles("harb")).hasSize(1);
        keep("Harbour again", "Ships.");
        assertThat(titles("harb")).hasSize(2);
        assertThat(search.count(Shelf.POSTS, SearchQuery.of("harb"), PostSearch.MOST_FOUND))
                .isEqualTo(2);
    }

    @Test
    void noMoreAreCountedThanAreAskedFor() {
        for (int number = 0; number < 7; number++) {
            keep("Post " + number, "same words");
        }
        assertThat(search.count(Shelf.POSTS, SearchQuery.of("same"), 5)).isEqualTo(5);
        assertThat(search.count(Shelf.POSTS, SearchQuery.EVERYTHING, 5)).isEqualTo(5);
    }

    @Test
    void theHitIsShownInItsContext() {
        keep("News", "First things.\n\nThen, late in the evening, the **Málaga** train came in at last, empty.");
        SearchContext context = search.page(Shelf.POSTS, SearchQuery.of("malaga"), 0, 10)
                .getFirst()
                .context();
        assertThat(drawn(context))
                .isEqualTo("…Then, late in the evening, the **[Málaga]** train came in at last, empty.");
    }

    // ---- filters

    @Test
    void filtersNarrowWhatIsFound() {
        keep("Old", "Text", List.of("Politics"), new Release.Now());
        clock.pass(Duration.ofDays(40));
        keep("Votes", "Text ![x](a.png)", List.of("politics", "Élections"), new Release.Now());
        keep(
                "Walk",
                "one two three four five six",
                List.of("Walks"),
                new Release.At(clock.instant().plusSeconds(60)));
        store.save(Post.begin(clock.instant()).withText("Bare", ""));
        String day = clock.instant().atZone(clock.getZone()).toLocalDate().toString();
        assertThat(Map.of(
                        "tag:politics", titles("tag:politics"),
                        "tag:elections", titles("tag:elections"),
                        "-tag:politics", titles("-tag:politics"),
                        "has:image", titles("has:image"),
                        "words:6", titles("words:6"),
                        "words:<2", titles("words:<2"),
                        "is:scheduled", titles("is:scheduled"),
                        "before", titles("before:" + day),
                        "after, with a word", titles("text after:" + day),
                        "is:draft", titles("is:draft")))
                .isEqualTo(Map.of(
                        "tag:politics", List.of("Votes", "Old"),
                        "tag:elections", List.of("Votes"),
                        "-tag:politics", List.of("Bare", "Walk"),
                        "has:image", List.of("Votes"),
                        "words:6", List.of("Walk"),
                        "words:<2", List.of("Bare", "Old"),
                        "is:scheduled", List.of("Walk"),
                        "before", List.of("Old"),
                        "after, with a word", List.of("Votes"),
                        "is:draft", List.of("Bare", "Walk", "Votes", "Old")));
    }

    @Test
    void labelsAreCountedAndFoundByTheirBeginning() {
        keep("One", "", List.of("Politics", "Press"), new Release.Now());
        keep("Two", "", List.of("politics"), new Release.Now());
        keep("Three", "", List.of("Walks"), new Release.Now());
        assertThat(search.labels(PostSearch.Label.TAG, "p", 10))
                .containsExactly(Map.entry("politics", 2), Map.entry("Press", 1));
        assertThat(search.labels(PostSearch.Label.TAG, "", 1)).containsOnlyKeys("politics");
    }

    // ---- pages

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        for (int number = 0; number < 250; number++) {
            keep("Post " + number, "same words");
        }
        for (String typed : List.of("", "same", "is:draft")) {
            SearchQuery query = SearchQuery.of(typed);
            assertThat(search.count(Shelf.POSTS, query, Integer.MAX_VALUE)).isEqualTo(250);
            assertThat(List.of(0, 100, 200).stream()
                            .flatMap(from -> search.page(Shelf.POSTS, query, from, 100).stream())
                            .map(found -> found.summary().id()))
                    .hasSize(250)
                    .doesNotHaveDuplicates();
        }
    }

    private void keep(String title, String body) {
        keep(title, body, List.of(), new Release.Now());
    }

    private void keep(String title, String body, List<String> tags, Release release) {
        clock.pass(Duration.ofSeconds(1));
        store.save(Post.begin(clock.instant())
                .withText(title, body)
                .withDetails(Optional.empty(), "", List.of(), tags, release));
    }

    private List<String> titles(String typed) {
        return search.page(Shelf.POSTS, SearchQuery.of(typed), 0, 50).stream()
                .map(found -> found.summary().title())
                .toList();
    }

    private static String drawn(SearchContext context) {
        StringBuilder drawn = new StringBuilder(context.text());
        for (SearchContext.Hit hit : context.hits().reversed()) {
            drawn.insert(hit.to(), ']').insert(hit.from(), '[');
        }
        return drawn.toString();
    }
}
