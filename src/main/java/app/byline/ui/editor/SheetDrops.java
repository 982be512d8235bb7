package app.byline.ui.editor;

import app.byline.exchange.ImportException;
import app.byline.exchange.ImportException.Reason;
import app.byline.exchange.TextFile;
import app.byline.markdown.TableEditing;
import app.byline.markdown.edit.Sheet;
import app.byline.post.PostId;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import org.fxmisc.richtext.CodeArea;

/// A spreadsheet's file that is dropped on a text becomes a table there. JavaFX's thread.
final class SheetDrops {
    private static final List<String> KINDS = List.of(".csv", ".tsv");
    /// Characters: more is no table that a reader would follow.
    private static final int LONGEST = 1 << 20;

    private final CodeArea area;
    private final Passages passages;
    private final EditorModel model;
    private final Consumer<Throwable> problem;

    private SheetDrops(CodeArea area, Passages passages, EditorModel model, Consumer<Throwable> problem) {
        this.area = area;
        this.passages = passages;
        this.model = model;
        this.problem = problem;
    }

    /// `problem` is told why a file could not be read.
    static void on(CodeArea area, Passages passages, EditorModel model, Consumer<Throwable> problem) {
        SheetDrops drops = new SheetDrops(area, passages, model, problem);
        DropCaret.follow(area, dragged -> sheet(dragged).isPresent());
        area.addEventFilter(DragEvent.DRAG_DROPPED, drops::dropped);
    }

    /// Several at once are no one's table.
    private static Optional<Path> sheet(Dragboard dragged) {
        List<File> files = dragged.getFiles();
        return files.size() == 1
                ? Optional.of(files.getFirst().toPath()).filter(SheetDrops::isSheet)
                : Optional.empty();
    }

    private static boolean isSheet(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return KINDS.stream().anyMatch(name::endsWith);
    }

    private void dropped(DragEvent drop) {
        sheet(drop.getDragboard()).ifPresent(file -> {
            area.moveTo(area.hit(drop.getX(), drop.getY()).getInsertionIndex());
            PostId post = model.id().getValue();
            passages.background().ask(() -> read(file)).whenComplete((sheet, failure) -> {
                if (failure != null) {
                    problem.accept(failure);
                } else if (Objects.equals(post, model.id().getValue())) {
                    passages.read(selected -> Optional.of(TableEditing.put(sheet, selected)));
                }
            });
            drop.setDropCompleted(true);
            drop.consume();
        });
    }

    private static Sheet read(Path file) {
        try {
            String text = TextFile.read(file).text();
            if (text.length() > LONGEST) {
                throw new ImportException(Reason.TOO_LARGE, file, text.length() + " characters");
            }
            return Sheet.of(text).orElseThrow(() -> new ImportException(Reason.UNKNOWN, file, "no cells"));
        } catch (ImportException e) {
            throw new CompletionException(e);
        }
    }
}
