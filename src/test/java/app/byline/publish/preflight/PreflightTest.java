package app.byline.publish.preflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.byline.database.Database;
import app.byline.library.SqlitePostStore;
import app.byline.media.SqliteMediaStore;
import app.byline.media.web.Photograph;
import app.byline.media.web.WebImages;
import app.byline.media.web.WebRules;
import app.byline.platform.SecretsException;
import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.PostAddress;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.post.Slug;
import app.byline.post.Visibility;
import app.byline.publish.Blog;
import app.byline.publish.BlogClient;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogFacts.Category;
import app.byline.publish.BlogFacts.Right;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.SqliteBlogs;
import app.byline.publish.SqliteKnownBlogs;
import app.byline.publish.SqliteOutbox;
import app.byline.publish.http.Exchange;
import app.byline.publish.preflight.Remark.Kind;
import app.byline.publish.preflight.Remark.Mend;
import app.byline.ui.FakeRemote;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Blog BLOG =
            new Blog(new BlogId("there"), "There", BlogKind.WORDPRESS, URI.create("https://there.example/"), Map.of());
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private SqlitePostStore posts;

    @SuppressWarnings("NullAway.Init")
    private SqliteMediaStore media;

    @SuppressWarnings("NullAway.Init")
    private SqliteKnownBlogs known;

    @SuppressWarnings("NullAway.Init")
    private Preflight preflight;

    private final FakeRemote remote = new FakeRemote();
    private boolean away;
    private Set<String> there = Set.of();

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("posts.byline"));
        posts = new SqlitePostStore(database, CLOCK);
        media = new SqliteMediaStore(database, CLOCK);
        known = new SqliteKnownBlogs(database);
        new SqliteBlogs(database, folder.resolve("site"), "Local").save(BLOG);
        preflight = new Preflight(
                known,
                new SqliteOutbox(database, CLOCK),
                media,
                _ -> new WebImages(() -> WebRules.USUAL),
                this::client,
                CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPostThatIsFineIsLeftInPeace() throws Exception {
        String image = image(JPEG, "a.jpg");
        may(Right.values());
        assertThat(remarks(post("""
                        ![Three cranes](%s)

                        [A site](https://example.org/), [below](#below), [mail](mailto:a@example.org), [home](/about/).

                        ## Below
                        """.formatted(image)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "![](https://example.org/a.jpg), NO_ALT https://example.org/a.jpg",
        "![ ](https://example.org/a.jpg), NO_ALT https://example.org/a.jpg",
        "![A](media/0123456789ab-gone.jpg), IMAGE_MISSING media/0123456789ab-gone.jpg",
        "![A](a.jpg), IMAGE_ELSEWHERE a.jpg",
        "![A](http://localhost/a.jpg), IMAGE_ELSEWHERE http://localhost/a.jpg",
        "[A](#nowhere), LINK_WITHIN #nowhere",
        "[A](other.md), LINK_BROKEN other.md",
        "[A](http:///), LINK_BROKEN http:///",
        "[A](http://127.0.0.1:8080/), LINK_BROKEN http://127.0.0.1:8080/",
        "<script>alert(1)</script>, HTML_LEFT_OUT <script>"
    })
    void whatIsAmissInTheTextIsNamed(String text, String remark) {
        assertThat(remarks(post("Text.\n\n" + text + "\n"))).containsExactly(remark);
    }

    @Test
    void aMissingDescriptionIsWrittenBetweenItsBrackets() {
        Post post = post("Text.\n\n![](https://example.org/a.jpg)\n");
        Mend.Place place =
                (Mend.Place) preflight.look(post, BLOG, there).getFirst().mend().orElseThrow();
        assertThat(post.body().substring(0, place.from())).isEqualTo("Text.\n\n![");
        assertThat(place.to()).isEqualTo(place.from());
    }

    @Test
    void imagesAreNeitherTooLargeNorOfAKindThatIsNotDrawn() throws Exception {
        byte[] large = Arrays.copyOf(JPEG, (int) TextLook.LARGE + 1);
        String photo = image(large, "photo.jpg");
        String scan = image(new byte[] {'I', 'I', '*', 0, 1}, "scan.tif");
        assertThat(remarks(post("![A](%s)\n\n![B](%s)\n".formatted(photo, scan))))
                .containsExactly("IMAGE_LARGE " + photo, "IMAGE_KIND " + scan);
    }

    @Test
    void aPhotographThatLeavesSmallerIsNotTooLargeHere() throws Exception {
        byte[] photograph = Photograph.noise(2800, 1300);
        assertThat(photograph.length).isGreaterThan((int) TextLook.LARGE);
        String address = image(photograph, "photo.jpg");
        assertThat(remarks(post("![A](" + address + ")"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"WORDPRESS,1", "WORDPRESS_COM,1", "XMLRPC,1", "METAWEBLOG,0", "SITE,0"})
    void wordPressTakesNoSvgAtAnyDoor(BlogKind kind, int remarks) throws Exception {
        String drawing = image("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8), "drawing.svg");
        Blog there = new Blog(BLOG.id(), BLOG.name(), kind, BLOG.home(), BLOG.settings());
        assertThat(preflight.look(post("![A](" + drawing + ")"), there, Set.of()).stream()
                        .map(Remark::kind))
                .containsExactlyElementsOf(Collections.nCopies(remarks, Kind.IMAGE_REFUSED));
    }

    @Test
    void theImageForListsIsLookedAtToo() {
        Post post = Particulars.NONE
                .withImage(Optional.of("media/0123456789ab-gone.jpg"))
                .in(post("Text."));
        assertThat(remarks(post)).containsExactly("IMAGE_MISSING media/0123456789ab-gone.jpg");
    }

    @Test
    void nothingIsSentWithoutAWordUnseen() {
        assertThat(remarks(Post.begin(NOW).withText(" ", "\n"))).containsExactly("NO_TITLE ", "NO_TEXT ");
    }

    @Test
    void aNameThatAPageHasThereIsTaken() {
        BlogFacts told = BlogFacts.NONE;
        known.save(
                BLOG.id(),
                new BlogFacts(
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new BlogFacts.Page("about", "About us")),
                        told.templates(),
                        told.fields(),
                        told.natives(),
                        told.refusedImages(),
                        "Inés",
                        told.rights(),
                        NOW));
        assertThat(remarks(post("Text.").withText("About", "Text."))).containsExactly("SLUG_TAKEN about");
    }

    @Test
    void aNameThatAnotherPostHasThereIsExchangedForAFreeOne() {
        publishedAs("https://there.example/2026/harbour/", true);
        publishedAs("https://there.example/harbour-2/", true);
        Post post = post("Text.").withText("Harbour", "Text.");
        assertThat(remarks(post)).containsExactly("SLUG_TAKEN harbour");
        assertThat(mended(post).slug()).contains(new Slug("harbour-3"));
        assertThat(remarks(mended(post))).isEmpty();
    }

    @Test
    void aNameThatAPostHasThereWhichWasNeverFetchedIsAskedFor() {
        remote.names.addAll(Set.of("harbour", "harbour-2", "quay"));
        Post post = post("Text.").withText("Harbour", "Text.");
        assertThat(remarks(post)).isEmpty();
        there = preflight.namesThere(post, BLOG);
        assertThat(there).containsExactlyInAnyOrder("harbour", "harbour-2");
        assertThat(remarks(post)).containsExactly("SLUG_TAKEN harbour");
        assertThat(mended(post).slug()).contains(new Slug("harbour-3"));
    }

    @Test
    void nobodyIsAskedForTheNameOfAPostThatIsThereAndSilenceIsNoName() {
        remote.names.addAll(Set.of("harbour", "text"));
        Post published = posts.find(publishedAs("https://there.example/harbour/", true))
                .orElseThrow()
                .withText("Harbour", "Text.");
        assertThat(preflight.namesThere(published, BLOG)).isEmpty();
        assertThat(preflight.namesThere(post("Text.").withText("", "Text."), BLOG))
                .isEmpty();
        assertThat(remote.askedForNames).hasValue(0);
        away = true;
        assertThat(preflight.namesThere(post("Text.").withText("Harbour", "Text."), BLOG))
                .isEmpty();
    }

    private BlogClient client(Blog blog) throws SecretsException {
        if (away) {
            throw new SecretsException(SecretsException.Reason.NOTHING_KEPT, "There is no password for " + blog.name());
        }
        return remote;
    }

    @Test
    void aTimeThatHasPassedBecomesNow() {
        Post post = released(post("Text."), new Release.At(NOW.minusSeconds(60)));
        assertThat(remarks(post)).containsExactly("TIME_PAST 2026-11-01T09:59:00Z");
        assertThat(mended(post).release()).isEqualTo(new Release.Now());
        assertThat(remarks(released(post, new Release.At(NOW.plusSeconds(60))))).isEmpty();
    }

    @Test
    void aPrivatePostHasNoTime() {
        Post post = Particulars.NONE
                .withVisibility(Optional.of(new Visibility.Editors()))
                .in(released(post("Text."), new Release.At(NOW.plusSeconds(60))));
        assertThat(remarks(post)).containsExactly("TIME_PRIVATE ");
    }

    @Test
    void aLinkToAPostThatReadersDontFindThereIsNamed() {
        PostId there = publishedAs("https://there.example/a/", true);
        PostId draft = publishedAs("https://there.example/b/", false);
        assertThat(remarks(post("[A](%s) [B](%s)".formatted(PostAddress.of(there), PostAddress.of(draft)))))
                .containsExactly("LINK_UNPUBLISHED " + PostAddress.of(draft));
    }

    @Test
    void whatTheAccountMayNotDoIsSaidBeforeTheBlogSaysIt() throws Exception {
        may();
        Post post = Particulars.NONE
                .withAuthor(Optional.of("Jane"))
                .withSticky(Optional.of(true))
                .asPage(true, Optional.empty(), Optional.empty())
                .in(post("![A](%s)\n\n<iframe src='https://www.youtube.com/embed/x'></iframe>\n"
                                .formatted(image(JPEG, "a.jpg")))
                        .withDetails(Optional.empty(), "", List.of("City", "New"), List.of(), new Release.Now()));
        assertThat(remarks(post))
                .containsExactly(
                        "MAY_NOT_PUBLISH Inés",
                        "MAY_NOT_UPLOAD Inés",
                        "MAY_NOT_MAKE_PAGES Inés",
                        "MAY_NOT_NAME_AUTHOR Jane",
                        "MAY_NOT_STICK Inés",
                        "MAY_NOT_MAKE_CATEGORIES New",
                        "HTML_STRIPPED <iframe>");
        may(Right.values());
        assertThat(remarks(post)).isEmpty();
    }

    @Test
    void anAuthorWhomTheBlogDoesNotKnowIsNamed() {
        may(Right.values());
        Post post = Particulars.NONE.withAuthor(Optional.of("Nobody")).in(post("Text."));
        assertThat(remarks(post)).containsExactly("AUTHOR_UNKNOWN Nobody");
        assertThat(Particulars.of(mended(post)).author()).isEmpty();
    }

    @Test
    void ofABlogThatWasNeverAskedNothingIsClaimed() {
        assertThat(remarks(Particulars.NONE.withAuthor(Optional.of("Nobody")).in(post("Text."))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void whatIsGoneElsewhereIsFoundOnRequest(int status) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", request -> {
            boolean gone = request.getRequestURI().getPath().startsWith("/gone");
            request.sendResponseHeaders(gone ? status : 200, -1);
            request.close();
        });
        server.start();
        String site = "http://127.0.0.1:" + server.getAddress().getPort();
        Post post = post("[A](%1$s/a) [B](%1$s/gone) ![C](%1$s/gone.jpg) [D](http://name.invalid/)".formatted(site));
        try (Exchange exchange = new Exchange(Duration.ofSeconds(5))) {
            assertThat(new LinkLook(exchange).dead(post))
                    .extracting(Remark::kind, Remark::about)
                    .containsExactly(tuple(Kind.LINK_DEAD, site + "/gone"), tuple(Kind.LINK_DEAD, site + "/gone.jpg"));
        } finally {
            server.stop(0);
        }
    }

    // ---- words of this test

    private static Post post(String body) {
        return Post.begin(NOW).withText("Title", body);
    }

    private static Post released(Post post, Release release) {
        return post.withDetails(post.slug(), post.excerpt(), post.categories(), post.tags(), release);
    }

    private List<String> remarks(Post post) {
        return preflight.look(post, BLOG, there).stream()
                .map(remark -> remark.kind() + " " + remark.about().replaceFirst("(?<=^<script>).*", ""))
                .toList();
    }

    /// With the first remark's click.
    private Post mended(Post post) {
        return ((Mend.Change)
                        preflight.look(post, BLOG, there).getFirst().mend().orElseThrow())
                .to()
                .apply(post);
    }

    private String image(byte[] bytes, String name) throws Exception {
        return media.add(new ByteArrayInputStream(bytes), name).address();
    }

    private void may(Right... rights) {
        known.save(
                BLOG.id(),
                new BlogFacts(
                        "",
                        List.of(new Category("City", 0)),
                        List.of(),
                        List.of("Inés", "Jane"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        Set.of(),
                        "Inés",
                        Set.of(rights),
                        NOW));
    }

    private PostId publishedAs(String link, boolean live) {
        Post post = posts.save(post("Text."));
        database.change(session -> session.change(
                "insert into publication (post, blog, remote, link, version, digest, revision, live, time)"
                        + " values (?, 'there', '1', ?, '', '', ?, ?, 0)",
                post.id().value(),
                link,
                post.revision(),
                live));
        return post.id();
    }
}
