package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.post.PostLanguage;
import app.byline.spelling.Language;
import app.byline.spelling.Spelling.Tongue;
import app.byline.ui.editor.Completion.Suggestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Spelling as its author sees it. `|` is the caret.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellingWindowTest {
    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
    }

    @BeforeEach
    void letWordsTell() {
        WindowFixture.run(() -> writer.window().spelling.say(Optional.empty()));
    }

    @AfterEach
    void typeNoMore() {
        writer.window().beforeAnswers(() -> {});
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @Test
    void wordsThatTheDictionaryDoesNotKnowAreMarkedButNotInCode() {
        type("We saw teh quay and a `vra` in the mornning today|");
        marked("teh", "mornning");
    }

    @Test
    void theWordThatIsTypedIsMarkedWhenTheCaretLeavesIt() {
        type("We saw teh quay in |");
        marked("teh");
        "mornning".chars().forEach(letter -> writer.key(Character.toString(letter)));
        WindowFixture.until(() -> writer.window().spelling.word().isPresent());
        marked("teh");
        writer.key(" ");
        marked("teh", "mornning");
    }

    @Test
    void keysLeadFromWordToWordAndOfferOthers() {
        type("|We saw teh quay in the mornning today");
        marked("teh", "mornning");
        writer.press("F7");
        untilText("We saw |teh| quay in the mornning today");
        writer.press("F7");
        untilText("We saw teh quay in the |mornning| today");
        writer.press("F7");
        untilText("We saw |teh| quay in the mornning today");
        writer.press("Shift+F7");
        untilText("We saw teh quay in the |mornning| today");
        writer.press("Shortcut+Period");
        WindowFixture.until(() -> list() != null);
        assertThat(Objects.requireNonNull(list()).getItems())
                .extracting(Suggestion::label)
                .startsWith("morning")
                .hasSizeLessThanOrEqualTo(5);
        writer.press("Enter");
        untilText("We saw teh quay in the morning| today");
        WindowFixture.run(writer.area()::undo);
        assertThat(writer.area().getText()).isEqualTo("We saw teh quay in the mornning today");
    }

    @Test
    void theMenuOfTheTextLeadsWithOtherWords() {
        type("We saw the quay in the morn|ning today");
        marked("mornning");
        ContextMenu menu = Objects.requireNonNull(writer.area().getContextMenu());
        WindowFixture.run(() -> Event.fireEvent(menu, new WindowEvent(menu, WindowEvent.WINDOW_SHOWING)));
        WindowFixture.until(() -> menu.getItems().getFirst().getText().equals("morning"));
        WindowFixture.run(menu.getItems().getFirst()::fire);
        untilText("We saw the quay in the morning| today");
        WindowFixture.run(() -> Event.fireEvent(menu, new WindowEvent(menu, WindowEvent.WINDOW_SHOWING)));
        assertThat(menu.getItems()).first().extracting(MenuItem::getText).isEqualTo("Add the word to your dictionary");
    }

    @Test
    void aWordIsTaughtAndThatIsTakenBack() throws Exception {
        type("We saw the foo|ish quay in the morning");
        marked("fooish");
        run("spelling.teach");
        marked();
        assertThat(writer.window().file.resolveSibling("library-words.txt"))
                .content()
                .isEqualTo("fooish\n");
        WindowFixture.until(() -> writer.window().scene.lookup("#notice-back").isVisible());
        WindowFixture.run(((Hyperlink) writer.window().node("notice-back"))::fire);
        marked("fooish");
        assertThat(Files.readString(writer.window().file.resolveSibling("library-words.txt")))
                .isEmpty();
    }

    @Test
    void aTaughtWordIsRemovedByTheMenuAtItAndThatIsTakenBack() {
        ContextMenu menu = Objects.requireNonNull(writer.area().getContextMenu());
        MenuItem remove = menu.getItems().stream()
                .filter(item -> "item-spelling.forget".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        type("We saw the Glum|ish quay in the morning");
        marked("Glumish");
        assertThat(remove.isVisible()).isFalse();
        WindowFixture.run(() -> writer.window().spelling.teach("glumish", true));
        marked();
        WindowFixture.until(remove::isVisible);
        assertThat(remove.getText()).isEqualTo("Remove “glumish” from your dictionary");
        WindowFixture.run(remove::fire);
        marked("Glumish");
        assertThat(remove.isVisible()).isFalse();
        WindowFixture.until(() ->
                ((Label) writer.window().node("notice")).getText().equals("“glumish” is no longer in your dictionary"));
        WindowFixture.run(((Hyperlink) writer.window().node("notice-back"))::fire);
        marked();
        WindowFixture.until(remove::isVisible);
        run("spelling.forget");
        marked("Glumish");
    }

    @Test
    void aWordIsIgnoredInThisPostAlone() {
        type("We saw the bar|ish quay in the morning");
        marked("barish");
        run("spelling.ignore");
        marked();
        Post other = Post.begin(Instant.now()).withText("Other", "We saw the barish quay in the morning");
        writer.window().posts.save(other);
        var here = Objects.requireNonNull(writer.window().editor.id().getValue());
        writer.window().openPost(other.id());
        marked("barish");
        writer.window().openPost(here);
        marked();
    }

    @Test
    void theLanguageIsThatOfTheWordsUntilItsAuthorSaysAnother() {
        type("Das ist ein Brief über den Hafen und die Stadt am Morgen|");
        language("German");
        marked();
        run("spelling.language");
        WindowFixture.run(() -> ((TextField) writer.window().node("picker-words")).setText("Spanish"));
        writer.press(writer.window().node("picker-words"), "Enter");
        language("Spanish");
        marked("ist", "ein", "Brief", "über", "Hafen", "und", "die", "Stadt", "am", "Morgen");
        assertThat(WindowFixture.onFx(
                        () -> PostLanguage.of(writer.window().editor.post().orElseThrow())))
                .contains("es");
        run("details");
        @SuppressWarnings("unchecked")
        ComboBox<Object> choice = (ComboBox<Object>) writer.window().node("language");
        WindowFixture.run(() -> choice.setValue(choice.getItems().getFirst()));
        language("German");
        run("details");
    }

    @Test
    void quotesAreThoseOfTheLanguageAndBackspaceLeavesThemAsTyped() {
        type("Das ist ein Brief über den Hafen und |");
        language("German");
        writer.key("\"");
        untilText("Das ist ein Brief über den Hafen und „|“");
        writer.press("Backspace");
        untilText("Das ist ein Brief über den Hafen und \"|\"");
        writer.press("Backspace");
        untilText("Das ist ein Brief über den Hafen und |");
        run("smart");
        writer.key("\"");
        untilText("Das ist ein Brief über den Hafen und \"|\"");
        run("smart");
    }

    @Test
    void theFirstQuoteOfANewPostIsThatOfTheWindowsLanguage() {
        openNew();
        writer.key("\"");
        untilText("“|”");
    }

    @Test
    void theLanguageIsFoundWhileItsAuthorTypesOn() {
        openNew();
        writer.window()
                .beforeAnswers(() -> Platform.runLater(() -> writer.area().appendText("er ")));
        type("Das ist ein Brief über den Hafen und |");
        language("German");
        writer.window().beforeAnswers(() -> {});
        writer.key("\"");
        WindowFixture.until(() -> writer.area().getText().contains("„"));
    }

    @Test
    void whatTheAuthorSaysWinsOverWhatIsFoundMeanwhile() {
        openNew();
        List<Optional<Tongue>> then = new ArrayList<>();
        type("Das ist ein Brief über den Hafen und |");
        AtomicBoolean said = new AtomicBoolean();
        writer.window()
                .beforeAnswers(() -> Platform.runLater(() -> {
                    if (!said.getAndSet(true)) {
                        writer.window().spelling.say(Optional.of(Language.SPANISH));
                        writer.window().spelling.tongue().addListener((_, _, now) -> then.add(now));
                    }
                }));
        language("Spanish");
        assertThat(WindowFixture.onFx(() -> List.copyOf(then)))
                .singleElement()
                .satisfies(now -> assertThat(now.orElseThrow().said()).isTrue());
    }

    @Test
    void quotesAndDashesOfCodeStayAsTheyAreTyped() {
        type("We saw the quay in the morning.\n\n```\nx -|\n```\n");
        language("English (United States)");
        writer.key("-");
        writer.key("\"");
        assertThat(writer.area().getText()).doesNotContain("–", "“", "”");
    }

    @Test
    void itCanBeTurnedOff() {
        type("We saw teh quay in the morning today|");
        marked("teh");
        run("spelling");
        marked();
        language("English (United States), not checked");
        run("spelling");
        marked("teh");
    }

    // ---- what an author does and sees

    private void openNew() {
        Post post = Post.begin(Instant.now()).withText("New", "");
        writer.window().posts.save(post);
        writer.window().openPost(post.id());
    }

    private void type(String drawn) {
        writer.type(drawn);
    }

    private void run(String command) {
        WindowFixture.run(() -> writer.window().window.commands().all().stream()
                .filter(each -> each.id().equals(command))
                .findFirst()
                .orElseThrow()
                .run());
    }

    private void untilText(String drawn) {
        WindowFixture.until(() -> writer.text().equals(drawn));
    }

    private void language(String name) {
        WindowFixture.until(() -> ((Hyperlink) writer.window().node("spelling-language"))
                .getText()
                .equals(name));
    }

    /// Waits until exactly these words are marked.
    private void marked(String... words) {
        WindowFixture.until(() -> misspelt().equals(List.of(words)));
    }

    private List<String> misspelt() {
        CodeArea area = writer.area();
        int[] wrong = IntStream.range(0, area.getLength())
                .filter(i -> area.getStyleOfChar(i).contains("misspelt"))
                .toArray();
        StringBuilder marked = new StringBuilder();
        int before = -1;
        for (int place : wrong) {
            marked.append(before >= 0 && place > before + 1 ? " " : "").append(area.getText(place, place + 1));
            before = place;
        }
        return marked.isEmpty() ? List.of() : List.of(marked.toString().split(" ", -1));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable ListView<Suggestion> list() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(shown -> (ListView<Suggestion>) shown.getScene().getRoot().lookup("#suggestions"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
