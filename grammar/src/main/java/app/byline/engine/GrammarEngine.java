package app.byline.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/// LanguageTool beside Byline: reads a line of JSON from standard input, answers it with one on standard output, and
/// ends with its input, which is with Byline. It opens no file of the author's and no connection.
///
/// The first line out is `{"ready":true}`. A line in is `{"language":"en-US","text":"He go."}`; its answer is
/// `{"remarks":[{"from":3,"to":5,"rule":…,"name":…,"message":…,"replacements":["goes"]}]}`, the places in UTF-16, or
/// `{"error":…}`.
@NullMarked
public final class GrammarEngine {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// What Byline calls otherwise.
    private static final Map<String, String> CODES = Map.of("de", "de-DE");
    /// What readers of Markdown do not see, or another part of Byline looks after.
    private static final Set<String> OFF = Set.of("CONSECUTIVE_SPACES", "WHITESPACE_RULE", "SENTENCE_WHITESPACE");
    /// More are no help in a menu.
    private static final int REPLACEMENTS = 5;

    private String language = "";
    private @Nullable JLanguageTool tool;

    private GrammarEngine() {}

    public static void main(String[] arguments) {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Whatever a library says there must not come between the answers.
        System.setOut(System.err);
        LinkedBlockingQueue<String> questions = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().start(() -> read(questions));
        GrammarEngine engine = new GrammarEngine();
        answers.println("{\"ready\":true}");
        try {
            while (true) {
                answers.println(engine.answer(questions.take()));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// A thread of its own, so that the end is noticed while a text is looked over.
    private static void read(LinkedBlockingQueue<String> questions) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                questions.add(line);
            }
        } catch (IOException gone) {
            // Whoever asked is gone; so is this.
        }
        Runtime.getRuntime().halt(0);
    }

    private String answer(String line) {
        ObjectNode answer = JSON.createObjectNode();
        try {
            JsonNode question = JSON.readTree(line);
            ArrayNode remarks = answer.putArray("remarks");
            for (RuleMatch match : tool(question.path("language").asText())
                    .check(question.path("text").asText())) {
                remarks.add(remark(match));
            }
        } catch (IOException | RuntimeException failure) {
            answer.removeAll();
            answer.put("error", failure.toString());
        }
        return answer.toString();
    }

    /// Of one language only: each takes a hundred megabytes.
    private JLanguageTool tool(String wanted) {
        JLanguageTool now = tool;
        if (now == null || !language.equals(wanted)) {
            tool = null;
            now = new JLanguageTool(Languages.getLanguageForShortCode(CODES.getOrDefault(wanted, wanted)));
            for (Rule rule : now.getAllRules()) {
                if (rule.isDictionaryBasedSpellingRule() || OFF.contains(rule.getId())) {
                    now.disableRule(rule.getId());
                }
            }
            tool = now;
            language = wanted;
        }
        return now;
    }

    private static ObjectNode remark(RuleMatch match) {
        ObjectNode remark = JSON.createObjectNode();
        remark.put("from", match.getFromPos());
        remark.put("to", match.getToPos());
        remark.put("rule", match.getRule().getId());
        remark.put("name", match.getRule().getDescription());
        remark.put("message", match.getMessage().replaceAll("</?suggestion>", "'"));
        ArrayNode replacements = remark.putArray("replacements");
        List<String> all = match.getSuggestedReplacements();
        all.stream().limit(REPLACEMENTS).forEach(replacements::add);
        return remark;
    }
}
