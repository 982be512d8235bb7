package app.byline.snippet;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.database.Session;
import app.byline.post.Listeners;
import app.byline.post.Subscription;
import app.byline.publish.BlogId;
import java.util.Comparator;
import java.util.List;

/// Snippets and templates as rows of the library. Blocking; any thread but JavaFX's.
public final class SqliteStandingTexts implements StandingTexts {
    /// A setting that says that examples were put there once.
    private static final String BEGUN = "standing.begun";

    private static final Comparator<StandingText> BY_NAME =
            Comparator.comparing(StandingText::name, String.CASE_INSENSITIVE_ORDER);

    private final Database database;
    private final Listeners<Runnable> listeners = new Listeners<>();

    /// `examples` are there from the beginning, and what their author has deleted of them stays away.
    public SqliteStandingTexts(Database database, List<StandingText> examples) {
        this.database = database;
        database.change(session -> {
            if (session.change("insert or ignore into setting (key, value) values (?, '')", BEGUN) > 0) {
                examples.forEach(example -> save(session, example));
            }
        });
    }

    @Override
    public List<Snippet> snippets() {
        return database
                .read(session ->
                        session.list("select id, name, abbreviation, text from snippet", SqliteStandingTexts::snippet))
                .stream()
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public List<Template> templates() {
        return database
                .read(session -> session.list(
                        "select id, name, title, text, tags, categories, blog from template",
                        SqliteStandingTexts::template))
                .stream()
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public void save(StandingText text) {
        database.change(session -> {
            save(session, text);
            session.afterCommit(this::tell);
        });
    }

    private static void save(Session session, StandingText text) {
        switch (text) {
            case Snippet snippet ->
                session.change(
                        "insert or replace into snippet (id, name, abbreviation, text) values (?, ?, ?, ?)",
                        snippet.id().value(),
                        snippet.name(),
                        snippet.abbreviation(),
                        snippet.text());
            case Template template ->
                session.change(
                        """
                        insert or replace into template (id, name, title, text, tags, categories, blog)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """,
                        template.id().value(),
                        template.name(),
                        template.title(),
                        template.text(),
                        template.tags(),
                        template.categories(),
                        template.blog().map(BlogId::value));
        }
    }

    @Override
    public void remove(StandingId id) {
        database.change(session -> {
            session.change("delete from snippet where id = ?", id.value());
            session.change("delete from template where id = ?", id.value());
            session.afterCommit(this::tell);
        });
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    private void tell() {
        listeners.each(Runnable::run);
    }

    private static Snippet snippet(Row row) {
        return new Snippet(
                new StandingId(row.text("id")), row.text("name"), row.text("abbreviation"), row.text("text"));
    }

    private static Template template(Row row) {
        return new Template(
                new StandingId(row.text("id")),
                row.text("name"),
                row.text("title"),
                row.text("text"),
                row.lines("tags"),
                row.lines("categories"),
                row.findText("blog").map(BlogId::new));
    }
}
