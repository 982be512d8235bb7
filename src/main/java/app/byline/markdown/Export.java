package app.byline.markdown;

import java.util.function.UnaryOperator;

/// The author's text as a blog receives it. Pure; any thread. `addresses` maps each image or link address of the text
/// to the one to send; it answers the same address for those it does not know.
public interface Export {
    String render(String markdown, UnaryOperator<String> addresses);
}
