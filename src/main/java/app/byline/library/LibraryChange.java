package app.byline.library;

import app.byline.post.PostId;
import java.util.Set;

/// What happened to posts in the library.
public sealed interface LibraryChange {
    /// Whether it happened to that post.
    boolean concerns(PostId post);

    /// It happened to one post.
    sealed interface ToOne extends LibraryChange {
        PostId id();

        @Override
        default boolean concerns(PostId post) {
            return id().equals(post);
        }
    }

    record Saved(PostId id) implements ToOne {}

    record Trashed(PostId id) implements ToOne {}

    record Restored(PostId id) implements ToOne {}

    /// It became a favourite, or is one no longer.
    record Marked(PostId id) implements ToOne {}

    record Deleted(PostId id) implements ToOne {}

    /// Something was done to these as one, or taken back.
    record Several(Set<PostId> posts) implements LibraryChange {
        public Several {
            posts = Set.copyOf(posts);
        }

        @Override
        public boolean concerns(PostId post) {
            return posts.contains(post);
        }
    }
}
