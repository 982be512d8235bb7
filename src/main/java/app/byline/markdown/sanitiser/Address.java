package app.byline.markdown.sanitiser;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address as browsers read it (https://url.spec.whatwg.org/#concept-basic-url-parser): white space around it does
/// not count, and a scheme is known whatever its case. Addresses with control characters inside, which browsers leave
/// out while reading, are refused as a whole.
record Address(String text, String scheme) {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern WEB =
            Pattern.compile("(?i)(https?):/{2}([^/?#\\\\@]+?)(:[0-9]{1,5})?([/?#].*)?", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{1,253}|\\[[0-9a-f:.]{2,45}]");
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]*", Pattern.CASE_INSENSITIVE);
    // The last names a post of the author's own; what is published has its address on the blog there instead.
    private static final Set<String> LINKS =
            Set.of("", "http", "https", "mailto", "tel", "sms", "xmpp", "irc", "ircs", "ftp", "ftps", "webcal", "post");

    /// The address, where it is one that a browser reads in one way only.
    static Optional<Address> of(String written) {
        int from = 0;
        int to = written.length();
        while (from < to && written.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && written.charAt(to - 1) <= ' ') {
            to--;
        }
        String text = written.substring(from, to);
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            return Optional.empty();
        }
        Matcher scheme = SCHEME.matcher(text);
        return Optional.of(new Address(text, scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : ""));
    }

    /// Whether readers may be led there.
    boolean mayBeLinked() {
        return LINKS.contains(scheme);
    }

    /// Whether it is one of another site, as [#onTheWeb] gives them.
    boolean isWeb() {
        return scheme.equals("http") || scheme.equals("https");
    }

    /// Whether it lies within the post's own place. What begins with two slashes does not, nor do the spellings with
    /// backslashes that some browsers take for them.
    boolean isRelative() {
        return scheme.isEmpty() && !text.startsWith("//") && text.indexOf('\\') < 0;
    }

    /// Whether it is a small picture written out in full; of formats that can hold no program.
    boolean isPicture() {
        return PICTURE.matcher(text).matches();
    }

    /// The same address with its host in the one spelling that browsers ask for; empty where it is not of the web, or
    /// has a user's name in it.
    Optional<Address> onTheWeb() {
        Matcher web = WEB.matcher(text.startsWith("//") ? "https:" + text : text);
        if (!web.matches()) {
            return Optional.empty();
        }
        String host = ascii(web.group(2));
        if (host == null) {
            return Optional.empty();
        }
        String kind = web.group(1).toLowerCase(Locale.ROOT);
        String port = web.group(3) == null ? "" : web.group(3);
        String rest = web.group(4) == null ? "" : web.group(4);
        return Optional.of(new Address(kind + "://" + host + port + rest, kind));
    }

    private static @Nullable String ascii(String host) {
        try {
            String lower = host.startsWith("[")
                    ? host.toLowerCase(Locale.ROOT)
                    : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return HOST.matcher(lower).matches() ? lower : null;
        } catch (IllegalArgumentException notAHost) {
            return null;
        }
    }
}
