package app.byline.publish.wordpress;

import app.byline.markdown.NativeBlock;
import app.byline.publish.BlogFacts.Field;
import app.byline.publish.BlogFacts.Right;
import app.byline.publish.BlogFacts.Template;
import app.byline.publish.wordpress.WordPressApi.Result;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/// What the posts of a WordPress may consist of: blocks, fields of its plug-ins and themes, templates. Sources:
/// https://developer.wordpress.org/rest-api/reference/block-types/,
/// https://developer.wordpress.org/rest-api/extending-the-rest-api/modifying-responses/#working-with-registered-meta-in-the-rest-api,
/// https://developer.wordpress.org/rest-api/reference/wp_templates/
record WordPressSchema(WordPressApi api, JsonNode posts) {
    /// A theme's file, with the folder it is in.
    private static final Pattern FILE = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)*\\.php\\b");

    /// Asks it; what can't be had now or by this account is empty.
    static WordPressSchema of(WordPressApi api) {
        return new WordPressSchema(
                api,
                api.options("wp/v2/posts") instanceof Result.Json(JsonNode options)
                        ? options.path("schema").path("properties")
                        : WordPressApi.JSON.nullNode());
    }

    /// The blocks that are of use there: notes need the field that keeps their texts, formulas an account from which
    /// MathML is taken.
    Set<NativeBlock> natives(Set<Right> rights) {
        Set<String> names = new HashSet<>();
        if (api.get("wp/v2/block-types", Map.of("namespace", "core", "_fields", "name"))
                instanceof Result.Json(JsonNode types)) {
            types.forEach(type -> names.add(type.path("name").asString("")));
        }
        Set<NativeBlock> natives = EnumSet.noneOf(NativeBlock.class);
        for (NativeBlock block : NativeBlock.values()) {
            boolean kept = switch (block) {
                case FOOTNOTES -> meta().has(PostJson.NOTES);
                case MATH -> rights.contains(Right.ANY_HTML);
            };
            if (kept && names.contains(block.blockName())) {
                natives.add(block);
            }
        }
        return natives;
    }

    /// Fields with one value that posts have beyond WordPress's own.
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        meta().properties().forEach(entry -> {
            Optional<Field.Type> type = type(entry.getValue());
            if (type.isPresent() && !entry.getKey().equals(PostJson.NOTES)) {
                fields.add(new Field(
                        entry.getKey(),
                        type.get(),
                        entry.getValue().path("description").asString("")));
            }
        });
        return fields;
    }

    private JsonNode meta() {
        return posts.path("meta").path("properties");
    }

    private static Optional<Field.Type> type(JsonNode field) {
        return switch (field.path("type").asString("")) {
            case "string" -> Optional.of(Field.Type.TEXT);
            case "integer" -> Optional.of(Field.Type.INTEGER);
            case "number" -> Optional.of(Field.Type.NUMBER);
            case "boolean" -> Optional.of(Field.Type.FLAG);
            default -> Optional.empty();
        };
    }

    /// Those that a page may choose: those that are made of blocks, and those that the theme has files for.
    List<Template> templates() {
        List<Template> templates = new ArrayList<>();
        Set<String> files = new TreeSet<>(files());
        if (api.get("wp/v2/templates", Map.of("post_type", "page")) instanceof Result.Json(JsonNode found)) {
            for (JsonNode template : found) {
                String title = template.path("title").path("rendered").asString("");
                files.remove(template.path("slug").asString(""));
                if (template.path("is_custom").asBoolean(false)) {
                    templates.add(
                            new Template(template.path("slug").asString(""), Parser.unescapeEntities(title, false)));
                }
            }
        }
        files.forEach(file -> templates.add(new Template(file, file)));
        return templates;
    }

    /// REST tells these nowhere but in what it says against one that is not there. No page has the number 0, so that
    /// the question changes nothing whatever the blog makes of it.
    /// https://developer.wordpress.org/reference/classes/wp_rest_posts_controller/check_template/
    private List<String> files() {
        Result refused = api.post("wp/v2/pages/0", Map.of("template", "byline/asks-which-there-are"));
        return refused instanceof Result.Failed(var _, var _, JsonNode data)
                ? FILE.matcher(data.path("params").path("template").asString(""))
                        .results()
                        .map(MatchResult::group)
                        .toList()
                : List.of();
    }
}
