package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;

import app.byline.post.Post;
import app.byline.ui.Command;
import app.byline.ui.Screenshot;
import app.byline.ui.WindowFixture;
import app.byline.ui.WindowMemory;
import app.byline.ui.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.TextField;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The help in the window's language. Two pages of each are drawn into the gallery, one by day and one by night.
@Tag("ui")
class HelpLanguageTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Language.ENGLISH.speak();
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "GERMAN, fingerabdruck postausgang, Veröffentlichen, fahre karte, Aufgaben, - [ ] die Fähre buchen",
        "FRENCH, empreinte boite, Publier, reserver bac, Tâches, - [ ] réserver le bac",
        "SPANISH, huella bandeja, Publicar, casilla marcala, Tareas, - [ ] reservar el transbordador"
    })
    void pagesAreReadFoundAndPutIntoThePostInTheWindowsLanguage(
            Language language,
            String about,
            String publishing,
            String words,
            String tasks,
            String put,
            @TempDir Path folder)
            throws Exception {
        language.speak();
        Post post = Post.begin(Instant.now()).withText("A", "");
        try (WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 1280, 800, List.of(post))) {
            run(() -> does(window, "help"));
            until(() -> window.help != null && window.scene.lookup("#help-words") != null);
            look(window, about, publishing);
            draw(window, "help-" + language.name().toLowerCase(Locale.ROOT));

            run(() -> does(window, "theme.dark"));
            look(window, words, tasks);
            draw(window, "help-" + language.name().toLowerCase(Locale.ROOT) + "-dark");

            HelpPanelTest.clickPut(new FxRobot(), window);
            until(() -> ((CodeArea) window.node("editor")).getText().startsWith(put));
        }
    }

    /// Types the words and waits for the page of that title.
    private static void look(WindowFixture window, String words, String title) {
        run(() -> ((TextField) window.node("help-words")).setText(words));
        until(() -> title.equals(script(window, "(document.querySelector('main h1') || {}).textContent || ''")));
    }

    private static Object script(WindowFixture window, String script) {
        return Objects.requireNonNull(window.help).engine().executeScript(script);
    }

    private static void does(WindowFixture window, String id) {
        window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .forEach(Command::run);
    }

    private static void draw(WindowFixture window, String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(20);
        Screenshot.write(onFx(() -> window.scene.snapshot(null)), name);
    }
}
