package app.byline.ui.recovery;

import app.byline.post.Post;
import app.byline.recovery.BackedUpPost;
import app.byline.recovery.BackedUpPost.Difference;
import app.byline.recovery.BackupEntry;
import app.byline.recovery.Backups;
import app.byline.recovery.Succession;
import app.byline.ui.Background;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The backups, what is in the chosen one, and the way back from it. JavaFX's thread.
public final class BackupsModel {
    private static final Logger LOG = System.getLogger(BackupsModel.class.getName());

    private final Backups backups;
    private final Background background;
    private final Consumer<Consumer<Path>> reopen;
    private final ObservableList<BackupEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<BackedUpPost> posts = FXCollections.observableArrayList();
    private final BooleanProperty onlyOther = new SimpleBooleanProperty(this, "onlyOther", true);
    private final ReadOnlyObjectWrapper<Optional<BackupEntry>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Post>> preview =
            new ReadOnlyObjectWrapper<>(this, "preview", Optional.empty());
    /// The key of what is to be said of it as a whole; empty for nothing.
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

    private List<BackedUpPost> all = List.of();

    /// `background` is for what takes long; `reopen` closes the library, does that to its file, and opens it again.
    public BackupsModel(Backups backups, Background background, Consumer<Consumer<Path>> reopen) {
        this.backups = backups;
        this.background = background;
        this.reopen = reopen;
        onlyOther.addListener((_, _, _) -> sift());
    }

    ObservableList<BackupEntry> entries() {
        return entries;
    }

    /// What is in the chosen one: all of it, or what is other now.
    ObservableList<BackedUpPost> posts() {
        return posts;
    }

    BooleanProperty onlyOther() {
        return onlyOther;
    }

    ReadOnlyObjectProperty<Optional<BackupEntry>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// The post that is looked at, as the backup has it.
    ReadOnlyObjectProperty<Optional<Post>> preview() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    void refresh() {
        then(background.ask(backups::list), entries::setAll);
    }

    void make() {
        said.set("backups.making");
        then(background.ask(backups::make), _ -> {
            said.set("backups.made");
            refresh();
        });
    }

    void choose(BackupEntry entry) {
        if (Optional.of(entry).equals(chosen.get())) {
            return;
        }
        chosen.set(Optional.of(entry));
        look(entry);
    }

    private void look(BackupEntry entry) {
        preview.set(Optional.empty());
        said.set("");
        if (entry.posts() < 0) {
            all = List.of();
            sift();
            said.set("backups.unreadable");
            return;
        }
        then(background.ask(() -> backups.posts(entry)), found -> {
            if (chosen.get().equals(Optional.of(entry))) {
                all = found;
                sift();
            }
        });
    }

    private void sift() {
        posts.setAll(all.stream()
                .filter(post -> !onlyOther.get() || post.difference() != Difference.NONE)
                .toList());
    }

    void show(BackedUpPost post) {
        chosen.get().ifPresent(entry -> then(background.ask(() -> backups.post(entry, post.id())), preview::set));
    }

    /// Brings the post that is looked at back; `then` is told what it is now.
    void restore(Consumer<Post> then) {
        Optional<BackupEntry> entry = chosen.get();
        Optional<Post> wanted = preview.get();
        if (entry.isPresent() && wanted.isPresent()) {
            then(background.ask(() -> backups.restore(entry.get(), wanted.get().id())), back -> {
                then.accept(back);
                look(entry.get());
            });
        }
    }

    /// Puts the chosen backup in the library's place and opens that.
    void restoreEverything() {
        chosen.get().ifPresent(entry -> {
            said.set("backups.restoring");
            reopen.accept(library -> Succession.restore(library, entry.file(), Instant.now()));
        });
    }

    private <T> void then(CompletionStage<T> stage, Consumer<T> next) {
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                next.accept(value);
            } else {
                LOG.log(Level.WARNING, "a backup could not be made or read", failure);
                said.set("backups.failed");
            }
        });
    }
}
