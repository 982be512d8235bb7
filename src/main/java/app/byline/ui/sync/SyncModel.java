package app.byline.ui.sync;

import app.byline.library.PostCollection;
import app.byline.library.PostCollections;
import app.byline.platform.Passphrase;
import app.byline.platform.Secret;
import app.byline.platform.Secrets;
import app.byline.platform.SecretsException;
import app.byline.post.Subscription;
import app.byline.sync.Account;
import app.byline.sync.Counterparts;
import app.byline.sync.Mirror;
import app.byline.sync.SyncException;
import app.byline.sync.SyncState;
import app.byline.sync.Synchroniser;
import app.byline.sync.git.Remote;
import app.byline.ui.Background;
import app.byline.ui.Desk;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/// Where posts are kept in step with, and how that stands. JavaFX's thread.
public final class SyncModel {
    private static final Logger LOG = System.getLogger(SyncModel.class.getName());

    /// A mirror and how it stands.
    public record Stand(Mirror mirror, SyncState state) {}

    /// What is in the way of connecting; whole sentences.
    record Problem(String happened, String next) {}

    /// The services asked; `background` may wait for the network.
    public record Parts(
            Counterparts counterparts,
            PostCollections collections,
            Synchroniser synchroniser,
            Secrets secrets,
            Passphrase passphrase) {}

    private final Parts parts;
    private final Background background;
    private final Desk desk;
    private final ObservableList<Stand> stands = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Stand>> remote =
            new ReadOnlyObjectWrapper<>(this, "remote", Optional.empty());
    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final StringProperty user = new SimpleStringProperty(this, "user", "");
    private final StringProperty password = new SimpleStringProperty(this, "password", "");
    private final StringProperty phrase = new SimpleStringProperty(this, "phrase", "");
    private final ReadOnlyBooleanWrapper phraseWanted = new ReadOnlyBooleanWrapper(this, "phraseWanted");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final Subscription subscription;

    /// What comes is told by way of `desk`.
    public SyncModel(Parts parts, Background background, Desk desk) {
        this.parts = parts;
        this.background = background;
        this.desk = desk;
        subscription = parts.synchroniser()
                .onState((mirror, state) -> background.window().execute(() -> stands(mirror, state)));
    }

    /// All mirrors.
    ObservableList<Stand> stands() {
        return stands;
    }

    /// The remote, if there is one.
    public ReadOnlyObjectProperty<Optional<Stand>> remote() {
        return remote.getReadOnlyProperty();
    }

    /// Whether there is one.
    public ObservableValue<Boolean> hasRemote() {
        return remote.map(Optional::isPresent);
    }

    StringProperty address() {
        return address;
    }

    StringProperty user() {
        return user;
    }

    StringProperty password() {
        return password;
    }

    /// Opens the file of passwords where the system has no keychain.
    StringProperty phrase() {
        return phrase;
    }

    ReadOnlyBooleanProperty phraseWanted() {
        return phraseWanted.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Reads which mirrors there are.
    public void refresh() {
        background.ask(() -> parts.counterparts().mirrors()).thenAccept(this::show);
    }

    private void show(List<Mirror> mirrors) {
        stands.setAll(mirrors.stream()
                .map(mirror -> new Stand(mirror, parts.synchroniser().state(mirror)))
                .toList());
        noteRemote();
    }

    private void noteRemote() {
        remote.set(stands.stream()
                .filter(stand -> stand.mirror().kind() == Mirror.Kind.GIT)
                .findFirst());
    }

    private void stands(Mirror mirror, SyncState state) {
        for (int at = 0; at < stands.size(); at++) {
            if (stands.get(at).mirror().number() == mirror.number()) {
                stands.set(at, new Stand(mirror, state));
                noteRemote();
                tell(state);
                return;
            }
        }
        refresh();
    }

    /// What its author should hear of; the rest is quiet.
    private void tell(SyncState state) {
        if (state instanceof SyncState.InStep(var _, Account account) && account.isNoteworthy()) {
            if (!account.conflicts().isEmpty()) {
                desk.say(
                        Messages.text("sync.said.conflict", titles(account.conflicts())),
                        Messages.text("sync.said.conflict.show"),
                        () -> desk.find("is:overlapping"));
            } else if (!account.trashed().isEmpty()) {
                desk.say(Messages.text("sync.said.trashed", titles(account.trashed())));
            } else if (!account.restored().isEmpty()) {
                desk.say(Messages.text("sync.said.restored", titles(account.restored())));
            } else {
                Account.Refused first = account.refused().getFirst();
                desk.say(Messages.text("sync.said.refused", first.path(), first.why()));
            }
        }
    }

    private static String titles(List<Account.Told> posts) {
        String first = posts.getFirst().title();
        String named = first.isBlank() ? Messages.text("library.untitled") : first;
        return posts.size() == 1
                ? Messages.text("sync.said.one", named)
                : Messages.text("sync.said.more", named, posts.size() - 1);
    }

    // ---- what the author does

    /// Brings everything into step at once.
    public void now() {
        var _ = parts.synchroniser().now();
    }

    /// Lets posts meet at the address given, in the place of any before.
    void connect() {
        String where = address.get().strip();
        String who = user.get().strip();
        Optional<Secret> secret = password.get().isBlank()
                ? Optional.empty()
                : Optional.of(new Secret(password.get().strip()));
        if (phraseWanted.get() && !phrase.get().isEmpty()) {
            parts.passphrase().give(new Secret(phrase.get()));
        }
        busy.set(true);
        problem.set(Optional.empty());
        background.ask(() -> connected(where, who, secret)).whenComplete((_, failure) -> {
            busy.set(false);
            if (failure == null) {
                password.set("");
                phrase.set("");
                phraseWanted.set(false);
                refresh();
                now();
            } else {
                refused(cause(failure));
            }
        });
    }

    private Mirror connected(String where, String who, Optional<Secret> secret) {
        try {
            Remote.of(where, who, secret);
            Mirror mirror = new Mirror(0, Mirror.Kind.GIT, where, who, Optional.empty(), Optional.empty());
            if (secret.isPresent()) {
                parts.secrets().save(mirror.account(), secret.get());
            }
        } catch (SyncException | SecretsException e) {
            throw new CompletionException(e);
        }
        parts.counterparts().mirrors().stream()
                .filter(other ->
                        other.kind() == Mirror.Kind.GIT && !other.address().equals(where))
                .forEach(parts.counterparts()::remove);
        return parts.counterparts().addRemote(where, who);
    }

    private static Throwable cause(Throwable failure) {
        Throwable within = failure.getCause();
        return failure instanceof CompletionException && within != null ? cause(within) : failure;
    }

    private void refused(Throwable failure) {
        LOG.log(Level.WARNING, "the remote is not connected", failure);
        String key = "sync.problem.failed";
        if (failure instanceof SecretsException secrets) {
            key = "connect.secrets." + secrets.reason().name().toLowerCase(Locale.ROOT);
            phraseWanted.set(secrets.reason() == SecretsException.Reason.ABSENT
                    || secrets.reason() == SecretsException.Reason.WRONG_PASSPHRASE);
        } else if (failure instanceof SyncException) {
            key = "sync.problem.address";
        }
        problem.set(Optional.of(new Problem(Messages.text(key), Messages.text(key + ".next"))));
    }

    /// Keeps that mirror in step no longer; posts and files stay.
    void forget(Mirror mirror) {
        background.run(() -> parts.counterparts().remove(mirror)).thenRun(this::refresh);
    }

    /// Asks for a folder to watch.
    public void chooseFolder(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("sync.watch.choose"));
        Optional.ofNullable(chooser.showDialog(owner)).ifPresent(folder -> watch(folder.toPath()));
    }

    /// Keeps a folder in step from now on; its posts come into a collection that is called as it is.
    public void watch(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        background
                .ask(() -> {
                    PostCollection collection = parts.collections().create(String.valueOf(whole.getFileName()));
                    return parts.counterparts().addFolder(whole.toString(), collection.number());
                })
                .thenAccept(mirror -> {
                    desk.say(Messages.text("sync.said.watched", whole.getFileName()));
                    refresh();
                    now();
                });
    }

    /// Hears of no more changes.
    public void dispose() {
        subscription.close();
    }
}
