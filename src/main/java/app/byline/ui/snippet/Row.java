package app.byline.ui.snippet;

import app.byline.publish.Blog;
import app.byline.publish.PostDefaults;
import app.byline.snippet.Snippet;
import app.byline.snippet.StandingText;
import app.byline.snippet.Template;
import app.byline.ui.text.Messages;
import java.util.Optional;
import java.util.function.Supplier;

/// One of what is listed, and where it is written.
///
/// @param note the beginning of what it is
/// @param text that can be copied and deleted; none of a blog
record Row(String id, String name, String note, Optional<StandingText> text, Supplier<StandingForm> form) {
    static Row of(StandingText text, SnippetsModel model) {
        String name = named(text);
        return switch (text) {
            case Snippet snippet ->
                new Row(
                        snippet.id().value(),
                        name,
                        StandingText.oneLine(snippet.abbreviation() + " " + snippet.text()),
                        Optional.of(snippet),
                        () -> new SnippetForm(snippet, model));
            case Template template ->
                new Row(
                        template.id().value(),
                        name,
                        template.title(),
                        Optional.of(template),
                        () -> new TemplateForm(template, model));
        };
    }

    static Row of(Blog blog, SnippetsModel model) {
        PostDefaults defaults = PostDefaults.of(blog);
        String note = defaults.equals(PostDefaults.NONE)
                ? Messages.text("snippets.blog.empty")
                : StandingText.oneLine(defaults.footer() + " " + String.join(", ", defaults.tags()));
        return new Row(blog.id().value(), blog.name(), note, Optional.empty(), () -> new BlogForm(blog, model));
    }

    /// What a text is called, as people are told.
    static String named(StandingText text) {
        return text.name().isEmpty() ? Messages.text("library.untitled") : text.name();
    }
}
