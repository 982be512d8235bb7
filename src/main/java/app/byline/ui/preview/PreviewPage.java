package app.byline.ui.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/// The empty page and the functions that change it. The page's policy allows no script at all; ours come from outside.
final class PreviewPage {
    /// What may stand in the page's policy: nothing that would end it.
    private static final Pattern SITE = Pattern.compile("[a-z0-9.-]+(?::[0-9]{1,5})?");

    private PreviewPage() {}

    /// `sites` are those from which images may be loaded, as host or host:port.
    static String html(Path media, Set<String> sites) {
        return walled(resource("page.html"), media, sites)
                .replace(
                        "{{style}}",
                        resource("page.css")
                                + resource("themes.css")
                                + resource("colours.css")
                                + resource("print.css"));
    }

    /// A blog's own page under the same policy; what it says of itself comes after it, and can't soften it.
    static String blog(Path media, Set<String> sites, String page) {
        String head = resource("page.html").replaceAll("(?s).*<head>|<style>.*", "");
        return "<!DOCTYPE html>" + walled(head, media, sites) + page.replaceFirst("(?i)^\\s*<!doctype[^>]*>", "");
    }

    private static String walled(String page, Path media, Set<String> sites) {
        String sources = sites.stream()
                .filter(site -> SITE.matcher(site).matches())
                .map(site -> " https://" + site + " http://" + site)
                .collect(Collectors.joining());
        return page.replace("{{sites}}", sources).replace("{{base}}", Entities.escape(MediaProtocol.base(media)));
    }

    /// A page with nothing but one picture, under the same policy.
    static String picture(Path media, Set<String> sites, String address, String text) {
        String image = "<img src=\"%s\" alt=\"%s\">".formatted(Entities.escape(address), Entities.escape(text));
        return html(media, sites).replace("<main></main>", "<main class=\"picture\">" + image + "</main>");
    }

    /// The functions in the page's own world that change it, to be run once it is loaded.
    static String script() {
        return Stream.of(
                        "groups.js",
                        "page.js",
                        "joined.js",
                        "drawn.js",
                        "embeds.js",
                        "reading.js",
                        "pointing.js",
                        "remote.js")
                .map(PreviewPage::resource)
                .collect(Collectors.joining());
    }

    /// The same for a blog's own page.
    static String blogScript() {
        return resource("blog.js") + resource("joined.js") + resource("remote.js");
    }

    private static String resource(String name) {
        try (InputStream in = PreviewPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
