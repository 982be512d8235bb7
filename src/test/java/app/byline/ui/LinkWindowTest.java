package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.edit.Drawn;
import app.byline.post.Post;
import app.byline.post.PostAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.fxmisc.richtext.CodeArea;
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

/// Links, as they are asked for and pasted. Texts are drawn as [Writer] does; `⏎` is a line's end.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkWindowTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String PAGE = "https://quay.example/stones";

    private final Post quay = Post.begin(NOW).withText("The old [quay]", "At the [office](https://office.example).");
    private final Post open = Post.begin(NOW.plusSeconds(60)).withText("Letter", "");
    /// What the page of a test answers, and when.
    private CompletableFuture<Optional<String>> answer = new CompletableFuture<>();

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder, quay, open);
    }

    @BeforeEach
    void begin() {
        copy("");
        CompletableFuture<Optional<String>> own = new CompletableFuture<>();
        answer = own;
        writer.window().titles = _ -> own.join();
        writer.window().titlesAsked.clear();
        // Opened again, it would come a moment later, over what is typed.
        if (!open.id()
                .equals(WindowFixture.onFx(() -> writer.window().editor.id().getValue()))) {
            writer.window().openPost(open.id());
        }
    }

    /// What a test has left unanswered is over before the next one begins.
    @AfterEach
    void end() {
        answer.complete(Optional.empty());
        WindowFixture window = writer.window();
        until(() -> window.titlesHeard.get() == window.titlesAsked.size());
        window.titlesHeard.set(0);
        WindowFixture.run(() -> {
            if (window.scene.lookup("#link-dialog") != null) {
                ((Button) window.node("link-cancel")).fire();
            }
            window.pane.habits().titles().set(true);
        });
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    // ---- asking

    @Test
    void anAddressAndEnterMakeTheWordsALink() {
        writer.type("say |word| now");
        writer.press("Shortcut+K");
        assertThat(field("link-words").getText()).isEqualTo("word");
        enter("a.example");
        assertThat(writer.text()).isEqualTo("say [word](https://a.example)| now");
        assertThat(area().isFocused()).isTrue();
        WindowFixture.run(area()::undo);
        assertThat(area().getText()).isEqualTo("say word now");
    }

    @Test
    void anAddressOnTheClipboardIsThereAlready() {
        copy(PAGE);
        writer.type("say |word|");
        writer.press("Shortcut+K");
        writer.press(field("link-address"), "Enter");
        assertThat(writer.text()).isEqualTo("say [word](" + PAGE + ")|");
    }

    @Test
    void aPostIsFoundByItsWordsAndGivesThem() {
        writer.type("See |");
        writer.press("Shortcut+K");
        enter("office");
        WindowFixture.until(() -> !isOpen());
        assertThat(writer.text()).isEqualTo("See [The old \\[quay\\]](" + PostAddress.of(quay.id()) + ")|");
    }

    @Test
    void whatWasLinkedToLatelyIsOfferedBeforeAnythingIsTyped() {
        writer.type("See |");
        writer.press("Shortcut+K");
        until(() -> offers("https://office.example"));
        until(() -> {
            boolean there = String.valueOf(targets().getSelectionModel().getSelectedItem())
                    .contains("https://office.example");
            if (!there) {
                writer.press(field("link-address"), "Down");
            }
            return there;
        });
        writer.press(field("link-address"), "Enter");
        assertThat(writer.text()).isEqualTo("See [office](https://office.example)|");
    }

    @Test
    void nothingIsMadeOfAnEmptyField() {
        writer.type("See |");
        writer.press("Shortcut+K");
        until(() -> offers(quay.title()) && offers("https://office.example"));
        writer.press(field("link-address"), "Enter");
        assertThat(writer.text()).isEqualTo("See |");
        assertThat(isOpen()).isTrue();
        assertThat(WindowFixture.onFx(() -> writer.window().node("link-make").isDisabled()))
                .isTrue();
    }

    @Test
    void escapeLeavesEverythingAsItWas() {
        writer.type("say |word|");
        writer.press("Shortcut+K");
        WindowFixture.run(() -> field("link-address").setText("a.example"));
        writer.press(field("link-address"), "Esc");
        assertThat(writer.text()).isEqualTo("say |word|");
        assertThat(area().isFocused()).isTrue();
        assertThat(area().isUndoAvailable()).isFalse();
    }

    @Test
    void aClickBesideItPutsItAway() {
        writer.type("say |word|");
        writer.press("Shortcut+K");
        WindowFixture.run(area()::requestFocus);
        assertThat(isOpen()).isFalse();
        assertThat(writer.text()).isEqualTo("say |word|");
    }

    @Test
    void aLinkUnderTheCaretIsChanged() {
        writer.type("see [the **old** q|uay](https://a.example \"T\") now");
        writer.press("Shortcut+K");
        assertThat(field("link-address").getText()).isEqualTo("https://a.example");
        assertThat(field("link-words").getText()).isEqualTo("the **old** quay");
        assertThat(field("link-title").getText()).isEqualTo("T");
        WindowFixture.run(() -> {
            field("link-words").setText("the *new* quay");
            field("link-title").setText("");
        });
        enter("https://b.example");
        assertThat(writer.text()).isEqualTo("see [the *new* quay](https://b.example)| now");
        WindowFixture.run(area()::undo);
        assertThat(area().getText()).isEqualTo("see [the **old** quay](https://a.example \"T\") now");
    }

    @Test
    void aLinkThatIsLeftAsItIsIsNoStepOfUndo() {
        writer.type("see [q|uay](<https://a.example>) now");
        writer.press("Shortcut+K");
        writer.press(field("link-address"), "Enter");
        assertThat(writer.text()).isEqualTo("see [q|uay](<https://a.example>) now");
        assertThat(area().isUndoAvailable()).isFalse();
    }

    @Test
    void aLinkToAPostSaysWhich() {
        writer.type("see [h|ere](" + PostAddress.of(quay.id()) + ")");
        writer.press("Shortcut+K");
        until(() -> targets().getItems().size() == 1 && offers(quay.title()));
    }

    @Test
    void aLinkIsRemovedAndItsWordsStay() {
        writer.type("see [the **old** q|uay](https://a.example) now");
        writer.press("Shortcut+K");
        WindowFixture.run(((Button) writer.window().node("link-remove"))::fire);
        assertThat(writer.text()).isEqualTo("see the **old** quay| now");
        WindowFixture.run(area()::undo);
        assertThat(area().getText()).isEqualTo("see [the **old** quay](https://a.example) now");
    }

    @Test
    void theKeysStayInTheDialog() {
        writer.type("say |word|");
        writer.press("Shortcut+K");
        WindowFixture.run(() -> field("link-address").setText("a.example"));
        for (String stop : List.of("link-words", "link-title", "link-cancel", "link-make", "link-address")) {
            writer.press(owner(), "Tab");
            assertThat(owner().getId()).isEqualTo(stop);
        }
        writer.press(owner(), "Shift+Tab");
        assertThat(owner().getId()).isEqualTo("link-make");
        writer.press(owner(), "Enter");
        assertThat(writer.text()).isEqualTo("say [word](https://a.example)|");
    }

    @Test
    void theTitleOfAPastedAddressIsOfferedAsItsWords() {
        writer.type("See |");
        answer.complete(Optional.of("The *stones*\nof the quay"));
        writer.press("Shortcut+K");
        WindowFixture.run(() -> field("link-address").setText(PAGE));
        until(() -> field("link-words").getPromptText().equals("The *stones* of the quay"));
        writer.press(field("link-address"), "Enter");
        assertThat(writer.text()).isEqualTo("See [The \\*stones\\* of the quay](" + PAGE + ")|");
    }

    @Test
    void whoDoesNotWaitForTheTitleGetsItLater() {
        writer.type("See |");
        writer.press("Shortcut+K");
        enter(PAGE);
        assertThat(writer.text()).isEqualTo("See [quay.example/stones](" + PAGE + ")|");
        answer.complete(Optional.of("Stones"));
        until(() -> writer.text().equals("See [Stones](" + PAGE + ")|"));
    }

    @Test
    void withSeveralCaretsEachBeginsALink() {
        writer.type("one⏎tw|o");
        writer.press("Shortcut+Alt+Up");
        writer.press("Shortcut+K");
        assertThat(isOpen()).isFalse();
        assertThat(area().getText()).isEqualTo("[one](https://)\n[two](https://)");
    }

    // ---- pasting

    @Test
    void aPastedAddressIsThereAtOnceAndGetsItsTitleLater() {
        paste("See | now", PAGE);
        assertThat(writer.text()).isEqualTo("See " + PAGE + "| now");
        writer.key(",");
        answer.complete(Optional.of("The [old] quay"));
        until(() -> writer.text().equals("See [The \\[old\\] quay](" + PAGE + "),| now"));
        WindowFixture.run(area()::undo);
        assertThat(area().getText()).isEqualTo("See " + PAGE + ", now");
        WindowFixture.run(area()::undo);
        assertThat(area().getText()).isEqualTo("See " + PAGE + " now");
    }

    @Test
    void overWordsItIsTheTitleOfTheLink() {
        paste("see |the quay| now", PAGE);
        assertThat(writer.text()).isEqualTo("see [the quay](" + PAGE + ")| now");
        answer.complete(Optional.of("The \"old\" quay"));
        until(() -> writer.text().equals("see [the quay](" + PAGE + " \"The \\\"old\\\" quay\")| now"));
        WindowFixture.run(area()::undo);
        assertThat(area().getText()).isEqualTo("see [the quay](" + PAGE + ") now");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "See | now;   /more;   See https://quay.example/stones/more| now",
                "See | now;   .html;   See https://quay.example/stones.html| now"
            })
    void anAddressThatIsWrittenOnStaysAsItIs(String before, String typed, String after) {
        paste(before, PAGE);
        WindowFixture.run(() -> area().replaceSelection(typed));
        answered("Stones");
        assertThat(writer.text()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|;                           alone on its line it is an embed",
                "Before⏎⏎|⏎⏎After;            there, too",
                "See `|` now;                 in code it is code",
                "See [quay](|) now;           it is a link's own address",
                "See <a href='|'>;            or that of HTML",
            })
    void whereAnAddressIsMeantAsOneNobodyIsAsked(String before, String why) {
        paste(before, PAGE);
        assertThat(area().getText())
                .as(why)
                .isEqualTo(
                        Drawn.of(before).selected().text().isEmpty()
                                ? PAGE
                                : before.replace('⏎', '\n').replace("|", PAGE));
        assertThat(writer.window().titlesAsked).isEmpty();
    }

    @Test
    void inAListItGetsItsTitle() {
        answer.complete(Optional.of("Stones"));
        paste("- |", PAGE);
        until(() -> writer.text().equals("- [Stones](" + PAGE + ")|"));
    }

    @Test
    void inAnotherPostNothingChanges() {
        paste("See | now", PAGE);
        writer.window().openPost(quay.id());
        answered("Stones");
        assertThat(area().getText()).isEqualTo(quay.body());
    }

    @Test
    void whoWantsNoTitlesHasNone() {
        WindowFixture.run(() -> writer.window().pane.habits().titles().set(false));
        paste("See | now", PAGE);
        assertThat(writer.window().titlesAsked).isEmpty();
    }

    // ---- in few words

    /// Lets the page answer, and waits until the window has heard it.
    private void answered(String title) {
        answer.complete(Optional.of(title));
        until(() ->
                writer.window().titlesHeard.get() == writer.window().titlesAsked.size());
    }

    private void paste(String drawn, String address) {
        copy(address);
        writer.type(drawn);
        WindowFixture.until(() -> {
            var rendered = writer.window().editor.rendered().get();
            return rendered != null
                    && rendered.version() == writer.window().editor.version();
        });
        writer.press("Shortcut+V");
    }

    private static void copy(String text) {
        WindowFixture.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void enter(String typed) {
        WindowFixture.run(() -> field("link-address").setText(typed));
        writer.press(field("link-address"), "Enter");
    }

    private CodeArea area() {
        return writer.area();
    }

    private boolean isOpen() {
        return WindowFixture.onFx(() -> writer.window().scene.lookup("#link-dialog") != null);
    }

    private TextField field(String id) {
        return (TextField) writer.window().node(id);
    }

    private ListView<?> targets() {
        return (ListView<?>) writer.window().node("link-targets");
    }

    /// Whether what is offered has that.
    private boolean offers(String words) {
        return targets().getItems().stream()
                .anyMatch(target -> target.toString().contains(words));
    }

    private Node owner() {
        return WindowFixture.onFx(() -> writer.window().scene.getFocusOwner());
    }

    private static void until(Callable<Boolean> condition) {
        WindowFixture.until(condition);
    }
}
