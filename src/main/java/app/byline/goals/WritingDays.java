package app.byline.goals;

import app.byline.database.Database;
import app.byline.post.PostId;
import java.time.LocalDate;
import java.util.List;

/// How much was written each day, as rows of the library. Blocking; any thread but JavaFX's.
public final class WritingDays {
    private static final String WORDS = "sum(max(0, after - before))";

    private final Database database;

    public WritingDays(Database database) {
        this.database = database;
    }

    /// What was typed that day brought a post from so many words to so many. Answers how many were written that day in
    /// all posts.
    public int note(PostId post, LocalDate day, int before, int after) {
        return database.write(session -> {
            session.change("""
                    insert into writing_day (day, post, before, after) values (?, ?, ?, ?)
                    on conflict (day, post) do update set after = excluded.after
                    """, day.toString(), post.value(), before, after);
            return session.find(
                            "select " + WORDS + " as words from writing_day where day = ?",
                            row -> (int) row.number("words"),
                            day.toString())
                    .orElse(0);
        });
    }

    /// How many words were written that day.
    public int on(LocalDate day) {
        return database.read(session -> session.find(
                        "select " + WORDS + " as words from writing_day where day = ? having count(*) > 0",
                        row -> (int) row.number("words"),
                        day.toString())
                .orElse(0));
    }

    /// Every day on which words were written, in order.
    public List<WrittenDay> all() {
        return database.read(session -> session.list(
                "select day, " + WORDS + " as words from writing_day group by day having words > 0 order by day",
                row -> new WrittenDay(LocalDate.parse(row.text("day")), (int) row.number("words"))));
    }
}
