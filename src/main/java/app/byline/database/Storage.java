package app.byline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// On what a library's file lies, as far as SQLite must know.
public enum Storage {
    /// A disk of this computer.
    LOCAL,
    /// A drive that other computers reach as well. SQLite's log needs more of a file system than such a drive promises:
    /// https://www.sqlite.org/wal.html, so a library there is kept with a rollback journal.
    NETWORK;

    /// As Linux and macOS name them in [java.nio.file.FileStore#type]; a file system in user space begins with `fuse`.
    private static final Set<String> NETWORKED = Set.of(
            "9p",
            "afpfs",
            "afs",
            "ceph",
            "cifs",
            "davfs",
            "glusterfs",
            "lustre",
            "ncpfs",
            "nfs",
            "nfs3",
            "nfs4",
            "prl_fs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "sshfs",
            "vboxsf",
            "vmhgfs",
            "webdav");

    private static final Set<String> NETWORKED_IN_USER_SPACE =
            Set.of("davfs2", "gvfsd-fuse", "glusterfs", "rclone", "s3fs", "sshfs", "vmhgfs-fuse");

    /// Where that file lies, or would. A drive that can't be told from a local one, such as a letter that Windows has
    /// for a share, is taken for local.
    public static Storage of(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (path.toString().startsWith("\\\\")) {
            return NETWORK;
        }
        Optional<Path> there = Stream.iterate(path, above -> above != null, Path::getParent)
                .filter(Files::exists)
                .findFirst();
        try {
            return there.isPresent() ? ofType(Files.getFileStore(there.get()).type()) : LOCAL;
        } catch (IOException | SecurityException e) {
            return LOCAL;
        }
    }

    static Storage ofType(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        boolean network = name.startsWith("fuse.")
                ? NETWORKED_IN_USER_SPACE.contains(name.substring("fuse.".length()))
                : NETWORKED.contains(name);
        return network ? NETWORK : LOCAL;
    }
}
