package app.byline.sync.git;

import app.byline.sync.MovedException;
import app.byline.sync.SyncException;
import app.byline.sync.SyncException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.jspecify.annotations.Nullable;

/// A bare clone beside the library: what is known of a remote without asking it. Nothing in it is needed to go on:
/// it is made anew where it is gone. Held by one process at a time; blocking; one thread.
public final class Clone implements AutoCloseable {
    /// Of one answer of the remote.
    private static final int SECONDS = 60;

    private static final String THERE = "refs/remotes/there/";
    private static final List<String> BRANCHES = List.of("refs/heads/main", "refs/heads/master");
    /// Whose post it is stands in the post; a computer's name is nobody's business.
    private static final String NAME = "Byline";

    private static final String MAIL = "byline@localhost";

    private final Repository repository;
    private final FileChannel lock;
    private final Remote remote;
    private final Clock clock;
    private String branch = BRANCHES.getFirst();

    private Clone(Repository repository, FileChannel lock, Remote remote, Clock clock) {
        this.repository = repository;
        this.lock = lock;
        this.remote = remote;
        this.clock = clock;
    }

    /// Opens the clone in that folder, made where there is none.
    ///
    /// @throws SyncException when another process has it open
    public static Clone open(Path folder, Remote remote, Clock clock) throws IOException, SyncException {
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve("byline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!isMine(lock)) {
                throw new SyncException(Reason.IN_USE, "Another Byline is synchronising this library.");
            }
            Repository repository = new RepositoryBuilder()
                    .setBare()
                    .setGitDir(folder.toFile())
                    .setMustExist(false)
                    .build();
            if (!Files.exists(folder.resolve("HEAD"))) {
                repository.create(true);
                StoredConfig config = repository.getConfig();
                // What a fetch brings is looked at: names that lead out, and objects that are none.
                config.setBoolean("fetch", null, "fsckObjects", true);
                // Tidying waits for its turn: nothing is at work here when the clone is closed.
                config.setBoolean("gc", null, "autoDetach", false);
                config.save();
            }
            return new Clone(repository, lock, remote, clock);
        } catch (Throwable failure) {
            lock.close();
            throw failure;
        }
    }

    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    // ---- the remote

    /// Brings what is new; the newest commit there, none where there is none yet.
    @Nullable
    ObjectId fetch() throws IOException, SyncException {
        try (Git git = new Git(repository)) {
            Collection<Ref> refs = asking(Git.lsRemoteRepository())
                    .setRemote(remote.address())
                    .setHeads(true)
                    .call();
            Optional<Ref> newest = newest(refs);
            if (newest.isEmpty()) {
                return null;
            }
            branch = newest.get().getName();
            String there = there();
            ObjectId known = repository.resolve(there);
            if (known != null && known.equals(newest.get().getObjectId())) {
                return known;
            }
            asking(git.fetch())
                    .setRemote(remote.address())
                    .setRefSpecs(new RefSpec("+" + branch + ":" + there))
                    .setCheckFetchedObjects(true)
                    .call();
            return repository.resolve(there);
        } catch (GitAPIException | org.eclipse.jgit.api.errors.JGitInternalException e) {
            throw remote.failure(e);
        }
    }

    private static Optional<Ref> newest(Collection<Ref> refs) {
        for (String usual : BRANCHES) {
            Optional<Ref> found =
                    refs.stream().filter(ref -> ref.getName().equals(usual)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return refs.size() == 1 ? refs.stream().findFirst() : Optional.empty();
    }

    private String there() {
        return THERE + branch.substring(Constants.R_HEADS.length());
    }

    /// Makes that commit the newest there.
    ///
    /// @throws MovedException when another is newer by now
    void push(ObjectId commit) throws SyncException, MovedException {
        try (Git git = new Git(repository)) {
            Iterable<PushResult> results = asking(git.push())
                    .setRemote(remote.address())
                    .setRefSpecs(new RefSpec(commit.name() + ":" + branch))
                    .call();
            for (PushResult result : results) {
                for (RemoteRefUpdate update : result.getRemoteUpdates()) {
                    mustHaveArrived(update, result.getMessages());
                }
            }
        } catch (GitAPIException | org.eclipse.jgit.api.errors.JGitInternalException e) {
            throw remote.failure(e);
        }
    }

    private static void mustHaveArrived(RemoteRefUpdate update, String messages) throws SyncException, MovedException {
        switch (update.getStatus()) {
            case OK, UP_TO_DATE -> {}
            case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED ->
                throw new MovedException("The remote has a newer commit.");
            default -> {
                String said = update.getMessage() == null ? messages : update.getMessage();
                if (isBusy(said)) {
                    throw new MovedException(said);
                }
                throw new SyncException(Reason.REFUSED, said.strip());
            }
        }
    }

    /// What servers say of two pushes at once.
    private static boolean isBusy(String said) {
        return said.contains("lock") || said.contains("fetch first") || said.contains("LOCK_FAILURE");
    }

    private <C extends TransportCommand<C, ?>> C asking(C command) {
        return remote.dress(command).setTimeout(SECONDS);
    }

    // ---- objects

    ObjectReader reader() {
        return repository.newObjectReader();
    }

    ObjectInserter inserter() {
        return repository.newObjectInserter();
    }

    RevTree tree(ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(commit).getTree();
        }
    }

    /// Whether that commit is the newest or comes before it.
    boolean holds(ObjectId newest, ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit sought = walk.parseCommit(commit);
            return walk.isMergedInto(sought, walk.parseCommit(newest));
        } catch (MissingObjectException neverArrived) {
            return false;
        }
    }

    /// A commit on that one with these files changed, or gone.
    ObjectId commit(
            ObjectInserter inserter, Optional<ObjectId> onto, Map<String, Optional<ObjectId>> changes, String message)
            throws IOException {
        DirCache tree = DirCache.newInCore();
        if (onto.isPresent()) {
            DirCacheBuilder builder = tree.builder();
            try (ObjectReader reader = reader()) {
                builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, tree(onto.get()));
            }
            builder.finish();
        }
        DirCacheEditor editor = tree.editor();
        changes.forEach((path, content) ->
                editor.add(content.isPresent() ? entry(path, content.get()) : new DirCacheEditor.DeletePath(path)));
        editor.finish();
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree.writeTree(inserter));
        onto.ifPresent(commit::setParentId);
        PersonIdent who = new PersonIdent(NAME, MAIL, clock.instant(), clock.getZone());
        commit.setAuthor(who);
        commit.setCommitter(who);
        commit.setMessage(message + "\n");
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }

    private static DirCacheEditor.PathEdit entry(String path, ObjectId content) {
        return new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(content);
            }
        };
    }

    @Override
    public void close() {
        repository.close();
        try {
            lock.close();
        } catch (IOException e) {
            // The process's end lets it go.
            System.getLogger(Clone.class.getName()).log(System.Logger.Level.WARNING, "the lock stays", e);
        }
    }
}
