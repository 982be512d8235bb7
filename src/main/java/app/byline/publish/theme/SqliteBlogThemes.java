package app.byline.publish.theme;

import app.byline.database.Database;
import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.PostPage;
import app.byline.publish.ThemeSource;
import java.time.Clock;
import java.util.Optional;

/// Themes as rows of the library; they go with their blog.
public final class SqliteBlogThemes implements BlogThemes {
    private final Database database;
    private final ThemeSource source;
    private final ThemeFiles files;
    private final Clock clock;

    public SqliteBlogThemes(Database database, ThemeSource source, ThemeFiles files, Clock clock) {
        this.database = database;
        this.source = source;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Optional<BlogTheme> find(BlogId blog) {
        return database.read(session -> session.find(
                "select page, taken from blog_theme where blog = ?",
                row -> new BlogTheme(row.text("page"), row.time("taken")),
                blog.value()));
    }

    @Override
    public Taking take(Blog blog) {
        return switch (source.sample(blog)) {
            case ThemeSource.Sample.None(var reason, String detail) -> new Taking.NotTaken(reason, detail);
            case ThemeSource.Sample.Shown(PostPage shown) ->
                new ThemePage(files.of(shown.address()))
                        .of(shown)
                        .map(page -> keep(blog.id(), new BlogTheme(page, clock.instant())))
                        .orElseGet(() -> new Taking.NotTaken(
                                ThemeSource.Reason.NOT_IN_PAGE, shown.address().toString()));
        };
    }

    private Taking keep(BlogId blog, BlogTheme theme) {
        database.change(session -> session.change(
                "insert or replace into blog_theme (blog, page, taken) values (?, ?, ?)",
                blog.value(),
                theme.page(),
                theme.taken().toEpochMilli()));
        return new Taking.Taken(theme);
    }
}
