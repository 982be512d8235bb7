package app.byline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a library lies on, and how it is kept on a network drive.
class StorageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ext4, LOCAL",
        "apfs, LOCAL",
        "NTFS, LOCAL",
        "tmpfs, LOCAL",
        "fuseblk, LOCAL",
        "fuse.encfs, LOCAL",
        "nfs, NETWORK",
        "nfs4, NETWORK",
        "cifs, NETWORK",
        "SMB3, NETWORK",
        "smbfs, NETWORK",
        "fuse.sshfs, NETWORK",
        "fuse.gvfsd-fuse, NETWORK",
        "9p, NETWORK",
    })
    void fileSystemsAreKnownByTheirTypes(String type, Storage expected) {
        assertThat(Storage.ofType(type)).isEqualTo(expected);
    }

    @Test
    void aFileThatIsNotThereYetLiesWhereItsFolderDoes() {
        assertThat(Storage.of(folder.resolve("not/yet/there.byline"))).isEqualTo(Storage.of(folder));
    }

    @Test
    void onANetworkDriveThereIsNoLogAndAllThatWasKeptIsThere() {
        Path file = folder.resolve("library.byline");
        try (Database there = Database.open(file, Storage.NETWORK)) {
            assertThat(pragma(there, "journal_mode")).isEqualTo("delete");
            assertThat(pragma(there, "synchronous")).isEqualTo("3");
            assertThat(pragma(there, "locking_mode")).isEqualTo("exclusive");
            keep(there, "theme", "dark");
            there.rest();
        }
        assertThat(folder.toFile().list()).containsExactly("library.byline");
        try (Database again = Database.open(file, Storage.NETWORK)) {
            assertThat(kept(again, "theme")).containsExactly("dark");
            assertThat(again.check()).isEmpty();
        }
    }

    @Test
    void aLibraryMovesToANetworkDriveAndBack() {
        Path file = folder.resolve("library.byline");
        for (Storage storage : List.of(Storage.LOCAL, Storage.NETWORK, Storage.LOCAL)) {
            try (Database open = Database.open(file, storage)) {
                keep(open, "seen on " + storage, "yes");
                assertThat(pragma(open, "journal_mode")).isEqualTo(storage == Storage.LOCAL ? "wal" : "delete");
            }
        }
        try (Database open = Database.open(file, Storage.NETWORK)) {
            assertThat(kept(open, "seen on LOCAL")).hasSize(1);
            assertThat(kept(open, "seen on NETWORK")).hasSize(1);
        }
    }

    @Test
    void aSnapshotTakenThereIsWhole() {
        Path copy = folder.resolve("copy.byline");
        try (Database there = Database.open(folder.resolve("library.byline"), Storage.NETWORK)) {
            keep(there, "theme", "dark");
            there.snapshot(copy);
            keep(there, "theme", "light");
        }
        try (Database copied = Database.look(copy)) {
            assertThat(kept(copied, "theme")).containsExactly("dark");
            assertThat(copied.check()).isEmpty();
        }
    }

    @Test
    void whatWasBeingWrittenWhenItEndedIsTakenBack() throws Exception {
        Path file = folder.resolve("library.byline");
        Path crashed = Files.createDirectory(folder.resolve("crashed")).resolve("library.byline");
        try (Database there = Database.open(file, Storage.NETWORK)) {
            keep(there, "theme", "dark");
            there.change(session -> {
                // More than fits into memory, so that it goes to the file before it is committed.
                for (int row = 0; row < 60; row++) {
                    session.change(
                            "insert into setting (key, value) values (?, ?)", "key " + row, "x".repeat(1_000_000));
                }
                copy(file, crashed);
            });
        }
        try (Database open = Database.open(crashed, Storage.NETWORK)) {
            assertThat(kept(open, "theme")).containsExactly("dark");
            assertThat(kept(open, "key 0")).isEmpty();
            assertThat(open.check()).isEmpty();
        }
    }

    private static void copy(Path file, Path to) {
        try {
            for (String end : List.of("", "-journal")) {
                Files.copy(Rehearsal.beside(file, end), Rehearsal.beside(to, end));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(Database database, String key, String value) {
        database.change(
                session -> session.change("insert or replace into setting (key, value) values (?, ?)", key, value));
    }

    private static List<String> kept(Database database, String key) {
        return database.read(
                session -> session.list("select value from setting where key = ?", row -> row.text("value"), key));
    }

    private static String pragma(Database database, String name) {
        return database.read(session -> session.find("pragma " + name, row -> row.text(name)))
                .orElseThrow();
    }
}
