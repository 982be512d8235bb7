package app.byline.media.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the place out of XMP by blanking it with spaces: EXIF's coordinates, IPTC's and Photoshop's names of places,
/// as attributes or elements. https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
final class XmpPlace {
    private static final String NAMES = "[\\w.-]{1,40}:(?:GPS\\w{0,40}|City|State|ProvinceState|Country|CountryCode"
            + "|CountryName|Location|Sublocation|LocationCreated|LocationShown|LocationName|LocationId|WorldRegion"
            + "|RegionInfo|Regions|HasExtendedXMP)";
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s" + NAMES + "\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern START = Pattern.compile("<(" + NAMES + ")(?=[\\s/>])[^>]*+>");

    private XmpPlace() {}

    static void erase(ByteSpan xmp) {
        String text = xmp.latin1();
        Matcher attributes = ATTRIBUTE.matcher(text);
        while (attributes.find()) {
            xmp.fill(attributes.start(), attributes.end(), ' ');
        }
        Matcher elements = START.matcher(text);
        int behind = 0;
        while (elements.find()) {
            if (elements.start() >= behind) {
                behind = end(text, elements);
                xmp.fill(elements.start(), behind, ' ');
            }
        }
    }

    private static int end(String text, Matcher start) {
        if (start.group().endsWith("/>")) {
            return start.end();
        }
        String closing = "</" + start.group(1);
        int at = text.indexOf(closing, start.end());
        int end = at < 0 ? -1 : text.indexOf('>', at);
        // One that never ends hides what may be behind it.
        return end < 0 ? text.length() : end + 1;
    }
}
