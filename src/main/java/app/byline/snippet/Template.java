package app.byline.snippet;

import app.byline.publish.BlogId;
import java.util.List;
import java.util.Optional;

/// What a post begins with. Its title may have variables as its text does.
///
/// @param blog for which such posts are; empty for whichever is chosen
public record Template(
        StandingId id,
        String name,
        String title,
        String text,
        List<String> tags,
        List<String> categories,
        Optional<BlogId> blog)
        implements StandingText {
    public Template {
        name = StandingText.oneLine(name);
        title = title.replaceAll("\\R", " ");
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
    }

    @Override
    public Template copy(String newName) {
        return new Template(StandingId.create(), newName, title, text, tags, categories, blog);
    }
}
