package app.byline;

import app.byline.media.MediaStore;
import app.byline.platform.Folders;
import app.byline.platform.Secret;
import app.byline.platform.Secrets;
import app.byline.platform.SecretsException;
import app.byline.sync.Mirror;
import app.byline.sync.Mirrors;
import app.byline.sync.Outside;
import app.byline.sync.SyncException;
import app.byline.sync.SyncException.Reason;
import app.byline.sync.folder.FolderEvents;
import app.byline.sync.folder.WatchedFolder;
import app.byline.sync.git.Clone;
import app.byline.sync.git.GitRemote;
import app.byline.sync.git.Remote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The other sides of one library's mirrors. A remote's clone lies beside the library; a folder is remembered as it
/// was seen last. Used by one thread at a time.
final class OpenMirrors implements Mirrors {
    private final Path library;
    private final MediaStore media;
    private final Secrets secrets;
    private final Clock clock;
    private final Map<String, WatchedFolder> folders = new HashMap<>();
    private final List<FolderEvents> events = new ArrayList<>();
    private volatile Consumer<Mirror> news = _ -> {};

    OpenMirrors(Path library, MediaStore media, Secrets secrets, Clock clock) {
        this.library = library;
        this.media = media;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Outside open(Mirror mirror) throws SyncException {
        return switch (mirror.kind()) {
            case GIT -> remote(mirror);
            case FOLDER -> folder(mirror);
        };
    }

    @Override
    public boolean hasNews(Mirror mirror) {
        return mirror.kind() != Mirror.Kind.FOLDER || folder(mirror).hasNews();
    }

    @Override
    public void onNews(Consumer<Mirror> listener) {
        news = listener;
    }

    private WatchedFolder folder(Mirror mirror) {
        return folders.computeIfAbsent(mirror.address(), path -> {
            Path root = Path.of(path);
            events.add(FolderEvents.of(root, () -> news.accept(mirror)));
            return new WatchedFolder(root, media, clock);
        });
    }

    private Outside remote(Mirror mirror) throws SyncException {
        try {
            Remote remote = Remote.of(mirror.address(), mirror.user(), password(mirror));
            Clone clone = Clone.open(Folders.beside(library, "sync"), remote, clock);
            return new GitRemote(clone, media, clock, mirror.sent());
        } catch (IOException e) {
            throw new SyncException(Reason.FAILED, String.valueOf(e.getMessage()), e);
        }
    }

    /// Asked for only where there is a user: a keychain may ask its owner in turn.
    private Optional<Secret> password(Mirror mirror) throws SyncException {
        if (mirror.user().isEmpty()) {
            return Optional.empty();
        }
        try {
            return secrets.find(mirror.account());
        } catch (SecretsException e) {
            throw new SyncException(Reason.CREDENTIALS, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        events.forEach(FolderEvents::close);
    }
}
