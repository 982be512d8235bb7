package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.WindowFixture;
import app.byline.ui.theme.Theme;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import tools.jackson.databind.json.JsonMapper;

/// Formulas, code and diagrams in the real preview, by the real libraries.
@Tag("ui")
class DrawingTest {
    private static final String FORMULA = "<span class=\"math inline\">%s</span>";

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private Reading reading;

    @AfterEach
    void close() {
        reading.close();
    }

    @Test
    void aFormulaIsSetInItsOwnFonts() throws Exception {
        reading = Reading.of(folder, "Let " + FORMULA.formatted("\\sqrt{x^2}") + " be.\n");
        reading.untilPage("document.querySelector('.math .katex .sqrt')");
        reading.untilPage("[...document.fonts].some(font => font.family == 'KaTeX_Math' && font.status == 'loaded')");
    }

    @Test
    void aFormulaThatIsNoneIsShownAsItsSource() throws Exception {
        reading = Reading.of(folder, FORMULA.formatted("\\frac{1}") + "\n");
        reading.untilPage("document.querySelector('.math.undrawn')");
        assertThat(reading.html(".math")).isEqualTo("\\frac{1}");
    }

    @Test
    void aFormulaNeitherLoadsNorLinks() throws Exception {
        reading = Reading.of(
                folder,
                FORMULA.formatted(
                                "\\href{javascript:alert(1)}{x} \\includegraphics{https://e.org/x.png} \\htmlId{a}{x}")
                        + " and "
                        + FORMULA.formatted("x")
                        + "\n");
        reading.untilPage("document.querySelectorAll('.katex').length == 2");
        assertThat(reading.number("document.querySelectorAll('.math :is(a, img, [id])').length"))
                .isZero();
    }

    @Test
    void aFormulaThatGrowsWithoutEndIsShownAsItsSource() throws Exception {
        reading = Reading.of(folder, FORMULA.formatted("\\def\\a{\\a\\a}\\a") + "\n\n" + FORMULA.formatted("y") + "\n");
        reading.untilPage("document.querySelector('.math.undrawn') && document.querySelector('.katex')");
    }

    @Test
    void codeHasTheColoursOfItsLanguage() throws Exception {
        reading = Reading.of(
                folder, "```java\nint x = 1;\n```\n\n```haskell\nmain = print 1\n```\n\n```nonesuch\nx < 1\n```\n");
        reading.untilPage("document.querySelector('.language-java .hljs-type')");
        reading.untilPage("document.querySelector('.language-haskell .hljs-number')");
        reading.untilPage("document.querySelector('.language-nonesuch.undrawn')");
        assertThat(reading.html(".language-nonesuch")).isEqualTo("x &lt; 1\n");
    }

    @Test
    void aBlockThatIsNotEditedIsNotDrawnAgain() throws Exception {
        reading = Reading.of(folder, "Text.\n\n" + FORMULA.formatted("x") + "\n\n```js\nlet a;\n```\n");
        reading.untilPage("document.querySelector('.katex') && document.querySelector('.hljs-keyword')");
        reading.script("document.querySelector('.katex').mine = document.querySelector('.hljs-keyword').mine = true");
        reading.type(4, " and more");
        assertThat(reading.script(
                        "document.querySelector('.katex').mine && document.querySelector('.hljs-keyword').mine"))
                .isEqualTo("true");
    }

    @Test
    void whatWasDrawnBeforeIsThereAtOnce() throws Exception {
        reading = Reading.of(folder, "A " + FORMULA.formatted("x") + "\n");
        reading.untilPage("document.querySelector('.katex')");
        // Drawn in the very call that shows the block: no writer sees the source flash by.
        reading.type(1, "n");
        assertThat(reading.html(".block p")).startsWith("An ").contains("katex");
    }

    @Test
    void aClickOnAFormulaGoesToItsSource() throws Exception {
        reading = Reading.of(folder, "Let " + FORMULA.formatted("x^2") + " be.\n");
        reading.untilPage("document.querySelector('.katex')");
        reading.click(".katex");
        until(() -> reading.area().getCaretPosition() == reading.text().indexOf("x^2"));
    }

    @Test
    void aDiagramIsDrawnInTheWindowsColours() throws Exception {
        reading = Reading.of(folder, "```mermaid\ngraph TD\n  A[Write] --> B[Publish]\n```\n");
        untilDrawn("document.querySelector('svg .node')");
        assertThat(reading.script("document.querySelector('svg').textContent"))
                .contains("Write")
                .contains("Publish");
        assertThat(reading.number("document.querySelectorAll('svg :is(script, foreignObject, a, image)').length"))
                .isZero();
        String light = reading.script("document.querySelector('svg style').textContent");
        WindowFixture.run(() -> reading.window.themes.theme().set(Theme.DARK));
        untilDrawn("document.querySelector('svg style').textContent != " + quoted(light));
    }

    @Test
    void aDiagramSetsNothingUpForItself() throws Exception {
        reading = Reading.of(folder, """
                ```mermaid
                %%{init: {"securityLevel": "loose", "themeCSS": "text { fill: rgb(1, 2, 3) }", "htmlLabels": true}}%%
                graph TD
                  A[<b>bold</b>] --> B
                  click A href "javascript:alert(1)"
                ```
                """);
        untilDrawn("document.querySelector('svg .node')");
        assertThat(reading.number("document.querySelectorAll('svg :is(foreignObject, a)').length"))
                .isZero();
        assertThat(reading.script("document.querySelector('svg style').textContent"))
                .doesNotContain("1, 2, 3");
    }

    @Test
    void aDiagramThatIsNoneIsShownAsItsSourceAndTheNextIsDrawn() throws Exception {
        reading = Reading.of(folder, "```mermaid\ngraph TD\n  A[[[ -->\n```\n\n```mermaid\npie\n  \"a\" : 1\n```\n");
        untilDrawn("document.querySelector('.undrawn') && document.querySelector('svg')");
        assertThat(reading.html(".undrawn")).contains("A[[[ --&gt;");
    }

    /// As [Reading#untilPage], with the patience that a process's start takes on a busy machine.
    private void untilDrawn(String condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> reading.script("String(!!(" + condition + "))").equals("true"));
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
