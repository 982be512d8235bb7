package app.byline.ui.editor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where an image is that was dragged out of a browser, which tells it as HTML or as an address alone. Pure.
final class DraggedImage {
    private static final Pattern IMAGE =
            Pattern.compile("(?is)<img\\s[^>]*?\\bsrc=[\"'](https?://[^\"'\\s]+)[\"'][^>]*>");
    private static final Pattern NAMED =
            Pattern.compile("(?i)https?://\\S+\\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]\\S*)?");

    private DraggedImage() {}

    /// Empty for a link, or for a passage of a page with more than one image in it.
    static Optional<String> address(@Nullable String html, @Nullable String url) {
        if (html != null) {
            Matcher image = IMAGE.matcher(html);
            if (image.find()) {
                String address = image.group(1);
                String rest = html.substring(0, image.start()) + html.substring(image.end());
                boolean alone = rest.replaceAll("(?s)<[^>]*>", "").isBlank() && !image.find();
                return alone ? Optional.of(address.replace("&amp;", "&")) : Optional.empty();
            }
        }
        return Optional.ofNullable(url).filter(address -> NAMED.matcher(address).matches());
    }
}
