package app.byline.database;

import app.byline.database.DatabaseException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Brings a library to the newest schema: all steps in one transaction, a backup beside the file first. The number of
/// steps taken is the file's `user_version`.
final class Migrations {
    /// In order; the n-th brings version n-1 to n.
    static final List<String> STEPS = List.of(
            "0001_posts.sql",
            "0002_history.sql",
            "0003_finding.sql",
            "0004_imports.sql",
            "0005_collections.sql",
            "0006_checksums.sql",
            "0007_followup.sql",
            "0008_sync.sql",
            "0009_embeds.sql",
            "0010_withdrawing.sql",
            "0011_merging.sql",
            "0012_themes.sql",
            "0013_fetching.sql",
            "0014_overlaps.sql",
            "0015_blog_facts.sql",
            "0016_server_media.sql",
            "0017_files_underway.sql",
            "0018_standing_texts.sql",
            "0019_writing_days.sql",
            "0020_folds.sql");

    private final List<String> scripts;
    private final boolean newerToo;

    private Migrations(List<String> scripts, boolean newerToo) {
        this.scripts = scripts;
        this.newerToo = newerToo;
    }

    /// These, and a library with more is taken as it is.
    Migrations orNewer() {
        return new Migrations(scripts, true);
    }

    /// Those this program was built with.
    static Migrations ofThisProgram() {
        return new Migrations(STEPS.stream().map(Migrations::script).toList(), false);
    }

    /// Steps given as SQL.
    static Migrations of(List<String> scripts) {
        return new Migrations(List.copyOf(scripts), false);
    }

    /// The version they lead to.
    int newest() {
        return scripts.size();
    }

    void run(Session session, Path file) {
        int version = version(session);
        int newest = newest();
        if (version > newest && newerToo) {
            return;
        }
        if (version > newest) {
            throw new DatabaseException(
                    Reason.NEWER, "%s has schema %d, this program knows %d".formatted(file, version, newest));
        }
        if (version == newest) {
            return;
        }
        if (version > 0) {
            Backup.write(session, file, "before-v" + (version + 1));
        }
        Transaction.run(session, () -> {
            scripts.subList(version, newest).forEach(session::script);
            session.script("pragma user_version = " + newest);
            return newest;
        });
    }

    static int version(Session session) {
        return session.find("select user_version from pragma_user_version", row -> (int) row.number("user_version"))
                .orElseThrow();
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
