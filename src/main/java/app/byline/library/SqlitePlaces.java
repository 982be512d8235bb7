package app.byline.library;

import app.byline.database.Database;
import app.byline.post.PostId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Places as rows of the library. Blocking; any thread but JavaFX's.
public final class SqlitePlaces implements Places {
    private static final Pattern FOLD = Pattern.compile("(\\d{1,9})-(\\d{1,9}):([0-9a-f]{1,8}):([0-9a-f]{1,8})");

    private final Database database;

    public SqlitePlaces(Database database) {
        this.database = database;
    }

    @Override
    public Place find(PostId post) {
        return database.read(session -> session.find(
                        "select caret, line, folds from place where post = ?",
                        row -> new Place(
                                (int) row.number("caret"),
                                (int) row.number("line"),
                                row.findText("folds").map(SqlitePlaces::read)),
                        post.value()))
                .orElse(Place.START);
    }

    @Override
    public void save(PostId post, Place place) {
        database.change(session -> session.change(
                "insert or replace into place (post, caret, line, folds) select id, ?, ?, ? from post where id = ?",
                place.caret(),
                place.line(),
                place.folds().map(SqlitePlaces::written),
                post.value()));
    }

    private static String written(List<Fold> folds) {
        return folds.stream()
                .map(fold ->
                        String.format(Locale.ROOT, "%d-%d:%x:%x", fold.first(), fold.last(), fold.head(), fold.foot()))
                .collect(Collectors.joining(" "));
    }

    private static List<Fold> read(String written) {
        return FOLD.matcher(written)
                .results()
                .map(fold -> new Fold(
                        Integer.parseInt(fold.group(1)),
                        Integer.parseInt(fold.group(2)),
                        Integer.parseUnsignedInt(fold.group(3), 16),
                        Integer.parseUnsignedInt(fold.group(4), 16)))
                .toList();
    }
}
