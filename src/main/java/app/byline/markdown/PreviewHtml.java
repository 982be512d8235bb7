package app.byline.markdown;

import app.byline.markdown.sanitiser.AllowList;
import app.byline.markdown.sanitiser.Finding;
import app.byline.markdown.sanitiser.Marks;
import app.byline.markdown.sanitiser.Profile;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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

    /// A post as WordPress shows it to readers, but for what only the blog can draw: players are links.
    public static String asWordPress(String markdown) {
        Document page = Jsoup.parseBodyFragment(new WordPressBlocks().render(markdown, address -> address));
        for (Element embed : page.select(".wp-block-embed__wrapper")) {
            String address = embed.text();
            embed.empty().appendElement("a").attr("href", address).text(address);
        }
        page.outputSettings().prettyPrint(false);
        return page.body().html();
    }

    /// The elements that a post's HTML consists of, safe for a page; text between them stands in paragraphs.
    public static List<String> elements(String html) {
        Document page = Jsoup.parseBodyFragment(safe(html));
        page.outputSettings().prettyPrint(false);
        Element body = page.body();
        body.textNodes().stream().filter(text -> !text.isBlank()).forEach(text -> text.wrap("<p></p>"));
        return body.children().stream().map(Element::outerHtml).toList();
    }

    @Override
    public String render(String markdown, UnaryOperator<String> addresses, Consumer<Finding> findings) {
        return blocks(markdown).stream().map(block -> block.html() + "\n").collect(Collectors.joining());
    }
}
