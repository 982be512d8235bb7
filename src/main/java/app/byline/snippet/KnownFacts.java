package app.byline.snippet;

import app.byline.publish.Blog;
import app.byline.publish.Blogs;
import app.byline.publish.KnownBlogs;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/// What can be known before anybody has written: time, blog and author. Blocking; any thread but JavaFX's.
public record KnownFacts(Blogs blogs, KnownBlogs known, Clock clock, Locale locale) {
    /// For the blog that is published to.
    public Facts usual() {
        return of(blogs.preferred());
    }

    /// For that blog.
    public Facts of(Blog blog) {
        Facts facts = Facts.at(ZonedDateTime.now(clock), locale).with(Variable.BLOG, blog.name());
        return author(blog).map(author -> facts.with(Variable.AUTHOR, author)).orElse(facts);
    }

    /// As the blog says, or by the name with which its author signs in there.
    private Optional<String> author(Blog blog) {
        return Optional.of(known.facts(blog.id()).user())
                .filter(name -> !name.isBlank())
                .or(() -> Optional.ofNullable(blog.settings().get("user")))
                .filter(name -> !name.isBlank());
    }
}
