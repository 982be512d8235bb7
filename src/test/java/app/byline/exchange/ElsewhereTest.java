package app.byline.exchange;

import static app.byline.exchange.Desk.file;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.exchange.Note.Kind;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.post.Slug;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Posts that other programs wrote down: WordPress, Ghost, Evernote, browsers, Word, and archives of them.
@SuppressWarnings("InlineFormatString") // it is a file, and reads as one
class ElsewhereTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Path there;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        there = folder.resolve("there");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    // ---- WordPress

    private static final String WXR = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Jane</title><wp:wxr_version>1.2</wp:wxr_version>
            <wp:base_blog_url>https://jane.example</wp:base_blog_url>
            %s
            </channel></rss>
            """;

    private static String item(String number, String type, String status, String more) {
        return """
                <item><wp:post_id>%s</wp:post_id><wp:post_type><![CDATA[%s]]></wp:post_type>
                <wp:status><![CDATA[%s]]></wp:status>%s</item>
                """.formatted(number, type, status, more);
    }

    @Test
    void wordPress() throws Exception {
        file(there.resolve("uploads/2019/05/sea.png"), Desk.PNG);
        Path export = file(
                there.resolve("jane.WordPress.2026-11-24.xml"),
                WXR.formatted(item("5", "post", "publish", """
                <title><![CDATA[Salt & water]]></title><link>https://jane.example/2019/05/salt/</link>
                <wp:post_name>salt</wp:post_name>
                <wp:post_date>2019-05-11 10:30:00</wp:post_date><wp:post_date_gmt>2019-05-11 14:30:00</wp:post_date_gmt>
                <wp:post_modified_gmt>2020-01-01 00:00:00</wp:post_modified_gmt>
                <excerpt:encoded><![CDATA[Short.]]></excerpt:encoded>
                <category domain="category" nicename="sea"><![CDATA[Sea]]></category>
                <category domain="post_tag" nicename="salt"><![CDATA[salt]]></category>
                <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>
                <wp:comment><wp:comment_content>Nice</wp:comment_content></wp:comment>
                <wp:comment><wp:comment_content>Very</wp:comment_content></wp:comment>
                <content:encoded><![CDATA[<!-- wp:paragraph -->
                <p>First <strong>words</strong>.</p>
                <!-- /wp:paragraph -->

                <!-- wp:more -->
                <!--more-->
                <!-- /wp:more -->

                <!-- wp:image {"id":9} -->
                <figure class="wp-block-image"><img src="https://jane.example/wp-content/uploads/2019/05/sea.png" alt="Sea"/></figure>
                <!-- /wp:image -->

                <!-- wp:image -->
                <figure class="wp-block-image"><img src="https://jane.example/wp-content/uploads/2019/05/gone.png" alt="Gone"/></figure>
                <!-- /wp:image -->

                <!-- wp:embed {"url":"https://youtu.be/x"} -->
                <figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
                https://youtu.be/x
                </div></figure>
                <!-- /wp:embed -->]]></content:encoded>
                """)
                        + item("6", "post", "draft", """
                <title>Classic</title><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>
                <wp:post_date>2021-02-03 04:05:06</wp:post_date>
                <content:encoded><![CDATA[One line
                and another.

                <h2>Head</h2>
                Below.
                <pre>a

                b</pre>]]></content:encoded>
                """)
                        + item(
                                "7",
                                "page",
                                "private",
                                "<title>About</title><content:encoded><![CDATA[Me.]]></content:encoded>")
                        + item(
                                "9",
                                "attachment",
                                "inherit",
                                "<wp:attachment_url>https://jane.example/cover.png</wp:attachment_url>")
                        + item("10", "nav_menu_item", "publish", "<title>Menu</title>")
                        + item("11", "post", "trash", "<title>Old</title>")));
        ImportAccount account = desk.bring(export);
        assertThat(account.kind()).isEqualTo("wordpress");
        assertThat(account.name()).isEqualTo("jane.example");
        assertThat(account.notes())
                .containsExactly(
                        new Note(Kind.COMMENTS, "2"),
                        new Note(Kind.MEDIA_NOT_INSIDE, "1"),
                        new Note(Kind.OTHER_ENTRIES, "2"));
        assertThat(desk.all()).extracting(Post::title).containsExactly("About", "Classic", "Salt & water");
        Post salt = desk.all().getLast();
        assertThat(salt.created()).isEqualTo("2019-05-11T14:30:00Z");
        assertThat(salt.modified()).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(salt.slug()).contains(new Slug("salt"));
        assertThat(salt.excerpt()).isEqualTo("Short.");
        assertThat(salt.categories()).containsExactly("Sea");
        assertThat(salt.tags()).containsExactly("salt");
        assertThat(salt.extras())
                .isEqualTo("original: https://jane.example/2019/05/salt/\nimage: https://jane.example/cover.png\n");
        assertThat(salt.body().replaceAll("media/[0-9a-f]{12}-[\\w-]+", "M").strip())
                .isEqualTo("""
                First **words**.

                <!--more-->

                ![Sea](M.png)

                ![Gone](https://jane.example/wp-content/uploads/2019/05/gone.png)

                https://youtu.be/x""");
        Post classic = desk.all().get(1);
        assertThat(classic.release()).isEqualTo(new Release.AsDraft());
        assertThat(classic.created()).isEqualTo("2021-02-03T04:05:06Z");
        assertThat(classic.body()).contains("## Head\n").contains("Below.\n").contains("```\na\n\n");
        assertThat(classic.body()).startsWith("One line").contains("and another.");
        Post about = desk.all().getFirst();
        assertThat(about.extras()).isEqualTo("type: page\n");
        assertThat(account.rows().get(2).notes()).contains(new Note(Kind.PAGE, ""), new Note(Kind.NOT_PUBLIC, ""));
        assertThat(account.rows().getFirst().notes())
                .containsExactly(
                        new Note(Kind.IMAGES, "1"), new Note(Kind.COMMENTS, "2"), new Note(Kind.IMAGES_REMOTE, "1"));
        assertThat(desk.bring(export).count(Fate.HERE)).isEqualTo(3);
    }

    // ---- Ghost

    @Test
    void ghost() throws Exception {
        file(there.resolve("content/images/2020/sea.png"), Desk.PNG);
        Path export = file(there.resolve("ghost.json"), """
                {"db":[{"meta":{"exported_on":1,"version":"5.0"},"data":{
                "posts":[
                 {"id":"1","uuid":"u-1","title":"Salt","slug":"salt","status":"published","type":"post",
                  "html":"<p>A <em>word</em>.</p><img src=\\"__GHOST_URL__/content/images/2020/sea.png\\" alt=\\"Sea\\">",
                  "custom_excerpt":"Short.","feature_image":"__GHOST_URL__/content/images/x.png","visibility":"public",
                  "published_at":"2020-05-11T14:30:00.000Z","updated_at":"2020-06-01T00:00:00.000Z"},
                 {"id":"2","uuid":"u-2","title":"About","type":"page","status":"draft","html":null,"plaintext":"Me.",
                  "visibility":"members"}],
                "tags":[{"id":"t1","name":"Sea"},{"id":"t2","name":"#hidden"},{"id":"t3","name":"Boats"}],
                "posts_tags":[{"post_id":"1","tag_id":"t3","sort_order":1},{"post_id":"1","tag_id":"t1","sort_order":0},
                 {"post_id":"1","tag_id":"t2","sort_order":2}]
                }}]}
                """);
        ImportAccount account = desk.bring(export);
        assertThat(account.kind()).isEqualTo("ghost");
        Post salt = desk.all().getLast();
        assertThat(salt.tags()).containsExactly("Sea", "Boats");
        assertThat(salt.excerpt()).isEqualTo("Short.");
        assertThat(salt.created()).isEqualTo("2020-05-11T14:30:00Z");
        assertThat(salt.modified()).isEqualTo("2020-06-01T00:00:00Z");
        assertThat(salt.body().strip()).matches("A \\*word\\*\\.\n\n!\\[Sea]\\(media/[0-9a-f]{12}-sea\\.png\\)");
        assertThat(salt.extras()).isEqualTo("image: /content/images/x.png\n");
        assertThat(desk.all().getFirst().release()).isEqualTo(new Release.AsDraft());
        assertThat(desk.bring(export).count(Fate.HERE)).isEqualTo(2);
    }

    // ---- Evernote

    @Test
    void evernote() throws Exception {
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(Desk.PNG));
        Path export = file(there.resolve("notes.enex"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE en-export SYSTEM "http://127.0.0.1:1/evernote-export4.dtd">
                <en-export><note><title>Salt &amp; water</title><created>20190511T143000Z</created>
                <updated>20200101T000000Z</updated><tag>sea</tag><tag>boats</tag>
                <note-attributes><source-url>https://example.org/x</source-url></note-attributes>
                <content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "http://127.0.0.1:1/enml2.dtd"><en-note>
                <div>First&nbsp;line</div><div><br/></div><div><b>Second</b></div>
                <div><en-todo checked="true"/>done</div><div><en-media type="image/png" hash="%s"/></div>
                <en-crypt>secret</en-crypt></en-note>]]></content>
                <resource><data encoding="base64">%s</data><mime>image/png</mime>
                <resource-attributes><file-name>Sea.png</file-name></resource-attributes></resource>
                </note></en-export>
                """.formatted(
                        hash, Base64.getMimeEncoder().encodeToString(Desk.PNG)));
        ImportAccount account = desk.bring(export);
        Post post = desk.only();
        assertThat(post.title()).isEqualTo("Salt & water");
        assertThat(post.created()).isEqualTo("2019-05-11T14:30:00Z");
        assertThat(post.tags()).containsExactly("sea", "boats");
        assertThat(post.extras()).isEqualTo("original: https://example.org/x\n");
        assertThat(post.body()).contains("**Second**").containsPattern("!\\[]\\(media/[0-9a-f]{12}-sea\\.png\\)");
        assertThat(account.rows().getFirst().notes())
                .containsExactly(new Note(Kind.IMAGES, "1"), new Note(Kind.NOT_SAID, "encrypted text"));
        assertThat(desk.bring(export).count(Fate.HERE)).isEqualTo(1);
    }

    // ---- a page, a document, an archive

    @Test
    void aPage() throws Exception {
        file(there.resolve("pics/sea.png"), Desk.PNG);
        Path page = file(there.resolve("salt.html"), """
                <!DOCTYPE html><html><head><meta charset="windows-1251"><title>Salt | Site</title>
                <meta name="description" content="Short."><meta property="article:published_time" content="2019-05-11T14:30:00Z">
                <meta property="article:tag" content="sea"><script>alert(1)</script></head>
                <body><nav>Menu</nav><article><h1>Соль</h1><p onclick="x()">Море.</p><img src="pics/sea.png" alt="Sea">
                <script>alert(2)</script></article><footer>Foot</footer></body></html>
                """.getBytes(Charset.forName("windows-1251")));
        desk.bring(page);
        Post post = desk.only();
        assertThat(post.title()).isEqualTo("Соль");
        assertThat(post.excerpt()).isEqualTo("Short.");
        assertThat(post.tags()).containsExactly("sea");
        assertThat(post.created()).isEqualTo("2019-05-11T14:30:00Z");
        assertThat(post.body().strip()).matches("Море\\.\n\n!\\[Sea]\\(media/[0-9a-f]{12}-sea\\.png\\)");
    }

    @Test
    void aDocument() throws Exception {
        Path document = there.resolve("salt.docx");
        WordFixture.write(document, """
                <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Salt</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Water</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">Some </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r>
                <w:r><w:t xml:space="preserve"> words.</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="Sea"/><a:graphic><a:graphicData><pic:pic>
                <pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
                """);
        desk.bring(document);
        Post post = desk.only();
        assertThat(post.title()).isEqualTo("Salt");
        assertThat(post.created()).isEqualTo("2019-05-11T14:30:00Z");
        assertThat(post.body())
                .startsWith("# Water\n\nSome **bold** words.\n")
                .containsPattern("!\\[Sea]\\(media/[0-9a-f]{12}-picture\\.png\\)");
    }

    @Test
    void anArchiveIsReadAsWhatItHolds() throws Exception {
        Path archive = there.resolve("blog.zip");
        WordFixture.zip(
                archive,
                Map.of(
                        "blog/_config.yml", "title: x".getBytes(StandardCharsets.UTF_8),
                        "blog/_posts/2019-05-11-salt.md", "# Salt\n\n![](/sea.png)\n".getBytes(StandardCharsets.UTF_8),
                        "blog/sea.png", Desk.PNG));
        ImportAccount account = desk.bring(archive);
        assertThat(account.kind()).isEqualTo("jekyll");
        assertThat(desk.only().body()).matches("!\\[]\\(media/[0-9a-f]{12}-sea\\.png\\)\n");
        assertThat(desk.bring(archive).count(Fate.HERE)).isEqualTo(1);
        assertThat(List.of(account.name())).containsExactly("blog.zip");
    }
}
