package app.byline.exchange.files;

import app.byline.exchange.Departure;
import app.byline.markdown.PostLinks;
import app.byline.media.MediaStore;
import app.byline.platform.AtomicFile;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A site that Hugo builds as it stands: each post a page bundle with its images, and, where there is no site yet, a
/// configuration and plain layouts (https://gohugo.io/content-management/page-bundles/).
public final class HugoSite implements Departure {
    private static final List<String> SITE = List.of(
            "hugo.toml",
            "layouts/_default/baseof.html",
            "layouts/_default/list.html",
            "layouts/_default/single.html",
            "layouts/shortcodes/param.html");

    /// https://gohugo.io/content-management/shortcodes/
    private static final Set<String> BUILT_IN = Set.of(
            "details",
            "figure",
            "gist",
            "highlight",
            "instagram",
            "param",
            "qr",
            "ref",
            "relref",
            "tweet",
            "twitter",
            "vimeo",
            "x",
            "youtube");
    private static final Pattern SHORTCODE =
            Pattern.compile("\\{\\{[<%]\\s*(?<closes>/\\s*)?(?<name>[\\p{L}\\p{N}_-]+)(?:(?<whole>\\s*/)?\\s*[>%]}})?");
    /// What stands between is shown, until the author says more.
    private static final String AROUND = "{{ .Inner | markdownify }}\n";
    private static final String ALONE = "{{/* Nothing is known of this shortcode yet. */}}\n";

    private final PostFiles files;

    public HugoSite(MediaStore media, ZoneId zone) {
        files = new PostFiles(media, FrontMatter.hugo(zone));
    }

    @Override
    public String name() {
        return "hugo";
    }

    @Override
    public boolean isFolder() {
        return true;
    }

    @Override
    public void write(List<Post> posts, Path to) throws IOException {
        // A site has no addresses of posts.
        List<Post> plain = posts.stream()
                .map(post -> post.withText(post.title(), PostLinks.plain(post.body(), address -> address)))
                .toList();
        files.write(plain, name -> to.resolve("content/posts", name, "index.md"));
        if (!Files.exists(to.resolve("hugo.toml"))) {
            for (String file : SITE) {
                putNew(to.resolve(file), resource(file));
            }
            for (Map.Entry<String, Boolean> shortcode : shortcodes(posts).entrySet()) {
                putNew(
                        to.resolve("layouts/shortcodes").resolve(shortcode.getKey() + ".html"),
                        (shortcode.getValue() ? AROUND : ALONE).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /// A site of the author's own keeps what it has.
    private static void putNew(Path file, byte[] bytes) throws IOException {
        if (!Files.exists(file)) {
            AtomicFile.write(file, bytes);
        }
    }

    /// The shortcodes that Hugo would look for in vain, and whether they stand around something.
    private static Map<String, Boolean> shortcodes(List<Post> posts) {
        Map<String, Boolean> found = new TreeMap<>();
        for (Post post : posts) {
            Matcher shortcode = SHORTCODE.matcher(post.body());
            while (shortcode.find()) {
                boolean closes = shortcode.group("closes") != null || shortcode.group("whole") != null;
                found.merge(shortcode.group("name"), closes, Boolean::logicalOr);
            }
        }
        found.keySet().removeAll(BUILT_IN);
        return found;
    }

    private static byte[] resource(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(HugoSite.class.getResourceAsStream("hugo/" + file))) {
            return in.readAllBytes();
        }
    }
}
