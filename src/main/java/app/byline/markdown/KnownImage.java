package app.byline.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What WordPress knows of an image beside its address and its words, read from its block: number, size, place, link.
/// It is written again whenever an image with that address is sent.
///
/// @param address as it stands in the block, escaped
/// @param attributes JSON, or empty
/// @param figure classes
/// @param anchor attributes of the link around it, or empty
/// @param rest attributes of the image behind its alternative text
/// @param caption attributes of its caption
public record KnownImage(String address, String attributes, String figure, String anchor, String rest, String caption) {
    private static final Pattern BLOCK = Pattern.compile("<!-- wp:image (?:(\\{[^\\n]*}) )?-->\\n"
            + "<figure class=\"([^\"]*)\">(?:<a ([^>]*)>)?<img src=\"([^\"]*)\" alt=\"([^\"]*)\"([^>]*?)/>(?:</a>)?"
            + "(?:<figcaption([^>]*)>(.*?)</figcaption>)?</figure>\\n<!-- /wp:image -->");
    private static final Pattern TARGET = Pattern.compile("\\bhref=\"([^\"]*)\"");
    private static final Pattern DESTINATION = Pattern.compile("\"linkDestination\":\"[a-z]+\"");
    private static final String CAPTION = " class=\"wp-element-caption\"";

    /// Of one that is an image alone, in the spelling of the editor.
    public static Optional<KnownImage> of(String block) {
        Matcher image = BLOCK.matcher(block);
        return image.matches()
                ? Optional.of(new KnownImage(
                        image.group(4),
                        text(image.group(1)),
                        image.group(2),
                        text(image.group(3)),
                        image.group(6),
                        image.group(7) == null ? CAPTION : image.group(7)))
                : Optional.empty();
    }

    /// Of one in the blog's media library, by its number there and the address of the whole of it, escaped: what the
    /// editor writes when it is put into a post.
    static KnownImage ofMedia(String address, String number) {
        return new KnownImage(
                address,
                "{\"id\":" + number + ",\"sizeSlug\":\"full\",\"linkDestination\":\"none\"}",
                "wp-block-image size-full",
                "",
                " class=\"wp-image-" + number + "\"",
                CAPTION);
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }

    /// Its block with these words and this link, escaped; empty for none.
    String block(String described, String title, String link) {
        boolean same = target().equals(link);
        String around = link.isEmpty() ? "" : same ? anchor : "href=\"" + link + "\"";
        String given = same
                ? attributes
                : DESTINATION
                        .matcher(attributes)
                        .replaceFirst("\"linkDestination\":\"" + (link.isEmpty() ? "none" : "custom") + "\"");
        String image = "<img src=\"" + address + "\" alt=\"" + described + "\"" + rest + "/>";
        return BlockMarkup.block(
                "image",
                given,
                "<figure class=\"" + figure + "\">"
                        + (around.isEmpty() ? image : "<a " + around + ">" + image + "</a>")
                        + (title.isEmpty() ? "" : "<figcaption" + caption + ">" + title + "</figcaption>")
                        + "</figure>");
    }

    private String target() {
        Matcher target = TARGET.matcher(anchor);
        return target.find() ? target.group(1) : "";
    }
}
