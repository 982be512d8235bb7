package app.byline.markdown.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Where a link or an image points, as Markdown writes it (CommonMark 6.3 «Links»).
final class Targets {
    private static final Pattern PLAIN = Pattern.compile("[^\\s\\p{Cntrl}()<>\\\\]+");
    private static final Pattern ENTITY = Pattern.compile("&(?=[#A-Za-z0-9]+;)");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");

    private Targets() {}

    /// What stands between the parentheses.
    static String of(String address, String title, boolean inCell) {
        String plain = ENTITY.matcher(address.replace("\n", "%0A")).replaceAll("\\\\&");
        String target =
                (address.isEmpty() && title.isEmpty()) || PLAIN.matcher(address).matches()
                        ? plain
                        : "<" + address.replace("\n", "%0A").replaceAll("[\\\\<>]|&(?=[#A-Za-z0-9]+;)", "\\\\$0") + ">";
        String named = title.isEmpty() ? target : target + " \"" + title(title) + "\"";
        return inCell ? named.replace("|", "\\|") : named;
    }

    private static String title(String title) {
        String line = SPACE.matcher(title).replaceAll(" ");
        return ENTITY.matcher(line.replace("\\", "\\\\").replace("\"", "\\\"")).replaceAll("\\\\&");
    }

    static String image(Element image, boolean inCell) {
        String alt = SPACE.matcher(image.attr("alt")).replaceAll(" ");
        String described = Escapes.in(alt, false).of(alt, new Escapes.Place(0, 0, true, inCell));
        return "![" + described + "](" + of(image.attr("src"), image.attr("title"), inCell) + ")";
    }
}
