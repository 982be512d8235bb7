package app.byline.ui;

import app.byline.exchange.Departure;
import app.byline.exchange.Departures;
import app.byline.exchange.Leaving;
import app.byline.library.SearchQuery;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.text.Messages;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Posts that leave for files: the open one, or all. They are written beside the author's work, who is told when they
/// are there, or why not. JavaFX's thread.
public final class Exports {
    private static final Logger LOG = System.getLogger(Exports.class.getName());

    private final Departures forms;
    private final Leaving leaving;
    private final OpenPost open;
    private final Desk desk;
    private final Background background;

    /// `background` should not be the library's own thread: a book takes its time.
    public Exports(Departures forms, Leaving leaving, OpenPost open, Desk desk, Background background) {
        this.forms = forms;
        this.leaving = leaving;
        this.open = open;
        this.desk = desk;
        this.background = background;
    }

    void chooseFile(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("exports.choose"));
        chooser.setInitialFileName(fileName(open.title().getValue()));
        forms.all().stream()
                .filter(form -> !form.isFolder())
                .map(form -> new FileChooser.ExtensionFilter(
                        Messages.text("exports.form." + form.name()), "*." + form.name()))
                .forEach(chooser.getExtensionFilters()::add);
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            // Not every desktop adds the chosen kind's ending.
            String ending = chooser.getSelectedExtensionFilter() == null
                    ? ".md"
                    : chooser.getSelectedExtensionFilter()
                            .getExtensions()
                            .getFirst()
                            .substring(1);
            Path file = chosen.toPath();
            write(
                    file.getFileName().toString().contains(".")
                            ? file
                            : file.resolveSibling(file.getFileName() + ending));
        }
    }

    /// All posts into a folder: a new one inside of the chosen folder, so that nothing there is touched.
    void chooseFolder(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("exports.folder"));
        File chosen = chooser.showDialog(owner);
        if (chosen != null) {
            writeAll(free(chosen.toPath()));
        }
    }

    /// Writes the open post to that file, in the form its ending names.
    public void write(Path file) {
        PostId id = open.id().getValue();
        if (id != null) {
            // What was typed last goes with it.
            open.flush().whenComplete((_, failure) -> {
                if (failure == null) {
                    leave(() -> leaving.these(List.of(id)), forms.of(file), file);
                } else {
                    refused(failure);
                }
            });
        }
    }

    /// Writes every post but those in the trash to that folder, as Markdown.
    public void writeAll(Path folder) {
        leave(() -> leaving.found(SearchQuery.EVERYTHING), forms.named("folder").orElseThrow(), folder);
    }

    private void leave(Supplier<List<Post>> which, Departure form, Path to) {
        desk.say(Messages.text("exports.going"));
        background
                .ask(() -> {
                    List<Post> leaving = which.get();
                    try {
                        form.write(leaving, to);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return leaving.size();
                })
                .whenComplete((count, failure) -> background.window().execute(() -> {
                    if (failure == null) {
                        desk.say(Messages.text("exports.done", count, to));
                    } else {
                        refused(failure);
                    }
                }));
    }

    private void refused(@Nullable Throwable failure) {
        LOG.log(Level.WARNING, "posts were not written to files", failure);
        background.window().execute(() -> desk.say(Messages.text("exports.refused")));
    }

    private static Path free(Path folder) {
        String name = Messages.text("exports.name");
        Path free = folder.resolve(name);
        for (int more = 2; Files.exists(free); more++) {
            free = folder.resolve(name + " " + more);
        }
        return free;
    }

    /// A title may hold what no file name can.
    private static String fileName(String title) {
        String safe = title.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", "-").strip();
        return safe.isEmpty() ? Messages.text("exports.untitled") : safe.substring(0, Math.min(80, safe.length()));
    }
}
