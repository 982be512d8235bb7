package app.byline.exchange.files;

import static app.byline.exchange.Desk.file;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.exchange.Desk;
import app.byline.exchange.ImportAccount;
import app.byline.exchange.Note;
import app.byline.exchange.Note.Kind;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.post.Slug;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders of Markdown as generators and note-takers keep them.
class MarkdownFilesTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Path site;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        site = folder.resolve("site");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void jekyll() throws Exception {
        file(site.resolve("_config.yml"), "title: T");
        file(site.resolve("README.md"), "# About this project");
        file(site.resolve("_site/old.md"), "# Made");
        file(site.resolve("assets/sea.png"), Desk.PNG);
        file(site.resolve("_posts/2019-05-11-the-harbour.md"), """
                ---
                layout: post
                categories: news sea
                ---
                ![Sea]({{ site.baseurl }}/assets/sea.png)

                {% highlight ruby %}
                puts 1
                {% endhighlight %}

                {% include x.html %}
                """);
        file(site.resolve("_drafts/later.md"), "# Later\n");
        ImportAccount account = desk.bring(site);
        assertThat(account.kind()).isEqualTo("jekyll");
        assertThat(desk.all()).extracting(Post::title).containsExactly("Later", "The harbour");
        assertThat(desk.all().getFirst().release()).isEqualTo(new Release.AsDraft());
        Post post = desk.all().getLast();
        assertThat(post.created()).isEqualTo("2019-05-11T00:00:00Z");
        assertThat(post.slug()).contains(new Slug("the-harbour"));
        assertThat(post.categories()).containsExactly("news", "sea");
        assertThat(post.extras()).isEqualTo("layout: post\n");
        assertThat(post.body())
                .matches("(?s)!\\[Sea]\\(media/[0-9a-f]{12}-sea\\.png\\)\n\n```ruby\nputs 1\n```\n.*include x.html.*");
        assertThat(account.rows().getLast().notes())
                .containsExactly(new Note(Kind.IMAGES, "1"), new Note(Kind.SHORTCODES, "1"));
    }

    @Test
    void hugoWithPageBundles() throws Exception {
        file(site.resolve("hugo.toml"), "title = 'T'");
        file(site.resolve("content/posts/_index.md"), "---\ntitle: Posts\n---\n");
        file(site.resolve("content/posts/salt/index.md"), """
                +++
                title = "Salt"
                date = 2020-01-02T03:04:05Z
                tags = ["sea"]
                weight = 3
                +++

                {{< figure src="boat.png" alt="A boat" caption="The boat" >}}

                ![](/images/harbour.png)

                {{< youtube abc123 >}}

                `{{< figure src="x" >}}`
                """);
        file(site.resolve("content/posts/salt/boat.png"), Desk.PNG);
        file(site.resolve("static/images/harbour.png"), Desk.PNG);
        ImportAccount account = desk.bring(site);
        assertThat(account.kind()).isEqualTo("hugo");
        assertThat(account.notes()).containsExactly(new Note(Kind.LIST_PAGES, "1"));
        Post post = desk.only();
        assertThat(post.slug()).contains(new Slug("salt"));
        assertThat(post.extras()).isEqualTo("weight: 3\n");
        assertThat(plain(post.body())).isEqualTo("""
                ![A boat](<M.png> "The boat")

                ![](M.png)

                https://www.youtube.com/watch?v=abc123

                `{{< figure src="x" >}}`
                """);
    }

    @Test
    void zola() throws Exception {
        file(site.resolve("config.toml"), "base_url = 'https://example.org'");
        file(site.resolve("content/blog/2021-03-04-tide.md"), """
                +++
                title = "Tide"
                updated = 2021-04-01
                [taxonomies]
                tags = ["sea"]
                [extra]
                mood = "calm"
                +++
                Text.
                """);
        assertThat(desk.bring(site).kind()).isEqualTo("zola");
        Post post = desk.only();
        assertThat(post.created()).isEqualTo("2021-03-04T00:00:00Z");
        assertThat(post.modified()).isEqualTo("2021-04-01T00:00:00Z");
        assertThat(post.tags()).containsExactly("sea");
        assertThat(post.extras()).isEqualTo("extra:\n  mood: calm\n");
    }

    @Test
    void eleventy() throws Exception {
        file(site.resolve("eleventy.config.js"), "export default {}");
        file(site.resolve("node_modules/x/readme.md"), "# No");
        file(site.resolve("posts/first.md"), "---\ntitle: First\ntags: [post]\npermalink: /one/\n---\nText.\n");
        assertThat(desk.bring(site).kind()).isEqualTo("eleventy");
        assertThat(desk.only().extras()).isEqualTo("permalink: /one/\n");
    }

    @Test
    void obsidian() throws Exception {
        file(site.resolve(".obsidian/app.json"), "{}");
        file(site.resolve("attachments/deep/Sea view.png"), Desk.PNG);
        file(site.resolve("Notes/Harbour.md"), """
                ![[Sea view.png|300]]

                See [[Other note|the other]] and [[Third]].
                """);
        ImportAccount account = desk.bring(site);
        assertThat(account.kind()).isEqualTo("obsidian");
        assertThat(desk.only().title()).isEqualTo("Harbour");
        assertThat(plain(desk.only().body())).isEqualTo("""
                ![Sea view](<M.png>)

                See [[Other note|the other]] and [[Third]].
                """);
        assertThat(account.rows().getFirst().notes())
                .containsExactly(new Note(Kind.IMAGES, "1"), new Note(Kind.WIKI_LINKS, "2"));
    }

    @Test
    void imagesAreFoundHoweverTheyAreWritten() throws Exception {
        for (String name : new String[] {"a.png", "b c.png", "d.png", "e.png"}) {
            file(site.resolve(name), Desk.PNG);
        }
        file(site.resolve("post.md"), """
                # P

                ![](./a.png) ![x](b%20c.png "t") ![][d] <img alt="" src='e.png'>
                ![](https://example.org/x.png) ![](gone.png) `![](a.png)`

                [d]: d.png
                """);
        ImportAccount account = desk.bring(site);
        assertThat(account.rows().getFirst().notes())
                .containsExactly(new Note(Kind.IMAGES, "4"), new Note(Kind.IMAGE_MISSING, "gone.png"));
        assertThat(plain(desk.only().body())).isEqualTo("""
                ![](M.png) ![x](M.png "t") ![][d] <img alt="" src='M.png'>
                ![](https://example.org/x.png) ![](gone.png) `![](a.png)`

                [d]: M.png
                """);
    }

    /// With `M` for each address in the library.
    private static String plain(String body) {
        return body.replaceAll("media/[0-9a-f]{12}-[\\w-]+", "M");
    }
}
