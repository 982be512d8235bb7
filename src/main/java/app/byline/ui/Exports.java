package app.byline.ui;

import app.byline.exchange.Departure;
import app.byline.exchange.Departures;
import app.byline.exchange.Leaving;
import app.byline.exchange.Parcel;
import app.byline.exchange.Parcels;
import app.byline.library.PostCollection;
import app.byline.library.SearchFilter;
import app.byline.library.SearchQuery;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.dragging.Carrier;
import app.byline.ui.text.Messages;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Posts that leave for files: the open one, all, or those that are dragged out of the window. They are written beside
/// the author's work, who is told when they are there, or why not. JavaFX's thread.
public final class Exports implements Carrier {
    private static final Logger LOG = System.getLogger(Exports.class.getName());
    /// So many of a text's characters are named.
    private static final int NAMED = 12;

    private final Departures forms;
    private final Leaving leaving;
    private final Parcels parcels;
    private final OpenPost open;
    private final Desk desk;
    private final Background background;

    /// `background` should not be the library's own thread: a book takes its time.
    public Exports(
            Departures forms, Leaving leaving, Parcels parcels, OpenPost open, Desk desk, Background background) {
        this.forms = forms;
        this.leaving = leaving;
        this.parcels = parcels;
        this.open = open;
        this.desk = desk;
        this.background = background;
    }

    void chooseFile(Window owner) {
        save(owner, fileName(open.title().getValue()), List.of("md", "pdf", "docx", "html", "epub"), this::write);
    }

    /// Some posts, as a folder of Markdown files, or together in one file.
    void choose(Window owner, CompletionStage<List<PostId>> some) {
        save(
                owner,
                Messages.text("exports.name"),
                List.of("folder", "pdf", "docx", "epub", "html"),
                file -> some.thenAccept(
                        posts -> whenSaved(() -> leave(() -> leaving.these(posts), forms.of(file), file))));
    }

    /// What lies in a collection, first of all as a book.
    void choose(Window owner, PostCollection collection) {
        SearchQuery inIt =
                SearchQuery.EVERYTHING.with(new SearchFilter(SearchFilter.Field.IN, collection.name(), false));
        save(
                owner,
                fileName(collection.name()),
                List.of("epub", "pdf", "docx", "html", "folder"),
                file -> whenSaved(() -> leave(() -> leaving.found(inIt), forms.of(file), file)));
    }

    private static void save(Window owner, String name, List<String> kinds, Consumer<Path> then) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("exports.choose"));
        chooser.setInitialFileName(name);
        kinds.stream()
                .map(kind -> new FileChooser.ExtensionFilter(
                        Messages.text("exports.form." + kind), kind.equals("folder") ? "*" : "*." + kind))
                .forEach(chooser.getExtensionFilters()::add);
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            FileChooser.ExtensionFilter kind = chooser.getSelectedExtensionFilter();
            // Not every desktop adds the chosen kind's ending.
            String ending = (kind == null
                            ? "*." + kinds.getFirst()
                            : kind.getExtensions().getFirst())
                    .substring(1)
                    .replace(".folder", "");
            Path file = chosen.toPath();
            then.accept(
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
            whenSaved(() -> leave(() -> leaving.these(List.of(id)), forms.of(file), file));
        }
    }

    /// What was typed last goes with it.
    private void whenSaved(Runnable then) {
        open.flush().whenComplete((_, failure) -> {
            if (failure == null) {
                then.run();
            } else {
                refused(failure);
            }
        });
    }

    /// Writes every post but those in the trash to that folder, as Markdown.
    public void writeAll(Path folder) {
        leave(() -> leaving.found(SearchQuery.EVERYTHING), forms.named("folder").orElseThrow(), folder);
    }

    /// What was typed last goes with it.
    @Override
    public CompletionStage<Parcel> pack(List<PostId> posts) {
        return open.flush().thenCompose(_ -> packed(() -> parcels.of(posts)));
    }

    @Override
    public CompletionStage<Parcel> packImages(List<String> addresses) {
        return packed(() -> parcels.ofImages(addresses));
    }

    @FunctionalInterface
    private interface Packing {
        Parcel made() throws IOException;
    }

    private CompletionStage<Parcel> packed(Packing packing) {
        return background.ask(() -> {
            try {
                return packing.made();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public CompletionStage<Void> write(Parcel parcel, String otherwise) {
        return background
                .run(() -> {
                    try {
                        parcel.write();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .exceptionally(failure -> {
                    refused(failure, otherwise);
                    return null;
                });
    }

    @Override
    public void say(String text) {
        desk.say(text);
    }

    private record Left(int posts, String unshown) {}

    private void leave(Supplier<List<Post>> which, Departure form, Path to) {
        desk.say(Messages.text("exports.going"));
        background
                .ask(() -> {
                    List<Post> leaving = which.get();
                    try {
                        form.write(leaving, to);
                        return new Left(leaving.size(), form.unshown(leaving));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .whenComplete((left, failure) -> background.window().execute(() -> {
                    if (failure == null) {
                        desk.say(said(left, to));
                    } else {
                        refused(failure);
                    }
                }));
    }

    private static String said(Left left, Path to) {
        String done = Messages.text("exports.done", left.posts(), to);
        return left.unshown().isEmpty() ? done : done + ". " + Messages.text("exports.unshown", some(left.unshown()));
    }

    private static String some(String characters) {
        String first = characters
                .codePoints()
                .limit(NAMED)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return first.length() < characters.length() ? first + "…" : first;
    }

    private void refused(@Nullable Throwable failure) {
        refused(failure, Messages.text("exports.refused"));
    }

    private void refused(@Nullable Throwable failure, String told) {
        LOG.log(Level.WARNING, "not everything was written to files", failure);
        background.window().execute(() -> desk.say(told));
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
