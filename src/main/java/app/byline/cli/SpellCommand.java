package app.byline.cli;

import app.byline.markdown.Styles;
import app.byline.post.Post;
import app.byline.spelling.Language;
import app.byline.spelling.Spelling;
import app.byline.spelling.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// What the window marks in a post as misspelt. Exit code 0 only where that is nothing.
@Command(
        name = "spell",
        description = "Tell which words of a post are misspelt, where, and what may have been meant.",
        mixinStandardHelpOptions = true)
final class SpellCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Mixin
    private final ProofedPost proofed = new ProofedPost();

    SpellCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// A misspelt word with its line and column, from 1, and what may have been meant.
    private record Found(int line, int column, String word, List<String> suggestions) {}

    @Override
    public Integer call() {
        List<Found> found = new ArrayList<>();
        terminal.withLibrary(options, services -> {
            MarkdownFile.Placed placed = proofed.read(terminal, services);
            Post post = placed.post();
            Spelling spelling = services.spelling();
            found.addAll(look(spelling, proofed.language(spelling, post), placed));
        });
        if (options.json()) {
            terminal.json(found.stream()
                    .map(word -> Map.of(
                            "line", word.line(),
                            "column", word.column(),
                            "word", word.word(),
                            "suggestions", word.suggestions()))
                    .toList());
        } else {
            found.forEach(word -> terminal.out()
                    .println(Terminal.text(
                            word.suggestions().isEmpty() ? "spell.word" : "spell.word.suggested",
                            String.valueOf(word.line()),
                            String.valueOf(word.column()),
                            word.word(),
                            String.join(", ", word.suggestions()))));
        }
        return found.isEmpty() ? 0 : 1;
    }

    private static List<Found> look(Spelling spelling, Language language, MarkdownFile.Placed placed) {
        List<Found> found = new ArrayList<>();
        String text = placed.post().body();
        LineColumns places = new LineColumns(text, placed.headLines());
        for (Word word : spelling.misspelt(language, text, 0, Styles.read(text).between(0, text.length()), Set.of())) {
            found.add(new Found(
                    places.line(word.from()),
                    places.column(word.from()),
                    word.text(),
                    spelling.suggestions(language, word.text())));
        }
        return found;
    }
}
