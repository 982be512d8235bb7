package app.byline.ui.drawing;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lets through of a drawing's styles what stays in the drawing: rules for its own inside, without addresses. Pure.
final class DrawnCss {
    /// A rule without rules in it: there is no need for those.
    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)}");
    /// How Mermaid lets edges move; a name only drawings use.
    private static final Pattern KEYFRAMES =
            Pattern.compile("@keyframes\\s+(edge-animation-frame|dash)\\s*\\{((?:[^{}]*\\{[^{}]*})*)\\s*}");
    private static final Pattern OWN_ADDRESS = Pattern.compile("url\\(\\s*[\"']?#[\\w-]+[\"']?\\s*\\)");
    private static final Pattern PROPERTY = Pattern.compile("\\s*(-{0,2}[a-zA-Z][a-zA-Z-]*)\\s*:(.*)", Pattern.DOTALL);

    private DrawnCss() {}

    /// The sheet's rules for what is within the element of that id; none for a drawing without one.
    static String sheet(String css, String id) {
        StringBuilder kept = new StringBuilder();
        Matcher frames = KEYFRAMES.matcher(css);
        while (frames.find()) {
            kept.append("@keyframes ").append(frames.group(1)).append('{');
            kept.append(
                    RULE.matcher(frames.group(2)).results().map(DrawnCss::frame).collect(Collectors.joining()));
            kept.append('}');
        }
        String rest = frames.replaceAll("");
        Matcher rule = RULE.matcher(rest);
        while (!id.isEmpty() && rule.find()) {
            String selectors = rule.group(1).strip();
            if (isWithin(selectors, id)) {
                kept.append(selectors)
                        .append('{')
                        .append(declarations(rule.group(2)))
                        .append('}');
            }
        }
        return kept.toString();
    }

    private static String frame(MatchResult step) {
        String when = step.group(1).strip();
        return when.matches("(?:from|to|\\d{1,3}%)") ? when + "{" + declarations(step.group(2)) + "}" : "";
    }

    private static boolean isWithin(String selectors, String id) {
        // The element itself or what is within it, never what stands beside it.
        Pattern own = Pattern.compile("#" + Pattern.quote(id) + "(?![\\w-])[^+~@\\\\]*");
        return Arrays.stream(selectors.split(","))
                .map(String::strip)
                .allMatch(selector -> own.matcher(selector).matches());
    }

    /// The declarations that stay inside.
    static String declarations(String css) {
        return Arrays.stream(css.split(";")).filter(DrawnCss::isHarmless).collect(Collectors.joining(";"));
    }

    private static boolean isHarmless(String declaration) {
        Matcher property = PROPERTY.matcher(declaration);
        if (!property.matches()) {
            return false;
        }
        String name = property.group(1).toLowerCase(Locale.ROOT);
        boolean placed = name.equals("position") && !property.group(2).strip().equals("relative");
        return !placed && !name.equals("content") && !name.equals("behavior") && staysInside(property.group(2));
    }

    /// Whether a value names nothing outside of its document.
    static boolean staysInside(String value) {
        String rest = OWN_ADDRESS.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
        return !rest.contains("url(")
                && !rest.contains("\\")
                && !rest.contains("image(")
                && !rest.contains("image-set(")
                && !rest.contains("src(")
                && !rest.contains("@")
                && !rest.contains("javascript:")
                && !rest.contains("expression(")
                && !rest.contains("<");
    }
}
