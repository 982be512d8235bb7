package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.ui.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The window in another language. Each is drawn into the gallery.
@Tag("ui")
class LanguageWindowTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Language.ENGLISH.speak();
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "GERMAN, Datei, Strg+Umschalt+, de",
        "FRENCH, Fichier, Ctrl+Maj+, fr",
        "SPANISH, Archivo, Ctrl+Mayús+, es"
    })
    void theLanguageThatIsChosenIsSpokenByTheWindowThatTakesThisOnesPlace(
            Language language, String file, String keys, String name, @TempDir Path folder) throws Exception {
        List<Post> posts = List.of(Post.begin(Instant.now()).withText("Harbour", "The old quay.\n"));
        try (WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 1280, 800, posts)) {
            String id = "language." + language.name().toLowerCase(Locale.ROOT);
            run(() -> window.window.commands().all().stream()
                    .filter(command -> command.id().equals(id))
                    .forEach(Command::run));
            until(() -> window.exchanges.size() == 1);
            assertThat(window.language()).isEqualTo(language);
        }
        Files.createDirectory(folder.resolve(name));
        language.speak();
        try (WindowFixture window = WindowFixture.open(folder.resolve(name), WindowMemory.first(), 1280, 800, posts)) {
            run(() -> window.window.commands().details.run());
            until(() -> window.scene.lookup("#slug") != null);
            MenuBar menus = (MenuBar) window.node("menu");
            assertThat(menus.getMenus().getFirst().getText().replace("_", "")).isEqualTo(file);
            WaitForAsyncUtils.waitForFxEvents(20);
            Screenshot.write(onFx(() -> window.scene.snapshot(null)), "language-" + name);
            assertThat(shownKeys(menus.getMenus())).contains(keys + "N", keys + "P");
            new FxRobot()
                    .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P)
                    .release(KeyCode.P, KeyCode.SHIFT, KeyCode.CONTROL);
            until(() -> window.scene.lookup("#palette") != null);
            WaitForAsyncUtils.waitForFxEvents(20);
            assertThat(onFx(() -> paletteKeys(window))).anyMatch(shown -> shown.startsWith(keys));
            Screenshot.write(onFx(() -> window.scene.snapshot(null)), "language-keys-" + name);
        }
    }

    private static Stream<String> shownKeys(List<? extends MenuItem> items) {
        return items.stream()
                .flatMap(item -> item instanceof Menu menu
                        ? shownKeys(menu.getItems())
                        : Stream.ofNullable(item.getAccelerator()).map(KeyCombination::getDisplayText));
    }

    private static List<String> paletteKeys(WindowFixture window) {
        return window.node("palette").lookupAll(".palette-keys").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }
}
