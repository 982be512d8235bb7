package app.byline.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.wordpress.Bitext;
import app.byline.markdown.wordpress.Bitext.Piece;
import app.byline.markdown.wordpress.WordPressImport;
import app.byline.markdown.wordpress.WordPressPosts;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.publish.Fetched;
import app.byline.publish.RemoteId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Posts that stand on a real WordPress, fetched and sent back.
@Tag("live")
class FetchLiveTest {
    private static final Logger LOG = System.getLogger(FetchLiveTest.class.getName());
    private static final List<String> STATES = List.of("publish", "draft", "private", "pending", "future");
    /// What must be as it was, beside the content.
    private static final List<String> FACTS =
            List.of("title", "excerpt", "slug", "status", "date_gmt", "categories", "tags", "password", "author");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static WordPressServer server;

    @RegisterExtension
    static final BeforeAllCallback WORDPRESS = context -> server = WordPressServer.shared(context);

    @TempDir
    Path folder;

    private final Reader reader = new Reader(server);

    @Test
    void whatIsFetchedGoesBackToTheByte() throws Exception {
        Map<String, RemoteId> there = put(WordPressPosts.all());
        try (Desk desk = new Desk(folder, "127.0.0.1:" + server.port(), "admin", server.password("admin"))) {
            desk.fetching.wantAll(desk.blog.id());
            List<Fetched> came = desk.fetched();
            assertThat(came).extracting(Fetched::why).allMatch(why -> why.isEmpty());
            Map<RemoteId, PostId> here = desk.fetching.here(desk.blog.id(), there.values());
            assertThat(here.keySet()).containsAll(there.values());
            List<String> otherwise = new ArrayList<>();
            for (Map.Entry<String, RemoteId> post : there.entrySet()) {
                JsonNode before = read(post.getValue());
                desk.published(desk.posts
                        .find(Objects.requireNonNull(here.get(post.getValue())))
                        .orElseThrow());
                JsonNode after = read(post.getValue());
                if (!content(after).equals(content(before))) {
                    otherwise.add(post.getKey());
                }
                for (String fact : FACTS) {
                    if (fact.equals("date_gmt") && isUndated(before)) {
                        continue;
                    }
                    assertThat(after.path(fact)).as(post.getKey() + " " + fact).isEqualTo(before.path(fact));
                }
            }
            LOG.log(
                    Level.INFO,
                    "fetched, sent back unedited, the same to the byte: {0}/{1}",
                    there.size() - otherwise.size(),
                    there.size());
            assertThat(otherwise).isEmpty();
            edited(desk, there, here);
        }
    }

    /// One paragraph of each gets a word more.
    private void edited(Desk desk, Map<String, RemoteId> there, Map<RemoteId, PostId> here) throws Exception {
        int all = 0;
        List<String> more = new ArrayList<>();
        for (Map.Entry<String, RemoteId> entry : there.entrySet()) {
            String before = content(read(entry.getValue()));
            Bitext text = new WordPressImport().read(before);
            int at = prose(text);
            if (at < 0) {
                continue;
            }
            Piece piece = text.pieces().get(at);
            Post post = desk.posts
                    .find(Objects.requireNonNull(here.get(entry.getValue())))
                    .orElseThrow();
            String body = post.body()
                    .replaceFirst(
                            Pattern.quote(piece.markdown()), Matcher.quoteReplacement(piece.markdown() + " Edited."));
            desk.published(desk.posts.save(post.withText(post.title(), body)));
            String after = content(read(entry.getValue()));
            int head = before.indexOf(piece.raw());
            String tail = before.substring(head + piece.raw().length());
            all++;
            if (!after.startsWith(before.substring(0, head)) || !after.endsWith(tail) || !after.contains("Edited.")) {
                more.add(entry.getKey());
            }
        }
        LOG.log(Level.INFO, "one paragraph edited, only it changed: {0}/{1}", all - more.size(), all);
        assertThat(more).isEmpty();
    }

    private static int prose(Bitext text) {
        for (int i = 0; i < text.pieces().size(); i++) {
            if (text.pieces().get(i).markdown().matches("[\\p{L}\"][^\\n]*[\\p{L}.]")) {
                return i;
            }
        }
        return -1;
    }

    private Map<String, RemoteId> put(Map<String, String> posts) throws Exception {
        Map<String, RemoteId> there = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, String> post : new TreeMap<>(posts).entrySet()) {
            String state = STATES.get(number++ % STATES.size());
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("title", "Tom & <em>" + post.getKey() + "</em>");
            body.put("content", post.getValue());
            body.put("excerpt", number % 2 == 0 ? "In short & <b>bold</b>." : "");
            body.put("status", state);
            if (state.equals("future")) {
                body.put("date_gmt", "2035-01-01T08:00:" + (10 + number % 50));
            }
            boolean page = number % 7 == 0;
            JsonNode made = reader.post(page ? "pages" : "posts", body);
            assertThat(content(made)).as(post.getKey()).isEqualTo(post.getValue());
            String id = String.valueOf(made.path("id").asLong());
            there.put(post.getKey(), new RemoteId(page ? "pages/" + id : id));
        }
        return there;
    }

    /// What never was public has the time of its last save.
    private static boolean isUndated(JsonNode post) {
        return List.of("draft", "pending").contains(post.path("status").asString(""));
    }

    private JsonNode read(RemoteId id) throws Exception {
        String route = id.value().contains("/") ? id.value() : "posts/" + id;
        return reader.get(route + "?context=edit");
    }

    private static String content(JsonNode post) {
        return post.path("content").path("raw").asString("");
    }
}
