package app.byline.library;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.database.Session;
import app.byline.post.PostId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Search by SQLite's full-text index and by indexes on a post's facts. A page costs what its rows cost: the order
/// without words is an index's, and of more posts with the words than anybody reads those begun last are taken.
public final class SqlitePostSearch implements PostSearch {
    /// Of more than these the ones begun last are ranked: ranking looks at each of them.
    static final int RANKED = MOST_FOUND;

    private final Database database;
    private final SqliteRanking ranking = new SqliteRanking();
    private final Clock clock;

    public SqlitePostSearch(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    // ---- what is asked

    /// What matters most of all the blogs a post is on; the badges of the window say the same.
    private static final String STATE = """
            case
                when exists (select 1 from publish_job
                             where publish_job.post = post.id
                               and (publish_job.state = 'FAILED'
                                    or (publish_job.state = 'CHECKING' and publish_job.refusal is not null
                                        and publish_job.problem <> ''))) then 'FAILED'
                when exists (select 1 from publish_job
                             where publish_job.post = post.id
                               and publish_job.state in ('READY', 'SENDING', 'CHECKING')) then 'WAITING'
                when exists (select 1 from publication
                             where publication.post = post.id and publication.live = 1
                               and publication.revision < post.revision) then 'CHANGED'
                when exists (select 1 from publication
                             where publication.post = post.id and publication.live = 1) then 'PUBLISHED'
                else 'DRAFT'
            end
            """;

    /// The same as that [#STATE], asked for many posts.
    private static final String IS_DRAFT = """
            not exists (select 1 from publication where publication.post = post.id and publication.live = 1)
            and not exists (select 1 from publish_job
                            where publish_job.post = post.id
                              and publish_job.state in ('FAILED', 'READY', 'SENDING', 'CHECKING'))
            """;

    // Written out as a cross join, which SQLite never turns around: asked post by post, the index is read anew for
    // each.
    private static final String MATCHED = "post_words cross join post on post.number = post_words.rowid";
    private static final String REVISION =
            " join revision on revision.post = post.id and revision.revision = post.revision";
    private static final String ROW = """
            select post.id, revision.title, revision.first_line, post.modified, post.revision, post.favourite, post.due,
                   %s as body
            from %s
            """;
    private static final String NEWEST_FIRST = "post.modified desc, post.number desc";

    @Override
    public List<FoundPost> page(Shelf shelf, SearchQuery query, PostOrder order, int from, int most) {
        Conditions conditions = conditions(shelf, query);
        List<String> sought = sought(query);
        return database.read(session -> {
            if (!ranks(query, order)) {
                return listed(session, query, conditions, order, from, most);
            }
            String row = ROW.formatted("revision.body", "post" + REVISION) + "where post.id = ?";
            return ranked(session, query, conditions, from > RANKED - most ? Integer.MAX_VALUE : RANKED).stream()
                    .skip(from)
                    .limit(most)
                    .flatMap(id -> session.find(row, found -> found(found, sought), id.value()).stream())
                    .toList();
        });
    }

    @Override
    public List<PostId> ids(Shelf shelf, SearchQuery query, PostOrder order) {
        Conditions conditions = conditions(shelf, query);
        return database.read(session -> ranks(query, order)
                ? ranked(session, query, conditions, Integer.MAX_VALUE)
                : session.list(
                        "select post.id from %s where %s order by %s"
                                .formatted(source(query, conditions), conditions.sql(), sql(order)),
                        row -> new PostId(row.text("id")),
                        conditions.and()));
    }

    @Override
    public int count(Shelf shelf, SearchQuery query, int most) {
        Conditions conditions = conditions(shelf, query);
        return database.read(session -> {
            if (!query.match().isEmpty() && most == RANKED) {
                return ranked(session, query, conditions, RANKED).size();
            }
            String sql = "select count(*) as n from (select 1 from %s where %s limit ?)"
                    .formatted(source(query, conditions), conditions.sql());
            return session.find(sql, row -> (int) row.number("n"), conditions.and(most))
                    .orElse(0);
        });
    }

    private static boolean ranks(SearchQuery query, PostOrder order) {
        return order.by() == PostOrder.By.FITTING && !query.match().isEmpty();
    }

    private static List<FoundPost> listed(
            Session session, SearchQuery query, Conditions conditions, PostOrder order, int from, int most) {
        // The numbers of the page first: what is passed over is never joined.
        String page = "(select post.number as number from %s where %s order by %s limit ? offset ?) as page"
                .formatted(source(query, conditions), conditions.sql(), sql(order));
        String body = query.match().isEmpty() ? "''" : "revision.body";
        return session.list(
                ROW.formatted(body, page + " join post on post.number = page.number" + REVISION) + "order by "
                        + sql(order),
                row -> found(row, sought(query)),
                conditions.and(most, from));
    }

    private List<PostId> ranked(Session session, SearchQuery query, Conditions conditions, int most) {
        String sql = """
                select post.id, post.modified, post.sort_title as title
                from %s
                where %s order by post_words.rowid desc limit ?
                """.formatted(source(query, conditions), conditions.sql());
        return ranking.ranked(session, sql, List.of(conditions.and(most)), sought(query));
    }

    private static List<String> sought(SearchQuery query) {
        return query.sought().stream().map(Folding::of).toList();
    }

    private static String sql(PostOrder order) {
        return order.by() == PostOrder.By.FITTING ? NEWEST_FIRST : order.sql();
    }

    /// The newest revisions are looked through only where a filter looks at them.
    private static String source(SearchQuery query, Conditions conditions) {
        return (query.match().isEmpty() ? "post" : MATCHED)
                + (conditions.sql().contains("revision.release") ? REVISION : "");
    }

    @Override
    public Map<String, Integer> labels(Label kind, String beginning, int most) {
        Map<String, Integer> labels = new LinkedHashMap<>();
        String start = Folding.of(beginning);
        database.read(session -> session.list(
                """
                        select max(name) as name, count(*) as uses from post_label
                        where kind = ? and folded >= ? and folded < ?
                        group by folded order by uses desc, folded limit ?
                        """,
                row -> labels.put(row.text("name"), (int) row.number("uses")),
                kind,
                start,
                start + Character.toString(Character.MAX_CODE_POINT),
                most));
        return labels;
    }

    // ---- conditions

    private record Conditions(List<String> parts, List<Object> values) {
        void add(String part, Object... more) {
            parts.add(part);
            values.addAll(List.of(more));
        }

        String sql() {
            return String.join("\n and ", parts);
        }

        Object[] and(Object... more) {
            List<Object> all = new ArrayList<>(values);
            all.addAll(List.of(more));
            return all.toArray();
        }
    }

    private Conditions conditions(Shelf shelf, SearchQuery query) {
        Conditions conditions = new Conditions(new ArrayList<>(), new ArrayList<>());
        conditions.add("post.shelf = ?", shelf);
        if (!query.match().isEmpty()) {
            conditions.add("post_words match ?", query.match());
        }
        query.filters().forEach(filter -> add(conditions, filter));
        return conditions;
    }

    private void add(Conditions conditions, SearchFilter filter) {
        UnaryOperator<String> maybeNot = filter.negated() ? sql -> "not (" + sql + ")" : sql -> sql;
        switch (filter.field()) {
            case TAG, CATEGORY ->
                conditions.add(
                        maybeNot.apply(
                                "post.number in (select post_label.post from post_label where kind = ? and folded = ?)"),
                        filter.field().name(),
                        Folding.of(filter.value()));
            case IS -> state(conditions, filter, maybeNot);
            case BLOG -> conditions.add(maybeNot.apply("""
                        post.id in (select publication.post from publication join blog on blog.id = publication.blog
                                    where blog.name = ? collate nocase)"""), filter.value());
            case AFTER -> conditions.add(maybeNot.apply("post.modified >= ?"), midnight(filter));
            case BEFORE -> conditions.add(maybeNot.apply("post.modified < ?"), midnight(filter));
            case IN -> conditions.add(maybeNot.apply("""
                        post.id in (select collected.post from collected
                                    join collection on collection.number = collected.collection
                                    where collection.folded = ?)"""), Folding.of(filter.value()));
            case HAS ->
                conditions.add(maybeNot.apply(
                        filter.value().equalsIgnoreCase("image")
                                ? "post.images > 0"
                                : "post.id in (select post from collected)"));
            case WORDS -> words(conditions, filter, maybeNot);
        }
    }

    private void state(Conditions conditions, SearchFilter filter, UnaryOperator<String> maybeNot) {
        switch (SearchFilter.State.valueOf(filter.value().toUpperCase(Locale.ROOT))) {
            case OVERLAPPING -> conditions.add(maybeNot.apply("""
                        exists (select 1 from overlap
                                where overlap.post = post.id and overlap.revision = post.revision)"""));
            case FAVOURITE -> conditions.add(maybeNot.apply("post.favourite = 1"));
            case SCHEDULED ->
                conditions.add(maybeNot.apply("revision.release = 'AT' and revision.release_at > ?"), clock.instant());
            case DRAFT -> conditions.add(maybeNot.apply(IS_DRAFT));
            case SearchFilter.State state -> conditions.add(maybeNot.apply(STATE + " = ?"), state.name());
        }
    }

    private static void words(Conditions conditions, SearchFilter filter, UnaryOperator<String> maybeNot) {
        int count = Integer.parseInt(filter.value().replaceFirst("[<>]", ""));
        conditions.add(maybeNot.apply(filter.value().startsWith("<") ? "post.words < ?" : "post.words >= ?"), count);
    }

    /// The beginning of that day where the author is, in milliseconds.
    private long midnight(SearchFilter filter) {
        LocalDate day = SearchFilter.day(filter.value()).orElseThrow();
        return day.atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
    }

    // ---- rows and records

    private static FoundPost found(Row row, List<String> sought) {
        return new FoundPost(
                new PostSummary(
                        new PostId(row.text("id")),
                        row.text("title"),
                        row.text("first_line"),
                        row.time("modified"),
                        row.number("revision"),
                        row.findTime("due")),
                row.flag("favourite"),
                SearchContext.of(row.text("body"), sought));
    }
}
