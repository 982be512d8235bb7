package app.byline.ui.media;

import app.byline.publish.Blog;
import app.byline.ui.text.Messages;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What blogs are called in a choice; null is what is no blog.
public final class BlogNames extends StringConverter<@Nullable Blog> {
    private final String none;

    /// `key` names what is no blog.
    public BlogNames(String key) {
        none = Messages.text(key);
    }

    @Override
    public String toString(@Nullable Blog blog) {
        return blog == null ? none : blog.name();
    }

    @Override
    public Blog fromString(String said) {
        throw new UnsupportedOperationException("it is chosen, never typed");
    }

    /// Offers no blog and these, and keeps what is chosen.
    public static void fill(ChoiceBox<@Nullable Blog> choice, List<Blog> blogs) {
        Blog now = choice.getValue();
        choice.getItems().clear();
        choice.getItems().add(null);
        choice.getItems().addAll(blogs);
        choice.setValue(now);
    }
}
