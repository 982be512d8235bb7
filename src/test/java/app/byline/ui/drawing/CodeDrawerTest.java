package app.byline.ui.drawing;

import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.Background;
import app.byline.ui.FxExecutor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.util.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@Tag("ui")
class CodeDrawerTest {
    /// Goes on for ever where it meets a sign; as an expression that backtracks would, which WebKit ends by itself.
    private static final String GRAMMAR = "hljs.registerLanguage('endless', () => ({ contains:"
            + " [{ scope: 'string', begin: /a+/ }, { begin: /!/, 'on:begin': () => { for (;;) {} } }] }))";

    private final List<Optional<String>> drawn = Collections.synchronizedList(new ArrayList<>());

    @Test
    void codeThatIsReadForEverStaysPlainAndWhatComesAfterItIsColoured() throws Exception {
        FxToolkit.registerPrimaryStage();
        run(() -> {
            Background background = new Background(Runnable::run, new FxExecutor());
            LibraryWorker worker =
                    new LibraryWorker(new WorkerPage(background), "code", CodeDrawer.SCRIPTS, Duration.millis(1500));
            worker.ask(Map.of("grammar", GRAMMAR), _ -> {});
            CodeDrawer drawer = new CodeDrawer(worker, background);
            drawer.draw(code("endless", "aaaa"), drawn::add);
            drawer.draw(code("endless", "aaaa!"), drawn::add);
            drawer.draw(code("js", "let b;"), drawn::add);
        });
        until(() -> drawn.size() == 3);
        assertThat(drawn)
                .containsExactly(
                        Optional.of("<span class=\"hljs-string\">aaaa</span>"),
                        Optional.empty(),
                        Optional.of("<span class=\"hljs-keyword\">let</span> b;"));
    }

    private static Order code(String language, String source) {
        return new Order(Order.Kind.CODE, source, language, false);
    }
}
