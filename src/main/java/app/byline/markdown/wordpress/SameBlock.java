package app.byline.markdown.wordpress;

import app.byline.markdown.construct.BlockMark;
import app.byline.markdown.construct.BlockMark.Kind;
import app.byline.markdown.construct.BlockMarks;
import app.byline.markdown.html.HtmlMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whether a block that an older editor wrote says the same as one of today: the same blocks with the same attributes,
/// and HTML with the same meaning, but for classes that the editor adds by itself.
final class SameBlock {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern MATH_ML =
            Pattern.compile("(<math display=\"block\">)(?:(?!</?math).)*(</math>)", Pattern.DOTALL);
    /// What older editors did not make blocks of.
    private static final List<String> ONCE_NO_BLOCKS = List.of("list-item ", "paragraph ");

    private SameBlock() {}

    static boolean says(String one, String other) {
        return one.equals(other)
                || (isMath(one) && formula(one).equals(formula(other)))
                || (marks(one).equals(marks(other)) && meaning(one).equals(meaning(other)))
                || (embeds(one).isPresent() && embeds(one).equals(embeds(other)));
    }

    private static boolean isMath(String block) {
        return block.startsWith("<!-- wp:math ");
    }

    /// Without the MathML: which program made that of the TeX says nothing.
    private static String formula(String block) {
        return MATH_ML.matcher(block).replaceFirst("$1$2");
    }

    /// The address of an embed that says nothing else: what its provider answered is asked for again.
    private static Optional<String> embeds(String block) {
        if (!block.startsWith("<!-- wp:embed ")) {
            return Optional.empty();
        }
        Document document = BlockMarkdown.parsed(BlockMarks.without(block));
        return Optional.of(document.text().strip())
                .filter(_ ->
                        document.select("figcaption, a, iframe, blockquote").isEmpty());
    }

    private static List<String> marks(String block) {
        List<String> found = new ArrayList<>();
        BlockMarks marks = new BlockMarks(block);
        for (BlockMark mark = marks.next(); mark != null; mark = marks.next()) {
            String said = mark.name() + " " + attributes(mark.attributes());
            if (mark.kind() != Kind.CLOSING && (found.isEmpty() || !ONCE_NO_BLOCKS.contains(said))) {
                found.add(said);
            }
        }
        return found;
    }

    private static String attributes(String json) {
        if (json.isEmpty()) {
            return "";
        }
        try {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            JSON.readTree(json).properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            // Said since it is no longer what is meant where nothing is said.
            if (sorted.getOrDefault("hasFixedLayout", JSON.nullNode())
                    .toString()
                    .equals("false")) {
                sorted.remove("hasFixedLayout");
            }
            return sorted.isEmpty() ? "" : sorted.toString();
        } catch (JacksonException notJson) {
            return json;
        }
    }

    private static String meaning(String block) {
        Document document = BlockMarkdown.parsed(BlockMarks.without(block));
        document.body().select("[class]").forEach(BlockMarkdown::withoutItsOwn);
        return HtmlMeaning.of(document.body().html());
    }
}
