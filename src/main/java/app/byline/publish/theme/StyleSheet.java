package app.byline.publish.theme;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Style sheets that ask for nothing: what they import is put in its place, and pictures and fonts are in them. Source:
/// https://www.w3.org/TR/css-syntax-3/#consume-url-token
final class StyleSheet {
    private static final String STRING = "\"([^\"\\\\\n]{0,4000})\"|'([^'\\\\\n]{0,4000})'";
    private static final Pattern IMPORT = Pattern.compile(
            "@import\\s+(?:url\\(\\s*)?(?:" + STRING + "|([^\\s\"'();]{1,4000}))\\s*\\)?([^;{}]{0,400});",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS =
            Pattern.compile("url\\(\\s*(?:" + STRING + "|([^\\s\"'()]{1,4000}))\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 4;

    private final Enclosures enclosures;
    private final Set<URI> within = new HashSet<>();

    StyleSheet(Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    /// The sheet at that address; empty when it can't be had.
    String at(URI address) {
        return at(address, 0);
    }

    /// `css` of a page or sheet at `base`, fit to stand in a `style` element or attribute.
    String of(String css, URI base) {
        return of(css, base, 0);
    }

    private String at(URI address, int depth) {
        if (depth > DEEPEST || !within.add(address)) {
            return "";
        }
        String css =
                enclosures.text(address).map(text -> of(text, address, depth)).orElse("");
        within.remove(address);
        return css;
    }

    private String of(String css, URI base, int depth) {
        String bare = withoutComments(css);
        String whole = IMPORT.matcher(bare).replaceAll(found -> Matcher.quoteReplacement(imported(found, base, depth)));
        return ADDRESS.matcher(whole)
                .replaceAll(found -> Matcher.quoteReplacement(enclosed(found, base)))
                // What would end the element it stands in.
                .replace("</", "<\\/");
    }

    private static String withoutComments(String css) {
        StringBuilder bare = new StringBuilder(css.length());
        int from = 0;
        for (int at = css.indexOf("/*"); at >= 0; at = css.indexOf("/*", from)) {
            bare.append(css, from, at);
            int end = css.indexOf("*/", at + 2);
            from = end < 0 ? css.length() : end + 2;
        }
        return bare.append(css, from, css.length()).toString();
    }

    private String imported(MatchResult found, URI base, int depth) {
        String css = resolved(base, one(found)).map(at -> at(at, depth + 1)).orElse("");
        String media = found.group(4).strip();
        return media.isEmpty() || css.isEmpty() ? css : "@media " + media + " {" + css + "}";
    }

    private String enclosed(MatchResult found, URI base) {
        String address = one(found);
        if (address.startsWith("data:")) {
            return "url(\"" + address.replace("\"", "%22") + "\")";
        }
        if (address.startsWith("#")) {
            return "url(\"" + address + "\")";
        }
        return resolved(base, address)
                .flatMap(enclosures::data)
                .map(data -> "url(\"" + data + "\")")
                .orElse("url(\"data:,\")");
    }

    private static String one(MatchResult found) {
        for (int group = 1; group <= 3; group++) {
            if (found.group(group) != null) {
                return found.group(group).strip();
            }
        }
        return "";
    }

    /// The web address that `address` means on a page at `base`, without its fragment.
    static Optional<URI> resolved(URI base, String address) {
        try {
            URI uri = base.resolve(address.strip().replace(" ", "%20"));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null
                    ? Optional.of(URI.create(uri.toString().replaceFirst("#.*", "")))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
