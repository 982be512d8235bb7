package app.byline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.FakeClock;
import app.byline.database.Database;
import app.byline.library.Autosave;
import app.byline.library.Shelf;
import app.byline.library.SqlitePostStore;
import app.byline.library.UnsavedCopies;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.publish.BlogClient.Listing;
import app.byline.publish.Fetched.Fate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingTest {
    private static final BlogId BLOG = new BlogId("far-away");

    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private final FakeBlog blog = new FakeBlog(clock);
    private final Autosave.ThreadTimer timer = new Autosave.ThreadTimer();
    private final List<Fetched> came = new ArrayList<>();
    private Database database;
    private SqlitePostStore posts;
    private Fetching fetching;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("library.byline"));
        posts = new SqlitePostStore(database, clock);
        SqliteBlogs blogs = new SqliteBlogs(database, folder.resolve("site"), "Local");
        blogs.save(new Blog(BLOG, "My blog", BlogKind.WORDPRESS, URI.create("https://blog.example/"), Map.of()));
        begin(blogs);
    }

    private void begin(SqliteBlogs blogs) {
        UnsavedCopies copies = new UnsavedCopies(folder.resolve("library.byline"), folder, ZoneOffset.UTC);
        Autosave autosave = new Autosave(posts, copies, timer);
        fetching = new Fetching(database, new Fetching.Parts(blogs, _ -> blog, posts, autosave));
        fetching.onFetched(came::add);
    }

    @AfterEach
    void close() {
        timer.close();
        database.close();
    }

    @Test
    void allPostsComeEachOnce() throws IOException {
        for (int i = 1; i <= 5; i++) {
            there(i, "Post " + i + " with <em>signs</em>.");
        }
        fetching.wantAll(BLOG);
        through();
        assertThat(came).extracting(Fetched::fate).containsOnly(Fate.NEW).hasSize(5);
        fetching.wantAll(BLOG);
        through();
        assertThat(came.subList(5, 10)).extracting(Fetched::fate).containsOnly(Fate.HERE);
        assertThat(posts.search(Shelf.POSTS, "")).hasSize(5);
        assertThat(only(1).body()).isEqualTo("Post 1 with *signs*.\n");
    }

    @Test
    void anEndInTheMiddleLosesNothing() throws IOException {
        for (int i = 1; i <= 3; i++) {
            there(i, "Post " + i);
        }
        fetching.wantAll(BLOG);
        for (int steps = 0; steps < 4; steps++) {
            fetching.step();
        }
        assertThat(came).hasSize(1);
        begin(new SqliteBlogs(database, folder.resolve("site"), "Local"));
        through();
        assertThat(came).hasSize(3);
    }

    @Test
    void whereTheBlogIsOutOfReachWhatIsWantedWaits() throws IOException {
        there(1, "One");
        fetching.wantAll(BLOG);
        blog.network = FakeBlog.doing(FakeBlog.Network.DOWN);
        assertThatThrownBy(fetching::step).isInstanceOf(IOException.class);
        through();
        assertThat(came).extracting(Fetched::fate).containsExactly(Fate.NEW);
    }

    @Test
    void whatChangedThereOnlyIsBroughtUpToDate() throws IOException {
        there(1, "One");
        fetch(1);
        there(1, "Two");
        fetch(1);
        assertThat(last().fate()).isEqualTo(Fate.UPDATED);
        assertThat(only(1).body()).isEqualTo("Two\n");
        assertThat(posts.atRevision(only(1).id(), 1).orElseThrow().body()).isEqualTo("One\n");
    }

    @Test
    void whatChangedHereTooIsLeftAlone() throws IOException {
        there(1, "One");
        fetch(1);
        Post here = only(1);
        posts.save(here.withText(here.title(), "Mine"));
        there(1, "Theirs");
        fetch(1);
        assertThat(last().fate()).isEqualTo(Fate.BOTH_CHANGED);
        assertThat(only(1).body()).isEqualTo("Mine");
    }

    @Test
    void whatLiesInTheTrashStaysThere() throws IOException {
        there(1, "One");
        fetch(1);
        posts.trash(only(1).id());
        there(1, "Two");
        fetch(1);
        assertThat(last().fate()).isEqualTo(Fate.TRASHED);
        assertThat(posts.search(Shelf.POSTS, "")).isEmpty();
    }

    @Test
    void onePostThatFailsIsToldAndStopsNoOther() throws IOException {
        there(1, "One");
        there(2, "Two");
        List<RemoteEntry> listed = listed();
        blog.entries.remove(new RemoteId("1"));
        fetching.want(BLOG, listed);
        through();
        assertThat(came).extracting(Fetched::fate).containsExactly(Fate.FAILED, Fate.NEW);
        assertThat(fetching.state(0, "").failed().getFirst().why()).contains(Outcome.Reason.GONE);
        there(1, "One");
        fetching.again();
        through();
        assertThat(last().fate()).isEqualTo(Fate.NEW);
        assertThat(fetching.state(0, "").failed()).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotFetched() throws IOException {
        there(1, "One");
        fetching.wantAll(BLOG);
        fetching.forget();
        assertThat(fetching.step()).isFalse();
    }

    @Test
    void theListSaysWhatIsHere() throws IOException {
        there(1, "One");
        there(2, "Two");
        fetch(1);
        assertThat(fetching.here(BLOG, List.of(new RemoteId("1"), new RemoteId("2"))))
                .containsOnlyKeys(new RemoteId("1"));
    }

    private void there(int id, String body) {
        RemoteId remote = new RemoteId(String.valueOf(id));
        FakeBlog.Entry first = new FakeBlog.Entry("m" + id, "Post", body, true, 1);
        blog.entries.merge(
                remote, first, (before, _) -> new FakeBlog.Entry("m" + id, "Post", body, true, before.version() + 1));
    }

    private List<RemoteEntry> listed() throws IOException {
        return ((Listing.Here) blog.list(new RemoteQuery(RemotePost.Kind.POST, "", 1)))
                .list()
                .entries();
    }

    private void fetch(int id) throws IOException {
        fetching.want(
                BLOG,
                listed().stream()
                        .filter(entry -> entry.id().value().equals(String.valueOf(id)))
                        .toList());
        through();
    }

    private void through() throws IOException {
        boolean more = true;
        while (more) {
            more = fetching.step();
        }
    }

    private Fetched last() {
        return came.getLast();
    }

    private Post only(int id) {
        PostId post = fetching.here(BLOG, List.of(new RemoteId(String.valueOf(id))))
                .values()
                .iterator()
                .next();
        return posts.find(post).orElseThrow();
    }
}
