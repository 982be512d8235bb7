package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.ui.editor.GrammarModel.State;
import app.byline.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.stage.WindowEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Grammar as its author sees it, by an engine of two rules. `|` is the caret.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrammarWindowTest {
    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
        writer.window()
                .engine
                .with("have go", "have gone", "have been going")
                .with("an quay", "a quay")
                .with("the quays was");
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @Test
    void whatIsWrongIsMarkedInProseButNotInCode() {
        type("They *have* go to an quay in the morning.\n\n    They have go.\n|");
        marked("have* go", "an quay");
    }

    @Test
    void whatIsFoundMovesAlongWithWhatIsTyped() {
        type("|It was at an quay in the morning");
        marked("an quay");
        writer.key("S");
        writer.key("o");
        assertThat(found()).containsExactly("an quay");
    }

    @Test
    void keysLeadFromOneToTheNextAndOfferOthers() {
        type("|They have go there.\n\nIt was at an quay in the morning.");
        marked("have go", "an quay");
        writer.press("Shortcut+F7");
        untilText("They |have go| there.⏎⏎It was at an quay in the morning.");
        says("Not “have go” here.");
        writer.press("Shortcut+F7");
        untilText("They have go there.⏎⏎It was at |an quay| in the morning.");
        writer.press("Shortcut+Shift+F7");
        untilText("They |have go| there.⏎⏎It was at an quay in the morning.");
        writer.press("Shortcut+Period");
        writer.press("Enter");
        untilText("They have gone| there.⏎⏎It was at an quay in the morning.");
        marked("an quay");
        WindowFixture.run(writer.area()::undo);
        assertThat(writer.area().getText()).startsWith("They have go there.");
    }

    @Test
    void theMenuOfTheTextLeadsWithWhatIsWrongAndWhatMayBeWritten() throws Exception {
        type("It was at an qu|ay in the morning");
        marked("an quay");
        shown();
        ContextMenu menu = shown();
        assertThat(menu.getItems().subList(0, 4))
                .extracting(MenuItem::getText)
                .containsExactly(
                        "Not “an quay” here.",
                        "a quay",
                        "Ignore this rule in this post",
                        "Turn this rule off everywhere");
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            Screenshot.write(WindowFixture.onFx(() -> drawn(menu, theme)), "grammar-menu-" + theme);
        }
        WindowFixture.run(menu.getItems().get(1)::fire);
        untilText("It was at a| quay in the morning");
        assertThat(shown().getItems())
                .first()
                .extracting(MenuItem::getText)
                .isEqualTo("Add the word to your dictionary");
    }

    @Test
    void aRuleIsIgnoredInThisPostAlone() {
        type("And the qu|ays was quiet in the morning");
        marked("the quays was");
        run("grammar.ignore");
        marked();
        Post other = Post.begin(Instant.now()).withText("Other", "And the quays was quiet in the morning of the day");
        writer.window().posts.save(other);
        var here = Objects.requireNonNull(writer.window().editor.id().getValue());
        writer.window().openPost(other.id());
        marked("the quays was");
        writer.window().openPost(here);
        marked();
        type("They have go and the quays was quiet in the morning|");
        marked("have go");
    }

    @Test
    void aRuleIsTurnedOffEverywhereAndThatIsTakenBack() {
        type("They hav|e go in the morning of the day");
        marked("have go");
        run("grammar.turnOff");
        marked();
        WindowFixture.until(() -> writer.window().scene.lookup("#notice-back").isVisible());
        WindowFixture.run(((Hyperlink) writer.window().node("notice-back"))::fire);
        marked("have go");
    }

    @Test
    void itCanBeTurnedOff() {
        type("They have go in the morning of the day|");
        marked("have go");
        run("grammar");
        marked();
        run("grammar");
        marked("have go");
    }

    @Test
    void anEngineThatDiesIsToldOfOnceAndTypingGoesOn() {
        writer.window().engine.dead = true;
        type("They have go in the evening, or so|");
        says("The grammar checker ended twice");
        writer.key(".");
        untilText("They have go in the evening, or so.|");
        writer.window().engine.dead = false;
        run("grammar");
        run("grammar");
        marked("have go");
    }

    @Test
    void whereNoEngineIsTheAuthorIsToldHowToGetOne() {
        writer.window().engine.there = false;
        type("They have go on a day without an engine|");
        WindowFixture.until(() -> writer.window().grammar.state().get() == State.MISSING);
        assertThat(found()).isEmpty();
        run("grammar.get");
        says("Install the package byline-grammar, or run this");
        writer.window().engine.there = true;
        run("grammar");
        run("grammar");
        marked("have go");
    }

    // ---- what an author does and sees

    private void type(String drawn) {
        writer.type(drawn);
    }

    private ContextMenu shown() {
        ContextMenu menu = Objects.requireNonNull(writer.area().getContextMenu());
        WindowFixture.run(() -> Event.fireEvent(menu, new WindowEvent(menu, WindowEvent.WINDOW_SHOWING)));
        return menu;
    }

    private WritableImage drawn(ContextMenu menu, Theme theme) {
        writer.window().themes.theme().set(theme);
        menu.show(writer.area(), 0, 0);
        WritableImage image = menu.getScene().snapshot(null);
        menu.hide();
        return image;
    }

    private void run(String command) {
        WindowFixture.run(() -> writer.window().window.commands().all().stream()
                .filter(each -> each.id().equals(command))
                .findFirst()
                .orElseThrow()
                .run());
    }

    private void says(String beginning) {
        WindowFixture.until(
                () -> ((Label) writer.window().node("notice")).getText().startsWith(beginning));
    }

    private void untilText(String drawn) {
        WindowFixture.until(() -> writer.text().equals(drawn));
    }

    /// Waits until exactly these are marked.
    private void marked(String... passages) {
        WindowFixture.until(() -> found().equals(List.of(passages)));
    }

    private List<String> found() {
        return WindowFixture.onFx(() -> {
            CodeArea area = writer.area();
            List<String> found = new ArrayList<>();
            Optional<Integer> begin = Optional.empty();
            for (int i = 0; i <= area.getLength(); i++) {
                boolean marked = i < area.getLength() && area.getStyleOfChar(i).contains("ungrammatical");
                if (marked && begin.isEmpty()) {
                    begin = Optional.of(i);
                } else if (!marked && begin.isPresent()) {
                    found.add(area.getText(begin.get(), i));
                    begin = Optional.empty();
                }
            }
            return found;
        });
    }
}
