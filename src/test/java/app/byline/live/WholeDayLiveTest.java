package app.byline.live;

import static app.byline.endtoend.OpenProgram.awaits;
import static app.byline.endtoend.OpenProgram.until;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.endtoend.OpenProgram;
import app.byline.ui.WindowFixture;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// An author's whole day in the real window, before a real WordPress. Pictures of its hours are in target/screenshots.
@Tag("live")
class WholeDayLiveTest {
    private static final String TITLE = "11.26.26: Five Pictures of a Harbour";
    private static final int IMAGES = 5;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static WordPressServer server;

    @RegisterExtension
    static final BeforeAllCallback WORDPRESS = context -> server = WordPressServer.shared(context);

    @TempDir
    Path home;

    private final Reader reader = new Reader(server);

    @SuppressWarnings("NullAway.Init") // opened first in the test
    private OpenProgram program;

    @Test
    void fromTheFirstFetchToTakingBack() throws Exception {
        for (int day = 1; day <= 10; day++) {
            reader.post("posts", Map.of("title", "Nachtwache " + day, "content", older(day), "status", "publish"));
        }
        try (OpenProgram opened = OpenProgram.start(home, home.resolve("library.byline"))) {
            program = opened;
            until(() -> !program.title().getText().isEmpty());
            connect();
            fetchTheLastTen();
            mendOne();
            writeOfflineAndSchedule();
            seeItLeave();
            bringTogetherWhatBothChanged();
            chooseWhereBothChangedTheSame();
            publishAndTakeBack();
        }
    }

    private static String older(int day) {
        return """
                <!-- wp:paragraph -->
                <p>Night %d was quiet.</p>
                <!-- /wp:paragraph -->

                <!-- wp:paragraph -->
                <p>The cranes stood still.</p>
                <!-- /wp:paragraph -->""".formatted(day);
    }

    private void connect() throws Exception {
        program.command("connect");
        until(() -> program.shown("connect-address"));
        program.type("connect-address", server.url().replace("http://", ""));
        program.press("connect-find");
        until(() -> program.shown("connect-user"));
        program.type("connect-user", "admin");
        program.type("connect-password", server.password("admin"));
        program.press("connect-test");
        until(() -> program.shown("connect-done") || program.shown("connect-passphrase"));
        if (WindowFixture.onFx(() -> program.shown("connect-passphrase"))) {
            // A machine without a keychain.
            program.type("connect-passphrase", "harbour lights");
            program.press("connect-test");
        }
        until(() -> program.shown("connect-done"));
        program.picture("day-1-connected");
    }

    private void fetchTheLastTen() throws Exception {
        program.command("fetch");
        until(() -> program.shown("fetch-words"));
        program.type("fetch-words", "Nachtwache");
        program.press("fetch-list");
        until(() -> rows().getItems().size() == 10);
        program.press("fetch-every");
        program.press("fetch-chosen");
        until(() -> program.shown("fetch-came"));
        assertThat(program.words("fetch-came")).isEqualTo("10 posts have come into the library.");
        program.picture("day-2-fetched");
        run(() -> rows().getSelectionModel().select(0));
        key(rows(), KeyCode.ENTER, false);
        until(() -> program.title().getText().startsWith("Nachtwache"));
        run(() -> rows().getScene().getWindow().hide());
    }

    private void mendOne() throws Exception {
        String title = program.title().getText();
        String before = raw(title);
        replace("The cranes stood still.", "The cranes stood still, and nobody said why.");
        program.press("publish");
        awaits(() -> raw(title)
                .equals(before.replace("The cranes stood still.", "The cranes stood still, and nobody said why.")));
        program.picture("day-3-mended");
    }

    private void writeOfflineAndSchedule() throws Exception {
        server.stopWeb();
        program.command("new");
        until(() -> program.title().getText().isEmpty());
        program.type("title", TITLE);
        for (int number = 1; number <= IMAGES; number++) {
            append("This is what picture " + number + " shows.\n\n");
            paste(picture(number));
            append("\n\n");
        }
        append("Questions? E-mail <desk@example.org>\n");
        program.command("details");
        program.press("release-later");
        until(() -> program.words("publish").startsWith("Schedule on "));
        program.press("publish");
        until(() -> program.words("publish-state").contains("next try"));
        program.command("outbox");
        until(() -> program.words("outbox-happened").contains("can’t be reached"));
        program.picture("day-4-offline");
    }

    private void seeItLeave() throws Exception {
        server.start();
        program.press("outbox-retry");
        awaits(() -> stands("future"));
        program.says("publish-state", "Scheduled on ");
        assertThat(raw(TITLE)).contains("desk@example.org");
        for (int number = 1; number <= IMAGES; number++) {
            assertThat(reader.media("day-picture-" + number)).hasSize(1);
            assertThat(raw(TITLE)).contains("day-picture-" + number);
        }
        program.picture("day-5-left");
    }

    private void bringTogetherWhatBothChanged() throws Exception {
        onTheWeb("This is what picture 2 shows.", "The web says what picture 2 shows.");
        replace("This is what picture 5 shows.", "This is what I see in picture 5.");
        program.press("publish");
        awaits(() -> raw(TITLE).contains("The web says what picture 2 shows.")
                && raw(TITLE).contains("This is what I see in picture 5."));
        until(() -> program.area().getText().contains("The web says what picture 2 shows."));
        program.picture("day-6-merged");
    }

    private void chooseWhereBothChangedTheSame() throws Exception {
        until(() -> program.words("publish").startsWith("Update on "));
        onTheWeb("This is what picture 3 shows.", "The web says what picture 3 shows.");
        replace("This is what picture 3 shows.", "This is what I see in picture 3.");
        program.press("publish");
        program.press("problem-compare");
        until(() -> program.shown("merge-0-both"));
        program.picture("day-7-both-changed");
        assertThat(raw(TITLE)).doesNotContain("This is what I see in picture 3.");
        program.press("merge-0-both");
        program.press("merge-settle");
        awaits(() -> raw(TITLE).contains("The web says what picture 3 shows.")
                && raw(TITLE).contains("This is what I see in picture 3."));
    }

    private void publishAndTakeBack() throws Exception {
        until(() -> program.words("publish").startsWith("Update on "));
        program.command("details");
        program.press("release-now");
        program.press("publish");
        awaits(() -> stands("publish"));
        program.says("publish-state", "Published on ");
        program.picture("day-8-published");
        program.command("unpublish");
        awaits(() -> stands("draft"));
        program.says("publish-state", "A draft on ");
        program.picture("day-9-taken-back");
        IntStream.rangeClosed(1, IMAGES)
                .forEach(number -> assertThat(raw(TITLE)).contains("day-picture-" + number));
    }

    // ---- the blog

    private boolean stands(String status) throws Exception {
        List<JsonNode> posts = reader.posts(TITLE);
        assertThat(posts).as("one post, whatever happens").hasSizeLessThan(2);
        return !posts.isEmpty() && posts.getFirst().path("status").asString("").equals(status);
    }

    private String raw(String title) {
        try {
            return reader.posts(title).getFirst().path("content").path("raw").asString("");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void onTheWeb(String words, String others) throws Exception {
        String raw = raw(TITLE);
        assertThat(raw).contains(words);
        reader.edit(reader.posts(TITLE).getFirst().path("id").asString(), raw.replace(words, others));
    }

    // ---- the window

    private ListView<?> rows() {
        return program.part("fetch-rows", ListView.class);
    }

    private void append(String text) {
        run(() -> {
            program.area().appendText(text);
            program.area().moveTo(program.area().getLength());
        });
    }

    private void replace(String words, String others) {
        run(() -> {
            CodeArea area = program.area();
            int at = area.getText().indexOf(words);
            area.replaceText(at, at + words.length(), others);
        });
    }

    private void paste(File image) {
        run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(image));
            Clipboard.getSystemClipboard().setContent(content);
        });
        key(program.area(), KeyCode.V, true);
        until(() -> program.area().getText().contains(image.getName() + ")"));
        run(() -> program.area().replaceSelection("The harbour"));
    }

    private static void key(Node target, KeyCode code, boolean control) {
        run(() -> Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
    }

    /// Each in its own colours.
    private File picture(int number) throws Exception {
        BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.getHSBColor(number / 5f, 0.5f, 0.9f), 640, 400, Color.DARK_GRAY));
        pen.fillRect(0, 0, 640, 400);
        pen.dispose();
        File file = home.resolve("day-picture-" + number + ".jpg").toFile();
        ImageIO.write(image, "jpg", file);
        return file;
    }
}
