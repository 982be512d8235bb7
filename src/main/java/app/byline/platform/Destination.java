package app.byline.platform;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where an address that someone wrote leads, as plainly as it can be told, before another program is asked to open it.
/// Immutable.
///
/// @param address what may be handed to the system's browser or mail program
/// @param shown the host in plain ASCII, or the addressee
/// @param doubts what may deceive about it, the worst first; empty for most
public record Destination(URI address, String shown, Set<Doubt> doubts) {
    private static final Pattern WEB =
            Pattern.compile("(?i)(https?)://(?:([^/?#@]*)@)?([^/?#@:\\[\\]]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?([/?#].*)?");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:([^?]*)(?:\\?(.*))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_.-]+|\\[[0-9a-f:.]+]");
    /// What a text says that looks like an address itself.
    private static final Pattern SAYS =
            Pattern.compile("(?i)\\s*(?:https?://)?((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,})(?:[:/?#]\\S*)?\\s*");
    /// Mail programs take others for files to attach.
    private static final Set<String> MAIL_FIELDS = Set.of("subject", "body", "cc", "bcc", "to");

    /// What may deceive about an address.
    public enum Doubt {
        /// The text of the link names another host.
        OTHER_TEXT,
        /// What stands before the host looks like one.
        USER_INFO,
        /// The host has letters that look like others.
        LETTERS
    }

    public Destination {
        doubts = Set.copyOf(doubts);
    }

    /// Empty where the address is not one of the web or of mail, or can be read in more than one way.
    ///
    /// @param text what the link shows
    public static Optional<Destination> of(String written, String text) {
        String address = written.strip();
        if (address.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '\\' || c == '"' || c == '<' || c == '>')) {
            return Optional.empty();
        }
        Matcher web = WEB.matcher(address);
        if (web.matches()) {
            return web(web, text);
        }
        Matcher mail = MAIL.matcher(address);
        return mail.matches() ? mail(mail) : Optional.empty();
    }

    private static Optional<Destination> web(Matcher web, String text) {
        Optional<String> host = ascii(web.group(3));
        if (host.isEmpty()) {
            return Optional.empty();
        }
        String user = web.group(2) == null ? "" : web.group(2) + "@";
        String port = web.group(4) == null ? "" : web.group(4);
        String rest = web.group(5) == null ? "" : web.group(5);
        Set<Doubt> doubts = Arrays.stream(Doubt.values())
                .filter(doubt -> switch (doubt) {
                    case OTHER_TEXT -> saysAnother(text, host.get());
                    case USER_INFO -> !user.isEmpty();
                    case LETTERS -> host.get().contains("xn--");
                })
                .collect(Collectors.toSet());
        return uri(web.group(1).toLowerCase(Locale.ROOT) + "://" + user + host.get() + port + rest)
                .map(uri -> new Destination(uri, host.get() + port, doubts));
    }

    private static boolean saysAnother(String text, String host) {
        Matcher says = SAYS.matcher(text);
        return says.matches()
                && ascii(says.group(1))
                        .filter(said -> !bare(said).equals(bare(host)))
                        .isPresent();
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static Optional<Destination> mail(Matcher mail) {
        String fields = mail.group(2) == null
                ? ""
                : Arrays.stream(mail.group(2).split("&", -1))
                        .filter(field -> MAIL_FIELDS.contains(
                                field.replaceFirst("=.*", "").toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining("&"));
        return uri("mailto:" + mail.group(1) + (fields.isEmpty() ? "" : "?" + fields))
                .map(uri -> new Destination(uri, mail.group(1), Set.of()));
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> ascii(String host) {
        try {
            String ascii = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            String lower = ascii.toLowerCase(Locale.ROOT);
            return HOST.matcher(lower).matches() ? Optional.of(lower) : Optional.empty();
        } catch (IllegalArgumentException notAHost) {
            return Optional.empty();
        }
    }
}
