package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.ui.text.Language;
import app.byline.ui.text.PseudoLanguage;
import app.byline.ui.theme.TextSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/// The window in a language whose words are a third longer than the English ones.
@Tag("ui")
class NothingClippedTest {
    @BeforeEach
    void speak() {
        PseudoLanguage.speak();
    }

    @AfterEach
    void speakEnglish() {
        Language.ENGLISH.speak();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "details", "history", "connect", "outbox", "sync", "import", "backups", "replace", "find", "tour"
            })
    void longWordsFindRoom(String command, @TempDir Path folder) throws Exception {
        Post post = Post.begin(Instant.now()).withText("Harbour", "| a |\n|---|\n| b |\n\nText.\n");
        try (WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 1280, 800, List.of(post))) {
            window.preview(0);
            run(() -> window.window.commands().all().stream()
                    .filter(each -> each.id().equals(command))
                    .forEach(Command::run));
            WaitForAsyncUtils.waitForFxEvents(20);
            List<Labeled> labels = onFx(() -> labels(window.scene.getRoot()));
            assertThat(labels).extracting(Labeled::getText).anyMatch(text -> text != null && text.startsWith("["));
            assertThat(onFx(() -> labels.stream()
                            .filter(NothingClippedTest::isCut)
                            .map(label -> label + " " + label.getText())
                            .toList()))
                    .isEmpty();
        }
    }

    /// In what each language really says, in the smallest window that is promised: no word of the bars, and of the two
    /// shelves, but titles may well be cut.
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "GERMAN", "SPANISH", "FRENCH"})
    void theSmallestWindowCutsNoWord(Language language, @TempDir Path folder) throws Exception {
        language.speak();
        Post post = Post.begin(Instant.now()).withText("Harbour", "Text.");
        try (WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 900, 600, List.of(post))) {
            run(() -> window.window.libraryShown().set(true));
            WaitForAsyncUtils.waitForFxEvents(20);
            Screenshot.write(onFx(() -> window.scene.snapshot(null)), "smallest-" + language);
            List<Labeled> labels = onFx(() -> Stream.of("menu", "publish", "library")
                    .flatMap(id -> labels(window.node(id)).stream())
                    .filter(label -> !(label.getParent() instanceof ListCell<?>))
                    .toList());
            assertThat(onFx(() -> labels.stream()
                            .filter(NothingClippedTest::isShortened)
                            .map(Labeled::getText)
                            .toList()))
                    .isEmpty();
            TextField search = (TextField) window.node("search");
            assertThat(onFx(() -> widthOf(search.getPromptText(), search)))
                    .isLessThanOrEqualTo(onFx(() -> search.getWidth()
                            - search.getInsets().getLeft()
                            - search.getInsets().getRight()));
        }
    }

    /// What folded for the largest text is there again with the usual one, whatever the way back.
    @Test
    void theMenusUnfoldWhenTheTextIsSmallAgain(@TempDir Path folder) throws Exception {
        Language.GERMAN.speak();
        Post post = Post.begin(Instant.now()).withText("Harbour", "Text.");
        try (WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 900, 600, List.of(post))) {
            List<String> names = onFx(() -> menus(window));
            assertThat(names).hasSizeGreaterThan(1);
            run(() -> window.themes.textSize().set(TextSize.DOUBLE));
            until(() -> menus(window).size() == 1);
            run(() -> window.themes.textSize().set(TextSize.NORMAL));
            until(() -> menus(window).equals(names));
        }
    }

    private static List<String> menus(WindowFixture window) {
        return ((MenuBar) window.node("menu"))
                .getMenus().stream().map(Menu::getText).toList();
    }

    /// At twice the usual size, in the longest words, whatever stands beside the text and in windows of their own keeps
    /// within them, and says in its fields what belongs there.
    @Test
    void theLargestTextStaysWithinItsWindow(@TempDir Path folder) throws Exception {
        Language.GERMAN.speak();
        Post post = Post.begin(Instant.now()).withText("Harbour", "Text.");
        try (WindowFixture window = WindowFixture.open(folder, WindowMemory.first(), 1000, 760, List.of(post))) {
            run(() -> window.themes.textSize().set(TextSize.DOUBLE));
            // What goes on in the foot's second line stands at the right as what is above it.
            Region foot = (Region) window.scene.lookup(".status-bar");
            until(() -> Math.abs(foot.getChildrenUnmodifiable()
                                    .getLast()
                                    .getBoundsInParent()
                                    .getMaxX()
                            - (foot.getWidth() - foot.getInsets().getRight()))
                    < 2);
            for (String command : List.of("counts", "tags", "connect", "outbox", "replace", "preferences", "media")) {
                run(() -> window.window.commands().all().stream()
                        .filter(each -> each.id().equals(command))
                        .forEach(Command::run));
                WaitForAsyncUtils.waitForFxEvents(20);
                Scene shown = onFx(() -> Window.getWindows().getLast().getScene());
                Screenshot.write(onFx(() -> shown.snapshot(null)), "largest-" + command);
                assertThat(onFx(() -> beyond(shown))).as(command).isEmpty();
                assertThat(onFx(() -> cutPrompts(shown))).as(command).isEmpty();
                ShownScreen.leave(shown, window);
            }
        }
    }

    private static List<String> beyond(Scene shown) {
        return labels(shown.getRoot()).stream()
                .filter(label -> label.localToScene(label.getLayoutBounds()).getMaxX() > shown.getWidth())
                .map(label -> label + " " + label.getText())
                .toList();
    }

    private static List<String> cutPrompts(Scene shown) {
        return shown(shown.getRoot(), TextField.class).stream()
                .filter(field -> field.getText().isEmpty())
                .filter(field -> widthOf(field.getPromptText(), field)
                        > field.getWidth()
                                - field.getInsets().getLeft()
                                - field.getInsets().getRight())
                .map(TextField::getPromptText)
                .toList();
    }

    private static double widthOf(String words, TextField field) {
        Text text = new Text(words);
        text.setFont(field.getFont());
        return text.getLayoutBounds().getWidth();
    }

    /// Of words from the bundle: a title may well be cut.
    private static boolean isCut(Labeled label) {
        return label.getText() != null && label.getText().startsWith("[") && isShortened(label);
    }

    private static boolean isShortened(Labeled label) {
        return label.getText() != null
                && label.lookupAll(".text").stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .filter(text -> label.equals(text.getParent()))
                        .anyMatch(text -> text.getText().endsWith(label.getEllipsisString())
                                && !label.getText().endsWith(label.getEllipsisString()));
    }

    private static List<Labeled> labels(Node node) {
        return shown(node, Labeled.class);
    }

    private static <T extends Node> List<T> shown(Node node, Class<T> kind) {
        if (!node.isVisible() || !node.isManaged()) {
            return List.of();
        }
        List<T> found = new ArrayList<>();
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().stream()
                    .flatMap(child -> shown(child, kind).stream())
                    .forEach(found::add);
        }
        return found;
    }
}
