package app.byline.publish.site;

import app.byline.markdown.Directions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;

/// Draws the pages of the built-in blog: the front page, a page for each post, and an Atom feed
/// (https://www.rfc-editor.org/rfc/rfc4287). Every link is relative, so that the folder works from the disk, from any
/// server and from any path.
final class SitePages {
    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern MORE = Pattern.compile("(?is)<!--\\s*more(?:\\s[^>]*)?-->.*");
    private static final int EXCERPT = 280;

    private final String name;
    private final Locale locale;
    private final ZoneId zone;
    private final String frame = resource("page.html");

    SitePages(String name, Locale locale, ZoneId zone) {
        this.name = name;
        this.locale = locale;
        this.zone = zone;
    }

    static String style() {
        return resource("style.css");
    }

    String front(List<SiteEntry> newestFirst) {
        String posts = newestFirst.stream().map(this::teaser).collect(Collectors.joining("\n"));
        return page(name, "", "", "<main class=\"front\">\n" + posts + "\n</main>");
    }

    String post(SiteEntry entry) {
        String article = """
                <main>
                <article>
                <header><h1>%s</h1><p class="facts">%s</p></header>
                %s
                </article>
                %s</main>""".formatted(
                        escape(entry.title()), time(entry), Directions.found(outOfFolder(entry.html())), terms(entry));
        return page(entry.title() + " — " + name, "../", summary(entry), article);
    }

    String feed(List<SiteEntry> newestFirst, Instant now) {
        String entries = newestFirst.stream().limit(50).map(this::feedEntry).collect(Collectors.joining());
        Instant updated = newestFirst.stream()
                .map(SiteEntry::updated)
                .max(Instant::compareTo)
                .orElse(now);
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                <title>%1$s</title>
                <id>urn:byline:%2$s</id>
                <updated>%3$s</updated>
                <author><name>%1$s</name></author>
                <link rel="alternate" href="index.html"/>
                <link rel="self" href="feed.xml"/>
                %4$s</feed>
                """.formatted(escape(name), Integer.toHexString(name.hashCode()), updated, entries);
    }

    private String teaser(SiteEntry entry) {
        return """
                <article>
                <h2><a href="posts/%s.html">%s</a></h2>
                <p class="facts">%s</p>
                <p>%s</p>
                </article>""".formatted(entry.slug(), escape(entry.title()), time(entry), escape(summary(entry)));
    }

    private String feedEntry(SiteEntry entry) {
        return """
                <entry>
                <title>%s</title>
                <id>urn:byline:%s</id>
                <link rel="alternate" href="posts/%s.html"/>
                <published>%s</published>
                <updated>%s</updated>
                <summary>%s</summary>
                <content type="html">%s</content>
                </entry>
                """.formatted(
                        escape(entry.title()),
                        entry.marker(),
                        entry.slug(),
                        entry.published(),
                        entry.updated(),
                        escape(summary(entry)),
                        escape(entry.html()));
    }

    private String page(String title, String root, String description, String content) {
        Map<String, String> slots = Map.of(
                "language", locale.toLanguageTag(),
                "title", escape(title),
                "description", escape(description),
                "root", root,
                "name", escape(name),
                "content", content);
        return SLOT.matcher(frame).replaceAll(slot -> Matcher.quoteReplacement(slots.getOrDefault(slot.group(1), "")));
    }

    private String time(SiteEntry entry) {
        String shown = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone)
                .format(entry.published());
        return "<time datetime=\"%s\">%s</time>".formatted(entry.published(), escape(shown));
    }

    private static String terms(SiteEntry entry) {
        String items = Stream.concat(entry.categories().stream(), entry.tags().stream())
                .distinct()
                .map(term -> "<li>" + escape(term) + "</li>")
                .collect(Collectors.joining());
        return items.isEmpty() ? "" : "<footer><ul class=\"terms\">" + items + "</ul></footer>\n";
    }

    /// What the author says the post is about, else its beginning.
    private static String summary(SiteEntry entry) {
        if (!entry.excerpt().isBlank()) {
            return entry.excerpt();
        }
        String text = Jsoup.parseBodyFragment(MORE.matcher(entry.html()).replaceFirst(""))
                .body()
                .text();
        int cut = text.length() <= EXCERPT ? text.length() : Math.max(1, text.lastIndexOf(' ', EXCERPT));
        return cut == text.length() ? text : text.substring(0, cut) + "…";
    }

    private static String outOfFolder(String html) {
        return html.replace("\"media/", "\"../media/").replace("href=\"posts/", "href=\"../posts/");
    }

    private static String escape(String text) {
        return Entities.escape(text);
    }

    private static String resource(String name) {
        try (InputStream in = SitePages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
