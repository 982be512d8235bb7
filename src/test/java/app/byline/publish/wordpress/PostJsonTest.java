package app.byline.publish.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import app.byline.post.Particulars;
import app.byline.post.PostFormat;
import app.byline.post.Visibility;
import app.byline.publish.RemoteId;
import app.byline.publish.RemotePost;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostJsonTest {
    @Test
    void aPostIsReadAsTheBlogKeepsIt() {
        RemotePost post = post("""
                {"id": 7, "type": "post", "status": "future", "link": "https://e.org/?p=7", "slug": "caf%c3%a9-1+1",
                 "title": {"raw": "Tom & <i>Jerry</i>", "rendered": "no"}, "excerpt": {"raw": " e "},
                 "content": {"raw": "<!-- wp:paragraph -->\\n<p>x</p>\\n<!-- /wp:paragraph -->"},
                 "date_gmt": "2027-01-02T03:04:05", "modified_gmt": "2026-01-02T03:04:05", "password": "p",
                 "_embedded": {
                   "author": [{"name": "Ana &amp; Co"}],
                   "wp:term": [[{"taxonomy": "category", "name": "City &amp; Sea"}],
                               [{"taxonomy": "post_tag", "name": "a"}, {"taxonomy": "post_tag", "name": "b"}]],
                   "wp:featuredmedia": [{"id": 9, "source_url": "https://e.org/p.png"}]}}
                """);
        assertThat(post)
                .isEqualTo(new RemotePost(
                        new RemoteId("7"),
                        RemotePost.Kind.POST,
                        RemotePost.Status.SCHEDULED,
                        "Tom & <i>Jerry</i>",
                        "<!-- wp:paragraph -->\n<p>x</p>\n<!-- /wp:paragraph -->",
                        " e ",
                        "café-1+1",
                        URI.create("https://e.org/?p=7"),
                        Optional.of(Instant.parse("2027-01-02T03:04:05Z")),
                        Instant.parse("2026-01-02T03:04:05Z"),
                        "Ana & Co",
                        List.of("City & Sea"),
                        List.of("a", "b"),
                        Optional.of(new RemotePost.Image(new RemoteId("9"), URI.create("https://e.org/p.png"))),
                        Particulars.NONE
                                .withAuthor(Optional.of("Ana & Co"))
                                .withVisibility(Optional.of(new Visibility.Knowing("p"))),
                        "",
                        post.version()));
    }

    @Test
    void aPageIsAskedForAmongThePages() {
        RemotePost page = post("{\"id\": 8, \"type\": \"page\", \"status\": \"private\"}");
        assertThat(page.kind()).isEqualTo(RemotePost.Kind.PAGE);
        assertThat(page.status()).isEqualTo(RemotePost.Status.PRIVATE);
        assertThat(PostJson.route(page.id())).isEqualTo("wp/v2/pages/8");
        assertThat(PostJson.route(new RemoteId("7"))).isEqualTo("wp/v2/posts/7");
    }

    @Test
    void whatAPostIsBeyondItsTextIsRead() {
        Particulars page = post("""
                        {"id": 8, "type": "page", "status": "private", "template": "wide", "comment_status": "closed",
                         "ping_status": "open", "meta": {"footnotes": "[]", "subtitle": "Below", "rating": 4, "size": 1.5,
                         "sponsored": true, "none": "", "many": ["a"]}, "_embedded": {"up": [{"slug": "about"}]}}
                        """).particulars();
        assertThat(page.visibility()).contains(new Visibility.Editors());
        assertThat(page.page()).isTrue();
        assertThat(page.parent()).contains("about");
        assertThat(page.template()).contains("wide");
        assertThat(page.comments()).contains(false);
        assertThat(page.pings()).contains(true);
        assertThat(page.fields())
                .containsExactly(
                        entry("subtitle", "Below"), entry("rating", 4L), entry("size", 1.5), entry("sponsored", true));
        Particulars post =
                post("{\"id\": 7, \"sticky\": true, \"format\": \"quote\"}").particulars();
        assertThat(post.sticky()).contains(true);
        assertThat(post.format()).contains(PostFormat.QUOTE);
    }

    @Test
    void whatAServerMayNotSayIsLeftOut() {
        RemotePost post = post("""
                {"id": 7, "status": "by-a-plugin", "link": "not an address", "slug": "50%", "title": "text",
                 "date_gmt": "soon", "_embedded": {"author": {}, "wp:term": 3,
                 "wp:featuredmedia": [{"code": "rest_forbidden"}]}}
                """);
        assertThat(post.status()).isEqualTo(RemotePost.Status.OTHER);
        assertThat(post.link()).isEqualTo(URI.create(""));
        assertThat(post.slug()).isEqualTo("50%");
        assertThat(post.title()).isEmpty();
        assertThat(post.published()).isEmpty();
        assertThat(post.author()).isEmpty();
        assertThat(post.categories()).isEmpty();
        assertThat(post.image()).isEmpty();
    }

    private static RemotePost post(String json) {
        return new PostJson(WordPressApi.JSON.readTree(json)).whole();
    }
}
