package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.snippet.Snippet;
import app.byline.snippet.SqliteStandingTexts;
import app.byline.snippet.StandingId;
import app.byline.ui.editor.Completion.Suggestion;
import app.byline.ui.snippet.SnippetsPane;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts that come again, in the post and where they are written.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnippetWindowTest {
    private static final List<Snippet> KNOWN = List.of(
            snippet("Bold", ";b", "**{selection}{cursor}**"),
            snippet("Copied", "", "> {clipboard}"),
            snippet("Day", "dday", "{date:dd.MM.yy}"),
            snippet("Named", "nam", "{title} on {blog}"),
            snippet("Pair", "", "<{cursor}>{selection}</{cursor}>"),
            snippet("Two lines", "two", "one\n{cursor}two"));

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder, Post.begin(Instant.now()).withText("The Harbour", ""));
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @BeforeEach
    void keep() {
        SqliteStandingTexts standing = writer.window().standing;
        standing.snippets().forEach(old -> standing.remove(old.id()));
        KNOWN.forEach(standing::save);
        until(() -> writer.window().snippets.snippets().equals(KNOWN));
    }

    @AfterEach
    void hide() {
        run(() -> List.copyOf(Window.getWindows()).stream()
                .filter(shown -> shown instanceof Stage
                        && !shown.equals(writer.window().scene.getWindow()))
                .forEach(Window::hide));
    }

    private static Snippet snippet(String name, String abbreviation, String text) {
        return new Snippet(StandingId.create(), name, abbreviation, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "nam|               → The Harbour on My local blog|",
                "See nam|, too.     → See The Harbour on My local blog|, too.",
                "(;b|               → (**|**",
                "> two|             → > one⏎> |two",
                // A longer word, a selection and code are left alone.
                "- a⏎- dynam|       → - a⏎␣␣- dynam|",
                "- a⏎- |nam|        → - a⏎␣␣- |nam|",
            })
    void tabMakesAnAbbreviationItsText(String before, String after) {
        writer.type(before);
        writer.press("Tab");
        assertThat(writer.text()).isEqualTo(after.replace('␣', ' '));
        run(area()::undo);
        assertThat(writer.text().replace("|", "")).isEqualTo(before.replace("|", ""));
    }

    @Test
    void inCodeAnAbbreviationIsCode() {
        writer.type("`nam|`");
        writer.press("Tab");
        assertThat(writer.text()).doesNotContain("Harbour");
    }

    @Test
    void aSnippetIsOfferedBehindASemicolonAndTakenAsOneStep() {
        writer.type("See ;line|");
        until(() -> suggestions() != null);
        assertThat(labels()).containsExactly("Two lines");
        writer.press("Enter");
        assertThat(writer.text()).isEqualTo("See one⏎|two");
        run(area()::undo);
        assertThat(area().getText()).isEqualTo("See ;line");
    }

    @Test
    void oneThatIsChosenGoesAroundTheSelectionAndHasACaretInEachPlace() {
        writer.type("say |it| now");
        choose("Pair");
        run(() -> area().requestFocus());
        writer.key("b");
        assertThat(area().getText()).isEqualTo("say <b>it</b> now");
    }

    @Test
    void atSeveralCaretsItComesToEachAsOneStep() {
        writer.type("|one and one");
        writer.press("Shortcut+Shift+A");
        writer.press("Shortcut+Shift+A");
        choose("Bold");
        assertThat(area().getText()).isEqualTo("**one** and **one**");
        writer.key("!");
        assertThat(area().getText()).isEqualTo("**one!** and **one!**");
        run(area()::undo);
        run(area()::undo);
        assertThat(area().getText()).isEqualTo("one and one");
    }

    @Test
    void dayAndClipboardAreThoseOfTheMoment() {
        run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("Copied {date} words.");
            Clipboard.getSystemClipboard().setContent(content);
        });
        writer.type("|");
        choose("Copied");
        assertThat(writer.text()).isEqualTo("> Copied {date} words.|");
        writer.type("dday|");
        writer.press("Tab");
        String today = LocalDate.ofInstant(writer.window().clock.instant(), ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("dd.MM.yy"));
        assertThat(writer.text()).isEqualTo(today + "|");
    }

    @Test
    void aSnippetIsWrittenAndWhatItGivesIsSeen() throws Exception {
        show();
        fire("snippets-add");
        run(() -> {
            field("snippet-name").setText("Sign-off");
            field("snippet-abbreviation").setText("nam");
            ((TextArea) node("snippet-text")).setText("Yours, {cursor}\n{blog}, {date:TT}");
        });
        assertThat(sample()).isEqualTo("Yours, │\nMy local blog, {date:TT}");
        assertThat(onFx(() -> ((Label) node("snippet-unclear")).getText()))
                .isEqualTo("“TT” is no way to write a date, so it stays as it is.");
        assertThat(onFx(() -> ((Label) node("snippet-taken")).getText()))
                .isEqualTo("“nam” also stands for “Named”; the first by name is meant.");
        picture("snippets");
        run(() -> field("snippet-abbreviation").setText("bye"));
        until(() -> writer.window().standing.snippets().stream()
                .anyMatch(one ->
                        one.name().equals("Sign-off") && one.abbreviation().equals("bye")));
        writer.type("bye|");
        writer.press("Tab");
        assertThat(writer.text()).isEqualTo("Yours, |⏎My local blog, {date:TT}");
    }

    @Test
    void whatIsDeletedComesBack() throws Exception {
        show();
        until(() -> list().getSelectionModel().getSelectedIndex() == 0);
        fire("snippets-delete");
        until(() -> node("snippets-undo").isVisible());
        assertThat(onFx(() -> ((Label) node("snippets-said")).getText())).isEqualTo("“Bold” is deleted.");
        until(() -> list().getItems().size() == 5);
        fire("snippets-undo");
        until(() -> writer.window().standing.snippets().size() == 6);
        assertThat(onFx(() -> field("snippet-name").getText())).isEqualTo("Bold");
    }

    @Test
    void aCopyIsNamedAndHasTheKeys() throws Exception {
        show();
        until(() -> list().getSelectionModel().getSelectedIndex() == 0);
        fire("snippets-duplicate");
        assertThat(onFx(() -> field("snippet-name").getText())).isEqualTo("Bold (copy)");
        until(() -> writer.window().standing.snippets().size() == 7);
    }

    @Test
    void withoutAnyThePlaceSaysWhatTheyAreForAndBeginsOne() throws Exception {
        show();
        fire("snippets-templates");
        picture("snippets-empty");
        fire("snippets-first");
        assertThat(onFx(() -> field("template-name").getText())).isEqualTo("New template");
        until(() -> writer.window().standing.templates().size() == 1);
        run(() -> {
            field("template-title").setText("{date:yyyy}: {cursor}");
            ((TextArea) node("template-text")).setText("{cursor}\n\n*Questions?*");
            field("template-tags").setText("city, harbour");
        });
        picture("templates");
        until(() -> writer.window().standing.templates().stream()
                .anyMatch(one -> one.tags().equals(List.of("city", "harbour"))));
        fire("snippets-delete");
        until(() -> writer.window().standing.templates().isEmpty());
    }

    @Test
    void whatIsSelectedBecomesASnippetAndUndoTakesItAway() {
        writer.type("Thanks. |Yours, *Jane*|");
        keep("Sign-off ;bye");
        until(() -> writer.window().standing.snippets().size() == 7);
        assertThat(area().getText()).isEqualTo("Thanks. Yours, *Jane*");
        writer.type(";bye|");
        writer.press("Tab");
        assertThat(writer.text()).isEqualTo("Yours, *Jane*|");
        assertThat(onFx(() -> ((Label) writer.window().node("notice")).getText()))
                .isEqualTo("“Sign-off” is a snippet now.");
        run(((Hyperlink) writer.window().node("notice-back"))::fire);
        until(() -> writer.window().standing.snippets().equals(KNOWN));
    }

    @Test
    void oneOfTheSameNameIsReplacedAndComesBack() {
        writer.type("|New words|");
        keep("bold");
        until(() -> text("bold").equals(List.of("New words")));
        assertThat(writer.window().standing.snippets()).hasSize(6);
        assertThat(writer.window().standing.snippets().getFirst().abbreviation())
                .isEqualTo(";b");
        run(((Hyperlink) writer.window().node("notice-back"))::fire);
        until(() -> writer.window().standing.snippets().equals(KNOWN));
    }

    @Test
    void itsFirstWordsAreItsNameUntilAnotherIsTyped() {
        writer.type("|> See you|");
        run(writer.window().window.commands().snippets.keep::run);
        assertThat(onFx(() -> ((TextField) writer.window().node("picker-words")).getText()))
                .isEqualTo("See you");
        writer.press(writer.window().node("picker-words"), "Esc");
        assertThat(writer.window().standing.snippets()).isEqualTo(KNOWN);
    }

    @Test
    void withoutASelectionThereIsNothingToKeep() {
        Command keep = writer.window().window.commands().snippets.keep;
        writer.type("No|thing");
        assertThat(onFx(() -> keep.enabled().getValue())).isFalse();
        assertThat(keep.reason()).contains("Nothing of the text is selected");
        run(area()::selectAll);
        assertThat(onFx(() -> keep.enabled().getValue())).isTrue();
    }

    @Test
    void aRightClickOffersIt() {
        writer.type("|Words|");
        run(() -> area().fireEvent(
                        new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 20, 20, 20, false, null)));
        ContextMenu menu = Objects.requireNonNull(area().getContextMenu());
        run(() -> {
            menu.getItems().stream()
                    .filter(item -> "Make snippet of selection…".equals(item.getText()))
                    .forEach(MenuItem::fire);
            menu.hide();
        });
        run(() -> ((TextField) writer.window().node("picker-words")).setText("From the menu"));
        until(() -> choice() != null);
        run(() -> Event.fireEvent(
                Objects.requireNonNull(choice()), Writer.button(MouseEvent.MOUSE_PRESSED, new Point2D(5, 5), 1)));
        until(() -> text("From the menu").equals(List.of("Words")));
    }

    private @Nullable Node choice() {
        return writer.window().node("picker-choices").lookup(".list-cell:filled");
    }

    private List<String> text(String name) {
        return writer.window().standing.snippets().stream()
                .filter(one -> one.name().equals(name))
                .map(Snippet::text)
                .toList();
    }

    private void keep(String name) {
        run(writer.window().window.commands().snippets.keep::run);
        run(() -> ((TextField) writer.window().node("picker-words")).setText(name));
        writer.press(writer.window().node("picker-words"), "Enter");
    }

    private void show() {
        run(() -> writer.window().window.beside().snippets(SnippetsPane.Part.SNIPPETS));
    }

    private void choose(String name) {
        run(writer.window().window.commands().snippets.insert::run);
        run(() -> ((TextField) writer.window().node("picker-words")).setText(name));
        writer.press(writer.window().node("picker-words"), "Enter");
    }

    private void picture(String name) throws Exception {
        Screenshot.write(onFx(() -> scene().snapshot(null)), name);
        run(() -> writer.window().system.set(ColorScheme.DARK));
        Screenshot.write(onFx(() -> scene().snapshot(null)), name + "-dark");
        run(() -> writer.window().system.set(ColorScheme.LIGHT));
    }

    private String sample() {
        return onFx(() -> String.join(
                "",
                ((TextFlow) node("snippet-sample"))
                        .getChildren().stream()
                                .map(piece -> ((Text) piece).getText())
                                .toList()));
    }

    private void fire(String id) {
        run(() -> ((ButtonBase) node(id)).fire());
    }

    private TextField field(String id) {
        return (TextField) node(id);
    }

    private Scene scene() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup("#snippets") != null)
                .findFirst()
                .orElseThrow();
    }

    private Node node(String id) {
        return Objects.requireNonNull(scene().lookup("#" + id), id);
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> list() {
        return (ListView<Object>) node("snippet-list");
    }

    private CodeArea area() {
        return writer.area();
    }

    private static List<String> labels() {
        return Objects.requireNonNull(suggestions()).getItems().stream()
                .map(Suggestion::label)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable ListView<Suggestion> suggestions() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(shown -> (ListView<Suggestion>) shown.getScene().lookup("#suggestions"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
