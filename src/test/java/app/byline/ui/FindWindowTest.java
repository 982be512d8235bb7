package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding and replacing in the open post, with keys and mouse.
@Tag("ui")
class FindWindowTest {
    @SuppressWarnings("NullAway.Init") // made before each test
    private Writer writer;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
    }

    @AfterEach
    void close() {
        writer.window().close();
    }

    @Test
    void placesAreCountedMarkedAndGoneThroughByKey() {
        writer.type("|A boat, a Boat, a BOAT.");
        look("boat");
        says("3 found");
        WindowFixture.until(() -> marked() == 3);
        writer.press(field("find-find"), "Enter");
        assertThat(writer.text()).isEqualTo("A |boat|, a Boat, a BOAT.");
        says("1 of 3");
        writer.press("F3");
        says("2 of 3");
        writer.press("Shift+F3");
        writer.press(field("find-find"), "Shift+Enter");
        says("3 of 3");
        writer.press(field("find-find"), "Esc");
        assertThat(writer.text()).isEqualTo("A boat, a Boat, a |BOAT|.");
        assertThat(WindowFixture.onFx(() -> writer.area().isFocused())).isTrue();
        WindowFixture.until(() -> marked() == 0);
    }

    @Test
    void whatIsTypedMovesThePlacesAndIsLookedAt() {
        writer.type("|boat boat");
        look("boat");
        says("2 found");
        WindowFixture.run(() -> writer.area().insertText(0, "A boat and a "));
        says("3 found");
    }

    @Test
    void caseWordsAndExpressionsNarrowIt() {
        writer.type("|boat Boat boats b0at");
        look("boat");
        says("3 found");
        toggle("find-case");
        says("2 found");
        toggle("find-word");
        says("1 found");
        toggle("find-expression");
        look("b[o0]at");
        says("2 found");
    }

    @Test
    void onlyWhatIsSelectedIsLookedAt() {
        writer.type("boat |boat boat| boat");
        writer.press("Shortcut+F");
        toggle("find-selection");
        look("boat");
        says("2 found");
        // What is selected would hide them.
        assertThat(writer.text()).isEqualTo("boat |boat boat boat");
    }

    @Test
    void aBadExpressionAndOneWithoutEndAreTold() {
        writer.type("|" + "a".repeat(4_000) + "!");
        toggle("find-expression");
        look("(");
        WindowFixture.until(() -> problem().startsWith("No regular expression"));
        assertThat(message()).isEmpty();
        look("(a+)+$");
        WindowFixture.until(() -> problem().startsWith("The expression takes too long"));
        look("a!");
        says("1 found");
        assertThat(problem()).isEmpty();
    }

    @Test
    void whatIsWrongWithAnExpressionMovesNoField() {
        writer.type("|boat");
        writer.press("Shortcut+Alt+F");
        toggle("find-expression");
        look("boat");
        says("1 found");
        List<Bounds> before = fields();
        WindowFixture.run(() -> field("find-with").setText("$7"));
        WindowFixture.until(() -> problem().startsWith("The replacement names a group"));
        assertThat(fields()).isEqualTo(before);
    }

    private List<Bounds> fields() {
        return WindowFixture.onFx(() -> {
            writer.window().scene.getRoot().layout();
            return Stream.of("find-expression", "find-with", "find-close")
                    .map(id -> writer.window().node(id))
                    .map(node -> node.localToScene(node.getLayoutBounds()))
                    .toList();
        });
    }

    @Test
    void tabGoesFromWhatIsLookedForToWhatShallStandThereAndOn() {
        writer.type("|A boat");
        writer.press("Shortcut+Alt+F");
        WindowFixture.until(() -> field("find-find").isFocused());
        List<String> through = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            tab("Tab");
            through.add(focused());
        }
        assertThat(through)
                .containsExactly(
                        "find-with",
                        "find-replace",
                        "find-all",
                        "find-keep",
                        "find-previous",
                        "find-next",
                        "find-case",
                        "find-word",
                        "find-expression",
                        "find-selection",
                        "find-close");
        tab("Tab");
        assertThat(focused()).isNotNull().doesNotStartWith("find-");
        WindowFixture.run(() -> writer.window().node("find-previous").requestFocus());
        tab("Shift+Tab");
        assertThat(focused()).isEqualTo("find-keep");
        WindowFixture.run(() -> field("find-with").requestFocus());
        tab("Shift+Tab");
        assertThat(focused()).isEqualTo("find-find");
    }

    private void tab(String key) {
        writer.press(WindowFixture.onFx(() -> writer.window().scene.getFocusOwner()), key);
    }

    private String focused() {
        return WindowFixture.onFx(() -> writer.window().scene.getFocusOwner().getId());
    }

    @Test
    void onePlaceOrAllAreReplacedAsOneStep() {
        writer.type("|A boat, a Boat, a BOAT.");
        writer.press("Shortcut+Alt+F");
        look("boat");
        says("3 found");
        WindowFixture.run(() -> field("find-with").setText("ship"));
        toggle("find-keep");
        WindowFixture.until(() -> message().equals("3 found"));
        writer.press(field("find-find"), "Enter");
        fire("find-replace");
        assertThat(writer.text()).isEqualTo("A ship, a |Boat|, a BOAT.");
        says("1 of 2");
        fire("find-all");
        WindowFixture.until(() -> writer.area().getText().equals("A ship, a Ship, a SHIP."));
        WindowFixture.run(writer.area()::undo);
        assertThat(writer.area().getText()).isEqualTo("A ship, a Boat, a BOAT.");
        WindowFixture.run(writer.area()::undo);
        assertThat(writer.area().getText()).isEqualTo("A boat, a Boat, a BOAT.");
    }

    @Test
    void groupsOfAnExpressionStandInTheReplacement() {
        writer.type("|2026-11-26 and 2025-01-02");
        toggle("find-expression");
        look("(\\d+)-(\\d+)-(\\d+)");
        says("2 found");
        // At once, while it is being looked for again.
        WindowFixture.run(() -> {
            field("find-with").setText("$3.$2.$1");
            ((Button) writer.window().node("find-all")).fire();
        });
        WindowFixture.until(() -> writer.area().getText().equals("26.11.2026 and 02.01.2025"));
        writer.window().settle();
        assertThat(message()).isEqualTo("2 replaced");
        writer.key("x");
        says("Not found");
    }

    @Test
    void whatStandsAtTheBeginningOfLinesIsPutThere() {
        writer.type("|One⏎Two⏎Six");
        writer.press("Shortcut+Alt+F");
        toggle("find-expression");
        look("^");
        WindowFixture.run(() -> field("find-with").setText("> "));
        says("1 of 3");
        fire("find-replace");
        assertThat(writer.text()).isEqualTo("> One⏎|Two⏎Six");
        says("2 of 3");
        fire("find-replace");
        assertThat(writer.text()).isEqualTo("> One⏎> Two⏎|Six");
        WindowFixture.run(() -> writer.area().undo());
        WindowFixture.run(() -> writer.area().undo());
        says("1 of 3");
        fire("find-all");
        WindowFixture.until(() -> writer.area().getText().equals("> One\n> Two\n> Six"));
    }

    @Test
    void aHeadingIsGoneToByItsName() {
        writer.type("|# Quay⏎⏎words⏎⏎## The old pier⏎⏎words⏎⏎## Lighthouse");
        WindowFixture.until(() -> writer.window().editor.rendered().get() != null
                && writer.window().editor.rendered().get().outline().size() == 3);
        writer.press("Shortcut+Shift+J");
        TextField words = field("picker-words");
        WindowFixture.run(() -> words.setText("pier"));
        assertThat(WindowFixture.onFx(() -> ((ListView<?>) writer.window().node("picker-choices"))
                        .getItems()
                        .size()))
                .isEqualTo(1);
        writer.press(words, "Enter");
        assertThat(writer.text()).contains("|## The old pier");
    }

    @Test
    void whereNoHeadingIsItSaysSo() {
        writer.type("|words");
        writer.press("Shortcut+Shift+J");
        Label said = (Label) ((ListView<?>) writer.window().node("picker-choices")).getPlaceholder();
        assertThat(WindowFixture.onFx(said::getText)).isEqualTo("There is none here yet.");
    }

    private void look(String words) {
        if (writer.window().scene.lookup("#find-bar") == null
                || !writer.window().node("find-bar").isVisible()) {
            writer.press("Shortcut+F");
        }
        WindowFixture.run(() -> field("find-find").setText(words));
    }

    private void says(String wanted) {
        WindowFixture.until(() -> message().equals(wanted));
    }

    private String problem() {
        return ((Label) writer.window().node("find-problem")).getText();
    }

    private String message() {
        return ((Label) writer.window().node("find-message")).getText();
    }

    private long marked() {
        return writer.area().getStyleSpans(0, writer.area().getLength()).stream()
                .filter(span -> span.getStyle().contains("marked-found"))
                .count();
    }

    private TextField field(String id) {
        return (TextField) writer.window().node(id);
    }

    private void toggle(String id) {
        WindowFixture.run(() -> {
            ToggleButton toggle = (ToggleButton) writer.window().node(id);
            toggle.setSelected(!toggle.isSelected());
        });
    }

    private void fire(String id) {
        WindowFixture.run(() -> ((Button) writer.window().node(id)).fire());
    }
}
