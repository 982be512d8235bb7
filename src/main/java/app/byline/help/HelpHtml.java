package app.byline.help;

import app.byline.markdown.Export;
import app.byline.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.List;

/// A page of the help as HTML: its words, and each example as it is written above what becomes of it. All of it is
/// rendered the way a post is, so that no example can promise what a post would not show.
///
/// @param preview renders safely, as the preview does
/// @param put what the button says that puts an example into the post
public record HelpHtml(Export preview, String put) {
    /// The page's blocks, in order. Takes its time; any thread.
    public List<String> blocks(HelpPage page) {
        List<String> blocks = new ArrayList<>();
        int examples = 0;
        for (HelpPage.Part part : page.parts()) {
            blocks.add(
                    switch (part) {
                        case HelpPage.Part.Words words ->
                            "<div class=\"help\">" + rendered(words.markdown()) + "</div>";
                        case HelpPage.Part.Example example -> example(example.markdown(), examples++);
                    });
        }
        return blocks;
    }

    private String example(String markdown, int number) {
        return """
                <div class="help example">
                <div class="written">%s<button class="example-put" data-example="%d">%s</button></div>
                <div class="result">%s</div>
                </div>
                """.formatted(rendered(fenced(markdown)), number, escaped(put), rendered(markdown));
    }

    private String rendered(String markdown) {
        return preview.render(MarkdownText.mapAddresses(markdown, Help::image), address -> address);
    }

    /// No example has as many of them.
    private static String fenced(String markdown) {
        String fence = "`".repeat(10);
        return fence + "markdown\n" + markdown + fence + "\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
