package app.byline.library;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.post.PostId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Posts by their days, each kind by its own index, so that a month costs what is in it. Blocking; any thread but
/// JavaFX's.
public final class SqlitePostCalendar implements PostCalendar {
    private final Database database;
    private final Clock clock;

    public SqlitePostCalendar(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A blog takes a scheduled post before its time: readers see it from then on.
    private static final String BY_DAY = """
            with dated (number, standing, time) as (
                select number, 'SCHEDULED', due from post
                where shelf = 'POSTS' and due >= ?1 and due < ?2 and due > ?3
                union all
                select number, 'PUBLISHED', due from post
                where shelf = 'POSTS' and due >= ?1 and due < ?2 and due <= ?3 and published < due
                union all
                select number, 'PUBLISHED', published from post
                where shelf = 'POSTS' and published >= ?1 and published < ?2
                  and (due is null or due <= ?3 and due <= published)
                union all
                select number, 'DRAFT', modified from post
                where shelf = 'POSTS' and modified >= ?1 and modified < ?2 and published is null
                  and (due is null or due <= ?3)
            )
            select post.id, revision.title, dated.standing, dated.time
            from dated join post on post.number = dated.number
            join revision on revision.post = post.id and revision.revision = post.revision
            order by dated.time, dated.number
            """;

    @Override
    public List<DatedPost> between(Instant from, Instant until) {
        return database.read(session -> session.list(BY_DAY, SqlitePostCalendar::dated, from, until, clock.instant()));
    }

    @Override
    public Optional<Instant> nextDue(Instant after) {
        return database.read(session -> session.find(
                "select due from post where shelf = 'POSTS' and due > ? order by due limit 1",
                row -> row.time("due"),
                after));
    }

    private static DatedPost dated(Row row) {
        return new DatedPost(
                new PostId(row.text("id")),
                row.text("title"),
                DatedPost.Standing.valueOf(row.text("standing")),
                row.time("time"));
    }
}
