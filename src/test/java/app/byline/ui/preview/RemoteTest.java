package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images of other sites, and links, as the author meets them in the window; with real servers on this machine.
@Tag("ui")
class RemoteTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Listening first;

    @SuppressWarnings("NullAway.Init")
    private Listening second;

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private Reading reading;

    @BeforeEach
    void listen() throws Exception {
        first = new Listening();
        second = new Listening();
    }

    @AfterEach
    void close() {
        reading.close();
        first.close();
        second.close();
    }

    @Test
    void anImageOfAnotherSiteWaitsForTheAuthorsLeave() throws Exception {
        reading = Reading.of(
                folder, "![A cat](http://%s/1.png)\n\n![](http://%s/2.png)\n".formatted(first.site(), second.site()));
        until(() -> bar("preview-remote").isVisible());
        assertThat(text("preview-remote")).contains(first.site()).contains("1");
        assertThat(reading.script("document.querySelector('.byline-remote').textContent"))
                .isEqualTo("A catNot loaded from " + first.site());

        press("preview-remote-load");
        reading.untilPage("[...document.images].some(image => image.src.endsWith('/1.png') && image.naturalWidth)");
        assertThat(first.asked()).containsExactly("/1.png");
        assertThat(second.asked()).isEmpty();
        until(() -> text("preview-remote").contains(second.site()));

        run(() -> command("forgetRemote"));
        until(() -> text("preview-remote").contains(first.site()));
        reading.untilPage("document.querySelectorAll('.byline-remote').length == 2");
        run(() -> command("loadRemote"));
        reading.untilPage("document.querySelectorAll('.byline-remote').length == 0");
        until(() -> second.asked().contains("/2.png"));
        assertThat(bar("preview-remote").isVisible()).isFalse();
    }

    @Test
    void whoeverDoesNotWantToBeAskedIsNotAskedAgain() throws Exception {
        reading = Reading.of(folder, "![](http://%s/1.png)\n".formatted(first.site()));
        until(() -> bar("preview-remote").isVisible());
        press("preview-remote-leave");
        assertThat(bar("preview-remote").isVisible()).isFalse();
        reading.type(0, "![](http://%s/2.png)\n\n".formatted(second.site()));
        until(() -> text("preview-remote").contains(second.site()));
        assertThat(first.asked()).isEmpty();
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void anAllowedSiteCanNotSendTheReaderOnToAnother() throws Exception {
        reading = Reading.of(folder, "![](http://%s/to/%s/x.png)\n".formatted(first.site(), second.port()));
        until(() -> bar("preview-remote").isVisible());
        press("preview-remote-load");
        until(() -> !first.asked().isEmpty());
        // The page says that it gave up.
        reading.untilPage("document.querySelector('img').complete && !document.querySelector('img').naturalWidth");
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void whatIsTakenOutOfTheTextIsNotAskedAboutAnyMore() throws Exception {
        reading = Reading.of(folder, "![](http://%s/1.png)\n".formatted(first.site()));
        until(() -> bar("preview-remote").isVisible());
        run(() -> reading.area().replaceText("Words."));
        reading.shown();
        until(() -> !bar("preview-remote").isVisible());
        assertThat(first.asked()).isEmpty();
    }

    @Test
    void aLinkThatMayDeceiveIsAskedAbout() throws Exception {
        reading = Reading.of(
                folder,
                "[bank.example](https://evil.example/a) [b](https://bank.example@evil.example/) [c](https://e.org/)"
                        + " [d](tel:1)\n");
        follow(0);
        until(() -> bar("preview-link").isVisible());
        assertThat(text("preview-link")).isEqualTo("This link leads to evil.example. Its text says something else.");
        assertThat(reading.window.opened).isEmpty();
        press("preview-link-open");
        assertThat(reading.window.opened).containsExactly(URI.create("https://evil.example/a"));
        assertThat(bar("preview-link").isVisible()).isFalse();

        follow(3);
        until(() -> text("preview-link").contains("tel:1"));
        press("preview-link-leave");
        follow(2);
        assertThat(reading.window.opened)
                .containsExactly(URI.create("https://evil.example/a"), URI.create("https://e.org/"));
    }

    @Test
    void thePageComesBackIfItEverLeaves() throws Exception {
        reading = Reading.of(folder, "Words.\n");
        reading.script("location.href = 'http://%s/away'".formatted(first.site()));
        until(() -> onFx(() -> reading.window.preview(0).engine().getLocation()).isEmpty());
        reading.untilPage("document.querySelector('main p').textContent == 'Words.'");
    }

    @Test
    void thePageHasNeitherStorageNorAPlaceForThingsThatAreDropped() throws Exception {
        reading = Reading.of(folder, "Words.\n");
        for (String storage : new String[] {"localStorage.length", "sessionStorage.length", "indexedDB.open('x')"}) {
            assertThat(reading.script(
                            "(() => { try { return 'has ' + " + storage + "; } catch (e) { return 'none'; } })()"))
                    .isEqualTo("none");
        }
        assertThat(reading.script("(() => { try { return eval('1'); } catch (e) { return 'none'; } })()"))
                .isEqualTo("none");
        WebView view = (WebView) reading.window.node("preview-page");
        assertThat(view.isContextMenuEnabled()).isFalse();
        assertThat(onFx(view::getOnDragOver)).isNull();
        assertThat(onFx(view::getOnDragDropped)).isNull();
    }

    // ---- words of this test

    private Pane bar(String id) {
        return (Pane) reading.window.node(id);
    }

    private String text(String id) {
        return onFx(() -> bar(id).getChildren().isEmpty()
                ? ""
                : ((Label) bar(id).getChildren().getFirst()).getText());
    }

    private void press(String id) {
        run(() -> ((Button) reading.window.node(id)).fire());
    }

    private void follow(int link) {
        reading.script("document.querySelectorAll('main a')[" + link + "].click()");
    }

    private void command(String id) {
        reading.window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow()
                .action()
                .run();
    }
}
