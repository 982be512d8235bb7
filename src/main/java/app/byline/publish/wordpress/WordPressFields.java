package app.byline.publish.wordpress;

import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.PostFormat;
import app.byline.post.Visibility;
import app.byline.publish.wordpress.WordPressApi.Result;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/// What a post is beyond its text, as WordPress's fields: https://developer.wordpress.org/rest-api/reference/posts/.
/// What its author says nothing of is not sent, so that the blog keeps what it has.
record WordPressFields(WordPressApi api) {
    private static final Pattern DIGEST = Pattern.compile("media/([0-9a-f]{12})-.*");

    /// Where posts like this one are made.
    static String route(Post post) {
        return Particulars.of(post).page() ? "wp/v2/pages" : "wp/v2/posts";
    }

    /// Puts the fields into a post's body, whose status is set already; answers a failure, or JSON when it is done.
    ///
    /// @param particulars what the author has changed since blog and library were the same
    /// @param there the post as it stands
    Result put(Map<String, Object> body, Particulars particulars, JsonNode there) {
        visibility(body, particulars, there);
        particulars.sticky().ifPresent(sticky -> body.put("sticky", sticky));
        particulars.comments().ifPresent(open -> body.put("comment_status", open ? "open" : "closed"));
        particulars.pings().ifPresent(open -> body.put("ping_status", open ? "open" : "closed"));
        particulars.format().map(PostFormat::word).ifPresent(format -> body.put("format", format));
        if (particulars.page()) {
            particulars.template().ifPresent(template -> body.put("template", template));
        }
        if (!particulars.fields().isEmpty()) {
            Map<String, Object> meta = new HashMap<>(particulars.fields());
            if (body.get("meta") instanceof Map<?, ?> given) {
                given.forEach((key, value) -> meta.put(String.valueOf(key), value));
            }
            body.put("meta", meta);
        }
        Named image = image(particulars);
        Named author = named(particulars.author(), name -> byName("wp/v2/users", name));
        Named parent = particulars.page() ? named(particulars.parent(), this::page) : new Named.Unsaid();
        Result last = put(body, "featured_media", image);
        last = last instanceof Result.Failed ? last : put(body, "author", author);
        return last instanceof Result.Failed ? last : put(body, "parent", parent);
    }

    /// A private post stays private where its author says nothing, and no post that is to be private is ever public:
    /// the blog knows no private post that waits for a time.
    private static void visibility(Map<String, Object> body, Particulars particulars, JsonNode there) {
        boolean isPrivate = there.path("status").asString("").equals("private");
        if (particulars.visibility().isEmpty()) {
            keepPrivate(body, isPrivate);
            return;
        }
        switch (particulars.visibility().get()) {
            case Visibility.Everyone _ -> open(body, "", isPrivate);
            case Visibility.Knowing(String password) -> open(body, password, isPrivate);
            case Visibility.Editors _ -> {
                body.put("password", "");
                keepPrivate(body, true);
            }
        }
    }

    /// Its author's word opens what was private there.
    private static void open(Map<String, Object> body, String password, boolean isPrivate) {
        body.put("password", password);
        if (isPrivate) {
            body.putIfAbsent("status", "publish");
        }
    }

    private static void keepPrivate(Map<String, Object> body, boolean isPrivate) {
        if (isPrivate && !"draft".equals(body.get("status"))) {
            body.put("status", "private");
            body.remove("date_gmt");
        }
    }

    /// What a name stands for on the blog.
    private sealed interface Named {
        /// The author said none, or one that the blog does not have.
        record Unsaid() implements Named {}

        record Id(long id) implements Named {}

        record Failed(Result.Failed failed) implements Named {}
    }

    private static Result put(Map<String, Object> body, String field, Named named) {
        return switch (named) {
            case Named.Failed(Result.Failed failed) -> failed;
            case Named.Id(long id) -> {
                body.put(field, id);
                yield new Result.Json(WordPressApi.JSON.nullNode());
            }
            case Named.Unsaid _ -> new Result.Json(WordPressApi.JSON.nullNode());
        };
    }

    private static Named named(Optional<String> name, Function<String, Named> look) {
        return name.map(look).orElseGet(Named.Unsaid::new);
    }

    private Named image(Particulars particulars) {
        if (particulars.image().filter(Particulars.NO_IMAGE::equals).isPresent()) {
            return new Named.Id(0);
        }
        return named(particulars.libraryImage(), this::uploaded);
    }

    /// It is there already, under a name with its digest.
    private Named uploaded(String address) {
        Matcher digest = DIGEST.matcher(address);
        return digest.matches()
                ? look(
                        "wp/v2/media",
                        search(digest.group(1)),
                        media -> media.path("source_url").asString("").contains("/" + digest.group(1)))
                : new Named.Unsaid();
    }

    /// By the name in its address, which a search does not find, or else by its title.
    private Named page(String name) {
        return look("wp/v2/pages", Map.of("slug", name), _ -> true) instanceof Named.Id there
                ? there
                : byName("wp/v2/pages", name);
    }

    private Named byName(String route, String name) {
        return look(
                route,
                search(name),
                one -> name.equalsIgnoreCase(plain(one.path("name")))
                        || name.equalsIgnoreCase(one.path("slug").asString(""))
                        || name.equalsIgnoreCase(plain(one.path("title").path("rendered"))));
    }

    private static Map<String, String> search(String word) {
        return Map.of("search", word, "per_page", "100");
    }

    private Named look(String route, Map<String, String> query, Predicate<JsonNode> wanted) {
        return switch (api.get(route, query)) {
            case Result.Failed failed -> new Named.Failed(failed);
            case Result.Json(JsonNode found) ->
                first(found, wanted).stream()
                        .<Named>mapToObj(Named.Id::new)
                        .findFirst()
                        .orElseGet(Named.Unsaid::new);
        };
    }

    private static OptionalLong first(JsonNode found, Predicate<JsonNode> wanted) {
        for (JsonNode one : found) {
            if (wanted.test(one)) {
                return OptionalLong.of(one.path("id").asLong(0));
            }
        }
        return OptionalLong.empty();
    }

    /// Names come escaped for HTML.
    private static String plain(JsonNode written) {
        return Parser.unescapeEntities(written.asString(""), false);
    }
}
