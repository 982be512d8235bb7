package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.edit.Drawn;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Writing as an author does it, with keys and mouse. `|` stands around what is selected, `⏎` at the end of a line. See
/// [Drawn].
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingWindowTest {
    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
        WindowFixture.run(area()::requestFocus);
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    // ---- undo

    @ParameterizedTest
    @ValueSource(strings = {"Backspace", "Delete", "x"})
    void whatWasJustTypedComesBackThoughAllWasSelectedAndTakenAway(String key) {
        type("One |");
        WindowFixture.run(() -> area().replaceSelection("line"));
        press("Shortcut+A");
        if (key.equals("x")) {
            writer.key(key);
        } else {
            press(key);
        }
        assertThat(area().getText()).isEqualTo(key.equals("x") ? "x" : "");
        WindowFixture.run(area()::undo);
        assertThat(area().getText()).isEqualTo("One line");
        WindowFixture.run(area()::undo);
        assertThat(area().getText()).isEqualTo("One ");
    }

    @Test
    void eachParagraphIsItsOwnStepHoweverFastItIsTyped() {
        type("|");
        WindowFixture.run(() -> "One.\n\nTwo.\nThree."
                .chars()
                .forEach(letter -> area().replaceSelection(String.valueOf((char) letter))));
        for (String before : List.of("One.\n\nTwo.\n", "One.\n\n", "")) {
            WindowFixture.run(area()::undo);
            assertThat(area().getText()).isEqualTo(before);
        }
    }

    // ---- formatting

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "say |word|;      Shortcut+B;             say **|word|**",
                "say **|word|**;  Shortcut+B;             say |word|",
                "say |word|;      Shortcut+I;             say *|word|*",
                "say |word|;      Shortcut+E;             say `|word|`",
                "say |word|;      Shortcut+Shift+X;       say ~~|word|~~",
                "say |word|;      Shortcut+Shift+Y;       say ==|word|==",
                "ti|tle;          Shortcut+Shift+H;       ## ti|tle",
                "ti|tle;          Shortcut+1;             # ti|tle",
                "ti|tle;          Shortcut+2;             ## ti|tle",
                "ti|tle;          Shortcut+3;             ### ti|tle",
                "ti|tle;          Shortcut+4;             #### ti|tle",
                "ti|tle;          Shortcut+5;             ##### ti|tle",
                "ti|tle;          Shortcut+6;             ###### ti|tle",
                "a|;              Shortcut+Shift+Period;  > a|",
                "|a⏎b|;           Shortcut+Shift+8;       - |a⏎- b|",
                "|a⏎b|;           Shortcut+Shift+7;       1. |a⏎2. b|",
                "|a⏎b|;           Shortcut+Shift+9;       - [ ] |a⏎- [ ] b|",
                "|a⏎b|;           Shortcut+Shift+Comma;   ```⏎|a⏎b|⏎```",
            })
    void eachFormatHasAKeyAndIsOneStepOfUndo(String before, String keys, String after) {
        type(before);
        press(keys);
        assertThat(text()).isEqualTo(after);
        WindowFixture.run(area()::undo);
        assertThat(text()).isEqualTo(Drawn.drawn(Drawn.of(before).selected()));
        assertThat(area().isUndoAvailable()).isFalse();
    }

    @Test
    void eachButtonAboveTheTextDoesAsItsCommandDoes() {
        List<Button> buttons = WindowFixture.onFx(() -> writer.window().node("format-bar").lookupAll(".button").stream()
                .map(Button.class::cast)
                .toList());
        assertThat(buttons).extracting(Node::getId).contains("do-bold", "do-italic", "do-bullets", "do-code");
        type("say |word|");
        WindowFixture.run(() -> button("do-bold").fire());
        assertThat(text()).isEqualTo("say **|word|**");
        assertThat(area().isFocused()).isTrue();
    }

    @Test
    void aRightClickOffersWhatCanBeMadeOfTheWords() {
        type("say |word|");
        WindowFixture.run(() -> {
            var at = area().localToScreen(20, 20);
            Event.fireEvent(
                    area(),
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 20, at.getX(), at.getY(), false, null));
        });
        ContextMenu menu = WindowFixture.onFx(() -> contextMenus().findFirst().orElseThrow());
        // In the window's type, not in that of what is written.
        assertThat(WindowFixture.onFx(menu::getHeight)).isLessThan(700);
        MenuItem italic = menu.getItems().stream()
                .filter(item -> "Italic".equals(item.getText()))
                .findFirst()
                .orElseThrow();
        WindowFixture.run(() -> {
            italic.fire();
            menu.hide();
        });
        assertThat(text()).isEqualTo("say *|word|*");
    }

    @Test
    void aLongSelectionIsFormattedBesideTheWindow() {
        String words = "All the words of the harbour. ".repeat(2_000).strip();
        type("|" + words + "|");
        press("Shortcut+B");
        WindowFixture.until(() -> area().getText().equals("**" + words + "**"));
        assertThat(area().getSelectedText()).isEqualTo(words);
    }

    @Test
    void theMiddleOfALongTextIsFormattedToo() {
        String before = "A paragraph of the harbour.\n\n```\ncode\n\n# here\n```\n\n".repeat(2_000);
        type(before + "say |word|⏎⏎" + before);
        press("Shortcut+B");
        assertThat(area().getText()).isEqualTo(before + "say **word**\n\n" + before);
        assertThat(area().getSelectedText()).isEqualTo("word");
    }

    // ---- lists and lines

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1. a|⏎2. b;          Enter;                      1. a⏎2. |⏎3. b",
                "- a⏎- |;             Enter;                      - a⏎⏎|",
                "- a⏎- b|;            Tab;                        - a⏎  - b|",
                "- a⏎  - b|;          Shift+Tab;                  - a⏎- b|",
                "- [ ] a|;            Shortcut+L;                 - [x] a|",
                "a⏎b|;                Alt+Up;                     b|⏎a",
                "a|⏎b;                Alt+Down;                   b⏎a|",
                "a|⏎b;                Shortcut+D;                 a⏎a|⏎b",
                "a|⏎b;                Shortcut+J;                 a| b",
                "a|⏎b;                Shortcut+Shift+Backspace;   b|",
                "|a⏎b|;               Tab;                        '    |a⏎    b|'",
                "'    |a⏎    b|';     Shift+Tab;                  |a⏎b|",
                "```js|;              Enter;                      ```js⏎|⏎```",
                "```⏎  a|⏎```;        Enter;                      ```⏎  a⏎  |⏎```",
                "```⏎|a⏎b|⏎```;       Tab;                        ```⏎    |a⏎    b|⏎```",
                "- a⏎- b|;            Shortcut+Close Bracket;     - a⏎  - b|",
                "- a⏎  - b|;          Shortcut+Open Bracket;      - a⏎- b|",
            })
    void listsGoOnAndLinesMove(String before, String keys, String after) {
        type(before);
        press(keys);
        assertThat(text()).isEqualTo(after);
        WindowFixture.run(area()::undo);
        assertThat(text()).isEqualTo(Drawn.drawn(Drawn.of(before).selected()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "two |words on;     Shortcut+Delete;     two |on",
                "two words| on;     Shortcut+Backspace;  two | on",
                "two |words| on;    Delete;              two | on",
                "t|wo;              Delete;              t|o",
                "tw|o;              Backspace;           t|o",
            })
    void undoAndRedoBringTheCaretBackAndWhatWasSelected(String before, String keys, String after) {
        type(before);
        press(keys);
        assertThat(text()).isEqualTo(after);
        WindowFixture.run(area()::undo);
        assertThat(text()).isEqualTo(before);
        WindowFixture.run(area()::redo);
        assertThat(text()).isEqualTo(after);
    }

    @Test
    void undoOfAChangeFarFromTheCaretShowsTheChange() {
        type("a⏎b⏎c|");
        WindowFixture.run(() -> writer.window().pane.exchange(0, 'x'));
        assertThat(text()).isEqualTo("x⏎b⏎c|");
        WindowFixture.run(area()::undo);
        assertThat(text()).isEqualTo("a|⏎b⏎c");
    }

    @Test
    void elsewhereEnterTabAndBackspaceAreWhatTheyAlwaysAre() {
        type("a|b");
        press("Enter");
        assertThat(text()).isEqualTo("a⏎|b");
        press("Backspace");
        assertThat(text()).isEqualTo("a|b");
        press("Tab");
        assertThat(text()).isEqualTo("a\t|b");
    }

    @Test
    void bracketsComeInPairsWhereTheyAreWanted() {
        type("say |");
        key("(");
        assertThat(text()).isEqualTo("say (|)");
        key("a");
        key(")");
        assertThat(text()).isEqualTo("say (a)|");
        type("say |word|");
        key("*");
        assertThat(text()).isEqualTo("say *|word|*");
        type("say (|)");
        press("Backspace");
        assertThat(text()).isEqualTo("say |");
    }

    @Test
    @DisabledOnOs(OS.MAC)
    void aLetterWithAltIsNoneOfTheTexts() {
        type("say |");
        WindowFixture.run(() -> Event.fireEvent(
                area(), new KeyEvent(KeyEvent.KEY_TYPED, "f", "f", KeyCode.UNDEFINED, false, false, true, false)));
        assertThat(text()).isEqualTo("say |");
    }

    @ParameterizedTest
    @CsvSource({"[link](https://example.org|), ), [link](https://example.org)|", "say `code|`, `, say `code`|"})
    void aSecondMarkIsTypedOverInAnAddressToo(String before, String typed, String after) {
        type(before);
        WindowFixture.until(() -> rendered());
        key(typed);
        assertThat(text()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "![|](media/a.png), ![](media/a.png)⏎⏎b|",
        "![The quay|](https://example.org/a.png), ![The quay](https://example.org/a.png)⏎⏎b|",
    })
    void anImageIsDescribedAndWritingGoesOnBelowIt(String before, String after) {
        type(before);
        WindowFixture.until(() -> rendered());
        press("Enter");
        press("Enter");
        key("b");
        assertThat(text()).isEqualTo(after);
    }

    @Test
    void aFenceTypedAboveTheEndThatEnterPutThereGoesToIt() {
        type("```js|");
        press("Enter");
        key("a");
        press("Enter");
        key("`");
        key("`");
        key("`");
        assertThat(text()).isEqualTo("```js⏎a⏎```|");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "> a|;         > b;    > a⏎> b|",
                "> a|;         > > b;  > a⏎> > b|",
                "> a|;         >> b;   > a⏎> > b|",
                "- a|;         - b;    - a⏎- b|",
                "1. a|⏎2. c;   2. b;   1. a⏎2. b|⏎3. c",
            })
    void marksThatEnterHasPutDoNotComeTwice(String before, String typed, String after) {
        type(before);
        press("Enter");
        typed.chars().mapToObj(Character::toString).forEach(this::key);
        assertThat(text()).isEqualTo(after);
    }

    @Test
    void marksOfALineThatWasThereComeAgainWhereTheyAreTyped() {
        type("> a⏎> |");
        key(">");
        key(" ");
        assertThat(text()).isEqualTo("> a⏎> > |");
    }

    @Test
    void bracketsComeAloneInCodeAndWhereTheirAuthorWantsItSo() {
        type("```⏎|⏎```");
        WindowFixture.until(() -> rendered());
        key("(");
        assertThat(text()).isEqualTo("```⏎(|⏎```");
        type("say |");
        WindowFixture.run(command("pairs")::run);
        key("(");
        assertThat(text()).isEqualTo("say (|");
        WindowFixture.run(command("pairs")::run);
        key("(");
        assertThat(text()).isEqualTo("say ((|)");
    }

    // ---- characters

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67|b; Backspace;   a|b",
                "a|\uD83D\uDC4D\uD83C\uDFFDb;                         Delete;      a|b",
                "\uD83C\uDDE9\uD83C\uDDEA|\uD83C\uDDEB\uD83C\uDDF7;           Backspace;   |\uD83C\uDDEB\uD83C\uDDF7",
                "e\u0301|x;                                   Left;        |e\u0301x",
                "|e\u0301x;                                   Right;       e\u0301|x",
                "a|e\u0301;                                   Shift+Right; a|e\u0301|",
                "a⏎|b;                                        Left;        a|⏎b",
            })
    void aKeyIsAboutAWholeCharacter(String before, String key, String after) {
        type(before);
        press(key);
        assertThat(text()).isEqualTo(after);
    }

    @Test
    void aClickTicksTheBoxOfATask() {
        type("- [ ] a⏎- [ ] b|");
        clickOn(2 + "- [ ] a⏎".length());
        assertThat(area().getText()).isEqualTo("- [ ] a\n- [x] b");
        clickOn("- [ ] a⏎- [x] b".length() - 1);
        assertThat(area().getText()).isEqualTo("- [ ] a\n- [x] b");
        WindowFixture.run(area()::undo);
        assertThat(area().getText()).isEqualTo("- [ ] a\n- [ ] b");
    }

    private void clickOn(int character) {
        WindowFixture.run(() -> {
            Bounds box = writer.seen(character, character + 1);
            Point2D place = new Point2D(box.getCenterX(), box.getCenterY());
            for (var kind : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                writer.mouse(kind, place, 1);
            }
        });
    }

    // ---- pasting

    @Test
    void anAddressOverWordsMakesThemALink() {
        copy("https://example.org/quay", "");
        type("see |the quay| now");
        press("Shortcut+V");
        assertThat(text()).isEqualTo("see [the quay](https://example.org/quay)| now");
    }

    @Test
    void richTextIsPastedAsMarkdownAndBesideItAsWords() {
        copy("The old quay", "<p>The <b>old</b> quay</p>");
        type("see |");
        press("Shortcut+V");
        WindowFixture.until(() -> area().getText().equals("see The **old** quay"));
        WindowFixture.run(area()::undo);
        assertThat(text()).isEqualTo("see |");
        press("Shortcut+Shift+V");
        assertThat(text()).isEqualTo("see The old quay|");
    }

    @Test
    void richTextIsPastedAsAQuote() {
        copy("One Two", "<p>One</p><p><i>Two</i></p>");
        type("See:|");
        WindowFixture.run(command("paste.quote")::run);
        WindowFixture.until(() -> area().getText().equals("See:\n\n> One\n>\n> *Two*"));
    }

    @Test
    void plainTextIsPastedAsItIs() {
        copy("a *b*\r\n  c", "");
        type("|x|");
        press("Shortcut+V");
        assertThat(text()).isEqualTo("a *b*⏎  c|");
    }

    private static void copy(String plain, String html) {
        WindowFixture.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(plain);
            if (!html.isEmpty()) {
                content.putHtml(html);
            }
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private boolean rendered() {
        var rendered = writer.window().editor.rendered().get();
        return rendered != null && rendered.version() == writer.window().editor.version() && rendered.complete();
    }

    // ---- in few words

    private Command command(String id) {
        return writer.window().window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ContextMenu> contextMenus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> "text-menu".equals(menu.getId()));
    }

    private Button button(String id) {
        return (Button) writer.window().node(id);
    }

    private CodeArea area() {
        return writer.area();
    }

    private void type(String drawn) {
        writer.type(drawn);
    }

    private void press(String keys) {
        writer.press(keys);
    }

    private void key(String character) {
        writer.key(character);
    }

    private String text() {
        return writer.text();
    }
}
