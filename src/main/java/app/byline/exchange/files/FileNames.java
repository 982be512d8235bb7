package app.byline.exchange.files;

import app.byline.post.Post;
import app.byline.post.Slug;
import java.util.HashSet;
import java.util.Set;

/// Gives each post of one export a file name of its own, which says what it is.
final class FileNames {
    /// What a file is called that has no title to be called after.
    private static final String UNTITLED = "untitled";

    private final Set<String> taken = new HashSet<>();

    /// Whether a file is called so because its post has no title.
    static boolean isUntitled(String name) {
        return name.matches(UNTITLED + "(?:-\\d+)?");
    }

    /// Without an ending; safe on every file system.
    String of(Post post) {
        String wanted = post.slug()
                .or(() -> Slug.ofTitle(post.title()))
                .map(Slug::value)
                .map(FileNames::bearable)
                .orElse(UNTITLED);
        String name = wanted;
        for (int more = 2; !taken.add(name); more++) {
            name = wanted + "-" + more;
        }
        return name;
    }

    /// File systems take 255 bytes of a name, and a letter can be four; Windows keeps some names for itself.
    private static String bearable(String slug) {
        String cut = slug.length() > 60
                ? slug.substring(0, slug.offsetByCodePoints(0, Math.min(slug.codePointCount(0, slug.length()), 60)))
                : slug;
        String clean = cut.replaceAll("-+$", "");
        return clean.matches("(?:con|prn|aux|nul|com\\d|lpt\\d)") ? clean + "-post" : clean;
    }
}
