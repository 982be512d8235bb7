package app.byline.library;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/// Titles of posts, of which a few letters are enough to find one. Blocking; any thread but JavaFX's.
public final class PostTitles {
    /// Titles that are looked at before it is asked whether anybody still waits for them.
    private static final int STRIDE = 4_096;

    private static final String ORDERED =
            "select number, sort_title from post where shelf = ? order by modified desc, number desc limit ?";
    private static final String TITLED = """
            select post.id, revision.title, post.modified from post
            join revision on revision.post = post.id and revision.revision = post.revision
            where post.number = ?
            """;

    private final Database database;

    public PostTitles(Database database) {
        this.database = database;
    }

    /// A post as it is gone to.
    public record Titled(PostId id, String title, Instant modified) {}

    /// The titles of a moment, those of posts changed last first.
    public record Known(List<Folded> titles) {
        /// The best for what was typed, those changed last first among equals; none where nobody waits any more.
        List<Long> best(String typed, int most, BooleanSupplier wanted) {
            TitleMatch match = TitleMatch.of(typed);
            List<Scored> found = new ArrayList<>();
            for (int i = 0; i < titles.size(); i++) {
                if (i % STRIDE == 0 && !wanted.getAsBoolean()) {
                    return List.of();
                }
                OptionalInt score = match.folded(titles.get(i).title());
                if (score.isPresent()) {
                    found.add(new Scored(titles.get(i).number(), score.getAsInt()));
                }
            }
            found.sort(Comparator.comparingInt(Scored::score).reversed());
            return found.stream().limit(most).map(Scored::number).toList();
        }
    }

    /// A post's number in the library with its title as it is compared.
    record Folded(long number, String title) {}

    private record Scored(long number, int score) {}

    /// All there are now: 100,000 take some tenths of a second, and are asked for once for each time one goes.
    public Known known() {
        return new Known(ordered(-1));
    }

    /// Those changed last.
    public List<Titled> latest(int most) {
        return titled(ordered(most).stream().map(Folded::number).toList());
    }

    /// The posts whose titles fit best what was typed; `wanted` is asked meanwhile whether anybody waits for them.
    public List<Titled> best(Known known, String typed, int most, BooleanSupplier wanted) {
        return titled(known.best(typed, most, wanted));
    }

    private List<Folded> ordered(int most) {
        return database.read(session -> session.list(
                ORDERED, row -> new Folded(row.number("number"), row.text("sort_title")), Shelf.POSTS, most));
    }

    private List<Titled> titled(List<Long> numbers) {
        return database.read(session -> numbers.stream()
                .flatMap(number -> session.find(TITLED, PostTitles::titled, number).stream())
                .toList());
    }

    private static Titled titled(Row row) {
        return new Titled(new PostId(row.text("id")), row.text("title"), row.time("modified"));
    }
}
