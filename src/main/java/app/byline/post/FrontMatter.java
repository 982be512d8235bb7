package app.byline.post;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A post as the text of a Markdown file: a head, then the body. It reads heads in YAML, TOML and JSON as Jekyll, Hugo,
/// Eleventy, Zola and Obsidian write them, and writes YAML; keys it does not know are kept and written back
/// (https://jekyllrb.com/docs/front-matter/, https://gohugo.io/content-management/front-matter/,
/// https://www.getzola.org/documentation/content/page/). Times without an offset are in the given zone. Pure; any
/// thread.
public final class FrontMatter {
    private static final Pattern TITLE = Pattern.compile("\\A\\s*# +(?<title>[^\\n]+?)(?: +#+)?[ \\t]*(?:\\n|\\z)");

    private final ZoneId zone;
    private final String separator;
    private final String due;

    /// Names written as one text, as in `tags: one, two`, are separated by commas.
    public FrontMatter(ZoneId zone) {
        this(zone, "\\s*,\\s*", "publish-at");
    }

    private FrontMatter(ZoneId zone, String separator, String due) {
        this.zone = zone;
        this.separator = separator;
        this.due = due;
    }

    /// Of Jekyll's files, where spaces separate such names, too.
    public static FrontMatter jekyll(ZoneId zone) {
        return new FrontMatter(zone, "\\s*,\\s*|\\s+", "publish-at");
    }

    /// For Hugo, which publishes a post at its `publishDate` and not before.
    public static FrontMatter hugo(ZoneId zone) {
        return new FrontMatter(zone, "\\s*,\\s*", "publishDate");
    }

    /// The post that a file's text is, begun now where the file says no date. A file without a head is all body. The
    /// first heading of level one is the title where the head names none.
    public Post read(String file, Instant now) throws FrontMatterException {
        String text = (file.startsWith("\ufeff") ? file.substring(1) : file)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        Optional<Head> head = Head.of(text);
        if (head.isEmpty()) {
            return titled(Post.begin(now).withText("", text));
        }
        Facts facts = new Facts(head.get().facts(), separator);
        boolean named = facts.has("title");
        Post post = post(facts, head.get().body(), now);
        return named ? post : titled(post);
    }

    /// The text of a file that [#read] makes the same post of, but for identity and revision.
    public String write(Post post) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", post.title());
        facts.put("date", written(post.created()));
        facts.put("lastmod", written(post.modified()));
        post.slug().ifPresent(slug -> facts.put("slug", slug.value()));
        putUnlessEmpty(facts, "excerpt", post.excerpt());
        putUnlessEmpty(facts, "categories", post.categories());
        putUnlessEmpty(facts, "tags", post.tags());
        putRelease(facts, post.release());
        return "---\n" + Facts.yaml(facts) + post.extras() + "---\n\n" + post.body();
    }

    /// What a post's head says beyond what Byline knows, as [Post#extras] keeps it.
    public static String extras(Map<String, ?> facts) {
        return facts.isEmpty() ? "" : Facts.yaml(facts);
    }

    /// What such extras say, by key; nothing where they are no YAML.
    public static Map<String, Object> facts(String extras) {
        try {
            return extras.isEmpty() ? Map.of() : HeadForms.yaml(extras);
        } catch (FrontMatterException e) {
            return Map.of();
        }
    }

    // ---- reading

    private Post post(Facts facts, String body, Instant now) {
        return new Post(
                        PostId.create(),
                        oneLine(facts.takeText("title")),
                        body,
                        takeSlug(facts),
                        facts.takeText("excerpt", "summary"),
                        facts.takeNames("categories", "category"),
                        facts.takeNames("tags", "tag"),
                        takeRelease(facts, now),
                        "",
                        facts.takeTime(zone, "date").orElse(now),
                        facts.takeTime(zone, "lastmod", "updated", "last_modified_at", "modified")
                                .orElse(now),
                        0)
                .withExtras(facts.rest("title", "date", "lastmod"));
    }

    private static String oneLine(String title) {
        return title.replaceFirst("\\n+\\z", "").replaceAll(" *\\n *", " ");
    }

    /// One that can stand as it is stays as it is; of any other text one is made.
    private static Optional<Slug> takeSlug(Facts facts) {
        Optional<Slug> slug = facts.text("slug").flatMap(text -> Slug.of(text).or(() -> Slug.ofTitle(text)));
        slug.ifPresent(_ -> facts.remove("slug"));
        return slug;
    }

    private Release takeRelease(Facts facts, Instant now) {
        // All of them, so that none is left behind.
        boolean draft = Stream.of(
                        facts.takeWhere("draft", "true"),
                        facts.takeWhere("status", "draft"),
                        facts.takeWhere("published", "false"))
                .anyMatch(said -> said);
        facts.takeWhere("draft", "false");
        facts.takeWhere("published", "true");
        facts.takeWhere("status", "publish", "published");
        Optional<Instant> at = facts.takeTime(zone, "publish-at").or(() -> takeFuture(facts, now));
        return draft ? new Release.AsDraft() : at.<Release>map(Release.At::new).orElseGet(Release.Now::new);
    }

    /// Hugo's date of publishing sets a time only while that is still to come.
    private Optional<Instant> takeFuture(Facts facts, Instant now) {
        return facts.text("publishDate")
                .flatMap(text -> FrontMatterTime.read(text, zone))
                .filter(now::isBefore)
                .flatMap(_ -> facts.takeTime(zone, "publishDate"));
    }

    private static Post titled(Post post) {
        Matcher heading = TITLE.matcher(post.body());
        boolean take = post.title().isEmpty() && heading.find();
        return take
                ? post.withText(
                        heading.group("title"),
                        post.body().substring(heading.end()).replaceFirst("\\A\\n+", ""))
                : post;
    }

    // ---- writing

    /// With its seconds, which Hugo insists on. Before there were time zones, offsets had seconds, which no generator
    /// reads.
    private String written(Instant time) {
        OffsetDateTime here = time.atZone(zone).toOffsetDateTime();
        boolean odd = here.getOffset().getTotalSeconds() % 60 != 0;
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(odd ? time.atOffset(ZoneOffset.UTC) : here);
    }

    private static void putUnlessEmpty(Map<String, Object> facts, String key, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            facts.put(key, value);
        }
    }

    private void putRelease(Map<String, Object> facts, Release release) {
        switch (release) {
            case Release.AsDraft _ -> facts.put("draft", true);
            case Release.At(Instant time) -> facts.put(due, written(time));
            case Release.Now _ -> {}
        }
    }
}
