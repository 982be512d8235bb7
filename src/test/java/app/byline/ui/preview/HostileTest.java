package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.embed.Embeds;
import app.byline.markdown.BackgroundPipeline;
import app.byline.markdown.Block;
import app.byline.markdown.LongText;
import app.byline.markdown.Rendered;
import app.byline.markdown.Snapshot;
import app.byline.markdown.Styles;
import app.byline.publish.http.Exchange;
import app.byline.ui.Background;
import app.byline.ui.FxExecutor;
import app.byline.ui.drawing.DiagramProcess;
import app.byline.ui.drawing.Diagrams;
import app.byline.ui.drawing.Drawings;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Posts that mean harm, in the real browser engine, with a server of this machine at which it would be noticed. Each
/// attack goes the way of every post: through the pipeline, into the page.
@Tag("ui")
class HostileTest {
    /// Does to all that a post brought what a reader could do, and more.
    private static final String PROVOKE = """
            (() => {
              const types = ('mouseover mouseenter mousemove mousedown mouseup pointerover pointerenter focusin input change '
                + 'invalid toggle beforetoggle scroll wheel animationstart transitionend keydown copy cut paste load error '
                + 'start begin submit contextmenu drag drop').split(' ');
              for (const element of document.querySelectorAll('%1$s')) {
                for (const type of types) {
                  element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
                }
                if (element.focus) element.focus();
                if (element.click) element.click();
                else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
              }
              const forms = document.querySelectorAll('%1$s');
              [...forms].filter(e => e.localName === 'form').forEach(e => HTMLFormElement.prototype.submit.call(e));
            })()""";

    private static final String UNDRAWN = """
            String([...document.querySelectorAll('main *')]
              .filter(element => element.bylineKind && !element.matches('.drawn, .undrawn')).length)""";

    /// Browsers side by side where each attack is waited for.
    private static final int AT_ONCE = 12;

    @TempDir
    Path media;

    @SuppressWarnings("NullAway.Init")
    private Listening server;

    /// Of a site the author allowed: what it is asked for was asked after all that stood before.
    @SuppressWarnings("NullAway.Init")
    private Listening trusted;

    private final List<Attack> attacks = Attack.all();
    private final List<String> noticed = new CopyOnWriteArrayList<>();
    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Rendered> rendered = new ArrayBlockingQueue<>(1);
    private final BackgroundPipeline pipeline = new BackgroundPipeline();
    private final FxExecutor window = new FxExecutor();
    private final Diagrams diagrams = new Diagrams(DiagramProcess.command("app.byline.Byline"), window);
    private final Background background = new Background(Thread::startVirtualThread, window);
    private final Drawings drawings = new Drawings(diagrams, background);
    private final Exchange exchange = new Exchange(Duration.ofSeconds(5));

    @SuppressWarnings("NullAway.Init")
    private Database database;

    private long version;

    @BeforeEach
    void listen() throws Exception {
        database = Database.open(media.resolve("library.byline"));
        server = new Listening();
        trusted = new Listening();
        pipeline.onRendered(done -> {
            if (done.complete()) {
                rendered.add(done);
            }
        });
    }

    @AfterEach
    void close() {
        server.close();
        trusted.close();
        pipeline.close();
        run(diagrams::close);
        exchange.close();
        database.close();
    }

    @Test
    void noAttackIsNoticedWhenItIsTypedIntoAnOpenPost(TestReporter reporter) throws Exception {
        PreviewPane pane = open();
        List<Block> blocks = new ArrayList<>();
        for (Attack attack : attacks) {
            List<Block> added = render(attack.text(server.port())).blocks();
            blocks.addAll(added);
            Object canary = onFx(() -> {
                pane.show(page(blocks));
                pane.engine()
                        .executeScript(PROVOKE.formatted(".block:nth-last-child(-n+%d) *".formatted(added.size())));
                return pane.engine().executeScript("String(window.canary)");
            });
            assertThat(canary).as(attack.toString()).isEqualTo("undefined");
        }
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(100);
        assertUnharmed(pane, blocks);
        reporter.publishEntry(attacks.size() + " attacks by splice: none noticed");
    }

    @Test
    void noAttackIsNoticedWhenItIsThereAsThePageLoads(TestReporter reporter) throws Exception {
        PreviewPane pane = open();
        List<Block> blocks = new ArrayList<>();
        for (Attack attack : attacks) {
            blocks.addAll(render(attack.text(server.port())).blocks());
        }
        run(() -> pane.allow(Set.of()));
        run(() -> pane.show(page(blocks)));
        run(() -> pane.allow(Set.of(trusted.site())));
        ready(pane);
        run(() -> pane.engine().executeScript(PROVOKE.formatted("main *")));
        assertUnharmed(pane, blocks);
        reporter.publishEntry(attacks.size() + " attacks at the page's load: none noticed");
    }

    @Test
    void noAttackIsNoticedWhenItIsWrittenIntoThePageItself(TestReporter reporter) throws Exception {
        WebView view = view();
        String all = attacks.stream()
                .flatMap(attack -> render(attack.text(server.port())).blocks().stream())
                .map(block -> "<div class=\"block\">" + block.html() + "</div>")
                .collect(Collectors.joining());
        String page =
                PreviewPage.html(media, Set.of(trusted.site())).replace("<main></main>", "<main>" + all + "</main>");
        load(view.getEngine(), page);
        // Nothing keeps clicks from leading away here: links would be followed.
        run(() -> view.getEngine()
                .executeScript("document.querySelectorAll('a').forEach(a => a.removeAttribute('href'))"));
        run(() -> view.getEngine().executeScript(PROVOKE.formatted("main *")));
        assertThat(onFx(() ->
                        view.getEngine().executeScript("String(document.querySelectorAll('main > .block').length)")))
                .isEqualTo(String.valueOf(all.split("<div class=\"block\">", -1).length - 1));
        settle(view.getEngine());
        assertThat(canary(view.getEngine())).isEqualTo("undefined");
        assertThat(noticed).isEmpty();
        assertThat(server.asked()).isEmpty();
        reporter.publishEntry(attacks.size() + " attacks in the page's own HTML: none noticed");
    }

    /// The same attacks, the same server, the same eyes, and nothing in between: this harness can notice.
    @Test
    void withNothingInBetweenMostAttacksAreNoticed(TestReporter reporter) throws Exception {
        Parser parser = Parser.builder().build();
        HtmlRenderer renderer = HtmlRenderer.builder(new MutableDataSet().set(HtmlRenderer.SUPPRESSED_LINKS, ""))
                .build();
        Set<String> ran = new ConcurrentSkipListSet<>();
        Set<String> asked = new ConcurrentSkipListSet<>();
        Queue<Attack> waiting = new ConcurrentLinkedQueue<>(attacks);
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Exposed browser : exposed()) {
                hands.execute(() -> {
                    for (Attack attack = waiting.poll(); attack != null; attack = waiting.poll()) {
                        String html = renderer.render(parser.parse(attack.text(browser.port())));
                        browser.load("<base href=\"http://%s/\"><body><main>%s</main>".formatted(trusted.site(), html));
                        during(3, browser::isLoaded);
                        browser.execute(PROVOKE.formatted("main *, body, html"));
                        during(0.6, () -> browser.hasRun() || browser.hasAsked());
                        if (browser.hasRun()) {
                            ran.add(attack.toString());
                        }
                        if (browser.hasAsked()) {
                            asked.add(attack.toString());
                        }
                    }
                    browser.close();
                });
            }
        }
        Set<String> hits = new TreeSet<>(ran);
        hits.addAll(asked);
        reporter.publishEntry("without the sanitiser %d of %d attacks are noticed: %d run, %d reach the server"
                .formatted(hits.size(), attacks.size(), ran.size(), asked.size()));
        assertThat(ran).hasSizeGreaterThan(100);
        assertThat(asked).hasSizeGreaterThan(40);
    }

    // ---- words of this test

    private PreviewPane open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        PreviewPane pane = onFx(() -> {
            PreviewPane made = new PreviewPane(
                    media, opened::add, drawings, new Embeds(database, exchange, Clock.systemUTC()), background);
            stage(stage, made.node());
            return made;
        });
        run(() -> Exposed.watch(pane.engine(), noticed));
        run(() -> pane.allow(Set.of(trusted.site())));
        ready(pane);
        return pane;
    }

    private WebView view() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        WebView view = onFx(() -> {
            WebView made = new WebView();
            stage(stage, made);
            return made;
        });
        run(() -> Exposed.watch(view.getEngine(), noticed));
        return view;
    }

    private static List<Exposed> exposed() throws Exception {
        List<Exposed> browsers = new ArrayList<>();
        while (browsers.size() < AT_ONCE) {
            browsers.add(new Exposed());
        }
        Stage stage = FxToolkit.registerPrimaryStage();
        run(() ->
                stage(stage, new StackPane(browsers.stream().map(Exposed::view).toArray(Node[]::new))));
        return browsers;
    }

    private static void stage(Stage stage, Parent content) {
        stage.setScene(new Scene(content, 600, 400));
        stage.show();
    }

    private static void ready(PreviewPane pane) {
        until(() -> pane.engine().executeScript("typeof byline").equals("object")
                && pane.engine().getLoadWorker().getState() == Worker.State.SUCCEEDED);
    }

    private static void load(WebEngine engine, String page) {
        run(() -> engine.loadContent(page));
        until(() -> engine.getLoadWorker().getState() == Worker.State.SUCCEEDED);
    }

    /// Waits for that no longer than so many seconds; a page that means harm may never be ready.
    private static void during(double seconds, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor((long) (seconds * 1_000), TimeUnit.MILLISECONDS, () -> onFx(condition));
        } catch (TimeoutException late) {
            // Then it did not come about.
        }
    }

    private Rendered render(String text) {
        pipeline.submit(new Snapshot(++version, LongText.of(text)));
        try {
            Rendered result = rendered.poll(20, TimeUnit.SECONDS);
            assertThat(result).as(text).isNotNull();
            return result;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Rendered page(List<Block> blocks) {
        return new Rendered(++version, true, blocks, Styles.NONE, List.of());
    }

    private static String canary(WebEngine engine) {
        return onFx(() -> String.valueOf(engine.executeScript("String(window.canary)")));
    }

    private void assertUnharmed(PreviewPane pane, List<Block> blocks) {
        // Formulas, code and diagrams are drawn from hostile sources too.
        during(60, () -> pane.engine().executeScript(UNDRAWN).equals("0"));
        assertThat(onFx(() -> pane.engine().executeScript(UNDRAWN)))
                .as("left undrawn")
                .isEqualTo("0");
        settle(pane.engine());
        assertThat(canary(pane.engine())).isEqualTo("undefined");
        assertThat(noticed).isEmpty();
        assertThat(server.asked()).isEmpty();
        assertThat(onFx(() -> pane.engine().getLocation())).isEmpty();
        assertThat(onFx(() -> pane.engine().executeScript("String(byline.count())")))
                .as("blocks of the page")
                .isEqualTo(String.valueOf(blocks.size()));
        assertThat(opened).allSatisfy(uri -> assertThat(uri.getScheme()).isIn("http", "https", "mailto"));
    }

    /// Waits until the page has done what it had begun: after a while of its own time it loads one picture more, and
    /// that arrives.
    private void settle(WebEngine engine) {
        String last = "/last-" + ++version + ".png";
        run(() -> engine.executeScript(
                "setTimeout(() => { new Image().src = 'http://%s%s'; }, 150)".formatted(trusted.site(), last)));
        until(() -> trusted.asked().contains(last));
    }
}
