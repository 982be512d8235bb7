package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.ui.imports.ImportModel.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of files that are dropped on the text.
@Tag("ui")
@Tag("drag")
class FileDropTest {
    private static final String TEXT = "First.\n\nLast.\n";

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        List<Post> posts = List.of(Post.begin(Instant.EPOCH).withText("Harbour", TEXT));
        window = WindowFixture.open(folder.resolve("library"), WindowMemory.first(), 1200, 760, posts);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPostIsLookedThroughAsOnTheListAndTheTextStays() throws Exception {
        drop("one.md", "# One\n\nText.\n");
        until(() -> window.importing.stage().get() == Stage.PREVIEW);
        assertThat(onFx(() -> ((Label) window.node("import-sum")).getText())).isEqualTo("One new post can come.");
        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void aSpreadsheetIsATableWhereItIsDropped() throws Exception {
        drop("towns.CSV", "Town;People\r\nPula;52\r\n");
        until(() -> text().contains("Pula"));
        assertThat(text()).isEqualTo("""
                First.

                | Town | People |
                | ---- | ------ |
                | Pula | 52     |

                Last.
                """);
        run(window.pane::undo);
        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void severalSpreadsheetsAreATableEach() throws Exception {
        drop(Files.writeString(folder.resolve("a.csv"), "a,b"), Files.writeString(folder.resolve("c.tsv"), "c\td"));
        until(() -> text().contains("c"));
        assertThat(text()).isEqualTo("""
                First.

                | a   | b   |
                | --- | --- |

                | c   | d   |
                | --- | --- |

                Last.
                """);
    }

    @Test
    void inCodeASpreadsheetStaysWhatItIs() throws Exception {
        run(() -> area().replaceText("```\n1234567\n```\n"));
        drop("towns.csv", "Town;People\r\nPula;52\r\n");
        until(() -> text().contains("Pula"));
        assertThat(text()).isEqualTo("```\n12Town;People\nPula;5234567\n```\n");
    }

    @Test
    void aFileWithoutCellsIsToldOf() throws Exception {
        drop("empty.csv", "");
        until(() -> window.problems.size() == 1);
        assertThat(text()).isEqualTo(TEXT);
    }

    /// Behind the first paragraph.
    private void drop(String name, String content) throws Exception {
        drop(Files.writeString(folder.resolve(name), content));
    }

    private void drop(Path... dropped) throws Exception {
        CodeArea area = area();
        DraggedFiles files = DraggedFiles.begin(area, dropped);
        files.drop(area, onFx(() -> behind("First.".length() - 1)));
    }

    /// The right half of that character, in the scene.
    private Point2D behind(int character) {
        Bounds bounds =
                area().getCharacterBoundsOnScreen(character, character + 1).orElseThrow();
        return area().localToScene(area().screenToLocal(bounds.getMaxX() - 1, bounds.getCenterY()));
    }

    private String text() {
        return onFx(area()::getText);
    }

    private CodeArea area() {
        return (CodeArea) window.node("editor");
    }
}
