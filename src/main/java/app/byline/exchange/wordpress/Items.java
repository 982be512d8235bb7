package app.byline.exchange.wordpress;

import app.byline.exchange.Arrival;
import app.byline.exchange.Attachments;
import app.byline.exchange.Attachments.Answer;
import app.byline.exchange.Digests;
import app.byline.exchange.Enclosure;
import app.byline.exchange.Intake;
import app.byline.exchange.Note;
import app.byline.exchange.Note.Kind;
import app.byline.markdown.wordpress.WordPressImport;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.post.Slug;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// Makes posts of an export's entries: of posts and pages; everything else is counted.
final class Items {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Pattern UPLOAD = Pattern.compile("https?://[^?#]*?/(?:wp-content/)?uploads/([^?#]+)");
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*\\bsrc\\s*=\\s*[\"'](https?://[^\"']+)");

    private final Path file;
    private final Map<String, String> media;
    private final Clock clock;
    private final UnaryOperator<String> markdown;
    private final Enclosure beside;
    private int comments;
    private int others;

    Items(Path file, Map<String, String> media, Clock clock, UnaryOperator<String> markdown) {
        this.file = file;
        this.media = media;
        this.clock = clock;
        this.markdown = markdown;
        this.beside = new Enclosure(file.resolveSibling(""));
    }

    int comments() {
        return comments;
    }

    int others() {
        return others;
    }

    boolean take(Item item, Intake intake) {
        boolean post = item.type().equals("post") || item.type().equals("page");
        if (!post || item.status().equals("trash") || item.status().equals("auto-draft")) {
            others += item.type().equals("attachment") ? 0 : 1;
            return true;
        }
        comments += item.comments();
        String place = item.of("link").isEmpty() ? item.of("title") : item.of("link");
        return intake.take(
                new Arrival(item.of("wp:post_id"), place, digest(item), post(item), notes(item), attachments()));
    }

    private static String digest(Item item) {
        return Digests.of(
                item.of("wp:post_id"),
                item.of("title"),
                item.of("content:encoded"),
                item.of("excerpt:encoded"),
                item.status(),
                item.of("wp:post_date"),
                item.of("wp:post_name"),
                item.categories().toString(),
                item.tags().toString());
    }

    private Post post(Item item) {
        Instant created = time(item.of("wp:post_date_gmt"), ZoneOffset.UTC)
                .or(() -> time(item.of("wp:post_date"), clock.getZone()))
                .orElseGet(clock::instant);
        Instant modified = time(item.of("wp:post_modified_gmt"), ZoneOffset.UTC).orElse(created);
        return new Post(
                PostId.create(),
                Parser.unescapeEntities(item.of("title"), false).strip(),
                text(item.of("content:encoded")),
                Slug.of(item.of("wp:post_name")).or(() -> Slug.ofTitle(item.of("wp:post_name"))),
                item.of("excerpt:encoded").strip(),
                item.categories(),
                item.tags(),
                release(item, created),
                FrontMatter.extras(extras(item)),
                created,
                modified,
                0);
    }

    /// Blocks as they are fetched from a blog, too; what is older as HTML from anywhere.
    private String text(String content) {
        return WordPressImport.isBlocks(content)
                ? new WordPressImport().read(content).markdown() + "\n"
                : markdown.apply(WordPressImport.classicHtml(content));
    }

    private Map<String, Object> extras(Item item) {
        Map<String, Object> extras = new LinkedHashMap<>();
        if (item.type().equals("page")) {
            extras.put("type", "page");
        }
        if (!item.of("link").isBlank()) {
            extras.put("original", item.of("link").strip());
        }
        String cover = media.getOrDefault(item.fields().getOrDefault("_thumbnail_id", ""), "");
        if (!cover.isEmpty()) {
            extras.put("image", cover);
        }
        return extras;
    }

    private static Release release(Item item, Instant created) {
        return switch (item.status()) {
            case "publish" -> item.of("wp:post_password").isEmpty() ? new Release.Now() : new Release.AsDraft();
            case "future" -> new Release.At(created);
            default -> new Release.AsDraft();
        };
    }

    private List<Note> notes(Item item) {
        List<Note> notes = new ArrayList<>();
        if (item.type().equals("page")) {
            notes.add(new Note(Kind.PAGE, ""));
        }
        if (item.status().equals("private") || !item.of("wp:post_password").isEmpty()) {
            notes.add(new Note(Kind.NOT_PUBLIC, ""));
        }
        if (item.comments() > 0) {
            notes.add(new Note(Kind.COMMENTS, String.valueOf(item.comments())));
        }
        long remote = IMAGE.matcher(item.of("content:encoded"))
                .results()
                .filter(image -> !(attachments().find(image.group(1)) instanceof Answer.Here))
                .count();
        if (remote > 0) {
            notes.add(new Note(Kind.IMAGES_REMOTE, String.valueOf(remote)));
        }
        long shortcodes = WordPressImport.shortcodes(item.of("content:encoded"));
        if (shortcodes > 0) {
            notes.add(new Note(Kind.SHORTCODES, String.valueOf(shortcodes)));
        }
        return notes;
    }

    /// What was uploaded may lie beside the export, as a backup of the blog has it.
    private Attachments attachments() {
        List<Path> folders = List.of(file.resolveSibling("uploads"), file.resolveSibling("wp-content/uploads"));
        return address -> {
            Matcher upload = UPLOAD.matcher(address);
            if (!upload.matches()) {
                return Answer.elsewhere();
            }
            Answer answer = beside.find("/" + upload.group(1), file.resolveSibling(""), folders);
            return answer instanceof Answer.Here ? answer : Answer.elsewhere();
        };
    }

    /// Drafts have none, which is written `0000-00-00 00:00:00`.
    private static Optional<Instant> time(String written, ZoneId zone) {
        try {
            return Optional.of(
                    LocalDateTime.parse(written.strip(), TIME).atZone(zone).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
