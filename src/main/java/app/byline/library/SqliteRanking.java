package app.byline.library;

import app.byline.database.Session;
import app.byline.post.PostId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The posts that have the words of a search, in the order in which they are shown. SQLite's own `bm25` reads the index
/// again for each word, which for a common word takes longer than an author waits for a letter; so the index is read
/// once, and what was found is put in order here. Only on the database's thread.
final class SqliteRanking {
    /// What is found is compared by its text as long as somebody may read all of it.
    private static final int READ = 100;
    private static final int IN_TITLE = 10;
    private static final int IN_TAGS = 5;

    private Question answered = new Question("", List.of(), -1);
    private List<PostId> answer = List.of();

    /// Which index rows, and how often the library had been changed when they were looked for.
    private record Question(String sql, List<Object> values, long changes) {}

    private record Candidate(PostId id, long modified, double score) {}

    /// The posts that `sql` finds with these values, which are those begun last when there are many: those with
    /// `sought` (folded) in their titles first; few of them by how much they say of it, else by their last change.
    /// The last answer is kept until the library changes: its pages and its length are asked for one by one.
    List<PostId> ranked(Session session, String sql, List<Object> values, List<String> sought) {
        long changes = session.find("select total_changes() as n", row -> row.number("n"))
                .orElseThrow();
        Question question = new Question(sql, List.copyOf(values), changes);
        if (!question.equals(answered)) {
            answer = order(session, found(session, sql, values, sought), sought);
            answered = question;
        }
        return answer;
    }

    private static List<Candidate> found(Session session, String sql, List<Object> values, List<String> sought) {
        return session.list(
                sql,
                row -> {
                    double score = IN_TITLE
                            * SearchContext.hits(row.text("title"), sought).size();
                    return new Candidate(new PostId(row.text("id")), row.number("modified"), score);
                },
                values.toArray());
    }

    private static List<PostId> order(Session session, List<Candidate> found, List<String> sought) {
        List<Candidate> ordered = new ArrayList<>(
                found.size() > READ
                        ? found
                        : found.stream().map(one -> read(session, one, sought)).toList());
        ordered.sort(Comparator.comparingDouble(Candidate::score)
                .thenComparingLong(Candidate::modified)
                .reversed());
        return ordered.stream().map(Candidate::id).toList();
    }

    private static Candidate read(Session session, Candidate one, List<String> sought) {
        return session.find(
                        """
                        select revision.tags, revision.body
                        from post join revision on revision.post = post.id and revision.revision = post.revision
                        where post.id = ?
                        """,
                        row -> new Candidate(
                                one.id(),
                                one.modified(),
                                one.score()
                                        + IN_TAGS
                                                * SearchContext.hits(row.text("tags"), sought)
                                                        .size()
                                        + density(row.text("body"), sought)),
                        one.id().value())
                .orElse(one);
    }

    /// From 0 to below 4: the more, the better, and less so in a long text.
    private static double density(String body, List<String> sought) {
        double hits = SearchContext.hits(body, sought).size();
        return 4 * hits / (hits + 2 + body.length() / 4_000.0);
    }
}
