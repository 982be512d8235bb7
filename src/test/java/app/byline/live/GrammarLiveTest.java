package app.byline.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.grammar.EngineFolder;
import app.byline.grammar.EngineProcess;
import app.byline.grammar.Finding;
import app.byline.grammar.Finding.Replacement;
import app.byline.grammar.Grammar;
import app.byline.grammar.Paragraphs;
import app.byline.markdown.Styles;
import app.byline.platform.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// LanguageTool itself, in English: `mvn -f grammar package -Denglish -Dfolder=$PWD/target/live/data/grammar` puts it
/// where the test looks.
@Tag("live")
class GrammarLiveTest {
    private static final String POST =
            "He *go* to [school](https://school.example/).\n\nThis is a error &amp; a `int`, and *she has* go.\n";

    @Test
    void languageToolFindsWhatIsWrongInTheMarkdownAndOpensNoConnection() {
        Properties here = new Properties();
        here.setProperty("byline.home", Path.of("target/live").toAbsolutePath().toString());
        EngineFolder folder = EngineFolder.of(Folders.of(System.getenv(), here));
        assertThat(folder.found()).as(folder.making()).isPresent();
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        ProcessHandle process;
        try (EngineProcess engine = new EngineProcess(folder, "app.byline.Byline")) {
            List<Finding> found = new Grammar(engine)
                    .look("en-US", Paragraphs.of(POST, 0, Styles.read(POST).between(0, POST.length())), 9)
                    .findings();
            assertThat(found)
                    .extracting(finding -> POST.substring(finding.from(), finding.to()))
                    .startsWith("go", "a");
            assertThat(found.getFirst().replacements())
                    .extracting(Replacement::label)
                    .contains("goes");
            assertThat(found.get(1).replacements())
                    .extracting(Replacement::label)
                    .containsExactly("an");
            process = ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child) && isJava(child))
                    .findFirst()
                    .orElseThrow();
            assertThat(sockets(process)).isEmpty();
        }
        process.onExit().join();
    }

    /// Not a server or browser of a test beside this one.
    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/java"))
                .isPresent();
    }

    /// The connections and ports that it has (Linux).
    private static List<Path> sockets(ProcessHandle process) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.map(GrammarLiveTest::opened)
                    .filter(file -> file.toString().startsWith("socket:"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path opened(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor);
        } catch (IOException closed) {
            return descriptor;
        }
    }
}
