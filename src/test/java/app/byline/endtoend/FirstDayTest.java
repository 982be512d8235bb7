package app.byline.endtoend;

import static app.byline.endtoend.OpenProgram.until;
import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.library.Shelf;
import app.byline.library.SqlitePostStore;
import app.byline.library.SqliteSettings;
import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import app.byline.post.Post;
import app.byline.ui.tour.Tour;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A reporter's first post in the program as it is started: written, seen, kept, published, closed, found again.
@Tag("ui")
class FirstDayTest {
    private static final String TITLE = "11.05.19: The Harbour Reopens, Quietly";

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // opened first in the test
    private OpenProgram program;

    @Test
    void theReferencePostIsWrittenSeenKeptPublishedAndFoundAgain() throws Exception {
        String text;
        try (OpenProgram first = open()) {
            assertThat(first.title().getText()).as("the welcome post").isEqualTo("Welcome to Byline");
            until(() -> first.shown("tour"));
            first.press("tour-skip");
            until(() -> !first.shown("tour"));
            write(reference().body());
            text = onFx(() -> first.area().getText());
            seen();
            until(() -> first.words("save-state").equals("Saved"));
            published();
        }
        try (OpenProgram again = open()) {
            assertThat(again.title().getText()).isEqualTo(TITLE);
            assertThat(again.area().getText()).isEqualTo(text);
        }
        try (Database library = Database.open(home.resolve("library.byline"))) {
            SqlitePostStore posts = new SqlitePostStore(library, Clock.systemUTC());
            Post kept = posts.find(posts.search(Shelf.POSTS, "harbour quiet")
                            .getFirst()
                            .id())
                    .orElseThrow();
            assertThat(kept.title()).isEqualTo(TITLE);
            assertThat(kept.body()).isEqualTo(text);
            assertThat(Tour.kept(new SqliteSettings(library), true))
                    .as("the tour, which was skipped")
                    .isEmpty();
        }
    }

    /// Title and first words key by key, the rest at once, the images pasted as files.
    private void write(String body) throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        until(() -> program.title().getText().isEmpty());
        run(() -> program.title().requestFocus());
        robot.write(TITLE + "\n");
        until(() -> program.area().isFocused());
        robot.write("The harbour ");
        run(() -> program.area().appendText(body.substring("The harbour ".length())));
        for (String image : List.of("harbour-at-dusk.jpg", "ships-per-week.png")) {
            paste(image);
        }
    }

    /// Over the image's line, its description selected: what is pasted takes it.
    private void paste(String image) throws Exception {
        Path file = Files.write(home.resolve(image), resource(image));
        run(() -> {
            int end = program.area().getText().indexOf("](" + image + ")");
            int start = program.area().getText().lastIndexOf("![", end);
            String description = program.area().getText().substring(start + 2, end);
            program.area().replaceText(start, end + 3 + image.length(), description);
            program.area().selectRange(start, start + description.length());
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
        until(() -> program.area().getText().matches("(?s).*]\\(media/[0-9a-f]{12}-" + image + "\\).*"));
    }

    private void seen() {
        until(() -> page("document.querySelectorAll('figure img').length") == 2);
        assertThat(onFx(() -> page("document.querySelectorAll('blockquote').length")))
                .isEqualTo(2);
        assertThat(onFx(() -> page("document.querySelectorAll('h2').length"))).isEqualTo(1);
        assertThat(onFx(() -> page("document.querySelectorAll('figure.embed a').length")))
                .isEqualTo(1);
        assertThat(onFx(() -> page("document.querySelectorAll('.more').length")))
                .isEqualTo(1);
        // They are loaded from the library, not only named.
        until(() -> page("[...document.images].filter(image => image.naturalWidth > 900).length") == 2);
    }

    private void published() throws IOException {
        assertThat(program.words("publish")).contains("My local blog");
        program.press("publish");
        Path page = home.resolve("documents/Byline/posts/11-05-19-the-harbour-reopens-quietly.html");
        until(() -> Files.exists(page) && program.words("publish").startsWith("Update"));
        Document shown = Jsoup.parse(Files.readString(page));
        assertThat(shown.select("h1").text()).isEqualTo(TITLE);
        assertThat(shown.select("blockquote")).hasSize(2);
        assertThat(shown.select("figure img[alt^=Three cranes], figure img[alt^=Bar chart]")
                        .eachAttr("src"))
                .hasSize(2)
                .allSatisfy(address -> assertThat(page.resolveSibling(address)).isRegularFile());
        assertThat(home.resolve("documents/Byline/index.html")).content().contains("The Harbour Reopens");
    }

    // ---- the program

    private OpenProgram open() throws TimeoutException {
        program = OpenProgram.start(home, home.resolve("library.byline"));
        until(() -> !program.title().getText().isEmpty());
        return program;
    }

    private int page(String expression) {
        WebView view = program.part("preview-page", WebView.class);
        return Integer.parseInt(String.valueOf(view.getEngine().executeScript(expression)));
    }

    private static Post reference() throws IOException, FrontMatterException {
        String file = new String(resource("post.md"), StandardCharsets.UTF_8);
        return new FrontMatter(ZoneOffset.UTC).read(file, Instant.now());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FirstDayTest.class.getResourceAsStream("/reference/" + name))) {
            return in.readAllBytes();
        }
    }
}
