package app.byline.exchange.ghost;

import app.byline.exchange.Arrival;
import app.byline.exchange.Attachments;
import app.byline.exchange.Digests;
import app.byline.exchange.Enclosure;
import app.byline.exchange.Intake;
import app.byline.exchange.Note;
import app.byline.exchange.Note.Kind;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.post.Slug;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// Makes posts of the rows of Ghost's table of posts.
final class GhostPosts {
    private static final String SITE = "__GHOST_URL__";

    private final Path file;
    private final Map<String, String> tags;
    private final Map<String, Map<Integer, String>> tagged;
    private final Clock clock;
    private final UnaryOperator<String> markdown;
    private final Enclosure beside;

    /// `tags` are names by number, `tagged` the numbers of each post's tags in order.
    GhostPosts(
            Path file,
            Map<String, String> tags,
            Map<String, Map<Integer, String>> tagged,
            Clock clock,
            UnaryOperator<String> markdown) {
        this.file = file;
        this.tags = tags;
        this.tagged = tagged;
        this.clock = clock;
        this.markdown = markdown;
        this.beside = new Enclosure(file.resolveSibling(""));
    }

    boolean take(JsonNode row, Intake intake) {
        String id = text(row, "uuid").isEmpty() ? text(row, "id") : text(row, "uuid");
        Post post = post(row);
        List<Note> notes = new ArrayList<>();
        if (isPage(row)) {
            notes.add(new Note(Kind.PAGE, ""));
        }
        if (!List.of("", "public").contains(text(row, "visibility"))) {
            notes.add(new Note(Kind.NOT_PUBLIC, ""));
        }
        return intake.take(new Arrival(id, post.title(), Digests.of(row.toString()), post, notes, attachments()));
    }

    private Post post(JsonNode row) {
        Instant created =
                time(row, "published_at").or(() -> time(row, "created_at")).orElseGet(clock::instant);
        String excerpt =
                text(row, "custom_excerpt").isEmpty() ? text(row, "meta_description") : text(row, "custom_excerpt");
        return new Post(
                PostId.create(),
                text(row, "title"),
                body(row),
                Slug.of(text(row, "slug")).or(() -> Slug.ofTitle(text(row, "slug"))),
                excerpt,
                List.of(),
                tags(text(row, "id")),
                release(row, created),
                FrontMatter.extras(extras(row)),
                created,
                time(row, "updated_at").orElse(created),
                0);
    }

    /// Old exports have the Markdown itself.
    private String body(JsonNode row) {
        String html = text(row, "html");
        String old = text(row, "markdown");
        String written = html.isEmpty() ? (old.isEmpty() ? text(row, "plaintext") : old) : markdown.apply(html);
        return written.replace(SITE + "/", "/");
    }

    private List<String> tags(String post) {
        return tagged.getOrDefault(post, Map.of()).values().stream()
                .map(tag -> tags.getOrDefault(tag, ""))
                .filter(name -> !name.startsWith("#"))
                .toList();
    }

    private static Map<String, Object> extras(JsonNode row) {
        Map<String, Object> extras = new LinkedHashMap<>();
        if (isPage(row)) {
            extras.put("type", "page");
        }
        if (!text(row, "feature_image").isEmpty()) {
            extras.put("image", text(row, "feature_image").replace(SITE + "/", "/"));
        }
        return extras;
    }

    private static boolean isPage(JsonNode row) {
        return text(row, "type").equals("page") || row.path("page").asInt(0) == 1;
    }

    private static Release release(JsonNode row, Instant created) {
        boolean open = List.of("", "public").contains(text(row, "visibility"));
        return switch (text(row, "status")) {
            case "published", "sent" -> open ? new Release.Now() : new Release.AsDraft();
            case "scheduled" -> new Release.At(created);
            default -> new Release.AsDraft();
        };
    }

    private Attachments attachments() {
        List<Path> folders = List.of(file.resolveSibling(""));
        return address -> address.startsWith("/content/")
                ? beside.find(address, file.resolveSibling(""), folders)
                : Attachments.Answer.elsewhere();
    }

    private static String text(JsonNode row, String name) {
        JsonNode value = row.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }

    /// `2019-05-11T14:30:00.000Z`, in old exports `2019-05-11 14:30:00` or milliseconds.
    private static Optional<Instant> time(JsonNode row, String name) {
        JsonNode value = row.path(name);
        if (value.isIntegralNumber()) {
            return Optional.of(Instant.ofEpochMilli(value.asLong()));
        }
        String written = text(row, name);
        try {
            return written.contains("T")
                    ? Optional.of(DateTimeFormatter.ISO_DATE_TIME.parse(written, Instant::from))
                    : Optional.of(LocalDateTime.parse(written.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
