package app.byline.post;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A post as the text of a Markdown file: a YAML head between two lines of `---`, then the body. It reads what Jekyll,
/// Hugo and Eleventy write (https://jekyllrb.com/docs/front-matter/); keys it does not know are kept and written back.
/// Times without an offset are in the given zone. Pure; any thread.
public final class FrontMatter {
    private static final Pattern HEAD = Pattern.compile(
            "\\A---[ \\t]*\\n(?<head>.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TITLE = Pattern.compile("\\A\\s*# +(?<title>[^\\n]+?)(?: +#+)?[ \\t]*(?:\\n|\\z)");
    private static final LoadSettings LOAD = LoadSettings.builder()
            .setLabel("front matter")
            .setMaxAliasesForCollections(20)
            .build();
    private static final DumpSettings DUMP = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(120)
            .build();

    private final ZoneId zone;

    public FrontMatter(ZoneId zone) {
        this.zone = zone;
    }

    /// The post that a file's text is, begun now where the file says no date. A file without a head is all body; its
    /// first heading of level one is the title then.
    public Post read(String file, Instant now) throws FrontMatterException {
        String text = file.replace("\ufeff", "").replaceAll("\\R", "\n");
        Matcher head = HEAD.matcher(text);
        if (head.find()) {
            Map<String, Object> facts = facts(head.group("head"));
            if (!facts.isEmpty()) {
                return titled(post(facts, text.substring(head.end()).replaceFirst("\\A\\n+", ""), now));
            }
        }
        return titled(Post.begin(now).withText("", text));
    }

    /// The text of a file that [#read] makes the same post of, but for identity and revision.
    public String write(Post post) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", post.title());
        facts.put("date", post.created().atZone(zone).toOffsetDateTime().toString());
        post.slug().ifPresent(slug -> facts.put("slug", slug.value()));
        putUnlessEmpty(facts, "excerpt", post.excerpt());
        putUnlessEmpty(facts, "categories", post.categories());
        putUnlessEmpty(facts, "tags", post.tags());
        putRelease(facts, post.release());
        return "---\n" + new Dump(DUMP).dumpToString(facts) + post.extras() + "---\n\n" + post.body();
    }

    // ---- reading

    private static Map<String, Object> facts(String head) throws FrontMatterException {
        try {
            Map<String, Object> facts = new LinkedHashMap<>();
            // A text may begin with a rule and have another: what is between them is no map then.
            if (new Load(LOAD).loadFromString(head) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> facts.put(String.valueOf(key), value == null ? "" : value));
            }
            return facts;
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .map(mark -> " in line " + (mark.getLine() + 2))
                    .orElse("");
            throw new FrontMatterException("The head is not YAML%s: %s.".formatted(line, e.getProblem()), e);
        } catch (YamlEngineException | StackOverflowError e) {
            throw new FrontMatterException("The head is not YAML.", e);
        }
    }

    private Post post(Map<String, Object> facts, String body, Instant now) {
        Instant date = takeTime(facts, "date").orElse(now);
        Post post = new Post(
                PostId.create(),
                take(facts, "title"),
                body,
                Slug.ofTitle(take(facts, "slug")),
                take(facts, "excerpt"),
                takeNames(facts, "categories"),
                takeNames(facts, "tags"),
                takeRelease(facts),
                "",
                date,
                now,
                0);
        return facts.isEmpty() ? post : post.withExtras(new Dump(DUMP).dumpToString(facts));
    }

    private static String take(Map<String, Object> facts, String key) {
        Object value = facts.get(key);
        if (value == null || value instanceof List || value instanceof Map) {
            return "";
        }
        facts.remove(key);
        return value.toString().strip();
    }

    private static List<String> takeNames(Map<String, Object> facts, String key) {
        Object value = facts.remove(key);
        List<String> names = new ArrayList<>();
        switch (value) {
            case null -> {}
            case List<?> list -> list.forEach(item -> names.add(String.valueOf(item)));
            // «tags: one, two» is how many write it.
            default -> names.addAll(List.of(value.toString().split("\\s*,\\s*", -1)));
        }
        return names;
    }

    private Optional<Instant> takeTime(Map<String, Object> facts, String key) {
        Optional<Instant> time = FrontMatterTime.read(String.valueOf(facts.getOrDefault(key, "")), zone);
        time.ifPresent(_ -> facts.remove(key));
        return time;
    }

    private Release takeRelease(Map<String, Object> facts) {
        boolean draft = "true".equals(take(facts, "draft")) || "draft".equals(facts.get("status"));
        Optional<Instant> at = takeTime(facts, "publish-at");
        if (List.of("draft", "publish", "published").contains(String.valueOf(facts.get("status")))) {
            facts.remove("status");
        }
        return draft ? new Release.AsDraft() : at.<Release>map(Release.At::new).orElseGet(Release.Now::new);
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

    private static void putUnlessEmpty(Map<String, Object> facts, String key, @Nullable Object value) {
        if (value != null && !value.equals("") && !value.equals(List.of())) {
            facts.put(key, value);
        }
    }

    private void putRelease(Map<String, Object> facts, Release release) {
        switch (release) {
            case Release.AsDraft _ -> facts.put("draft", true);
            case Release.At(Instant time) ->
                facts.put("publish-at", time.atZone(zone).toOffsetDateTime().toString());
            case Release.Now _ -> {}
        }
    }
}
