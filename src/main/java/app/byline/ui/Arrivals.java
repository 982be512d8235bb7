package app.byline.ui;

import app.byline.exchange.Formats;
import app.byline.exchange.Import;
import app.byline.exchange.ImportException;
import app.byline.exchange.Source;
import app.byline.post.PostId;
import app.byline.ui.imports.ImportWords;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files that come in from outside one by one: opened from the system's file window, named at the start. Each becomes a
/// post; the last one is opened. JavaFX's thread.
public final class Arrivals {
    private static final Logger LOG = System.getLogger(Arrivals.class.getName());

    private final Formats formats;
    private final Import imports;
    private final OpenPost open;
    private final Desk desk;
    private final Background background;

    public Arrivals(Formats formats, Import imports, OpenPost open, Desk desk, Background background) {
        this.formats = formats;
        this.imports = imports;
        this.open = open;
        this.desk = desk;
        this.background = background;
    }

    /// Which of some files became posts, and what is to be said of one that did not.
    private record Arrived(List<PostId> posts, List<String> problems) {}

    /// Takes these files into the library. What can't be read is told and left as it is.
    public void take(List<Path> arriving) {
        if (arriving.isEmpty()) {
            return;
        }
        background
                .ask(() -> read(arriving))
                .whenComplete((arrived, failure) -> background.window().execute(() -> {
                    if (failure != null) {
                        LOG.log(Level.WARNING, "files were not taken into the library", failure);
                        desk.say(Messages.text("desk.refused"), "", desk::forget);
                        return;
                    }
                    if (!arrived.posts().isEmpty()) {
                        desk.showPosts();
                        open.open(arrived.posts().getLast());
                    }
                    arrived.problems().stream().findFirst().ifPresent(problem -> desk.say(problem, "", desk::forget));
                }));
    }

    private Arrived read(List<Path> arriving) {
        Arrived arrived = new Arrived(new ArrayList<>(), new ArrayList<>());
        for (Path file : arriving) {
            try (Source source = formats.open(file)) {
                imports.one(source, file).post().ifPresent(arrived.posts()::add);
            } catch (ImportException e) {
                LOG.log(Level.INFO, "a file was not taken into the library", e);
                arrived.problems().add(ImportWords.why(e));
            }
        }
        return arrived;
    }
}
