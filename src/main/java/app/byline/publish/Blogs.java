package app.byline.publish;

import app.byline.post.Subscription;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The blogs this library publishes to; the built-in local blog is always the first. Blocking; any thread but JavaFX's.
public interface Blogs {
    List<Blog> list();

    Optional<Blog> find(BlogId id);

    void save(Blog blog);

    /// A blog that was found, as the one it is here already, where the same user has connected it before.
    default Blog again(Blog found) {
        return list().stream()
                .filter(one -> one.kind() == found.kind()
                        && one.home().equals(found.home())
                        && Objects.equals(
                                one.settings().get("user"), found.settings().get("user")))
                .findFirst()
                .map(one -> PostDefaults.of(one)
                        .in(new Blog(one.id(), found.name(), found.kind(), found.home(), found.settings())))
                .orElse(found);
    }

    /// Whether that address is one of a blog here, on its very host and port.
    default boolean hasPage(URI address) {
        return list().stream()
                .map(Blog::home)
                .anyMatch(home -> home.getHost() != null
                        && home.getHost().equalsIgnoreCase(address.getHost())
                        && home.getPort() == address.getPort());
    }

    void remove(BlogId id);

    /// The blog the Publish button names.
    Blog preferred();

    void prefer(BlogId id);

    Subscription onChange(Runnable listener);
}
