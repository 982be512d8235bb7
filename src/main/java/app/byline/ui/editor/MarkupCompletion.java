package app.byline.ui.editor;

import app.byline.markdown.LongText;
import app.byline.markdown.construct.EmojiNames;
import app.byline.ui.Background;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What Markdown itself has names for: emoji behind `:`, the post's own footnotes behind `[^` and its addresses behind
/// `][`, languages of code behind a fence, and tags behind `<`. JavaFX's thread.
public final class MarkupCompletion implements Completion {
    private static final int MOST = 10;
    private static final List<String> LANGUAGES = List.of(
            "bash",
            "c",
            "clojure",
            "cmake",
            "cpp",
            "csharp",
            "css",
            "dart",
            "diff",
            "dockerfile",
            "elixir",
            "erlang",
            "fsharp",
            "go",
            "gradle",
            "graphql",
            "groovy",
            "haskell",
            "html",
            "http",
            "ini",
            "java",
            "javascript",
            "json",
            "julia",
            "kotlin",
            "latex",
            "less",
            "lua",
            "makefile",
            "markdown",
            "mermaid",
            "nginx",
            "objectivec",
            "perl",
            "php",
            "plaintext",
            "powershell",
            "properties",
            "python",
            "r",
            "ruby",
            "rust",
            "scala",
            "scss",
            "shell",
            "sql",
            "swift",
            "toml",
            "typescript",
            "vbnet",
            "wasm",
            "xml",
            "yaml");
    /// How writers call them, too.
    private static final Set<String> SHORT = Set.of(
            "console", "cs", "docker", "fs", "hs", "jl", "js", "jsx", "kt", "md", "objc", "pl", "ps1", "py", "rb", "rs",
            "sh", "tex", "text", "ts", "tsx", "txt", "vb", "yml", "zsh");
    /// Those that blogs take.
    private static final List<String> TAGS = List.of(
            "abbr",
            "audio",
            "blockquote",
            "br",
            "cite",
            "code",
            "dd",
            "del",
            "details",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "hr",
            "img",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "time",
            "tr",
            "u",
            "ul",
            "video");
    private static final Pattern NOTE = Pattern.compile("(?m)^ {0,3}\\[\\^([^\\]\\s]+)\\]:[ \\t]*(.*)$");
    private static final Pattern ADDRESS = Pattern.compile("(?m)^ {0,3}\\[([^\\^\\]\\n][^\\]\\n]*)\\]:[ \\t]*(\\S.*)$");

    private final Supplier<LongText> text;
    private final BooleanSupplier verbatim;
    private final Background background;
    private Kind begun = Kind.EMOJI;

    /// What may be begun, and how.
    private enum Kind {
        LANGUAGE("^ {0,3}(?:`{3,}|~{3,}) ?([A-Za-z][\\w+#-]*)$"),
        NOTE("\\[\\^([^\\]\\[\\s]{0,40})$"),
        ADDRESS("\\]\\[([^\\]\\[\\n]{0,60})$"),
        TAG("<([a-z][a-z0-9]*)$"),
        EMOJI("(?<![\\p{L}\\p{N}:]):([a-z0-9_+-]{2,40})$");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /// `text` is the open post's, `verbatim` says whether the caret stands in code or the like.
    public MarkupCompletion(Supplier<LongText> text, BooleanSupplier verbatim, Background background) {
        this.text = text;
        this.verbatim = verbatim;
        this.background = background;
    }

    @Override
    public Optional<Begun> begun(String before) {
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(before);
            if (matcher.find() && (kind == Kind.LANGUAGE || !verbatim.getAsBoolean())) {
                begun = kind;
                // Of what stands before the name only the signs of its own kind are replaced.
                int length = kind == Kind.LANGUAGE
                        ? matcher.group(1).length()
                        : matcher.group().length();
                return Optional.of(new Begun(matcher.group(1), length));
            }
        }
        return Optional.empty();
    }

    @Override
    public CompletionStage<List<Suggestion>> suggestions(String typed) {
        Kind kind = begun;
        LongText now = text.get();
        return background.ask(() -> suggestions(kind, typed.toLowerCase(Locale.ROOT), now));
    }

    private static List<Suggestion> suggestions(Kind kind, String typed, LongText text) {
        Stream<Suggestion> all = switch (kind) {
            case LANGUAGE -> LANGUAGES.stream().map(name -> new Suggestion(name, "", name));
            case NOTE -> defined(NOTE, text, "[^", "]");
            case ADDRESS -> defined(ADDRESS, text, "][", "]");
            case TAG -> TAGS.stream().map(name -> new Suggestion(name, "", "<" + name + ">"));
            case EMOJI ->
                EmojiNames.all().entrySet().stream()
                        // What is left to type of short names is less, and they are the plain ones.
                        .sorted(Comparator.comparingInt((Map.Entry<String, String> emoji) ->
                                        emoji.getKey().length())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(emoji -> new Suggestion(
                                ":" + emoji.getKey() + ":", emoji.getValue(), ":" + emoji.getKey() + ":"));
        };
        List<Suggestion> known = all.toList();
        // What is written out already is not asked about: Enter ends the line.
        boolean whole = known.stream().anyMatch(one -> name(one).equals(typed))
                || (kind == Kind.LANGUAGE && SHORT.contains(typed));
        return whole
                ? List.of()
                : Stream.concat(
                                known.stream().filter(one -> name(one).startsWith(typed)),
                                known.stream().filter(one -> name(one).indexOf(typed) > 0))
                        .limit(MOST)
                        .toList();
    }

    private static String name(Suggestion suggestion) {
        return suggestion.label().replace(":", "").toLowerCase(Locale.ROOT);
    }

    private static Stream<Suggestion> defined(Pattern pattern, LongText text, String before, String after) {
        return pattern.matcher(text.toString())
                .results()
                .map(found ->
                        new Suggestion(found.group(1), shortened(found.group(2)), before + found.group(1) + after))
                .distinct();
    }

    private static String shortened(String words) {
        String line = words.strip();
        return line.length() > 40 ? line.substring(0, 39) + "…" : line;
    }
}
