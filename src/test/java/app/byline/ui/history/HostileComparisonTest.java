package app.byline.ui.history;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.embed.Embeds;
import app.byline.markdown.Block;
import app.byline.markdown.Rendered;
import app.byline.markdown.Styles;
import app.byline.post.Post;
import app.byline.publish.http.Exchange;
import app.byline.ui.Background;
import app.byline.ui.FxExecutor;
import app.byline.ui.drawing.DiagramProcess;
import app.byline.ui.drawing.Diagrams;
import app.byline.ui.drawing.Drawings;
import app.byline.ui.preview.Attack;
import app.byline.ui.preview.Exposed;
import app.byline.ui.preview.Listening;
import app.byline.ui.preview.PreviewPane;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.concurrent.Worker;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Posts that mean harm on either side of a comparison, in the real browser engine, with a server of this machine at
/// which it would be noticed. That the attacks are noticed with nothing in between is the preview's own test.
@Tag("ui")
class HostileComparisonTest {
    /// Does to what is compared what a reader does.
    private static final String PROVOKE = """
            for (const element of document.querySelectorAll('main *')) {
              for (const type of ['mouseover', 'focusin', 'input', 'toggle', 'load', 'error', 'submit', 'animationstart']) {
                element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
              }
              if (element.click) element.click();
            }""";

    @TempDir
    Path folder;

    private final List<String> noticed = new CopyOnWriteArrayList<>();
    private final FxExecutor window = new FxExecutor();
    private final Background background = new Background(Thread::startVirtualThread, window);
    private final Diagrams diagrams = new Diagrams(DiagramProcess.command("app.byline.Byline"), window);
    private final Exchange exchange = new Exchange(Duration.ofSeconds(5));

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Listening server;

    @BeforeEach
    void listen() throws Exception {
        database = Database.open(folder.resolve("library.byline"));
        server = new Listening();
    }

    @AfterEach
    void close() {
        server.close();
        run(diagrams::close);
        exchange.close();
        database.close();
    }

    @Test
    void noAttackIsNoticedWhicheverSideItIsOn() throws Exception {
        List<Block> blocks = new ArrayList<>();
        for (Attack attack : Attack.all()) {
            String hostile = attack.text(server.port());
            blocks.addAll(compared(hostile, "Calm.\n"));
            blocks.addAll(compared("Calm.\n", hostile));
            blocks.addAll(compared(hostile, hostile.replace(">", "> changed ")));
            blocks.addAll(compared("Calm words. " + hostile, "Other words. " + hostile));
        }
        assertThat(blocks)
                .extracting(Block::html)
                .anySatisfy(html -> assertThat(html).startsWith("<del class=\"compared\">"));
        WebEngine engine = shown(blocks);
        run(() -> engine.executeScript(PROVOKE));
        settle(engine);
        assertThat(onFx(() -> String.valueOf(engine.executeScript("String(window.canary)"))))
                .isEqualTo("undefined");
        assertThat(noticed).isEmpty();
        assertThat(server.asked()).isEmpty();
        assertThat(
                        onFx(
                                () -> String.valueOf(
                                        engine.executeScript(
                                                "String(document.querySelectorAll('main script, main iframe, main form, main object').length)"))))
                .isEqualTo("0");
    }

    private static List<Block> compared(String then, String now) {
        return RenderedComparison.of(post(then), post(now)).blocks();
    }

    private static Post post(String body) {
        return Post.begin(Instant.EPOCH).withText("T", body);
    }

    private WebEngine shown(List<Block> blocks) throws Exception {
        var stage = FxToolkit.registerPrimaryStage();
        PreviewPane pane = onFx(() -> {
            PreviewPane made = new PreviewPane(
                    folder,
                    _ -> {},
                    new Drawings(diagrams, background),
                    new Embeds(database, exchange, Clock.systemUTC()),
                    background);
            stage.setScene(new Scene((Parent) made.node(), 600, 400));
            stage.show();
            return made;
        });
        WebEngine engine = onFx(() -> ((WebView) pane.node().lookup("#preview-page")).getEngine());
        run(() -> Exposed.watch(engine, noticed));
        until(() -> engine.getLoadWorker().getState() == Worker.State.SUCCEEDED
                && engine.executeScript("typeof byline").equals("object"));
        run(() -> pane.show(new Rendered(1, true, blocks, Styles.NONE, List.of())));
        until(() -> engine.executeScript("String(byline.count())").equals(String.valueOf(blocks.size())));
        return engine;
    }

    /// Waits until the page has done what it had begun, by a while of its own time.
    private static void settle(WebEngine engine) {
        run(() -> engine.executeScript("setTimeout(() => { window.settled = 'yes'; }, 400)"));
        until(() -> "yes".equals(engine.executeScript("String(window.settled)")));
    }
}
