package app.byline.snippet;

import app.byline.post.Post;
import app.byline.publish.BlogId;
import java.util.List;
import java.util.Optional;

/// A post as it begins, not yet kept, and where its author goes on.
///
/// @param titleCaret in UTF-16 units of the title
/// @param inTitle whether to begin there and not in the text
/// @param textCarets in UTF-16 units of the text, rising; never none
/// @param blog for which it is, where its template says
/// @param unclear patterns that are none, which stayed as they are written
public record Begun(
        Post post,
        int titleCaret,
        boolean inTitle,
        List<Integer> textCarets,
        Optional<BlogId> blog,
        List<String> unclear) {
    public Begun {
        textCarets = textCarets.isEmpty() ? List.of(0) : List.copyOf(textCarets);
        unclear = List.copyOf(unclear);
    }
}
