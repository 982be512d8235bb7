package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.post.PostId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Of a long post the preview lays out what is near its reader, and is whole all the same.
@Tag("ui")
class LongPageTest {
    private static final int BLOCKS = 500;
    private static final String LONG = IntStream.range(0, BLOCKS)
            .mapToObj(i -> "Paragraph " + i + ". " + "Words that wrap. ".repeat(1 + i % 20) + "\n\n")
            .collect(Collectors.joining());

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Reading reading;

    @BeforeEach
    void open() throws Exception {
        reading = Reading.of(folder, LONG);
        reading.untilPage("byline.count() === " + BLOCKS);
    }

    @AfterEach
    void close() {
        reading.close();
    }

    @Test
    void whatIsFarFromTheReaderIsThereButNotLaidOut() {
        assertThat(reading.number("document.querySelectorAll('.block').length")).isEqualTo(BLOCKS);
        assertThat(reading.number("byline.block(0).offsetHeight")).isPositive();
        assertThat(reading.number("byline.block(450).offsetHeight")).isZero();
        assertThat(reading.number("document.documentElement.scrollHeight")).isGreaterThan(20_000);
    }

    @Test
    void itIsLaidOutAsItComesNear() {
        for (int screen = 0; screen < 8; screen++) {
            reading.script("scrollBy(0, 1500)");
            until(() -> reading.number("byline.block(byline.indexAt(300)).offsetHeight") > 0);
        }
        reading.script("scrollTo(0, document.documentElement.scrollHeight)");
        reading.untilPage("byline.block(499).getBoundingClientRect().bottom > 0 && byline.block(499).offsetHeight > 0");
    }

    @Test
    void whoGoesToTheEndIsAtTheEndOfWhatIsLaidOutThen() throws Exception {
        reading.close();
        reading = Reading.of(folder.resolve("higher"), "## Heading\n\n- one\n- two\n- three\n\n".repeat(BLOCKS / 2));
        reading.untilPage("byline.count() === " + BLOCKS);
        reading.script("scrollTo(0, document.documentElement.scrollHeight)");
        reading.untilPage(
                "byline.near().length === 0 && byline.block(499).getBoundingClientRect().bottom < innerHeight");
        assertThat(reading.number("document.documentElement.scrollHeight - innerHeight - scrollY"))
                .isLessThan(2);
    }

    @Test
    void whatIsReadStaysWhereItIsWhenWhatIsAboveIsLaidOut() {
        reading.script("byline.show(450, 0, 0.5)");
        double before = reading.number("byline.block(450).getBoundingClientRect().top");
        assertThat(before).isBetween(100.0, 500.0);
        reading.script("scrollBy(0, -200)");
        until(() -> reading.number("byline.near().length") == 0);
        assertThat(reading.number("byline.block(450).getBoundingClientRect().top"))
                .isBetween(before + 199, before + 201);
    }

    @Test
    void theCaretsBlockIsReachedWhereverItStands() {
        int at = LONG.indexOf("Paragraph 300.");
        run(() -> reading.area().moveTo(at));
        run(() -> reading.area().requestFollowCaret());
        reading.untilPage("byline.isLaidOut(byline.block(300))"
                + " && Math.abs(byline.block(300).getBoundingClientRect().top) < 2 * innerHeight");
        reading.untilPage("Math.abs(document.querySelector('#caret-mark').getBoundingClientRect().top"
                + " - byline.block(300).getBoundingClientRect().top) < 3");
    }

    @Test
    void aPostThatWasLeftAtItsEndIsOpenedThereWithoutWhatIsBetween() {
        PostId post = Objects.requireNonNull(reading.window.editor.id().get());
        run(() -> reading.area().moveTo(LONG.length()));
        run(() -> reading.window.editor.begin(() -> Post.begin(Instant.now())));
        reading.untilPage("byline.count() < 2");
        reading.window.openPost(post);
        reading.untilPage("byline.count() === " + BLOCKS + " && byline.block(499).offsetHeight > 0"
                + " && byline.block(499).getBoundingClientRect().top < innerHeight");
        assertThat(reading.number("byline.block(250).offsetHeight")).isZero();
    }

    @Test
    void aChangeFarFromTheReaderComesIntoThePage() {
        reading.type(LONG.indexOf("Paragraph 400."), "# New\n\n");
        assertThat(reading.script("byline.block(400).textContent")).isEqualTo("New");
        assertThat(reading.script("byline.block(401).textContent")).startsWith("Paragraph 400.");
        assertThat(reading.number("document.querySelectorAll('.block').length")).isEqualTo(BLOCKS + 1);
    }

    @Test
    void allOfItCanBeSelected() {
        reading.click("main .block p");
        run(() -> reading.window.node("preview-page").requestFocus());
        new FxRobot().push(KeyCode.CONTROL, KeyCode.A);
        reading.untilPage("getSelection().toString().includes('Paragraph 0.')"
                + " && getSelection().toString().includes('Paragraph 499.')");
    }
}
