package app.byline.bench;

import app.byline.grammar.EngineFolder;
import app.byline.grammar.EngineProcess;
import app.byline.grammar.Grammar;
import app.byline.grammar.Paragraph;
import app.byline.grammar.Paragraphs;
import app.byline.markdown.Styles;
import app.byline.platform.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What grammar takes: the first paragraph with the start of its process, each that is new, one that is known, a post
/// of 100,000 characters cut into paragraphs; and the memory of the process. It looks for the engine where Byline does,
/// and reads the process's memory as Linux tells it.
final class GrammarBench {
    private static final int RUNS = 200;

    private GrammarBench() {}

    public static void main(String[] arguments) throws IOException {
        String post = LongPost.of(100_000);
        Styles styles = Styles.read(post);
        Samples cut = new Samples("100,000 characters cut into paragraphs", "ms");
        for (int i = 0; i < 15; i++) {
            long start = System.nanoTime();
            Paragraphs.of(post, 0, styles.between(0, post.length()));
            cut.addSince(start);
        }
        List<Paragraph> paragraphs = Paragraphs.of(post, 0, styles.between(0, post.length()));
        Samples first = new Samples("the first paragraph, with the process", "ms");
        Samples fresh = new Samples("a new paragraph", "ms");
        Samples known = new Samples("a known paragraph", "ms");
        try (EngineProcess engine = new EngineProcess(EngineFolder.of(Folders.ofThisSystem()), "app.byline.Byline")) {
            Grammar grammar = new Grammar(engine);
            first.addSince(look(grammar, paragraphs.getFirst()));
            for (Paragraph paragraph : paragraphs.stream().skip(1).limit(RUNS).toList()) {
                fresh.addSince(look(grammar, paragraph));
                known.addSince(look(grammar, paragraph));
            }
            System.out.println(Samples.head());
            for (Samples samples : List.of(first, fresh, known, cut)) {
                System.out.println(samples.row(fresh));
            }
            System.out.println("memory of the process: " + memory());
        }
    }

    /// When it began.
    private static long look(Grammar grammar, Paragraph paragraph) {
        long start = System.nanoTime();
        grammar.look("en-US", List.of(paragraph), 1);
        return start;
    }

    private static Map<Long, List<String>> memory() throws IOException {
        long process =
                ProcessHandle.current().children().findFirst().orElseThrow().pid();
        return Map.of(
                process,
                Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                        .toList());
    }
}
