package app.byline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.database.DatabaseException.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    private Path file;
    private Database database;

    @BeforeEach
    void open() {
        file = folder.resolve("library.byline");
        database = Database.open(file);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatWasWritten() {
        save("theme", "dark");
        database.close();
        try (Database again = Database.open(file)) {
            assertThat(setting(again, "theme")).containsExactly("dark");
        }
    }

    @Test
    void isSetUpToLoseNothing() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("2");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
        assertThat(pragma("locking_mode")).isEqualTo("exclusive");
        assertThat(pragma("application_id")).isEqualTo(String.valueOf(LibraryFile.APPLICATION_ID));
        assertThat(pragma("user_version")).isEqualTo(String.valueOf(Migrations.STEPS.size()));
    }

    @Test
    void runsEverythingOnItsOneThread() {
        String thread = database.read(_ -> Thread.currentThread().getName());
        String inner =
                database.write(_ -> database.read(_ -> Thread.currentThread().getName()));
        assertThat(List.of(thread, inner)).containsOnly("byline-database");
    }

    @Test
    void aFailedWriteChangesNothing() {
        assertThatThrownBy(() -> database.change(session -> {
                    session.change("insert into setting (key, value) values ('theme', 'dark')");
                    throw new IllegalStateException("second thoughts");
                }))
                .hasMessage("second thoughts");
        assertThat(setting(database, "theme")).isEmpty();
    }

    @Test
    void aWriteInsideAWriteIsPartOfIt() {
        assertThatThrownBy(() -> database.change(_ -> {
                    save("theme", "dark");
                    throw new IllegalStateException("second thoughts");
                }))
                .hasMessage("second thoughts");
        assertThat(setting(database, "theme")).isEmpty();
    }

    @Test
    void tellsAChangeOnceItIsOnDiskAndNeverOneRolledBack() {
        List<String> told = new ArrayList<>();
        database.change(session -> {
            session.afterCommit(() -> told.add("kept " + setting(database, "theme")));
            save("theme", "dark");
            assertThat(told).isEmpty();
        });
        assertThatThrownBy(() -> database.change(session -> {
                    session.afterCommit(() -> told.add("never"));
                    throw new IllegalStateException("second thoughts");
                }))
                .hasMessage("second thoughts");
        assertThat(told).containsExactly("kept [dark]");
    }

    @Test
    void theLastOfATransactionIsPartOfItAndNeverOfTheNext() {
        database.change(session -> {
            session.beforeCommit(() -> session.change("update setting set value = 'the last'"));
            save("theme", "dark");
        });
        assertThat(setting(database, "theme")).containsExactly("the last");
        assertThatThrownBy(() -> database.change(session -> {
                    session.beforeCommit(() -> save("theme", "never"));
                    throw new IllegalStateException("second thoughts");
                }))
                .hasMessage("second thoughts");
        save("size", "12");
        assertThat(setting(database, "theme")).containsExactly("the last");
    }

    @Test
    void aListenersFaultIsNoFailedWrite() {
        database.change(session -> {
            session.afterCommit(() -> {
                throw new IllegalStateException("a listener's fault");
            });
            save("theme", "dark");
        });
        assertThat(setting(database, "theme")).containsExactly("dark");
    }

    @Test
    void nobodyElseOpensItMeanwhile() {
        assertThatThrownBy(() -> Database.open(file))
                .asInstanceOf(InstanceOfAssertFactories.type(DatabaseException.class))
                .extracting(DatabaseException::reason)
                .isEqualTo(Reason.LOCKED);
    }

    @Test
    void leavesOneFileWhenClosed() {
        save("theme", "dark");
        database.close();
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(folder.toFile().list()).containsExactly("library.byline");
    }

    @Test
    void closingTwiceIsHarmlessAndUseAfterwardsIsRefused() {
        database.close();
        database.close();
        assertThatThrownBy(() -> pragma("user_version")).isInstanceOf(RuntimeException.class);
    }

    private void save(String key, String value) {
        database.change(
                session -> session.change("insert or replace into setting (key, value) values (?, ?)", key, value));
    }

    private static List<String> setting(Database database, String key) {
        return database.read(
                session -> session.list("select value from setting where key = ?", row -> row.text("value"), key));
    }

    private String pragma(String name) {
        return database.read(session -> session.find("pragma " + name, row -> row.text(name)))
                .orElseThrow();
    }
}
