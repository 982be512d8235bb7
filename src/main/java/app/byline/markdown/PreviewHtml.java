package app.byline.markdown;

import app.byline.markdown.sanitiser.AllowList;
import app.byline.markdown.sanitiser.Finding;
import app.byline.markdown.sanitiser.Marks;
import app.byline.markdown.sanitiser.Profile;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What the preview's page is given for a text: each block as the pipeline renders it, one after another. Addresses are
/// the text's own, and nothing is told: the page loads from elsewhere only what the author allows.
public final class PreviewHtml implements Export {
    private static final AllowList ALLOWED = new AllowList(Profile.PREVIEW, new Marks());

    /// The blocks of a text, as the preview shows them.
    public static List<Block> blocks(String markdown) {
        return BackgroundPipeline.blocks(markdown);
    }

    /// What may stay in the preview's page of HTML that was made of such blocks.
    public static String safe(String html) {
        return ALLOWED.clean(html);
    }

    @Override
    public String render(String markdown, UnaryOperator<String> addresses, Consumer<Finding> findings) {
        return blocks(markdown).stream().map(block -> block.html() + "\n").collect(Collectors.joining());
    }
}
