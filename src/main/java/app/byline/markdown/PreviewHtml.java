package app.byline.markdown;

import app.byline.markdown.sanitiser.Finding;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What the preview's page is given for a text: each block as the pipeline renders it, one after another. Addresses are
/// the text's own, and nothing is told: the page loads from elsewhere only what the author allows.
public final class PreviewHtml implements Export {
    @Override
    public String render(String markdown, UnaryOperator<String> addresses, Consumer<Finding> findings) {
        return BackgroundPipeline.blocks(markdown).stream()
                .map(block -> block.html() + "\n")
                .collect(Collectors.joining());
    }
}
