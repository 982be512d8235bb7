package app.byline.markdown.sanitiser;

import app.byline.markdown.sanitiser.Finding.Reason;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Writes the attributes of an element that may stay.
final class AttributeWriter {
    /// In the preview: an address that is not loaded.
    static final String REMOTE = "data-remote";

    private static final String REMOTE_POSTER = REMOTE + "-poster";

    interface Findings {
        void found(Element element, String what, Reason why);
    }

    private final Profile profile;
    private final StringBuilder out;
    private final Findings findings;

    AttributeWriter(Profile profile, StringBuilder out, Findings findings) {
        this.profile = profile;
        this.out = out;
        this.findings = findings;
    }

    void write(Rule rule, Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        for (Attribute attribute : element.attributes()) {
            write(rule, element, attribute.getKey(), attribute.getValue());
        }
    }

    private void write(Rule rule, Element element, String name, String value) {
        Check check = rule.attributes().get(name);
        if (profile == Profile.PREVIEW && check == Check.MEDIA) {
            media(element, name, value);
        } else if (profile == Profile.PREVIEW && check == Check.SOURCES) {
            // One address is enough for a preview, and one place to ask for leave.
            return;
        } else if (profile == Profile.PREVIEW && (name.equals(REMOTE) || name.equals(REMOTE_POSTER))) {
            Check.media(value).filter(Address::isWeb).ifPresent(address -> append(name, address.text()));
        } else {
            String kept = check == null ? null : check.apply(value, profile);
            if (kept == null) {
                gone(element, name, value, check);
            } else {
                append(name, kept);
                if (check == Check.STYLE && !kept.equals(value)) {
                    gone(element, name, value, check);
                }
            }
        }
    }

    private void media(Element element, String name, String value) {
        Optional<Address> address = Check.media(value);
        if (address.isEmpty()) {
            gone(element, name, value, Check.MEDIA);
        } else if (address.get().isWeb()) {
            append(name.equals("src") ? REMOTE : REMOTE_POSTER, address.get().text());
        } else if (element.normalName().equals("img") || name.equals("poster")) {
            // The library holds pictures only.
            append(name, address.get().text());
        }
    }

    private void append(String name, String value) {
        out.append(' ').append(name).append("=\"");
        Escape.text(out, value);
        out.append('"');
    }

    private void gone(Element element, String name, String value, @Nullable Check check) {
        findings.found(element, "<%s %s=\"%s\">".formatted(element.normalName(), name, value), why(name, check));
    }

    private static Reason why(String name, @Nullable Check check) {
        if (name.startsWith("on") || name.equals("srcdoc")) {
            return Reason.RUNS;
        }
        if (check == null) {
            return Reason.UNKNOWN;
        }
        return switch (check) {
            case LINK, MEDIA, SOURCES -> Reason.ADDRESS;
            case FRAME -> Reason.FRAMES;
            case STYLE -> Reason.STYLE;
            default -> Reason.UNKNOWN;
        };
    }
}
