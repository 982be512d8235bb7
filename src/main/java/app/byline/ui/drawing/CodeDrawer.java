package app.byline.ui.drawing;

import app.byline.ui.Background;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Code in colours, by highlight.js: the languages most quoted come with it, others are read when they are first met.
/// JavaFX's thread.
final class CodeDrawer implements Drawer {
    /// What its worker runs.
    static final List<String> SCRIPTS = List.of("highlightjs/highlight.min.js", "code-worker.js");

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    /// What people write, where the language's file is called otherwise.
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("tex", "latex"),
            Map.entry("ps1", "powershell"),
            Map.entry("pwsh", "powershell"),
            Map.entry("docker", "dockerfile"),
            Map.entry("hs", "haskell"),
            Map.entry("ex", "elixir"),
            Map.entry("erl", "erlang"),
            Map.entry("clj", "clojure"),
            Map.entry("ml", "ocaml"),
            Map.entry("proto", "protobuf"),
            Map.entry("asm", "x86asm"),
            Map.entry("f90", "fortran"),
            Map.entry("jl", "julia"),
            Map.entry("pas", "delphi"),
            Map.entry("pascal", "delphi"),
            Map.entry("bat", "dos"),
            Map.entry("cmd", "dos"),
            Map.entry("f#", "fsharp"),
            Map.entry("fs", "fsharp"),
            Map.entry("scm", "scheme"),
            Map.entry("styl", "stylus"),
            Map.entry("adoc", "asciidoc"),
            Map.entry("zsh", "bash"),
            Map.entry("v", "verilog"));

    private final LibraryWorker worker;
    private final Background background;

    CodeDrawer(WorkerPage page, Background background) {
        this(new LibraryWorker(page, "code", SCRIPTS), background);
    }

    CodeDrawer(LibraryWorker worker, Background background) {
        this.worker = worker;
        this.background = background;
    }

    @Override
    public void draw(Order order, Consumer<Optional<String>> done) {
        String language = order.language().toLowerCase(Locale.ROOT);
        highlight(order.source(), language, answer -> {
            if (answer.has("unknown")) {
                learn(order.source(), FILES.getOrDefault(language, language), done);
            } else {
                done.accept(answer.path("html").asStringOpt());
            }
        });
    }

    private void learn(String source, String language, Consumer<Optional<String>> done) {
        background
                .ask(() -> NAME.matcher(language).matches()
                        ? Library.find("highlightjs/" + language + ".min.js")
                        : Optional.<String>empty())
                .thenAccept(grammar -> {
                    if (grammar.isEmpty()) {
                        done.accept(Optional.empty());
                        return;
                    }
                    worker.ask(
                            Map.of("grammar", grammar.get()),
                            _ -> highlight(
                                    source,
                                    language,
                                    answer -> done.accept(answer.path("html").asStringOpt())));
                });
    }

    private void highlight(String source, String language, Consumer<JsonNode> done) {
        worker.ask(Map.of("source", source, "language", language), done);
    }
}
