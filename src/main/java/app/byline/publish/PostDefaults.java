package app.byline.publish;

import java.util.List;
import java.util.Optional;

/// What posts for a blog begin with; kept with the blog.
///
/// @param footer what stands below each, with variables; empty for none
/// @param template by its id
public record PostDefaults(String footer, List<String> tags, List<String> categories, Optional<String> template) {
    /// Nothing.
    public static final PostDefaults NONE = new PostDefaults("", List.of(), List.of(), Optional.empty());

    private static final String FOOTER = "begin.footer";
    private static final String TAGS = "begin.tags";
    private static final String CATEGORIES = "begin.categories";
    private static final String TEMPLATE = "begin.template";

    public PostDefaults {
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
    }

    /// What is kept with that blog.
    public static PostDefaults of(Blog blog) {
        return new PostDefaults(
                text(blog, FOOTER),
                text(blog, TAGS).lines().toList(),
                text(blog, CATEGORIES).lines().toList(),
                Optional.of(text(blog, TEMPLATE)).filter(id -> !id.isEmpty()));
    }

    private static String text(Blog blog, String setting) {
        return blog.settings().getOrDefault(setting, "");
    }

    /// The blog with this kept.
    public Blog in(Blog blog) {
        return equals(of(blog))
                ? blog
                : blog.with(FOOTER, footer)
                        .with(TAGS, String.join("\n", tags))
                        .with(CATEGORIES, String.join("\n", categories))
                        .with(TEMPLATE, template.orElse(""));
    }
}
