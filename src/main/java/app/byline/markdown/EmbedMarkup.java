package app.byline.markdown;

import java.util.List;
import java.util.regex.Pattern;

/// WordPress's embed block for an address alone on its line; the blog itself asks the provider what to show.
final class EmbedMarkup {
    private record Provider(Pattern address, String slug, String type, boolean video) {}

    private static final List<Provider> PROVIDERS = List.of(
            provider("(?:www\\.|m\\.)?youtube\\.com/watch|youtu\\.be/", "youtube", "video", true),
            provider("(?:www\\.)?vimeo\\.com/", "vimeo", "video", true),
            provider("(?:www\\.|mobile\\.)?(?:twitter|x)\\.com/[^/]+/status/", "twitter", "rich", false),
            provider("bsky\\.app/profile/", "bluesky", "rich", false),
            provider("open\\.spotify\\.com/", "spotify", "rich", false),
            provider("soundcloud\\.com/", "soundcloud", "rich", false),
            provider("(?:www\\.)?tiktok\\.com/@", "tiktok", "video", false),
            provider("(?:www\\.|old\\.)?reddit\\.com/r/", "reddit", "rich", false));

    private EmbedMarkup() {}

    private static Provider provider(String address, String slug, String type, boolean video) {
        return new Provider(Pattern.compile("https?://(?:" + address + ").*"), slug, type, video);
    }

    static String block(String address) {
        String body = address.replace("&", "&amp;");
        return PROVIDERS.stream()
                .filter(provider -> provider.address().matcher(address).matches())
                .findFirst()
                .map(provider -> known(provider, address, body))
                .orElseGet(() -> comment("{\"url\":\"" + BlockMarkup.json(address) + "\"}", "wp-block-embed", body));
    }

    private static String known(Provider provider, String address, String body) {
        String shape = provider.video() ? " wp-embed-aspect-16-9 wp-has-aspect-ratio" : "";
        String attributes = "{\"url\":\"%s\",\"type\":\"%s\",\"providerNameSlug\":\"%s\",\"responsive\":true%s}"
                .formatted(
                        BlockMarkup.json(address),
                        provider.type(),
                        provider.slug(),
                        shape.isEmpty() ? "" : ",\"className\":\"" + shape.strip() + "\"");
        String classes = "wp-block-embed is-type-%1$s is-provider-%2$s wp-block-embed-%2$s%3$s"
                .formatted(provider.type(), provider.slug(), shape);
        return comment(attributes, classes, body);
    }

    private static String comment(String attributes, String classes, String body) {
        return """
                <!-- wp:embed %s -->
                <figure class="%s"><div class="wp-block-embed__wrapper">
                %s
                </div></figure>
                <!-- /wp:embed -->""".formatted(attributes, classes, body);
    }
}
