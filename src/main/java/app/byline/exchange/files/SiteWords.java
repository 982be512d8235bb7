package app.byline.exchange.files;

import app.byline.exchange.Note;
import app.byline.exchange.Note.Kind;
import app.byline.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What generators write that is not Markdown, as Markdown where it has words for it, and kept where it has none.
final class SiteWords {
    private static final Pattern EMBED =
            Pattern.compile("!\\[\\[([^\\[\\]|#\\n]+)(?:#[^\\[\\]|\\n]*)?(?:\\|([^\\[\\]\\n]*))?]]");
    private static final Pattern WIKI_LINK = Pattern.compile("(?<!!)\\[\\[[^\\[\\]\\n]+]]");
    private static final Pattern ESCAPED = Pattern.compile("\\{\\{([<%])/\\*\\s?(.*?)\\s?\\*/([>%])}}");
    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[<%]\\s*(/?[\\w./-]+)(.*?)[%>]}}", Pattern.DOTALL);
    private static final Pattern ARGUMENT =
            Pattern.compile("(?:([\\w-]+)\\s*=\\s*)?(?:\"([^\"]*)\"|`([^`]*)`|([^\\s\"`]+))");
    private static final Pattern HIGHLIGHT = Pattern.compile(
            "\\{%-?\\s*highlight\\s+(\\w[\\w+#-]*)?.*?%}\\n?(.*?)\\n?\\{%-?\\s*endhighlight\\s*-?%}", Pattern.DOTALL);
    private static final Pattern BASE = Pattern.compile("\\{\\{\\s*site\\.(?:baseurl|url)\\s*}}");
    private static final Pattern RELATIVE =
            Pattern.compile("\\{\\{\\s*[\"']([^\"']+)[\"']\\s*\\|\\s*(?:relative_url|absolute_url)\\s*}}");
    private static final Pattern LIQUID = Pattern.compile("\\{%.*?%}|\\{\\{[^<%].*?}}", Pattern.DOTALL);

    private final Generator generator;
    private final Predicate<String> isThere;
    private final List<Note> notes = new ArrayList<>();

    /// `isThere` tells whether a vault has a file of that name.
    SiteWords(Generator generator, Predicate<String> isThere) {
        this.generator = generator;
        this.isThere = isThere;
    }

    List<Note> notes() {
        return notes;
    }

    String read(String body) {
        String text = switch (generator) {
            case JEKYLL, ELEVENTY -> liquid(body);
            case HUGO -> hugo(body);
            case ZOLA, OBSIDIAN, NONE -> body;
        };
        String embedded = MarkdownText.mapProse(text, EMBED, this::embedded);
        count(embedded, WIKI_LINK, Kind.WIKI_LINKS);
        return embedded;
    }

    /// `![[harbour.jpg|300]]`: a number is a width, which Markdown has no word for.
    private String embedded(MatchResult embed) {
        String name = embed.group(1).strip();
        if (!isThere.test(name)) {
            return embed.group();
        }
        String said = embed.group(2) == null || embed.group(2).matches("\\d*(?:x\\d+)?") ? "" : embed.group(2);
        String alt = said.isEmpty() ? name.replaceFirst(".*/", "").replaceFirst("\\.[^.]+$", "") : said;
        return "![%s](<%s>)".formatted(alt.replace("]", "\\]"), name);
    }

    private String liquid(String body) {
        Matcher highlight = HIGHLIGHT.matcher(body);
        String fenced = highlight.replaceAll(code -> Matcher.quoteReplacement(
                "```%s\n%s\n```".formatted(code.group(1) == null ? "" : code.group(1), code.group(2))));
        String based = BASE.matcher(fenced).replaceAll("");
        String linked = RELATIVE.matcher(based).replaceAll(link -> Matcher.quoteReplacement(link.group(1)));
        count(linked, LIQUID, Kind.SHORTCODES);
        return linked;
    }

    private String hugo(String body) {
        String known = MarkdownText.mapProse(body, SHORTCODE, SiteWords::shortcode);
        count(known, SHORTCODE, Kind.SHORTCODES);
        return ESCAPED.matcher(known)
                .replaceAll(match -> Matcher.quoteReplacement(
                        "{{%s %s %s}}".formatted(match.group(1), match.group(2), match.group(3))));
    }

    private static String shortcode(MatchResult shortcode) {
        Map<String, String> arguments = arguments(shortcode.group(2));
        String first = arguments.getOrDefault("0", arguments.getOrDefault("id", ""));
        return switch (shortcode.group(1)) {
            case "figure" -> figure(arguments);
            case "youtube" -> first.isEmpty() ? shortcode.group() : "https://www.youtube.com/watch?v=" + first;
            case "vimeo" -> first.isEmpty() ? shortcode.group() : "https://vimeo.com/" + first;
            default -> shortcode.group();
        };
    }

    private static String figure(Map<String, String> arguments) {
        String alt = arguments.getOrDefault("alt", "");
        String caption = arguments.getOrDefault("caption", arguments.getOrDefault("title", ""));
        String image = "![%s](<%s>%s)"
                .formatted(
                        alt.replace("]", "\\]"),
                        arguments.getOrDefault("src", ""),
                        caption.isEmpty() ? "" : " \"" + caption.replace("\"", "\\\"") + "\"");
        return arguments.containsKey("link") ? "[%s](<%s>)".formatted(image, arguments.get("link")) : image;
    }

    private static Map<String, String> arguments(String written) {
        Map<String, String> arguments = new HashMap<>();
        Matcher argument = ARGUMENT.matcher(written.replaceFirst("/\\s*$", ""));
        int place = 0;
        while (argument.find()) {
            String value = argument.group(2) != null
                    ? argument.group(2)
                    : argument.group(3) != null ? argument.group(3) : argument.group(4);
            String name = argument.group(1) == null ? String.valueOf(place++) : argument.group(1);
            arguments.put(name, value);
        }
        return arguments;
    }

    private void count(String text, Pattern pattern, Kind kind) {
        long many = pattern.matcher(text).results().count();
        if (many > 0) {
            notes.add(new Note(kind, String.valueOf(many)));
        }
    }
}
