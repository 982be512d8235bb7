package app.byline.cli;

import app.byline.grammar.Finding;
import app.byline.grammar.Finding.Replacement;
import app.byline.grammar.Grammar;
import app.byline.grammar.Paragraph;
import app.byline.grammar.Paragraphs;
import app.byline.markdown.Styles;
import app.byline.post.Post;
import app.byline.spelling.Language;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// What the window marks in a post as wrong with grammar and style. Exit code 0 only where that is nothing.
@Command(
        name = "grammar",
        description = "Tell what is wrong with a post’s grammar and style, where, and what may be written instead.",
        mixinStandardHelpOptions = true)
final class GrammarCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Mixin
    private final ProofedPost proofed = new ProofedPost();

    GrammarCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AtomicBoolean clean = new AtomicBoolean();
        terminal.withLibrary(options, services -> {
            Grammar grammar = services.grammar();
            if (!grammar.isThere()) {
                throw new CliException(Terminal.text("grammar.missing", services.gettingGrammar()));
            }
            MarkdownFile.Placed placed = proofed.read(terminal, services);
            Post post = placed.post();
            Language known = proofed.language(services.spelling(), post);
            List<Finding> found = look(grammar, known, post.body());
            tell(found, new LineColumns(post.body(), placed.headLines()));
            clean.set(found.isEmpty());
        });
        return clean.get() ? 0 : 1;
    }

    private static List<Finding> look(Grammar grammar, Language language, String text) {
        List<Paragraph> paragraphs = Paragraphs.of(text, 0, Styles.read(text).between(0, text.length()));
        try {
            return grammar.look(language.tag(), paragraphs, paragraphs.size()).findings();
        } catch (UncheckedIOException e) {
            throw new CliException(Terminal.text("grammar.failed"));
        }
    }

    private void tell(List<Finding> found, LineColumns places) {
        if (options.json()) {
            terminal.json(found.stream()
                    .map(finding -> Map.of(
                            "line", places.line(finding.from()),
                            "column", places.column(finding.from()),
                            "text", places.text().substring(finding.from(), finding.to()),
                            "rule", finding.rule(),
                            "message", finding.message(),
                            "replacements", replacements(finding)))
                    .toList());
            return;
        }
        found.forEach(finding -> terminal.out()
                .println(Terminal.text(
                        finding.replacements().isEmpty() ? "grammar.finding" : "grammar.finding.replaced",
                        String.valueOf(places.line(finding.from())),
                        String.valueOf(places.column(finding.from())),
                        places.text().substring(finding.from(), finding.to()),
                        finding.message(),
                        String.join(", ", replacements(finding)))));
    }

    private static List<String> replacements(Finding finding) {
        return finding.replacements().stream().map(Replacement::label).toList();
    }
}
