package app.byline.ui.editor;

import app.byline.exchange.ImportException;
import app.byline.exchange.ImportException.Reason;
import app.byline.exchange.TextFile;
import app.byline.markdown.TableEditing;
import app.byline.markdown.edit.Insertion;
import app.byline.markdown.edit.Sheet;
import app.byline.post.PostId;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import org.fxmisc.richtext.CodeArea;

/// Files of spreadsheets that are dropped on a text become tables there, and in code stay what they are. JavaFX's
/// thread.
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
        DropCaret.follow(area, dragged -> !sheets(dragged).isEmpty());
        area.addEventFilter(DragEvent.DRAG_DROPPED, drops::dropped);
    }

    /// Those that are dragged; none where anything else is dragged with them.
    private static List<Path> sheets(Dragboard dragged) {
        List<Path> files = dragged.getFiles().stream().map(File::toPath).toList();
        return files.stream().allMatch(SheetDrops::isSheet) ? files : List.of();
    }

    private static boolean isSheet(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return KINDS.stream().anyMatch(name::endsWith);
    }

    private void dropped(DragEvent drop) {
        List<Path> files = sheets(drop.getDragboard());
        if (files.isEmpty()) {
            return;
        }
        area.moveTo(area.hit(drop.getX(), drop.getY()).getInsertionIndex());
        PostId post = model.id().getValue();
        passages.background().ask(() -> read(files)).whenComplete((dropped, failure) -> {
            if (failure != null) {
                problem.accept(failure);
            } else if (Objects.equals(post, model.id().getValue())) {
                passages.read((selected, verbatim) -> Optional.of(
                        verbatim.getAsBoolean()
                                ? Insertion.typed(selected, words(dropped))
                                : TableEditing.put(
                                        dropped.stream().map(Dropped::sheet).toList(), selected)));
            }
        });
        drop.setDropCompleted(true);
        drop.consume();
    }

    /// What a file says, and as cells.
    private record Dropped(String text, Sheet sheet) {}

    private static String words(List<Dropped> dropped) {
        return dropped.stream().map(file -> file.text().stripTrailing()).collect(Collectors.joining("\n\n"));
    }

    private static List<Dropped> read(List<Path> files) {
        try {
            List<Dropped> read = new ArrayList<>();
            for (Path file : files) {
                read.add(read(file));
            }
            return read;
        } catch (ImportException e) {
            throw new CompletionException(e);
        }
    }

    private static Dropped read(Path file) throws ImportException {
        String text = TextFile.read(file).text();
        if (text.length() > LONGEST) {
            throw new ImportException(Reason.TOO_LARGE, file, text.length() + " characters");
        }
        Sheet sheet = Sheet.of(text).orElseThrow(() -> new ImportException(Reason.UNKNOWN, file, "no cells"));
        return new Dropped(text.replaceAll("\r\n?", "\n"), sheet);
    }
}
