package app.byline.post;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.toml.TomlMapper;

/// Reads the three languages heads are written in. They come from anywhere: no objects are made of them but texts,
/// numbers, lists and maps, and what would grow without bounds is refused.
final class HeadForms {
    /// Far more than any head has, far less than would be felt.
    private static final int LONGEST = 1 << 20;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(PlainData.DEEPEST)
            .maxDocumentLength(LONGEST)
            .build();
    private static final LoadSettings YAML = LoadSettings.builder()
            .setLabel("front matter")
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(LONGEST)
            .build();

    private HeadForms() {}

    /// Empty where the text is no map: a post may begin with a rule and have another, and what stands between is text.
    static Map<String, Object> yaml(String head) throws FrontMatterException {
        try {
            return new Load(YAML).loadFromString(head) instanceof Map<?, ?> map
                    ? PlainData.of(map)
                    : new LinkedHashMap<>();
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .map(mark -> " in line " + (mark.getLine() + 2))
                    .orElse("");
            throw new FrontMatterException(
                    "The head is not YAML%s: %s.".formatted(line, withoutFullStop(e.getProblem())), e);
        } catch (YamlEngineException | StackOverflowError e) {
            throw new FrontMatterException("The head is not YAML.", e);
        }
    }

    static Map<String, Object> toml(String head) throws FrontMatterException {
        try {
            TomlMapper mapper = new TomlMapper(
                    TomlFactory.builder().streamReadConstraints(LIMITS).build());
            return PlainData.of(mapper.readValue(head, Map.class));
        } catch (JacksonException | StackOverflowError e) {
            throw refused("TOML", 1, e);
        }
    }

    /// A JSON head, and the place in the text where it ends.
    record Json(Map<String, Object> facts, int end) {}

    static Json json(String text) throws FrontMatterException {
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(LIMITS).build();
        try (JsonParser parser = new JsonMapper(factory).createParser(text)) {
            Map<?, ?> facts = parser.readValueAs(Map.class);
            return new Json(
                    PlainData.of(facts), (int) parser.currentTokenLocation().getCharOffset() + 1);
        } catch (JacksonException | StackOverflowError e) {
            throw refused("JSON", 0, e);
        }
    }

    private static FrontMatterException refused(String form, int linesBefore, Throwable cause) {
        if (cause instanceof JacksonException e && e.getLocation() != null) {
            int line = e.getLocation().getLineNr();
            return new FrontMatterException(
                    "The head is not %s in line %d: %s."
                            .formatted(form, line + linesBefore, withoutFullStop(e.getOriginalMessage())),
                    e);
        }
        return new FrontMatterException("The head is not " + form + ".", cause);
    }

    private static String withoutFullStop(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("[.\\s]+$", "").replaceAll("\\s*\\n\\s*", " ");
    }
}
