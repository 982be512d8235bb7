package app.byline.publish;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.post.Listeners;
import app.byline.post.Subscription;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Blogs as rows of the library. The built-in one has no address there: the library may move to another machine, whose
/// documents folder lies elsewhere. Blocking; any thread but JavaFX's.
public final class SqliteBlogs implements Blogs {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};
    private static final String NOWHERE = "";

    private final Database database;
    private final URI site;
    private final Listeners<Runnable> listeners = new Listeners<>();

    /// `site` is the folder of the built-in blog, `name` what it is called until the author says otherwise.
    public SqliteBlogs(Database database, Path site, String name) {
        this.database = database;
        this.site = site.toAbsolutePath().toUri();
        database.change(session -> session.change(
                "insert or ignore into blog (id, name, kind, home, settings, position, preferred)"
                        + " values (?, ?, ?, ?, '{}', 0, 1)",
                BlogId.LOCAL.value(),
                name,
                BlogKind.SITE,
                NOWHERE));
    }

    @Override
    public List<Blog> list() {
        return database.read(session -> session.list("select * from blog order by position, rowid", this::blog));
    }

    @Override
    public Optional<Blog> find(BlogId id) {
        return database.read(session -> session.find("select * from blog where id = ?", this::blog, id.value()));
    }

    @Override
    public void save(Blog blog) {
        database.change(session -> {
            session.change(
                    """
                    insert into blog (id, name, kind, home, settings, position)
                    values (?, ?, ?, ?, ?, (select max(position) + 1 from blog))
                    on conflict (id) do update
                    set name = excluded.name, kind = excluded.kind, home = excluded.home, settings = excluded.settings
                    """,
                    blog.id().value(),
                    blog.name(),
                    blog.kind(),
                    blog.home().equals(site) ? NOWHERE : blog.home().toString(),
                    JSON.writeValueAsString(blog.settings()));
            session.afterCommit(this::tell);
        });
    }

    @Override
    public void remove(BlogId id) {
        if (id.equals(BlogId.LOCAL)) {
            throw new IllegalArgumentException("the built-in blog stays");
        }
        database.change(session -> {
            session.change(
                    "update blog set preferred = 1 where id = 'local'"
                            + " and exists (select 1 from blog where id = ? and preferred = 1)",
                    id.value());
            session.change("delete from blog where id = ?", id.value());
            session.afterCommit(this::tell);
        });
    }

    @Override
    public Blog preferred() {
        return database.read(session ->
                        session.find("select * from blog order by preferred desc, position limit 1", this::blog))
                .orElseThrow();
    }

    @Override
    public void prefer(BlogId id) {
        database.change(session -> {
            session.change("update blog set preferred = (id = ?)", id.value());
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

    private Blog blog(Row row) {
        String home = row.text("home");
        return new Blog(
                new BlogId(row.text("id")),
                row.text("name"),
                BlogKind.valueOf(row.text("kind")),
                home.equals(NOWHERE) ? site : URI.create(home),
                JSON.readValue(row.text("settings"), SETTINGS));
    }
}
