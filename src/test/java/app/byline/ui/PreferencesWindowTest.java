package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.ui.editor.GrammarModel.State;
import app.byline.ui.text.KeyNames;
import app.byline.ui.text.Language;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Face;
import app.byline.ui.theme.Looks;
import app.byline.ui.theme.TextSize;
import app.byline.ui.theme.Theme;
import app.byline.ui.theme.TypeSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/// Everything that can be set, and the keys.
@Tag("ui")
class PreferencesWindowTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.open(
                folder,
                WindowMemory.first(),
                1100,
                700,
                List.of(Post.begin(Instant.now()).withText("Letter", "One.\n")));
        run(window.window::preferences);
    }

    @AfterEach
    void close() {
        run(() -> ((Stage) scene().getWindow()).hide());
        window.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsSetCountsAtOnceAndGoesBackToTheUsual() throws Exception {
        section(1);
        run(() -> ((ComboBox<Theme>) node("preference-theme")).setValue(Theme.SEPIA));
        run(() -> ((Spinner<Integer>) node("preference-measure"))
                .getValueFactory()
                .setValue(60));
        assertThat(onFx(() -> window.themes.looks()))
                .isEqualTo(new Looks(Theme.SEPIA, TextSize.NORMAL, TypeSetting.USUAL.withMeasure(60)));
        picture("preferences-look");
        assertThat(onFx(() -> node("preference-measure-reset").isVisible())).isTrue();
        assertThat(onFx(() -> node("preference-size-reset").isVisible())).isFalse();
        run(((Button) node("preference-measure-reset"))::fire);
        assertThat(onFx(() -> window.themes.type().get())).isEqualTo(TypeSetting.USUAL);
        assertThat(onFx(() -> node("preference-measure-reset").isDisabled())).isTrue();
        run(((Button) node("preferences-reset"))::fire);
        assertThat(onFx(() -> window.themes.theme().get())).isEqualTo(Theme.SYSTEM);
    }

    @Test
    void tabGoesFromWhatIsSoughtByThePartsToWhatWasFound() {
        run(() -> ((TextField) node("preferences-search")).setText("Language of the window"));
        key(node("preferences-search"), KeyCode.TAB);
        key(node("preferences-sections"), KeyCode.TAB);
        assertThat(onFx(() -> scene().getFocusOwner().getId())).isEqualTo("preference-language");
    }

    @Test
    void whatIsTypedTakesThePlaceOfANumberThatTabComesTo() {
        section(0);
        Spinner<?> pace = (Spinner<?>) node("preference-pace");
        run(() -> node("preference-focus").requestFocus());
        key(node("preference-focus"), KeyCode.TAB);
        assertThat(onFx(() -> scene().getFocusOwner())).isEqualTo(pace);
        until(() -> pace.getEditor().getSelectedText().equals(pace.getEditor().getText()));
        run(() -> "300".chars().forEach(digit -> letter(pace, Character.toString(digit), false)));
        assertThat(onFx(() -> pace.getEditor().getText())).isEqualTo("300");
        key(pace, KeyCode.TAB);
        assertThat(onFx(() -> pace.getValue().toString())).isEqualTo("300");
    }

    @Test
    void aClickPutsTheCaretIntoANumber() {
        section(0);
        Spinner<?> pace = (Spinner<?>) node("preference-pace");
        run(() -> Event.fireEvent(
                pace.getEditor(), Writer.button(MouseEvent.MOUSE_PRESSED, new Point2D(1, pace.getHeight() / 2), 1)));
        assertThat(onFx(() -> scene().getFocusOwner())).isEqualTo(pace);
        assertThat(onFx(() -> pace.getEditor().getSelectedText())).isEmpty();
    }

    /// Systems tell of the letter on a key, too, whatever the key did; with Ctrl and Alt it might be one of AltGr.
    @Test
    void theKeysOfACommandWriteNothingHere() {
        TextField words = (TextField) node("preferences-search");
        run(() -> {
            Event.fireEvent(words, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.H, true, true, true, false));
            letter(words, "H", true);
            Event.fireEvent(words, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Q, false, true, true, false));
            letter(words, "@", true);
        });
        assertThat(onFx(() -> words.getText())).isEqualTo("@");
    }

    private static void letter(Node in, String character, boolean held) {
        Event.fireEvent(
                in,
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, held, held, false));
    }

    @Test
    void wordsFindPreferencesOfEveryPart() throws Exception {
        run(() -> ((TextField) node("preferences-search")).setText("preview"));
        assertThat(onFx(() -> scene().lookup("#preference-alike"))).isNotNull();
        assertThat(onFx(() -> scene().lookup("#keys-of-preview"))).isNotNull();
        assertThat(onFx(() -> scene().lookup("#preference-theme"))).isNull();
        picture("preferences-search");
    }

    @ParameterizedTest
    @CsvSource({
        "font, preference-face",
        "theme, preference-theme",
        "sepia, preference-theme",
        "line height, preference-leading",
        "line width, preference-measure",
        "focus mode, preference-focus",
        "css, preferences-do-styles.window",
        "strong, keys-of-bold",
        "vocabulary, words-list",
    })
    void wordsOfOtherProgramsFindThem(String typed, String found) {
        run(() -> ((TextField) node("preferences-search")).setText(typed));
        assertThat(onFx(() -> scene().getRoot().lookupAll("*").stream()
                        .map(Node::getId)
                        .filter(found::equals)
                        .toList()))
                .hasSize(1);
    }

    @Test
    void fromWhatWasFoundEachPartIsAClickAway() {
        section(1);
        run(() -> ((TextField) node("preferences-search")).setText("bold"));
        assertThat(onFx(() -> scene().lookup("#preference-theme"))).isNull();
        section(1);
        assertThat(onFx(() -> scene().lookup("#preference-theme"))).isNotNull();
        run(() -> ((TextField) node("preferences-search")).setText("bold"));
        run(() -> ((TextField) node("preferences-search")).clear());
        assertThat(onFx(() -> scene().lookup("#preference-theme"))).isNotNull();
    }

    @Test
    void escapePutsItAway() {
        Scene shown = scene();
        escape("preferences-search");
        assertThat(onFx(() -> shown.getWindow().isShowing())).isFalse();
        run(window.window::preferences);
    }

    @ParameterizedTest
    @CsvSource({"0, preferences-search", "6, keys-search"})
    void escapeClearsWhatIsSoughtFirst(int section, String field) {
        Scene shown = scene();
        section(section);
        TextField words = (TextField) node(field);
        run(() -> words.setText("sepia"));
        escape(field);
        assertThat(onFx(() -> words.getText() + shown.getWindow().isShowing())).isEqualTo("true");
        escape(field);
        assertThat(onFx(() -> shown.getWindow().isShowing())).isFalse();
        run(window.window::preferences);
    }

    private void escape(String in) {
        run(() -> Event.fireEvent(
                node(in), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    }

    @Test
    void whereNoGrammarEngineIsTheWayToOneIsTold() throws Exception {
        window.engine.there = false;
        run(() -> window.grammar.on().set(false));
        run(() -> window.grammar.on().set(true));
        run(() -> window.pane.select(0, 0));
        until(() -> window.grammar.state().get() == State.MISSING);
        section(2);
        assertThat(onFx(() -> ((Label) node("preference-grammar-note")).getText()))
                .contains("sudo apt install ./byline-grammar_*.deb", "mvn -f grammar package");
        picture("preferences-grammar");
        window.engine.there = true;
    }

    @Test
    @SuppressWarnings("unchecked")
    void wordsOfTheOwnDictionaryAreFoundRemovedAndTakenBack() throws Exception {
        section(2);
        ListView<String> list = (ListView<String>) node("words-list");
        until(() -> ((Label) list.getPlaceholder()).getText().startsWith("No words of your own yet."));
        assertThat(onFx(() -> node("words-remove").isDisabled())).isTrue();
        picture("preferences-words-none");
        Path file = Files.writeString(window.file.resolveSibling("library-words.txt"), "zonk\nÄrmel\nfooish\n");
        section(1);
        section(2);
        until(() -> list.getItems().equals(List.of("Ärmel", "fooish", "zonk")));
        run(() -> list.getSelectionModel().select("fooish"));
        picture("preferences-words");
        key(list, KeyCode.DELETE);
        until(() -> list.getItems().equals(List.of("Ärmel", "zonk")));
        assertThat(file).content().isEqualTo("zonk\nÄrmel\n");
        assertThat(onFx(() -> list.getSelectionModel().getSelectedItem())).isEqualTo("zonk");
        run(((Button) node("words-remove"))::fire);
        until(() -> list.getItems().equals(List.of("Ärmel")));
        assertThat(onFx(() -> ((Label) node("preferences-said")).getText()))
                .isEqualTo("“zonk” is no longer in your dictionary");
        run(((Button) node("preferences-undo"))::fire);
        until(() -> list.getItems().equals(List.of("Ärmel", "zonk")));
        run(() -> ((TextField) node("words-search")).setText("onk"));
        assertThat(onFx(() -> list.getItems())).containsExactly("zonk");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theWindowSaysNoMoreOfAWordWhatIsTrueNoMore() {
        new Writer(window).type("We saw the foo|lisch quay in the morning");
        until(() -> window.spelling.atMisspelt().get());
        run(command("spelling.teach")::run);
        until(() -> window.desk
                .notice()
                .get()
                .filter(now -> now.text().equals("“foolisch” is in your dictionary now"))
                .isPresent());
        section(1);
        section(2);
        ListView<String> list = (ListView<String>) node("words-list");
        until(() -> list.getItems().contains("foolisch"));
        run(() -> list.getSelectionModel().select("foolisch"));
        key(list, KeyCode.DELETE);
        until(() -> window.desk.notice().get().isEmpty());
    }

    @Test
    void pressedKeysAreTheCommandsAndTakenFromAnother() throws Exception {
        section(last());
        run(() -> ((TextField) node("keys-search")).setText(Messages.text("command.code")));
        press("code", KeyCode.B, true);
        Command code = command("code");
        Command bold = command("bold");
        assertThat(keys(code)).isEqualTo(Optional.of(KeyCombination.valueOf("Shortcut+B")));
        assertThat(keys(bold)).isEmpty();
        assertThat(onFx(() -> ((Label) node("keys-told")).getText())).contains(bold.text());
        assertThat(onFx(() -> accelerator("code"))).isEqualTo(KeyNames.inMenu(KeyCombination.valueOf("Shortcut+B")));
        picture("preferences-keys");
        assertThat(onFx(() -> node("keys-of-code").isFocused())).isTrue();
        press("code", KeyCode.B, false);
        assertThat(keys(code)).isEqualTo(Optional.of(KeyCombination.valueOf("Shortcut+B")));
        assertThat(onFx(() -> ((Button) node("keys-of-code")).getText()))
                .isEqualTo(Messages.text("preferences.keys.press"));
        run(() -> typed((Button) node("keys-of-code"), KeyCode.F7, false));
        assertThat(keys(code)).isEqualTo(Optional.of(KeyCombination.valueOf("F7")));
        run(((Button) node("keys-reset-code"))::fire);
        assertThat(keys(code)).isEqualTo(Optional.of(KeyCombination.valueOf("Shortcut+E")));
    }

    @Test
    void aFileCarriesThemToAnotherWindow() {
        Path file = folder.resolve("preferences.json");
        run(() -> window.themes.type().set(TypeSetting.USUAL.with(Face.MONO)));
        run(() -> window.window.keys().set(command("bold"), Optional.of(KeyCombination.valueOf("Shortcut+Alt+B"))));
        var model = onFx(window.window::preferencesModel);
        run(() -> model.export(file));
        until(() -> model.said().get().contains("preferences.json"));
        run(model::resetAll);
        assertThat(onFx(() -> window.themes.type().get())).isEqualTo(TypeSetting.USUAL);
        run(() -> model.take(file));
        until(() -> window.themes.type().get().face() == Face.MONO);
        assertThat(keys(command("bold"))).isEqualTo(Optional.of(KeyCombination.valueOf("Shortcut+Alt+B")));
    }

    @Test
    void theKeysStayWithTheCommandWhoseKeysGoBack() {
        section(last());
        press("rename", KeyCode.N, true);
        assertThat(told()).isEqualTo("Ctrl+N is now “Rename post”. It was “New post”, which has no keys any more.");
        run(((Button) node("keys-reset-rename"))::fire);
        assertThat(told()).isEqualTo("F2 is now “Rename post”.");
        assertThat(onFx(() -> node("keys-of-rename").isFocused())).isTrue();
        assertThat(written("new")).isEqualTo("none");
        run(((Button) node("preferences-reset"))::fire);
        assertThat(written("new")).isEqualTo("Ctrl+N");
    }

    @Test
    void keysAmongWhatWasFoundTellAndChangeTogether() {
        run(() -> ((TextField) node("preferences-search")).setText("post"));
        press("rename", KeyCode.N, true);
        assertThat(told()).isEqualTo("Ctrl+N is now “Rename post”. It was “New post”, which has no keys any more.");
        assertThat(written("new")).isEqualTo("none");
        assertThat(onFx(() -> node("keys-of-rename").isFocused())).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void ofLanguagesOnlyTheOneCountsThatTheListClosesOn() {
        section(1);
        ComboBox<Language> box = (ComboBox<Language>) node("preference-language");
        key(box, KeyCode.DOWN);
        assertThat(onFx(box::isShowing)).isTrue();
        run(() -> box.setValue(Language.SPANISH));
        run(() -> box.setValue(Language.FRENCH));
        assertThat(window.language()).isEqualTo(Language.SYSTEM);
        run(box::hide);
        until(() -> !window.exchanges.isEmpty());
        assertThat(window.exchanges).hasSize(1);
        assertThat(window.language()).isEqualTo(Language.FRENCH);
    }

    @Test
    void whatIsChangedAtOnceIsTakenBackAtOnce() {
        run(() -> window.themes.type().set(TypeSetting.USUAL.with(Face.MONO)));
        run(() -> window.window.keys().set(command("bold"), Optional.of(KeyCombination.valueOf("Shortcut+Alt+B"))));
        assertThat(onFx(() -> node("preferences-undo").isVisible())).isFalse();
        run(((Button) node("preferences-reset"))::fire);
        assertThat(onFx(() -> window.themes.type().get())).isEqualTo(TypeSetting.USUAL);
        run(((Button) node("preferences-undo"))::fire);
        assertThat(onFx(() -> window.themes.type().get().face())).isEqualTo(Face.MONO);
        assertThat(keys(command("bold"))).isEqualTo(Optional.of(KeyCombination.valueOf("Shortcut+Alt+B")));
        assertThat(onFx(() -> node("preferences-undo").isVisible())).isFalse();
    }

    @Test
    void aFileIsTakenAsFarAsItIsKnown() throws Exception {
        assertThat(taken("""
                {"kind": "byline-preferences", "version": 9, "values": {"theme": "SEPIA", "ink": "blue"}}
                """)).contains("A newer Byline wrote it: one thing").contains("left out");
        assertThat(onFx(() -> window.themes.theme().get())).isEqualTo(Theme.SEPIA);
        assertThat(taken("""
                {"kind": "byline-preferences", "values": {"theme": "MAUVE", "measure": 9999},
                 "keys": {"bold": "A", "window.new": "Shortcut+N", "italic": "Shortcut+N"}}
                """)).contains("but for 3 things");
        assertThat(onFx(() -> window.themes.theme().get())).isEqualTo(Theme.SEPIA);
        assertThat(keys(command("bold"))).as("A is needed for writing").hasValue(KeyCombination.valueOf("Shortcut+B"));
        assertThat(keys(command("window.new"))).hasValue(KeyCombination.valueOf("Shortcut+N"));
        assertThat(keys(command("italic"))).as("taken already").isEmpty();
        assertThat(keys(command("new"))).as("taken by the author").isEmpty();
        assertThat(taken("{\"kind\": \"byline-pref")).contains("can’t be read", "Nothing has changed");
        assertThat(keys(command("window.new"))).hasValue(KeyCombination.valueOf("Shortcut+N"));
    }

    /// What is said when a file with this text was chosen.
    private String taken(String text) throws Exception {
        var model = onFx(window.window::preferencesModel);
        String before = onFx(() -> model.said().get());
        Path file = Files.writeString(folder.resolve("other.json"), text);
        run(() -> model.take(file));
        until(() -> !model.said().get().equals(before));
        return onFx(() -> model.said().get());
    }

    private String told() {
        return onFx(() -> ((Label) node("keys-told")).getText());
    }

    private String written(String id) {
        return onFx(() -> ((Button) node("keys-of-" + id)).getText());
    }

    private static Optional<KeyCombination> keys(Command command) {
        return onFx(command::keys);
    }

    private Command command(String id) {
        return window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private KeyCombination accelerator(String id) {
        MenuBar bar = (MenuBar) window.node("menu");
        String text = command(id).text();
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> text.equals(item.getText()))
                .map(MenuItem::getAccelerator)
                .findFirst()
                .orElseThrow();
    }

    private void press(String id, KeyCode key, boolean shortcut) {
        until(() -> scene().lookup("#keys-of-" + id) != null);
        run(() -> {
            Button button = (Button) node("keys-of-" + id);
            button.requestFocus();
            button.fire();
            typed(button, key, shortcut);
        });
    }

    private static void key(Node node, KeyCode key) {
        run(() -> Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private static void typed(Button button, KeyCode key, boolean shortcut) {
        Event.fireEvent(button, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
    }

    private int last() {
        return onFx(() ->
                        ((ListView<?>) node("preferences-sections")).getItems().size())
                - 1;
    }

    private void section(int number) {
        run(() ->
                ((ListView<?>) node("preferences-sections")).getSelectionModel().select(number));
    }

    private Node node(String id) {
        return Objects.requireNonNull(scene().lookup("#" + id), id);
    }

    private static Scene scene() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup("#preferences") != null)
                .findFirst()
                .orElseThrow();
    }

    private static void picture(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(10);
        WritableImage image = onFx(() -> scene().snapshot(null));
        Screenshot.write(image, name);
    }
}
