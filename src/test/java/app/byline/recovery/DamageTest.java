package app.byline.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.database.DatabaseException;
import app.byline.database.DatabaseException.Reason;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import app.byline.recovery.Recovered.Fate;
import app.byline.recovery.Recovered.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hundreds of libraries, each damaged another way from a seed: all of them open to a clear state, none is written to
/// for that, and a new library holds what it says it holds. `-Dbyline.damages=1000` sets how many; each row is printed.
class DamageTest {
    private static final int ROUNDS = Integer.getInteger("byline.damages", 80);
    private static final Set<Damage> WITH_LOG = EnumSet.of(Damage.FOREIGN_LOG, Damage.BROKEN_LOG, Damage.MISSING_LOG);

    @TempDir
    Path folder;

    private final Map<Damage, Map<String, Integer>> sums = new EnumMap<>(Damage.class);

    @Test
    void whateverHappensToAFileNothingElseIsLost() throws Exception {
        Path clean = folder.resolve("clean");
        Path unclosed = folder.resolve("unclosed");
        Path other = folder.resolve("other");
        for (Path sample : List.of(clean, unclosed, other)) {
            Files.createDirectories(sample);
        }
        Map<String, String> texts = SampleLibrary.write(clean.resolve("library.byline"), 1);
        Map<String, String> logged = new HashMap<>(leaveUnclosed(unclosed, 1));
        leaveUnclosed(other, 2);
        List<Damage> kinds = List.of(Damage.values());
        for (int seed = 0; seed < ROUNDS; seed++) {
            Damage damage = kinds.get(seed % kinds.size());
            boolean log = WITH_LOG.contains(damage);
            boolean backedUp = seed / kinds.size() % 2 == 1;
            Path round = copy(log ? unclosed : clean, folder.resolve("round-" + seed));
            damage.to(round.resolve("library.byline"), other.resolve("library.byline"), new Random(seed));
            try {
                List<Path> backups = backedUp ? List.of(backup(log ? unclosed : clean, round)) : List.of();
                survive(damage, round, log ? logged : texts, backups);
            } catch (Throwable e) {
                throw new AssertionError("seed " + seed + ", " + damage, e);
            }
        }
        sums.forEach((damage, sum) -> System.out.println("damage " + damage + " " + sum));
        for (Damage harmless : List.of(Damage.MISSING_LOG)) {
            assertThat(sums.get(harmless))
                    .as("it is whole as of its last checkpoint")
                    .containsKey("file whole");
        }
    }

    private void survive(Damage damage, Path round, Map<String, String> texts, List<Path> backups) throws IOException {
        Path library = round.resolve("library.byline");
        Map<String, Integer> before = SampleLibrary.bytes(round);
        State state = open(library);
        count(damage, "rounds", 1);
        count(damage, "file " + state.name().toLowerCase(Locale.ROOT), 1);
        if (state == State.WHOLE || state == State.NEW) {
            return;
        }
        assertThat(SampleLibrary.bytes(round)).isEqualTo(before);
        Path target = folder.resolve(round.getFileName() + "-recovered.byline");
        Recovered recovered = SqliteRecovery.build(library, target, backups);
        assertThat(SampleLibrary.bytes(round)).isEqualTo(before);
        Map<String, String> now = SampleLibrary.texts(target);
        for (Saved saved : recovered.posts()) {
            count(damage, saved.fate().name(), 1);
            if (saved.fate() == Fate.LOST) {
                assertThat(now).doesNotContainKey(saved.id());
            } else {
                assertThat(now).containsKey(saved.id());
                if (saved.fate() == Fate.WHOLE) {
                    assertThat(now.get(saved.id())).isEqualTo(texts.get(saved.id()));
                }
            }
        }
        if (!backups.isEmpty()) {
            // The late ones were never in a backup.
            assertThat(recovered.posts())
                    .filteredOn(saved -> !texts.getOrDefault(saved.id(), "").startsWith("Late, "))
                    .extracting(Saved::fate)
                    .doesNotContain(Fate.LOST);
        }
        Set<String> told =
                new HashSet<>(recovered.posts().stream().map(Saved::id).toList());
        count(damage, "no sign of", (int)
                texts.keySet().stream().filter(id -> !told.contains(id)).count());
    }

    private enum State {
        /// It opened, and a look at all of it finds nothing.
        WHOLE,
        /// It was taken for a new library.
        NEW,
        /// It opened, and a look at all of it finds the damage.
        FOUND_LATER,
        /// It is told at once.
        REFUSED
    }

    private State open(Path library) {
        try (Database database = Database.open(library)) {
            if (!database.check().isEmpty()) {
                return State.FOUND_LATER;
            }
            return database.read(session -> session.list("select id from post", row -> row.text("id")))
                            .isEmpty()
                    ? State.NEW
                    : State.WHOLE;
        } catch (DatabaseException e) {
            assertThat(e.reason())
                    .as("%s, %s", e.getMessage(), e.getCause())
                    .isIn(Reason.DAMAGED, Reason.NOT_A_LIBRARY, Reason.NEWER);
            return State.REFUSED;
        }
    }

    private void count(Damage damage, String what, int much) {
        sums.computeIfAbsent(damage, _ -> new LinkedHashMap<>()).merge(what, much, Integer::sum);
    }

    /// A library as a killed process leaves it: some of its posts are only in the log.
    private static Map<String, String> leaveUnclosed(Path folder, long seed) throws IOException {
        Path made = Files.createDirectories(folder.resolve("made")).resolve("library.byline");
        Map<String, String> texts = SampleLibrary.write(made, seed);
        try (Database database = Database.open(made)) {
            SqlitePostStore posts = new SqlitePostStore(database, Clock.systemUTC());
            for (int number = 0; number < 10; number++) {
                Post late = posts.save(Post.begin(Clock.systemUTC().instant()).withText("Late", "Late, " + number));
                texts.put(late.id().value(), late.body());
            }
            Files.copy(made, folder.resolve("library.byline"));
            Files.copy(Damage.log(made), folder.resolve("library.byline-wal"));
        }
        Files.delete(made);
        Files.delete(made.getParent());
        return texts;
    }

    /// An older copy, in the folder for such.
    private static Path backup(Path clean, Path round) throws IOException {
        Path backups = Files.createDirectories(round.resolve("library-backups"));
        return Files.copy(clean.resolve("library.byline"), backups.resolve("yesterday.byline"));
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }
}
