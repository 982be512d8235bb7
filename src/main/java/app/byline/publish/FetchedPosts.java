package app.byline.publish;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.library.Shelf;
import app.byline.markdown.wordpress.Bitext;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.util.Optional;

/// Which posts of a blog are in the library. Blocking; any thread but JavaFX's.
final class FetchedPosts {
    private final Database database;

    FetchedPosts(Database database) {
        this.database = database;
    }

    /// A post that is in the library; `revision` said then what stood on the blog as `version`.
    record Known(PostId post, Version version, long revision, Shelf shelf) {}

    Optional<Known> find(BlogId blog, RemoteId remote) {
        return database.read(session -> session.find("""
                select publication.*, post.shelf from publication join post on post.id = publication.post
                where publication.blog = ? and publication.remote = ?
                """, FetchedPosts::known, blog.value(), remote.value()));
    }

    private static Known known(Row row) {
        return new Known(
                new PostId(row.text("post")),
                new Version(row.text("version")),
                row.number("revision"),
                Shelf.valueOf(row.text("shelf")));
    }

    /// This post says what stands on the blog.
    void link(Post post, BlogId blog, RemotePost there, Bitext text) {
        boolean live = there.status() == RemotePost.Status.PUBLISHED || there.status() == RemotePost.Status.SCHEDULED;
        database.change(session -> {
            session.change(
                    """
                    insert or replace into publication (post, blog, remote, link, version, digest, revision, live, time)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    post.id().value(),
                    blog.value(),
                    there.id().value(),
                    there.link().toString(),
                    there.version().value(),
                    there.version().value(),
                    post.revision(),
                    live,
                    there.published().orElse(there.modified()));
            Originals.keep(session, post.id(), blog, text);
        });
    }
}
