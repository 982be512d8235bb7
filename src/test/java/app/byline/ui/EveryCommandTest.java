package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static javafx.scene.input.KeyCombination.ModifierValue.DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.NodeQueryUtils;

/// Commands as an author gives them: by a click in the menus, and by the keys that the menu tells or out of the
/// palette. Texts are drawn as [Drawn] does. [OtherCommandsTest] has the rest.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCommandTest {
    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private MenuMouse menus;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private CommandWays ways;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
        menus = new MenuMouse(writer.window());
        ways = new CommandWays(writer);
        // Menus have more room below it so.
        run(() -> {
            writer.window().scene.getWindow().setX(0);
            writer.window().scene.getWindow().setY(0);
        });
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "bold;            say |word|;         say **|word|**",
                "italic;          say |word|;         say *|word|*",
                "code;            say |word|;         say `|word|`",
                "strike;          say |word|;         say ~~|word|~~",
                "highlight;       say |word|;         say ==|word|==",
                "plain;           say **|word|**;     say |word|",
                "footnote;        A wo|rd.;           A word[^1].⏎⏎[^1]: |",
                "rule;            a|;                 a⏎⏎---⏎|",
                "cutHere;         a|;                 a⏎⏎<!--more-->⏎|",
                "heading;         ti|tle;             ## ti|tle",
                "heading-1;       ti|tle;             # ti|tle",
                "heading-2;       ti|tle;             ## ti|tle",
                "heading-3;       ti|tle;             ### ti|tle",
                "heading-4;       ti|tle;             #### ti|tle",
                "heading-5;       ti|tle;             ##### ti|tle",
                "heading-6;       ti|tle;             ###### ti|tle",
                "quote;           a|;                 > a|",
                "bullets;         |a⏎b|;              - |a⏎- b|",
                "numbers;         |a⏎b|;              1. |a⏎2. b|",
                "tasks;           |a⏎b|;              - [ ] |a⏎- [ ] b|",
                "code-block;      |a|;                ```⏎|a|⏎```",
                "tidy;            |* a⏎* b;           |- a⏎- b",
                "line.up;         a⏎b|;               b|⏎a",
                "line.down;       a|⏎b;               b⏎a|",
                "line.duplicate;  a|⏎b;               a⏎a|⏎b",
                "line.join;       a|⏎b;               a| b",
                "line.delete;     a|⏎b;               b|",
                "line.indent;     - a⏎- b|;           - a⏎  - b|",
                "line.outdent;    - a⏎  - b|;         - a⏎- b|",
                "line.tick;       - [ ] a|;           - [x] a|",
                "cut;             say |word|;         say |",
                "copy;            say |word|;         say |word|",
                "paste;           say |this|;         say word|",
                "paste.plain;     say |this|;         say word|",
                "paste.quote;     |;                  > word|",
                "selectAll;       sa|y word;          |say word|",
                "caret.same;      |a| b a;            a b |a|",
                "caret.above;     a⏎b|;               a|⏎b",
                "caret.below;     a|⏎b;               a⏎b|",
            })
    void theTextIsWrittenByMouseAndByKeys(String command, String before, String after) {
        for (CommandWays.Way way : ways.of(command)) {
            copy("word");
            writer.type(before);
            way.give().run();
            until(() -> writer.text().equals(after));
            assertThat(copied()).isEqualTo("word");
            leaveOtherCarets();
        }
    }

    /// Cells stand beside each other with `,` and rows behind each other with `/`; the caret stands behind `3`.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "table.row-above;      h,k/1,2/,/3,4/5,6",
                "table.row-below;      h,k/1,2/3,4/,/5,6",
                "table.row-up;         h,k/3,4/1,2/5,6",
                "table.row-down;       h,k/1,2/5,6/3,4",
                "table.row-copy;       h,k/1,2/3,4/3,4/5,6",
                "table.row-delete;     h,k/1,2/5,6",
                "table.column-before;  ,h,k/,1,2/,3,4/,5,6",
                "table.column-behind;  h,,k/1,,2/3,,4/5,,6",
                "table.column-left;    h,k/1,2/3,4/5,6",
                "table.column-right;   k,h/2,1/4,3/6,5",
                "table.column-delete;  k/2/4/6",
                "table.align-left;     h,k/1,2/3,4/5,6",
                "table.align-centre;   h,k/1,2/3,4/5,6",
                "table.align-right;    h,k/1,2/3,4/5,6",
                "table.align-none;     h,k/1,2/3,4/5,6",
                "table.sort-up;        h,k/1,2/3,4/5,6",
                "table.sort-down;      h,k/5,6/3,4/1,2",
                "table.tidy;           h,k/1,2/3,4/5,6",
            })
    void aTableIsChangedByMouseAndByKeys(String command, String after) {
        for (CommandWays.Way way : ways.of(command)) {
            run(() -> {
                writer.area().replaceText("| h | k |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n");
                writer.area().moveTo(writer.area().getText().indexOf('3') + 1);
            });
            until(() -> ways.command("table.tidy").enabled().getValue());
            way.give().run();
            until(() -> cells().equals(after));
        }
    }

    private String cells() {
        return writer.area()
                .getText()
                .lines()
                .filter(line -> !line.contains("-") && !line.isBlank())
                .map(line -> line.substring(1, line.lastIndexOf('|'))
                        .replaceAll("\\s", "")
                        .replace('|', ','))
                .collect(Collectors.joining("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"undo", "redo"})
    void aStepIsTakenBackAndDoneAgain(String command) {
        for (CommandWays.Way way : ways.of(command)) {
            writer.type("say |word|");
            menus.click("bold");
            if (command.equals("redo")) {
                menus.click("undo");
                assertThat(writer.area().getText()).isEqualTo("say word");
            }
            way.give().run();
            assertThat(onFx(() -> writer.area().getText()))
                    .isEqualTo(command.equals("undo") ? "say word" : "say **word**");
        }
    }

    @Test
    void theFieldWithTheKeysIsMeantBeforeTheText() {
        TextInputControl title = (TextInputControl) writer.window().node("title");
        writer.type("the |text|");
        run(() -> {
            title.setText("A title");
            title.requestFocus();
            title.selectRange(2, 7);
        });
        menus.click("cut");
        assertThat(copied()).isEqualTo("title");
        assertThat(title.getText()).isEqualTo("A ");
        menus.click("undo");
        assertThat(title.getText()).isEqualTo("A title");
        menus.click("selectAll");
        menus.click("copy");
        assertThat(copied()).isEqualTo("A title");
        assertThat(writer.text()).isEqualTo("the |text|");
    }

    /// Systems tell of the letter on a key, too, whatever the key did; with Ctrl and Alt it might be one of AltGr.
    @Test
    void theKeysOfACommandWriteNothingIntoTheFieldTheyArePressedIn() {
        TextInputControl title = (TextInputControl) writer.window().node("title");
        run(() -> {
            title.setText("Title ");
            title.requestFocus();
            title.end();
        });
        run(() -> typed(title, KeyCode.H, "H", true));
        run(() -> typed(title, KeyCode.H, "H", true));
        assertThat(title.getText()).isEqualTo("Title ");
        run(() -> typed(title, KeyCode.Q, "@", false));
        assertThat(title.getText()).isEqualTo("Title @");
    }

    private static void typed(Node at, KeyCode code, String character, boolean shift) {
        Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, true, false));
        Event.fireEvent(
                at,
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, shift, true, true, false));
    }

    /// Each stands in the menus with a sign while it is so.
    @Test
    void whatIsTurnedOrChosenIsSeenInTheMenus() {
        List<String> wrong = new ArrayList<>();
        List<Command> chosen = new ArrayList<>();
        for (Command command : switches()) {
            boolean before = isOn(command);
            menus.click(command.id());
            if (isOn(command) == before) {
                // Until another one is.
                chosen.add(command);
                continue;
            }
            command.keys().ifPresentOrElse(ways::press, () -> menus.click(command.id()));
            if (command.keys().isPresent() && isOn(command) != before) {
                wrong.add(command.id() + " by its keys");
            }
        }
        for (Command command : chosen) {
            if (isOn(command)) {
                wrong.add(command.id() + " beside others");
            }
            menus.click(command.id());
            if (!isOn(command)) {
                wrong.add(command.id());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(switches()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource({
        "details, panel-details",
        "outline, panel-outline",
        "tags, panel-tags",
        "history, panel-history",
        "connect, panel-connect",
        "outbox, panel-outbox",
        "sync, panel-sync",
        "import, panel-import",
        "backups, panel-backups",
        "replace, panel-replace",
        "help, panel-help",
        "counts, panel-counts",
        "find, find-bar",
        "find.replace, find-bar",
        "link, link-dialog",
        "goTo, palette",
        "palette, palette",
        "find.heading, picker",
        "snippet.insert, picker",
        "template.new, picker",
        "spelling.language, picker",
        "beside.choose, palette",
        "tour, tour",
    })
    void whatIsAskedForIsShownBesideTheText(String command, String shown) {
        writer.type("# A heading⏎⏎Words|");
        for (CommandWays.Way way : ways.of(command)) {
            way.give().run();
            until(() -> isShown(shown));
            if (shown.startsWith("panel-")) {
                way.give().run();
            } else {
                putAway();
            }
            until(() -> !isShown(shown));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "preferences, Preferences",
        "calendar, Calendar of posts",
        "snippets, Snippets and templates",
        "templates, Snippets and templates",
        "blog.defaults, Snippets and templates",
        "media, Images",
        "fetch, Posts on the blog",
        "statistics, Writing statistics",
        "about, About Byline",
    })
    void whatNeedsRoomHasAWindow(String command, String title) {
        for (CommandWays.Way way : ways.of(command)) {
            way.give().run();
            until(() -> titled(title).isPresent());
            run(() -> titled(title).orElseThrow().hide());
        }
    }

    // ---- keys beside those that writers type

    /// Alt and a letter open menus, and which letters differs by language.
    @Test
    void noCommandHasAltAndALetter() {
        assertThat(usualKeys())
                .noneMatch(keys -> keys.getAlt() == DOWN
                        && keys.getShortcut() != DOWN
                        && keys.getCode().isLetterKey());
    }

    @Test
    void noCommandTakesACharacterFromAltGr() {
        assertThat(AltGr.KEYBOARDS)
                .allSatisfy((keyboard, written) -> assertThat(usualKeys().stream()
                                .filter(keys -> keys.getAlt() == DOWN && keys.getShortcut() == DOWN)
                                .filter(keys -> written.contains(keys.getCode())))
                        .as(keyboard)
                        .isEmpty());
    }

    private List<KeyCodeCombination> usualKeys() {
        return writer.window().window.commands().all().stream()
                .flatMap(command -> command.keys().stream())
                .map(KeyCodeCombination.class::cast)
                .toList();
    }

    @Test
    void altAndItsLetterOpensAMenu() {
        List<Menu> all = ((MenuBar) writer.window().node("menu")).getMenus();
        assertThat(all).hasSize(7).allSatisfy(menu -> {
            String text = menu.getText();
            writer.type("some| words");
            altAnd(text.substring(text.indexOf('_') + 1, text.indexOf('_') + 2).toLowerCase(Locale.ROOT));
            assertThat(menu.isShowing()).isTrue();
            run(menu::hide);
            writer.gives("some| words");
        });
    }

    /// What JavaFX looks for is the letter, wherever the keyboard has it.
    private void altAnd(String letter) {
        run(() -> Event.fireEvent(
                writer.area(),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        letter,
                        KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT)),
                        false,
                        false,
                        true,
                        false)));
    }

    // ---- what can be turned

    private List<Command> switches() {
        return writer.window().window.commands().all().stream()
                .filter(command -> command.on().isPresent())
                .toList();
    }

    private static boolean isOn(Command command) {
        return onFx(command.on().orElseThrow()::getValue);
    }

    // ---- what is seen

    private boolean isShown(String id) {
        Node node = writer.window().scene.lookup("#" + id);
        return node != null && NodeQueryUtils.isVisible().test(node);
    }

    private static Optional<Stage> titled(String title) {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> title.equals(stage.getTitle()))
                .findFirst();
    }

    /// As Escape does.
    private void putAway() {
        run(() -> Event.fireEvent(
                Objects.requireNonNullElse(writer.window().scene.getFocusOwner(), writer.area()),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    }

    private void leaveOtherCarets() {
        writer.press("Esc");
    }

    private static void copy(String words) {
        run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(words);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static String copied() {
        return onFx(Clipboard.getSystemClipboard()::getString);
    }
}
