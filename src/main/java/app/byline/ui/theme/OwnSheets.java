package app.byline.ui.theme;

import app.byline.platform.AtomicFile;
import app.byline.sync.folder.FolderEvents;
import app.byline.ui.Background;
import app.byline.ui.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The author's own style sheets for the window and for the preview: two files in a folder beside the library, laid on
/// as soon as they are saved. JavaFX's thread.
public final class OwnSheets implements AutoCloseable {
    /// The file with rules for the window, editor included.
    public static final String WINDOW = "window.css";
    /// The file with rules for the preview's page.
    public static final String PAGE = "preview.css";

    private final Path folder;
    private final Themes themes;
    private final Background background;
    private final Consumer<String> say;
    private final AtomicBoolean watching = new AtomicBoolean();
    private final AtomicBoolean due = new AtomicBoolean();
    private @Nullable FolderEvents events;
    private String said = "";

    /// `folder` need not be there; `background` may wait; `say` tells what is not laid on, and why.
    public OwnSheets(Path folder, Themes themes, Background background, Consumer<String> say) {
        this.folder = folder;
        this.themes = themes;
        this.background = background;
        this.say = say;
    }

    /// Lays on what there is, and follows each change from then on.
    public void begin() {
        var _ = background
                .ask(() -> Files.isDirectory(folder) ? watched() : Optional.<FolderEvents>empty())
                .thenAccept(found -> found.ifPresent(this::follow));
    }

    /// The file of that name, written with a word on what may stand in it where there is none yet.
    public CompletionStage<Path> file(String name) {
        return background.ask(() -> new Made(made(name), watched())).thenApply(now -> {
            now.events().ifPresent(this::follow);
            return now.file();
        });
    }

    private Path made(String name) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                AtomicFile.write(file, first(name));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Braces of a style sheet are more than the bundle's texts can hold; so these words come without.
    private static String first(String name) {
        return "/* " + Messages.text(name.equals(WINDOW) ? "styles.first.window" : "styles.first.preview") + " */\n\n"
                + (name.equals(WINDOW)
                        ? ".editor-area {\n    /* -fx-font-size: 18px; */\n}\n"
                        : "main {\n  /* max-width: 34em; */\n}\n");
    }

    private record Made(Path file, Optional<FolderEvents> events) {}

    /// Empty where it is watched already.
    private Optional<FolderEvents> watched() {
        return watching.compareAndSet(false, true)
                ? Optional.of(FolderEvents.of(folder, this::stirred))
                : Optional.empty();
    }

    /// An editor saves in several steps; all of them are one.
    private void stirred() {
        if (due.compareAndSet(false, true)) {
            background.window().execute(() -> {
                due.set(false);
                read();
            });
        }
    }

    private void follow(FolderEvents now) {
        events = now;
        read();
    }

    private void read() {
        lay(WINDOW, themes.ownSheet());
        lay(PAGE, themes.ownPage());
    }

    private void lay(String name, StringProperty sheet) {
        background.ask(() -> sheet(name)).whenComplete((found, failure) -> {
            if (failure != null) {
                tell(Messages.text("styles.unread", name));
                return;
            }
            sheet.set(found.css());
            found.problems().stream().findFirst().ifPresent(problem -> tell(Messages.text(problem, name)));
        });
    }

    private OwnSheet sheet(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? OwnSheet.read(Files.readString(file)) : OwnSheet.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same is not told twice in a row, however often the folder stirs.
    private void tell(String words) {
        if (!words.equals(said)) {
            said = words;
            say.accept(words);
        }
    }

    @Override
    public void close() {
        Optional.ofNullable(events).ifPresent(FolderEvents::close);
    }
}
