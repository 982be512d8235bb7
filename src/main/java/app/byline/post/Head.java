package app.byline.post;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the head of a Markdown file says, by key, and the text below it. A head is YAML between lines of `---`, TOML
/// between lines of `+++`, or a JSON object the file begins with (https://gohugo.io/content-management/front-matter/).
record Head(Map<String, Object> facts, String body) {
    private static final Pattern YAML = Pattern.compile(
            "\\A---[ \\t]*\\n(?<head>.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TOML = Pattern.compile(
            "\\A\\+\\+\\+[ \\t]*\\n(?<head>.*?)^\\+\\+\\+[ \\t]*(?:\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    /// Not the braces of a shortcode or a template.
    private static final Pattern JSON = Pattern.compile("\\A\\{\\s*(?:\"|\\}\\s*\\n)");

    /// The head of this text, whose lines end in `\n`; none where it has none, is all body, or says nothing.
    static Optional<Head> of(String text) throws FrontMatterException {
        Matcher yaml = YAML.matcher(text);
        if (yaml.find()) {
            return below(text, yaml.end(), HeadForms.yaml(yaml.group("head")));
        }
        Matcher toml = TOML.matcher(text);
        if (toml.find()) {
            return below(text, toml.end(), HeadForms.toml(toml.group("head")));
        }
        if (JSON.matcher(text).lookingAt()) {
            HeadForms.Json json = HeadForms.json(text);
            return below(text, text.startsWith("\n", json.end()) ? json.end() + 1 : json.end(), json.facts());
        }
        return Optional.empty();
    }

    /// Below the head one empty line is usual; more of them are the author's.
    private static Optional<Head> below(String text, int end, Map<String, Object> facts) {
        int begin = text.startsWith("\n", end) ? end + 1 : end;
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Head(facts, text.substring(begin)));
    }
}
