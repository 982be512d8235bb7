package app.byline.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.HtmlExport;
import app.byline.media.Asset;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.post.Slug;
import app.byline.publish.Blog;
import app.byline.publish.BlogClient.Reading;
import app.byline.publish.BlogClient.Upload;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.Marker;
import app.byline.publish.Outcome;
import app.byline.publish.Outgoing;
import app.byline.publish.Remote;
import app.byline.publish.RemoteId;
import app.byline.publish.RemotePost;
import app.byline.publish.Version;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteClientTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    private Path site;
    private SiteClient client;

    @BeforeEach
    void open() {
        site = folder.resolve("My Blög");
        Blog blog = new Blog(BlogId.LOCAL, "Notes & <News>", BlogKind.SITE, site.toUri(), Map.of());
        client = new SiteClient(blog, new HtmlExport(), Clock.fixed(NOW, ZoneOffset.UTC), Locale.UK, ZoneOffset.UTC);
    }

    @Test
    void aPublishedPostHasAPageAndStandsOnTheFrontPageAndInTheFeed() throws Exception {
        Remote remote = publish(post("11.05.19: Yes & <No>", "# Sub\n\nIt *works*.\n\n<!--more-->\n\nRest.\n"));
        assertThat(remote.live()).isTrue();
        assertThat(remote.link())
                .isEqualTo(site.resolve("posts/11-05-19-yes-no.html").toUri());
        Document page = Jsoup.parse(Files.readString(Path.of(remote.link())));
        assertThat(page.select("article > header > h1").text()).isEqualTo("11.05.19: Yes & <No>");
        assertThat(page.select("article em").text()).isEqualTo("works");
        assertThat(page.select("time").text()).isEqualTo("24 November 2026");
        Document front = Jsoup.parse(Files.readString(site.resolve("index.html")));
        assertThat(front.title()).isEqualTo("Notes & <News>");
        assertThat(front.select("h2 a").attr("href")).isEqualTo("posts/11-05-19-yes-no.html");
        assertThat(front.select("article p:last-child").text()).isEqualTo("Sub It works.");
        var feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(site.resolve("feed.xml").toFile());
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("11.05.19: Yes & <No>");
    }

    @Test
    void aPostIsReadAsItStandsThere() throws Exception {
        Remote remote = publish(post("Quay", "*Stones.*"));
        Reading.Here here = (Reading.Here) client.read(remote.id());
        assertThat(here.post().title()).isEqualTo("Quay");
        assertThat(here.post().content().strip()).isEqualTo("<p><em>Stones.</em></p>");
        assertThat(here.post().status()).isEqualTo(RemotePost.Status.PUBLISHED);
        assertThat(here.post().version()).isEqualTo(remote.version());
        assertThat(client.read(new RemoteId("byline-none")))
                .isEqualTo(new Reading.Failed(new Outcome.Refused(Outcome.Reason.GONE, "")));
    }

    @Test
    void aLinkToAnotherPostOfTheSiteLeadsToItsPage() throws IOException {
        Remote quay = publish(post("Quay", "Stones."));
        String here = "post:873531e8-ceb9-4c24-a2f9-99ee82ac640a";
        String gone = "post:7b201a12-2db3-40e6-81f3-b054a989b58d";
        Remote letter = publish(
                post("Letter", "[The quay](" + here + ") and [the pier](" + gone + ")."), Map.of(here, quay.link()));
        Document page = Jsoup.parse(Files.readString(Path.of(letter.link())));
        assertThat(page.select("article p:has(a)").text()).isEqualTo("The quay and the pier.");
        assertThat(page.select("article p a").eachAttr("href")).containsExactly("../posts/quay.html");
    }

    @Test
    void everyLocalLinkOfEveryPageLeadsToAFile() throws IOException {
        Asset image = new Asset("a".repeat(64), "harbour.png", "image/png", 3);
        Path file = Files.writeString(folder.resolve("harbour.png"), "png");
        Upload.Done upload = (Upload.Done) client.upload(image, file);
        Post post = post("A", "![Harbour](" + image.address() + ")\n\n<img src=\"https://e.org/x.png\">\n");
        publish(post, Map.of(image.address(), upload.address()));
        publish(post("B", "text"));
        try (Stream<Path> pages = Files.walk(site)) {
            for (Path page :
                    pages.filter(path -> path.toString().endsWith(".html")).toList()) {
                Jsoup.parse(Files.readString(page)).select("[href], img[src]").stream()
                        .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                        .filter(address -> !URI.create(address).isAbsolute())
                        .forEach(address -> assertThat(
                                        page.resolveSibling(address).normalize())
                                .isRegularFile());
            }
        }
        assertThat(site.resolve("media/aaaaaaaaaaaa-harbour.png")).hasContent("png");
    }

    @Test
    void theSecondPublishUpdatesThePageAtItsAddress() throws IOException {
        Post post = post("First title", "one");
        Remote first = publish(post);
        Remote second = done(
                client.update(first.id(), outgoing(post.withText("Second title", "two"), Map.of()), first.version()));
        assertThat(second.link()).isEqualTo(first.link());
        assertThat(Path.of(first.link())).content().contains("Second title").contains("<p>two</p>");
        assertThat(site.resolve("posts")).isDirectoryContaining(page -> page.endsWith("first-title.html"));
        assertThat(Jsoup.parse(Files.readString(site.resolve("index.html"))).select("article"))
                .hasSize(1);
    }

    @Test
    void aNewSlugMovesThePage() {
        Post post = post("Title", "one");
        Remote first = publish(post);
        Post moved = post.withDetails(Optional.of(new Slug("elsewhere")), "", List.of(), List.of(), new Release.Now());
        Remote second = done(client.update(first.id(), outgoing(moved, Map.of()), first.version()));
        assertThat(Path.of(second.link())).exists().hasFileName("elsewhere.html");
        assertThat(Path.of(first.link())).doesNotExist();
    }

    @Test
    void twoPostsOfOneTitleHaveTwoAddresses() {
        assertThat(Path.of(publish(post("Same", "a")).link())).hasFileName("same.html");
        assertThat(Path.of(publish(post("Same", "b")).link())).hasFileName("same-2.html");
    }

    @Test
    void aDraftHasNoPage() {
        Remote draft = done(client.create(outgoing(post("Secret", "x"), Map.of())));
        assertThat(draft.live()).isFalse();
        assertThat(Path.of(draft.link())).doesNotExist();
        assertThat(site.resolve("index.html")).doesNotExist();
    }

    @Test
    void aPostTakenBackLeavesThePages() throws IOException {
        Post post = post("Title", "x");
        Remote remote = publish(post);
        Post back = post.withDetails(Optional.empty(), "", List.of(), List.of(), new Release.AsDraft());
        Remote draft = done(client.update(remote.id(), outgoing(back, Map.of()), remote.version()));
        assertThat(draft.live()).isFalse();
        assertThat(Path.of(remote.link())).doesNotExist();
        assertThat(site.resolve("index.html")).content().doesNotContain("Title</a>");
    }

    @Test
    void aPostIsFoundByItsMarkerAndCreatedOnce() throws IOException {
        Post post = post("Title", "x");
        Remote first = done(client.create(outgoing(post, Map.of())));
        Remote again = done(client.create(outgoing(post, Map.of())));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(client.find(Marker.of(post.id()))).extracting(Remote::id).containsExactly(first.id());
    }

    @Test
    void aVersionThatMovedIsRefusedUnlessItIsWhatIsSent() {
        Post post = post("Title", "one");
        Remote remote = publish(post);
        Version old = new Version("0");
        assertThat(client.update(remote.id(), outgoing(post.withText("Title", "two"), Map.of()), old))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.CHANGED_ON_SERVER, ""));
        assertThat(client.update(remote.id(), outgoing(post, Map.of()), old)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aPostWhoseFileIsGoneIsGone() throws IOException {
        Post post = post("Title", "one");
        Remote remote = publish(post);
        client.discard(remote.id());
        assertThat(client.fetch(remote.id())).isEqualTo(new Outcome.Refused(Outcome.Reason.GONE, ""));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNotSent() throws IOException {
        Files.writeString(site, "a file where the folder should be");
        assertThat(client.create(outgoing(post("T", "x"), Map.of()))).isInstanceOf(Outcome.NotSent.class);
        assertThat(site).hasContent("a file where the folder should be");
    }

    // ---- words of this test

    private Post post(String title, String body) {
        return Post.begin(NOW).withText(title, body);
    }

    private Remote publish(Post post) {
        return publish(post, Map.of());
    }

    private Remote publish(Post post, Map<String, URI> media) {
        Remote draft = done(client.create(outgoing(post, media)));
        return done(client.update(draft.id(), outgoing(post, media), draft.version()));
    }

    private static Outgoing outgoing(Post post, Map<String, URI> media) {
        return new Outgoing(post, Marker.of(post.id()), media);
    }

    private static Remote done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).remote();
    }
}
