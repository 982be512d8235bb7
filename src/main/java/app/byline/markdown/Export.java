package app.byline.markdown;

import app.byline.markdown.sanitiser.Finding;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The author's text as a blog receives it. Pure; any thread. `addresses` maps each image or link address of the text
/// to the one to send; it answers the same address for those it does not know.
public interface Export {
    default String render(String markdown, UnaryOperator<String> addresses) {
        return render(markdown, addresses, _ -> {});
    }

    /// `findings` is told what of the author's HTML is taken out because blogs do not take it.
    String render(String markdown, UnaryOperator<String> addresses, Consumer<Finding> findings);
}
