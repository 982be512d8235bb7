package app.byline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.platform.ThisProgram;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program itself, started as scripts start it, in a folder of its own. What its commands do is [CommandsTest]'s.
@Execution(ExecutionMode.CONCURRENT)
class ProgramTest {
    @TempDir
    Path home;

    private record Result(int status, String out, String err) {}

    @Test
    void theReferencePostGoesFromAFileToTheBuiltInBlog() throws Exception {
        Path file = ReferencePost.in(home);
        Result published = byline("publish", file.toString());
        assertThat(published.err()).isEmpty();
        assertThat(published.status()).isZero();
        Path page = Path.of(URI.create(published.out().strip()));
        assertThat(page).isEqualTo(home.resolve("documents/Byline/posts/11-05-19-the-harbour-reopens-quietly.html"));
        Document shown = Jsoup.parse(Files.readString(page));
        assertThat(shown.select("h1").text()).isEqualTo("11.05.19: The Harbour Reopens, Quietly");
        assertThat(shown.select("blockquote")).hasSize(2);
        assertThat(shown.select("article figure img").eachAttr("src"))
                .hasSize(2)
                .allSatisfy(address -> assertThat(page.resolveSibling(address)).isRegularFile());
        assertThat(shown.select("figure.embed a").attr("href")).contains("twitter.com/puertoclaro");
        assertThat(shown.select("a[href^=mailto:desk@]")).hasSize(1);
        assertThat(shown.text()).contains("Peñalver", "“not a day before”", "🏗️");
        assertThat(home.resolve("documents/Byline/index.html")).content().contains("The Harbour Reopens");
    }

    @Test
    void whereNoGrammarEngineIsTheCommandThatMakesOneIsTold() throws Exception {
        Path file = Files.writeString(home.resolve("en.md"), "He go to school.\n");
        Result told = byline("grammar", file.toString());
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.err())
                .startsWith("No grammar engine is installed.")
                .contains("mvn -f grammar package \"-Dfolder=", "grammar\"");
    }

    @Test
    void postsAreBegunListedSearchedShownAndExported() throws Exception {
        String id = byline("new", "Größe & Maß").out().strip();
        assertThat(byline("list").out()).contains(id.substring(0, 8)).contains("Größe & Maß");
        assertThat(byline("search", "grosse").out()).isEmpty();
        assertThat(byline("search", "große", "mas").out()).isEmpty();
        assertThat(byline("search", "größ").out()).contains("Größe & Maß");
        assertThat(byline("show", id.substring(0, 6)).out()).startsWith("---\ntitle: Größe & Maß\n");
        JsonNode listed = new JsonMapper().readTree(byline("list", "--json").out());
        assertThat(listed.get(0).path("id").asString()).isEqualTo(id);
        Path out = home.resolve("out/post.md");
        assertThat(byline("export", id, out.toString()).status()).isZero();
        assertThat(out).content().contains("title: Größe & Maß");
        Result again = byline("export", id, out.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err().strip()).isEqualTo(out + " is there already; --overwrite replaces it.");
    }

    @Test
    void renderReadsStandardInputAndNeedsNoLibrary() throws Exception {
        assertThat(run("# T\n\nA *b* é\n", "render", "-")).isEqualTo(new Result(0, "<p>A <em>b</em> é</p>\n", ""));
        assertThat(run("A *b*\n", "render", "-", "--to", "wordpress").out())
                .isEqualTo("<!-- wp:paragraph -->\n<p>A <em>b</em></p>\n<!-- /wp:paragraph -->");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void errorsAreOneSentenceAndLoseNothing() throws Exception {
        Result missing = byline("import", "no-such-file.md");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err().strip()).isEqualTo("There is no file no-such-file.md.");
        Path broken = Files.writeString(home.resolve("broken.md"), "---\ntitle: [\n---\nBody");
        assertThat(byline("import", broken.toString()).err())
                .contains("was not imported")
                .contains("line");
        Path other = Files.writeString(home.resolve("letter.txt"), "Dear reader");
        Result foreign = byline("list", "--library", other.toString());
        assertThat(foreign.status()).isEqualTo(1);
        assertThat(foreign.err().strip()).isEqualTo(other + " is not a Byline library; it was left as it is.");
        assertThat(other).hasContent("Dear reader");
        assertThat(byline("frobnicate").status()).isEqualTo(2);
    }

    @Test
    void aLibraryIsItsWindowsOwnAlsoAfterABackup() throws Exception {
        Path library = home.resolve("data/library.byline");
        try (Database open = Database.open(library)) {
            Path snapshot = home.resolve("snapshot.byline");
            open.snapshot(snapshot);
            assertThat(snapshot).isRegularFile();
            assertThat(byline("list").err().strip())
                    .isEqualTo(library + " is open in another Byline; close its window and try again.");
        }
    }

    @Test
    void noWindowToolkitIsLoaded() throws Exception {
        List<String> command = new ArrayList<>(command("list"));
        command.add(1, "-Xlog:class+load:file=" + home.resolve("classes.log"));
        assertThat(run(command, "").status()).isZero();
        assertThat(home.resolve("classes.log"))
                .content()
                .contains("app.byline.cli.CommandLineApp")
                .doesNotContain(" javafx.");
    }

    @Test
    void theVersionIsTold() throws Exception {
        assertThat(byline("--version").out()).startsWith("byline ");
    }

    // ---- words of this test

    private Result byline(String... arguments) throws Exception {
        return run("", arguments);
    }

    private Result run(String input, String... arguments) throws Exception {
        return run(command(arguments), input);
    }

    private static List<String> command(String... arguments) {
        return ThisProgram.command(
                "app.byline.Byline",
                // A start is all there is: what makes long runs quick takes longer than it gives.
                List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                arguments);
    }

    private Result run(List<String> command, String input) throws Exception {
        Path out = home.resolve("stdout");
        Path err = home.resolve("stderr");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("BYLINE_HOME", home.toString());
        // Where no engine is, whatever is installed here.
        builder.environment().put("XDG_DATA_DIRS", home.toString());
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return new Result(process.waitFor(), Files.readString(out), Files.readString(err));
    }
}
