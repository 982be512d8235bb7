package app.byline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.help.Help;
import app.byline.markdown.Construct;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HelpCommandTest {
    private record Result(int status, String out, String err) {}

    @Test
    void aPageIsPrintedWithSourceAndHtml() {
        assertThat(byline("help", "markdown", "marked")).isEqualTo(new Result(0, """
                # Marked words

                    The ==second== ferry does not run in winter.

                HTML:

                    <p>The <mark>second</mark> ferry does not run in winter.</p>

                """, ""));
    }

    @Test
    void eachConstructIsListedAndHasItsPage() {
        String list = byline("help", "markdown").out();
        for (Construct construct : Construct.values()) {
            String name = Help.MARKDOWN + construct.key();
            assertThat(list.lines()).anyMatch(line -> line.startsWith(name + "  ("));
            Result page = byline(("help " + name).split(" "));
            assertThat(page.status()).as(name).isZero();
            assertThat(page.out()).as(name).startsWith("# ").contains("\nHTML:\n");
        }
    }

    @Test
    void withoutAWordItSaysWhatThereIs() {
        assertThat(byline("help").out()).contains("  start\n", "  keeping\n", "  markdown\n", "  publish\n");
        assertThat(byline("help", "start").out()).startsWith("# Start\n");
    }

    @Test
    void pagesArePrintedInTheLanguageThatIsAskedFor() {
        assertThat(byline("help", "--language", "de", "start").out()).startsWith("# Der Anfang\n");
        assertThat(byline("help", "markdown", "--language=de").out()).contains("markdown tables  (Tabellen)\n");
        assertThat(byline("help", "--language", "ja", "start").out()).startsWith("# Start\n");
    }

    @Test
    void aCommandsNameTellsItsUse() {
        assertThat(byline("help", "publish").out())
                .isEqualTo(byline("publish", "--help").out());
    }

    @Test
    void aPageThatIsNotThereIsSaid() {
        assertThat(byline("help", "markdown", "magic"))
                .isEqualTo(new Result(1, "", "The help has no page markdown magic; byline help names them.\n"));
    }

    private static Result byline(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                _ -> {
                    throw new AssertionError("help needs no library");
                },
                Path.of("none"));
        int status = CommandLineApp.run(terminal, arguments);
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
