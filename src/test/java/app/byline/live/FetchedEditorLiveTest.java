package app.byline.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.wordpress.WordPressImport;
import app.byline.markdown.wordpress.WordPressPosts;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.publish.RemoteId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/// Posts fetched from a real WordPress, edited here and sent back, in the blog's own editor.
@Tag("live")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(WordPressServer.NEWER)
class FetchedEditorLiveTest {
    private static final Logger LOG = System.getLogger(FetchedEditorLiveTest.class.getName());
    /// Those that are opened; the others are judged without a page.
    private static final List<String> OPENED = List.of(
            "blocks/04-lists",
            "blocks/16-longread",
            "blocks/28-gallery",
            "blocks/30-cites",
            "blocks/31-captions",
            "blocks/32-footnotes",
            "hard/01-nested-columns",
            "hard/33-aligned");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static WordPressServer server;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static BlockEditor editor;

    @RegisterExtension
    static final BeforeAllCallback WORDPRESS = context -> server = WordPressServer.newer(context);

    @TempDir
    Path folder;

    private final Reader reader = new Reader(server);

    @BeforeAll
    static void open() {
        editor = BlockEditor.open(server);
    }

    @AfterAll
    static void close() {
        editor.close();
    }

    @Test
    void anEditedPostOpensAsItDidAndIsSavedAsItWas() throws Exception {
        Map<String, RemoteId> there = put();
        try (Desk desk = new Desk(folder, server.url().replace("http://", ""), "admin", server.password("admin"))) {
            desk.asked(server.password("admin"));
            desk.fetching.wantAll(desk.blog.id());
            desk.fetched();
            Map<RemoteId, PostId> here = desk.fetching.here(desk.blog.id(), there.values());
            int edited = 0;
            for (Map.Entry<String, RemoteId> entry : there.entrySet()) {
                JsonNode before = read(entry.getValue());
                Post post = desk.posts
                        .find(Objects.requireNonNull(here.get(entry.getValue())))
                        .orElseThrow();
                desk.published(post);
                assertThat(content(read(entry.getValue()))).as(entry.getKey()).isEqualTo(content(before));
                assertThat(notes(read(entry.getValue()))).as(entry.getKey()).isEqualTo(notes(before));
                desk.published(desk.posts.save(post.withText(post.title(), edited(post.body()))));
                JsonNode after = read(entry.getValue());
                edited += content(after).equals(content(before)) ? 0 : 1;
                assertThat(notes(after)).as(entry.getKey()).isEqualTo(notes(before));
                assertThat(editor.complaints(content(after)))
                        .as(entry.getKey())
                        .isEqualTo(editor.complaints(content(before)));
                if (OPENED.contains(entry.getKey())) {
                    opened(entry.getKey(), entry.getValue(), after);
                }
            }
            LOG.log(
                    Level.INFO,
                    "fetched, edited, sent back, valid as before: {0}, of them edited: {1}",
                    there.size(),
                    edited);
            assertThat(edited).isGreaterThan(30);
        }
    }

    private void opened(String name, RemoteId id, JsonNode before) throws Exception {
        editor.post(id.value());
        assertThat(editor.complaints()).as(name).isEmpty();
        editor.retitled(name + ", seen");
        JsonNode after = read(id);
        assertThat(content(after)).as(name).isEqualTo(content(before));
        assertThat(notes(after)).as(name).isEqualTo(notes(before));
    }

    /// The first paragraph of a post with a word more.
    private static String edited(String body) {
        return body.replaceFirst("(?m)^(\\p{L}[^\\n<>]*\\.)$", "$1 Edited.");
    }

    private Map<String, RemoteId> put() throws Exception {
        Map<String, RemoteId> there = new LinkedHashMap<>();
        for (Map.Entry<String, String> post : WordPressPosts.all().entrySet()) {
            if (!WordPressImport.isBlocks(post.getValue())) {
                continue;
            }
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("title", post.getKey());
            body.put("content", post.getValue());
            body.put("status", "draft");
            body.put("meta", Map.of("footnotes", WordPressPosts.notes(post.getKey())));
            JsonNode made = reader.post("posts", body);
            there.put(post.getKey(), new RemoteId(String.valueOf(made.path("id").asLong())));
        }
        return there;
    }

    private JsonNode read(RemoteId id) throws Exception {
        return reader.get("posts/" + id + "?context=edit");
    }

    private static String content(JsonNode post) {
        return post.path("content").path("raw").asString("");
    }

    private static String notes(JsonNode post) {
        return post.path("meta").path("footnotes").asString("");
    }
}
