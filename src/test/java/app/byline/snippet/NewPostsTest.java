package app.byline.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.Blogs;
import app.byline.publish.PostDefaults;
import app.byline.publish.SqliteBlogs;
import app.byline.publish.SqliteKnownBlogs;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPostsTest {
    private static final Blog CITY = new Blog(
            new BlogId("city"),
            "City News",
            BlogKind.WORDPRESS,
            URI.create("https://city.example/"),
            Map.of("user", "ines"));

    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock(Instant.parse("2019-05-11T09:00:00Z"));

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private SqlitePostStore posts;

    @SuppressWarnings("NullAway.Init")
    private Blogs blogs;

    @SuppressWarnings("NullAway.Init")
    private StandingTexts texts;

    @SuppressWarnings("NullAway.Init")
    private NewPosts begin;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("posts.byline"));
        posts = new SqlitePostStore(database, clock);
        blogs = new SqliteBlogs(database, folder.resolve("site"), "Local");
        blogs.save(CITY);
        texts = new SqliteStandingTexts(database, List.of());
        begin = new NewPosts(
                texts,
                new KnownFacts(blogs, new SqliteKnownBlogs(database), clock, Locale.UK),
                new SqliteTitles(database));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNewsPostBeginsWithTheDateAndEndsWithTheFooter() {
        Template news = new Template(
                StandingId.create(),
                "News post",
                "{date:dd.MM.yy}: {cursor}",
                "{cursor}\n\n*Questions about “{title}”? E-mail {author}.*\n",
                List.of("city"),
                List.of("News"),
                Optional.of(CITY.id()));
        Begun begun = begin.of(news, "A Collaborative Relationship");
        assertThat(begun.post().title()).isEqualTo("11.05.19: A Collaborative Relationship");
        assertThat(begun.post().body())
                .isEqualTo("\n\n*Questions about “11.05.19: A Collaborative Relationship”? E-mail ines.*\n");
        assertThat(begun.post().tags()).containsExactly("city");
        assertThat(begun.post().categories()).containsExactly("News");
        assertThat(begun.post().created()).isEqualTo("2019-05-11T09:00:00Z");
        assertThat(begun.blog()).contains(CITY.id());
    }

    @Test
    void theAuthorGoesOnBehindTheDateAndThenWhereTheTextSays() {
        Begun begun = begin.of(template("{date:dd.MM.yy}: {cursor}", "One {cursor} two"), "");
        assertThat(begun.inTitle()).isTrue();
        assertThat(begun.titleCaret()).isEqualTo("11.05.19: ".length());
        assertThat(begun.textCarets()).containsExactly(4);
    }

    @Test
    void whereOnlyTheTextHasAPlaceTheAuthorGoesOnThere() {
        assertThat(begin.of(template("Weather", "Sun: {cursor}, wind: {cursor}"), ""))
                .extracting(Begun::inTitle, Begun::textCarets)
                .containsExactly(false, List.of(5, 13));
        assertThat(begin.of(template("Weather", "Sun."), ""))
                .extracting(Begun::inTitle, Begun::titleCaret, Begun::textCarets)
                .containsExactly(true, 7, List.of(0));
    }

    @Test
    void titlesAreNumberedOnFromTheHighestThatIsOtherwiseTheSame() {
        Template numbered = template("{date:dd.MM.yy} ({number}): {cursor}", "Part {number}.");
        assertThat(begin.of(numbered, "Ships").post())
                .extracting(Post::title, Post::body)
                .containsExactly("11.05.19 (1): Ships", "Part 1.");
        posts.save(begin.of(numbered, "Ships").post());
        posts.save(titled("11.05.19 (9) is none of them"));
        posts.save(titled("11.05.19 (4): Cranes"));
        Post thrown = posts.save(titled("11.05.19 (7): Thrown away"));
        posts.trash(thrown.id());
        assertThat(begin.of(numbered, "").post().title()).isEqualTo("11.05.19 (5): ");
        clock.pass(Duration.ofDays(1));
        assertThat(begin.of(numbered, "").post().title()).isEqualTo("12.05.19 (1): ");
    }

    @Test
    void withoutADateTheNumbersGoOn() {
        posts.save(titled("Week notes 41: Rain"));
        assertThat(begin.of(template("Week notes {number}", ""), "").post().title())
                .isEqualTo("Week notes 42");
    }

    @Test
    void aPatternThatIsNoneIsToldAndStays() {
        Begun begun = begin.of(template("{date:TT.MM}", "{date:dd} {number}"), "");
        assertThat(begun.post()).extracting(Post::title, Post::body).containsExactly("{date:TT.MM}", "11 {number}");
        assertThat(begun.unclear()).containsExactly("TT.MM");
    }

    @Test
    void aPostBeginsAsItsBlogWants() {
        Template rain = template("Rain: {cursor}", "{cursor}");
        texts.save(rain);
        blogs.save(new PostDefaults(
                        "*Written for {blog}.*",
                        List.of("city"),
                        List.of("News"),
                        Optional.of(rain.id().value()))
                .in(CITY));
        blogs.prefer(CITY.id());
        Begun begun = begin.usual("Much");
        assertThat(begun.post())
                .extracting(Post::title, Post::body, Post::tags, Post::categories)
                .containsExactly("Rain: Much", "\n\n*Written for City News.*\n", List.of("city"), List.of("News"));
        assertThat(begun.textCarets()).containsExactly(0);
        assertThat(begin.empty("None").post())
                .extracting(Post::title, Post::body)
                .containsExactly("None", "");
        assertThat(begin.usual(blogs.list().getFirst(), "Here").post())
                .extracting(Post::title, Post::body)
                .containsExactly("Here", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "One.               → One.⏎⏎Bye.⏎",
                "One.⏎              → One.⏎⏎Bye.⏎",
                "One.⏎⏎{cursor}     → One.⏎⏎⏎⏎Bye.⏎",
                // It is there already.
                "One.⏎⏎Bye.⏎⏎P. S.  → One.⏎⏎Bye.⏎⏎P. S.",
            })
    void theFooterStandsBelowATemplatesText(String text, String expected) {
        blogs.save(new PostDefaults("Bye.", List.of("harbour"), List.of(), Optional.empty()).in(CITY));
        Template news = new Template(
                StandingId.create(),
                "News",
                "",
                text.replace('⏎', '\n'),
                List.of("city", "harbour"),
                List.of(),
                Optional.of(CITY.id()));
        Begun begun = begin.of(news, "");
        assertThat(begun.post().body().replace('\n', '⏎')).isEqualTo(expected);
        assertThat(begun.post().tags()).containsExactly("city", "harbour");
    }

    @Test
    void aBlogThatIsConnectedAgainKeepsWhatItsPostsBeginWith() {
        PostDefaults defaults = new PostDefaults("Bye.", List.of("city"), List.of(), Optional.empty());
        blogs.save(defaults.in(CITY));
        Blog again = blogs.again(
                new Blog(new BlogId("new"), "City", BlogKind.WORDPRESS, CITY.home(), Map.of("user", "ines")));
        assertThat(again.id()).isEqualTo(CITY.id());
        assertThat(PostDefaults.of(again)).isEqualTo(defaults);
    }

    private Post titled(String title) {
        return Post.begin(clock.instant()).withText(title, "");
    }

    private static Template template(String title, String text) {
        return new Template(StandingId.create(), "Any", title, text, List.of(), List.of(), Optional.empty());
    }
}
