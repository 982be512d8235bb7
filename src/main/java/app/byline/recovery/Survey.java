package app.byline.recovery;

import app.byline.database.DatabaseException;
import app.byline.database.DatabaseException.Reason;
import app.byline.database.raw.Pages;
import app.byline.database.raw.RawTables;
import app.byline.database.raw.RawTables.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A first look at a library's rows, with its log or without.
///
/// @param id what the library calls itself
/// @param lacking how many posts have no newest text
record Survey(Optional<String> id, long lacking, boolean logged, boolean brokenLog) {

    /// Whether the log beside the file is of another library: it says so, or posts that are whole in the file are not
    /// once it is laid over them. A log that has lost a part may do the latter, and is its own all the same.
    static boolean logIsAnothers(Path library) {
        Survey with = of(library, true);
        if (!with.logged()) {
            return false;
        }
        Survey alone = of(library, false);
        boolean saysSo =
                alone.id().isPresent() && with.id().isPresent() && !alone.id().equals(with.id());
        return saysSo || (!with.brokenLog() && alone.id().isPresent() && alone.lacking() < with.lacking());
    }

    /// Whether nothing says that the backup is of another library.
    static boolean sameLibrary(Path backup, Optional<String> id) {
        Optional<String> own = of(backup, true).id();
        return own.isEmpty() || id.isEmpty() || own.equals(id);
    }

    private static Survey of(Path library, boolean withLog) {
        Set<String> ids = new HashSet<>();
        Map<Object, Object> newest = new HashMap<>();
        Set<String> texts = new HashSet<>();
        try (Pages pages = Pages.of(library, withLog)) {
            RawTables.read(pages, (place, table, row) -> {
                if (place == Place.FREE) {
                    return;
                }
                String known = table.isEmpty() ? Shapes.tableOf(row).orElse("") : table;
                if (known.equals("setting") && "library.id".equals(row.value(0)) && row.value(1) instanceof String id) {
                    ids.add(id);
                } else if (known.equals("post")
                        && row.value(1) instanceof String id
                        && row.value(4) instanceof Long n) {
                    newest.put(id, n);
                } else if (known.equals("revision")) {
                    texts.add(SqliteSorting.key(row));
                }
            });
            long lacking = newest.entrySet().stream()
                    .filter(post -> !texts.contains(post.getKey() + " " + post.getValue()))
                    .count();
            return new Survey(ids.stream().findFirst(), lacking, pages.hasLog(), pages.hasBrokenLog());
        } catch (IOException e) {
            throw new DatabaseException(Reason.FAILED, "can't read " + library, e);
        }
    }
}
