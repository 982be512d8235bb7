package app.byline.publish.preflight;

import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.Slug;
import app.byline.publish.Blog;
import app.byline.publish.BlogClients;
import app.byline.publish.Outbox;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The name that a post's address ends with, and which of its like are free.
record NameLook(BlogClients clients, Outbox outbox) {
    private static final Logger LOG = System.getLogger(NameLook.class.getName());
    /// How many names in a row a blog is asked for at once.
    private static final int ROW = 20;

    static Optional<String> name(Post post) {
        return post.slug().or(() -> Slug.ofTitle(post.title())).map(Slug::value);
    }

    static String free(String name, Predicate<String> taken) {
        return row(name).filter(taken.negate()).findFirst().orElseThrow();
    }

    /// That name with numbers behind it, without end.
    private static Stream<String> row(String name) {
        String stem = name.replaceFirst("-\\d+$", "");
        return Stream.iterate(2, number -> number + 1).map(number -> stem + "-" + number);
    }

    /// What the blog says; none of a post that is there already, or where it can't be asked now.
    Set<String> taken(Post post, Blog blog) {
        Optional<String> name = name(post);
        if (name.isEmpty() || outbox.publication(post.id(), blog.id()).isPresent()) {
            return Set.of();
        }
        Set<String> names = Stream.concat(name.stream(), row(name.get()).limit(ROW))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        try {
            return clients.reach(blog).taken(names, Particulars.of(post));
        } catch (IOException away) {
            LOG.log(Level.DEBUG, "names can't be asked for", away);
            return Set.of();
        }
    }
}
