package app.byline.ui.atspi;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.FxExecutor;
import app.byline.ui.ShownScreen;
import app.byline.ui.WindowFixture;
import app.byline.ui.atspi.Listener.Thing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// What a program that listens as Linux's screen readers do hears of the real window, over the real AT-SPI.
@Tag("live")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // made before all tests
class ScreenReadersLiveTest {
    /// Of each kind of what is shown one or two: questions go to and fro over the bus. ReachedTest asks all of them.
    private static final Set<String> LISTENED = Set.of(
            "the window",
            "a search",
            "details",
            "history",
            "connect",
            "find",
            "an image",
            "the palette",
            "a problem",
            "preferences",
            "calendar",
            "statistics",
            "media",
            "a question");

    private WindowFixture window;
    private Listener listener;
    private ScreenReaders readers;

    @BeforeAll
    void begin(@TempDir Path folder, @TempDir Path desktop) throws Exception {
        window = ShownScreen.open(folder);
        listener = Listener.in(desktop);
        readers = ScreenReaders.await(listener.environment(), new FxExecutor());
        assertThat(listener.programs()).isEmpty();
        listener.on(true);
        until(() -> listener.programs().size() == 1);
    }

    @AfterAll
    void end() {
        readers.close();
        listener.close();
        window.close();
    }

    @BeforeEach
    void write() {
        run(() -> {
            area().replaceText("Well met.\nA \uD83D\uDEA2 came.");
            area().moveTo(0);
            area().requestFocus();
        });
        until(() -> listener.states(editor()).contains("focused"));
        listener.forget();
    }

    /// Waits for what is heard; JavaFX's thread is needed to answer.
    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("was not heard in time", late);
        }
    }

    private CodeArea area() {
        return (CodeArea) window.node("editor");
    }

    private Thing program() {
        return listener.programs().getFirst();
    }

    private Thing shown(Scene scene) {
        String title = onFx(() -> Objects.requireNonNullElse(((Stage) scene.getWindow()).getTitle(), ""));
        return listener.children(program()).stream()
                .filter(each -> listener.name(each).equals(title)
                        && !listener.role(each).equals("window"))
                .findFirst()
                .orElseThrow();
    }

    private Thing find(String role, String name) {
        return listener.within(shown(window.scene))
                .filter(thing -> listener.role(thing).equals(role)
                        && listener.name(thing).startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private Thing editor() {
        return find("text", "Text of the post");
    }

    private static void press(Node node, KeyCode key) {
        run(() -> Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    @Test
    void theProgramIsThereWithItsWindow() {
        assertThat(listener.name(program())).isEqualTo("Byline");
        assertThat(listener.role(program())).isEqualTo("application");
        assertThat(listener.role(shown(window.scene))).isEqualTo("frame");
    }

    @Test
    void theTextIsReadPieceByPiece() {
        Thing text = editor();
        assertThat(listener.interfaces(text)).contains("Text", "EditableText", "Component");
        assertThat(listener.ask(text, "Text", "GetText", "ii", 0, -1))
                .containsExactly("Well met.\nA \uD83D\uDEA2 came.");
        // Counted in code points: the ship is one.
        assertThat(listener.property(text, "Text", "CharacterCount")).isEqualTo(19);
        assertThat(listener.ask(text, "Text", "GetStringAtOffset", "iu", 6, 1)).containsExactly("met.\n", 5, 10);
        assertThat(listener.ask(text, "Text", "GetStringAtOffset", "iu", 14, 3))
                .containsExactly("A \uD83D\uDEA2 came.", 10, 19);
    }

    @Test
    void aLineIsARowOfTheScreenAndAParagraphAllOfThem() {
        String paragraph = "Slow words come well. ".repeat(20).strip();
        run(() -> {
            area().replaceText(paragraph + "\nTea?");
            area().moveTo(0);
        });
        WaitForAsyncUtils.waitForFxEvents();
        List<String> rows = rows(editor(), 0, paragraph.length());
        assertThat(rows).hasSizeGreaterThan(3).allSatisfy(row -> assertThat(row).hasSizeBetween(1, 200));
        assertThat(String.join("", rows)).isEqualTo(paragraph + "\n");
        assertThat(listener.ask(editor(), "Text", "GetStringAtOffset", "iu", 3, 4)[0])
                .isEqualTo(paragraph + "\n");
        // As older screen readers ask for it.
        assertThat(listener.ask(editor(), "Text", "GetTextAtOffset", "iu", 3, 5)[0])
                .isEqualTo(rows.getFirst());
    }

    /// From row to row, until that place.
    private List<String> rows(Thing text, int from, int until) {
        List<String> rows = new ArrayList<>();
        int place = from;
        while (place < until) {
            Object[] row = listener.ask(text, "Text", "GetStringAtOffset", "iu", place, 3);
            assertThat(row[1]).isEqualTo(place);
            rows.add((String) row[0]);
            place = ((Number) row[2]).intValue();
        }
        return rows;
    }

    @Test
    void aFieldOfSeveralLinesHasRowsToo() {
        String words = "Slow words come well. ".repeat(20).strip();
        TextArea field = new TextArea(words + "\nTea?");
        Stage stage = onFx(() -> {
            field.setWrapText(true);
            Stage made = new Stage();
            made.setTitle("A field");
            made.setScene(new Scene(field, 300, 200));
            made.show();
            return made;
        });
        try {
            Thing text = within("A field", "text");
            List<String> rows = rows(text, 0, words.length() + 5);
            assertThat(rows).hasSizeGreaterThan(5).endsWith("Tea?");
            assertThat(String.join("", rows)).isEqualTo(words + "\nTea?");
        } finally {
            run(stage::close);
        }
    }

    @Test
    void thePreviewIsReadAsItStandsThereAndFollowsTheText() {
        run(() -> area().replaceText("## On tea\n\nSee [a page](https://example.org).\n\n- hot"));
        until(() -> preview()
                .equals(List.of(
                        "heading: On tea", "paragraph: See a page.", "link: a page", "list", "list item: • hot")));
        Thing page = find("document web", "Preview");
        Thing heading = listener.children(page).getFirst();
        assertThat(listener.states(heading)).contains("showing", "read-only").doesNotContain("editable");
        assertThat(listener.ask(heading, "Accessible", "GetAttributes", "")[0])
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("level", "2");
        assertThat(listener.ask(page, "Text", "GetText", "ii", 0, -1)).containsExactly("On tea\nSee a page.\n• hot");
        run(() -> area().appendText("\n- cold"));
        until(() -> preview().contains("list item: • cold"));
        assertThat(listener.children(page)).startsWith(heading);
    }

    /// What is in it, in the order in which it is read.
    private List<String> preview() {
        return listener.within(find("document web", "Preview"))
                .skip(1)
                .map(thing -> listener.role(thing)
                        + (listener.interfaces(thing).contains("Text")
                                ? ": " + listener.ask(thing, "Text", "GetText", "ii", 0, -1)[0]
                                : ""))
                .toList();
    }

    /// What is chosen where nothing can be typed.
    @Test
    void aListOfChoicesSaysWhichIsChosen() {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList("Light", "Dark"));
        Pane root = (Pane) window.scene.getRoot();
        run(() -> {
            box.getSelectionModel().select(0);
            root.getChildren().add(box);
            box.requestFocus();
        });
        try {
            until(() -> isLast("combo box"));
            Thing choices = find("combo box", "");
            assertThat(listener.ask(choices, "Text", "GetText", "ii", 0, -1)).containsExactly("Light");
            listener.forget();
            run(() -> box.getSelectionModel().select(1));
            until(() -> !listener.told("TextCaretMoved", "").isEmpty());
            assertThat(listener.ask(choices, "Text", "GetStringAtOffset", "iu", 0, 3))
                    .containsExactly("Dark", 0, 4);
        } finally {
            run(() -> root.getChildren().remove(box));
        }
    }

    /// In the window of that title.
    private Thing within(String title, String role) {
        return listener.children(program()).stream()
                .filter(each -> listener.name(each).equals(title))
                .flatMap(listener::within)
                .filter(each -> listener.role(each).equals(role))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDialogIsItsWindow() {
        Scene question = bring("a question");
        try {
            assertThat(listener.within(shown(question)).map(listener::role)).containsOnlyOnce("dialog");
        } finally {
            ShownScreen.leave(question, window);
        }
    }

    @Test
    void theCaretAndWhatIsTypedAreToldAsTheyMove() {
        run(() -> area().moveTo(14));
        run(() -> area().insertText(14, "ed"));
        until(() -> listener.told("TextCaretMoved", "").size() >= 2);
        // Behind the ship, which is two of Java's characters.
        assertThat(listener.told("TextCaretMoved", "")).containsExactly("13 0 0", "15 0 0");
        assertThat(listener.told("TextChanged", "insert")).containsExactly("13 2 ed");
        assertThat(listener.property(editor(), "Text", "CaretOffset")).isEqualTo(15);
    }

    @Test
    void whatIsSelectedIsToldAndCanBeChanged() {
        run(() -> area().selectRange(0, 4));
        until(() -> !listener.told("TextSelectionChanged", "").isEmpty());
        assertThat(listener.ask(editor(), "Text", "GetSelection", "i", 0)).containsExactly(0, 4);
        listener.ask(editor(), "Text", "SetSelection", "iii", 0, 5, 8);
        assertThat(onFx(() -> area().getSelectedText())).isEqualTo("met");
        listener.ask(editor(), "EditableText", "InsertText", "isi", 0, "Oh. ", 4);
        assertThat(onFx(() -> area().getText())).startsWith("Oh. Well met.");
    }

    @Test
    void aKeyThatTheReaderTakesWritesNothing() {
        listener.take("Insert", "t");
        try {
            press(area(), KeyCode.INSERT);
            write(area(), "t");
            write(area(), "h");
            until(() -> onFx(() -> area().getText()).startsWith("h"));
            assertThat(listener.keys()).startsWith("Insert", "t", "-t", "h");
        } finally {
            listener.take();
            release(area(), KeyCode.INSERT, "");
            until(() -> listener.keys().contains("-Insert"));
            press(area(), KeyCode.RIGHT);
            until(() -> onFx(() -> area().getCaretPosition()) == 2);
        }
    }

    private static void write(Node node, String letter) {
        type(node, KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT)), letter, false);
        run(() -> Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
        release(node, KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT)), letter);
    }

    private static void release(Node node, KeyCode key, String text) {
        run(() ->
                Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_RELEASED, "", text, key, false, false, false, false)));
    }

    @Test
    void aKeyIsToldBeforeWhatItDoes() {
        press(area(), KeyCode.RIGHT);
        until(() -> !listener.told("TextCaretMoved", "").isEmpty());
        assertThat(listener.keys()).containsExactly("Right");
        assertThat(listener.kinds()).startsWith("Key").contains("TextCaretMoved");
        assertThat(onFx(() -> area().getCaretPosition())).isEqualTo(1);
    }

    @Test
    void keysAreCalledWhatXCallsThem() {
        TextField search = (TextField) window.node("search");
        run(search::requestFocus);
        until(() -> isLast("entry Search"));
        listener.forget();
        press(search, KeyCode.HOME);
        type(search, KeyCode.B, "\u00DF", false);
        type(search, KeyCode.C, "\u0003", true);
        type(search, KeyCode.F8, "", false);
        until(() -> listener.keys().size() == 4);
        assertThat(listener.keys()).containsExactly("Home", "\u00DF", "c with 4", "F8");
        assertThat(listener.told("Key", "")).contains("0 223 \u00DF", "0 65477 F8");
    }

    /// As X tells it: a modifier says what was held before it.
    @Test
    void aModifierIsHeldStillWhenItIsLetGoOf() {
        type(area(), KeyCode.CONTROL, "", true);
        type(area(), KeyCode.RIGHT, "", true);
        release(area(), KeyCode.CONTROL, "");
        until(() -> listener.keys().size() == 3);
        assertThat(listener.keys()).containsExactly("Control_L", "Right with 4", "-Control_L with 4");
    }

    private static void type(Node node, KeyCode key, String text, boolean control) {
        run(() ->
                Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", text, key, false, control, false, false)));
    }

    /// While the keys stay in the field.
    @Test
    void whatIsChosenInThePaletteIsTold() {
        bring("the palette");
        until(() -> isLast("entry A post"));
        until(() -> !listener.told("SelectionChanged", "").isEmpty());
        assertThat(chosen()).isEqualTo("New post, Ctrl+N");
        listener.forget();
        press(window.node("go-to"), KeyCode.DOWN);
        until(() -> !listener.told("SelectionChanged", "").isEmpty());
        assertThat(chosen()).isEqualTo("New window, Ctrl+T");
        press(window.node("go-to"), KeyCode.ESCAPE);
    }

    private Scene bring(String screen) {
        return ShownScreen.ALL.stream()
                .filter(each -> each.name().equals(screen))
                .map(each -> each.bring().apply(window))
                .findFirst()
                .orElseThrow();
    }

    private String chosen() {
        Thing list = find("list box", "Where this leads");
        return listener.things(listener.ask(list, "Selection", "GetSelectedChild", "i", 0)).stream()
                .map(listener::name)
                .findFirst()
                .orElseThrow();
    }

    /// A row is told, not its list.
    @Test
    void tabIsFollowedFromOneToTheNext() {
        TextField search = (TextField) window.node("search");
        run(search::requestFocus);
        until(() -> isLast("entry Search"));
        for (String next : List.of("push button Filters", "push button Order of the posts", "list item On slow")) {
            press(Objects.requireNonNull(onFx(() -> window.scene.getFocusOwner())), KeyCode.TAB);
            until(() -> isLast(next));
        }
    }

    /// Whether that had the keys last, by what was told.
    private boolean isLast(String what) {
        List<String> told = listener.focused();
        return !told.isEmpty() && told.getLast().startsWith(what);
    }

    @Test
    void rowsSayWhichIsChosenAndWhere() {
        List<Thing> rows = listener.children(find("list box", "Posts"));
        assertThat(rows)
                .hasSizeGreaterThan(2)
                .allSatisfy(row -> assertThat(listener.role(row)).isEqualTo("list item"));
        assertThat(rows.stream().filter(row -> listener.states(row).contains("selected")))
                .singleElement()
                .satisfies(row -> assertThat(listener.name(row)).startsWith("On slow writing, "));
        assertThat(listener.ask(rows.getFirst(), "Accessible", "GetAttributes", "")[0])
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("posinset", "1")
                .containsEntry("setsize", "6");
    }

    @Test
    void aButtonIsPressedFromOutside() {
        Thing hides = find("toggle button", "Show or hide posts");
        assertThat(listener.states(hides)).contains("checked");
        listener.ask(hides, "Action", "DoAction", "i", 0);
        until(() -> !listener.states(hides).contains("checked"));
        assertThat(onFx(() -> window.scene.lookup("#posts"))).matches(list -> list == null || !list.isVisible());
        listener.ask(hides, "Action", "DoAction", "i", 0);
        until(() -> listener.states(hides).contains("checked"));
    }

    @Test
    void whatHasGoneIsAnsweredByNobody() {
        Thing gone = new Thing(program().whose(), "/org/a11y/atspi/accessible/999999");
        assertThat(listener.isThere(gone)).isFalse();
        assertThat(listener.isThere(editor())).isTrue();
    }

    /// The last but one, for it leaves the window in another state.
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void everythingThatCanBeShownIsHeardByItsName() {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        for (ShownScreen screen : ShownScreen.ALL) {
            if (!LISTENED.contains(screen.name())) {
                continue;
            }
            Scene scene = screen.bring().apply(window);
            List<String> found = faults(scene);
            if (!found.isEmpty()) {
                // What came between the two accounts is in both the next time.
                found = faults(scene);
            }
            if (!found.isEmpty()) {
                faults.put(screen.name(), found);
            }
            ShownScreen.leave(scene, window);
        }
        assertThat(ShownScreen.ALL).extracting(ShownScreen::name).containsAll(LISTENED);
        assertThat(faults).isEmpty();
    }

    /// What can be acted on and has no name; and what is there by JavaFX's account and not by ours.
    private List<String> faults(Scene scene) {
        List<Thing> things = listener.within(shown(scene)).toList();
        List<String> names = things.stream().map(listener::name).toList();
        Stream<String> unsaid = IntStream.range(0, things.size())
                .filter(at -> names.get(at).isBlank()
                        && listener.states(things.get(at)).contains("focusable"))
                .mapToObj(things::get)
                .map(thing -> "no name: " + listener.role(thing) + " "
                        + listener.property(thing, "Accessible", "AccessibleId"));
        Stream<String> unheard = onFx(() -> ShownScreen.said(scene)).stream()
                .filter(name -> !names.contains(name))
                .map(name -> "not heard: " + name);
        return Stream.concat(unsaid, unheard).toList();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whenTheReaderIsOffNothingIsToldAnyMore() {
        listener.on(false);
        until(() -> listener.programs().isEmpty());
        listener.forget();
        run(() -> area().moveTo(3));
        listener.on(true);
        until(() -> listener.programs().size() == 1);
        assertThat(listener.told("TextCaretMoved", "")).isEmpty();
    }
}
