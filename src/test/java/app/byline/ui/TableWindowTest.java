package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.edit.Drawn;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Tables as an author writes them, with keys and mouse. The pipes of a table are its own here: what is selected is
/// asked of the text.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableWindowTest {
    private static final String TABLE = """
            | Town | People |
            |------|-------:|
            | Pula | 52 |

            More.""";

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    private void table(String text, String behind) {
        WindowFixture.run(() -> {
            writer.area().replaceText(text);
            writer.area().getUndoManager().forgetHistory();
            writer.area().moveTo(text.indexOf(behind) + behind.length());
            writer.area().requestFocus();
        });
    }

    private String text() {
        return WindowFixture.onFx(() -> writer.area().getText());
    }

    private String selected() {
        return WindowFixture.onFx(() -> writer.area().getSelectedText());
    }

    private Node bar() {
        return writer.window().node("table-bar");
    }

    private Button button(String id) {
        return bar().lookupAll(".button").stream()
                .filter(node -> id.equals(node.getId()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBarEndsWhereTheTextDoes() {
        table(TABLE, "Pula");
        WindowFixture.until(() -> bar().isVisible());
        WindowFixture.until(() -> bottom(bar()) == bottom(writer.window().node("editor-pane")));
    }

    private static double bottom(Node node) {
        return WindowFixture.onFx(
                () -> node.localToScene(node.getLayoutBounds()).getMaxY());
    }

    @Test
    void tabGoesThroughCellsAndAlignsThem() {
        table(TABLE, "Pula");
        writer.press("Tab");
        assertThat(selected()).isEqualTo("52");
        assertThat(text()).startsWith("| Town | People |\n| ---- | -----: |\n| Pula |     52 |\n\nMore.");
        writer.press("Tab");
        writer.key("Z");
        assertThat(text()).startsWith("| Town | People |\n| ---- | -----: |\n| Pula |     52 |\n| Z");
        writer.press("Shift+Tab");
        assertThat(selected()).isEqualTo("52");
        writer.press("Enter");
        writer.press("Shift+Enter");
        assertThat(text()).contains("| <br>");
    }

    @Test
    void aTableIsBegunByKeyAndIsOneStepOfUndo() {
        writer.type("Towns:|");
        writer.press("Shortcut+Alt+G");
        assertThat(text()).isEqualTo("""
                Towns:

                |     |     |     |
                | --- | --- | --- |
                |     |     |     |""");
        writer.key("T");
        assertThat(text()).contains("| T    |");
        WindowFixture.run(writer.area()::undo);
        WindowFixture.run(writer.area()::undo);
        assertThat(writer.text()).isEqualTo(Drawn.drawn(Drawn.of("Towns:|").selected()));
    }

    @Test
    void itsBarIsThereWhileTheCaretIsInATable() {
        table(TABLE, "Pula");
        WindowFixture.until(() -> bar().isVisible());
        WindowFixture.run(() -> button("do-table.align-centre").fire());
        assertThat(text()).contains("| :--: | -----: |");
        WindowFixture.run(() -> ((MenuButton) writer.window().node("menu-row"))
                .getItems().stream()
                        .filter(item -> "Row above".equals(item.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        assertThat(text()).contains("-----: |\n|      |        |\n| Pula |");
        WindowFixture.run(() -> writer.area().moveTo(writer.area().getLength()));
        WindowFixture.until(() -> !bar().isVisible());
    }

    @Test
    void whatWasTypedInATableIsAlignedWhenItsAuthorLeaves() {
        table(TABLE, "Pula");
        WindowFixture.until(() -> bar().isVisible());
        writer.key("!");
        WindowFixture.run(() -> writer.area().moveTo(writer.area().getLength()));
        WindowFixture.until(() -> text().contains("| Pula! |     52 |"));
        assertThat(WindowFixture.onFx(() -> writer.area().getCaretPosition())).isEqualTo(text().length());
        WindowFixture.run(writer.area()::undo);
        assertThat(text()).contains("| Pula! | 52 |");
        WindowFixture.run(writer.area()::undo);
        assertThat(text()).isEqualTo(TABLE);
        WindowFixture.run(() -> writer.area().moveTo(writer.area().getLength()));
        WindowFixture.until(() -> !bar().isVisible());
        assertThat(text()).isEqualTo(TABLE);
    }

    @Test
    void cellsOfASpreadsheetComeIntoCells() {
        table(TABLE, "Pula");
        WindowFixture.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("Rijeka\t128\nZadar\t75\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        writer.press("Shortcut+V");
        assertThat(text()).startsWith("""
                | Town   | People |
                | ------ | -----: |
                | Rijeka |    128 |
                | Zadar  |     75 |
                """);
    }

    @Test
    void aQuoteThatIsPastedIntoACellComesBehindTheTable() {
        table(TABLE, "Pula");
        WindowFixture.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("One");
            Clipboard.getSystemClipboard().setContent(content);
            writer.window().pages.current().get().editor().paste(Editing.Paste.QUOTE);
        });
        WindowFixture.until(() -> text().endsWith("52 |\n\n> One\n\nMore."));
    }

    @Test
    void columnsMoveAlongRows() {
        table(TABLE, "52");
        writer.press("Alt+Left");
        assertThat(text()).startsWith("| People | Town");
        writer.press("Alt+Right");
        assertThat(text()).startsWith("| Town");
    }

    @Test
    void rowsMoveAsLinesDo() {
        table(TABLE.replace("| Pula | 52 |", "| Pula | 52 |\n| Split | 160 |"), "Split");
        writer.press("Alt+Up");
        assertThat(text()).contains("-----: |\n| Split |    160 |\n| Pula  |     52 |");
    }
}
