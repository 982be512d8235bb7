package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.ui.WindowFixture;
import app.byline.ui.WindowMemory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Editor and preview in the real window.
@Tag("ui")
class WritingTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private WindowFixture window;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatIsTypedIsStyledShownAndKept() throws Exception {
        open("");
        run(() -> area().requestFocus());
        new FxRobot().write("A **b**");
        shown("A **b**");
        assertThat(html("main > *")).isEqualTo("<div class=\"block\"><p>A <strong>b</strong></p></div>");
        until(() -> area().getStyleOfChar(4).contains("md-strong"));
        until(() -> window.posts
                .find(Objects.requireNonNull(window.editor.id().get()))
                .orElseThrow()
                .body()
                .equals("A **b**"));
    }

    @Test
    void onlyTheEditedBlockOfThePageIsReplaced() throws Exception {
        open("# One\n\nTwo.\n\nThree.\n");
        shown("# One\n\nTwo.\n\nThree.\n");
        script("for (const block of document.querySelectorAll('.block')) { block.mine = true; }");
        type(area().getText().indexOf("Two") + 3, "!");
        shown("# One\n\nTwo!.\n\nThree.\n");
        assertThat(script("[...document.querySelectorAll('.block')].map(block => !!block.mine).join()"))
                .isEqualTo("true,false,true");
    }

    @Test
    void onlyTheEditedLineOfTheTextIsStyledAgain() throws Exception {
        String text = "# One\n\nTwo *and* a half.\n\nThree **is** more.\n";
        open(text);
        shown(text);
        until(() -> area().getStyleOfChar(text.indexOf("is")).contains("md-strong"));
        List<String> styled = new ArrayList<>();
        run(() -> area().richChanges()
                .subscribe(change -> styled.add(change.getInserted().getText())));
        type(text.indexOf("half"), "**a** ");
        shown("# One\n\nTwo *and* a **a** half.\n\nThree **is** more.\n");
        until(() -> area().getStyleOfChar(text.indexOf("half") + 2).contains("md-strong"));
        assertThat(styled).containsExactly("**a** ", "Two *and* a **a** half.");
    }

    @Test
    void whatAReaderHasOpenedStaysOpenWhileItIsWritten() throws Exception {
        String text = "<details>\n<summary>More</summary>\n\nOne.\n\n</details>\n\nTwo.\n";
        open(text);
        shown(text);
        assertThat(script("String(document.querySelector('details').open)")).isEqualTo("false");
        assertThat(html("details > p")).isEqualTo("One.");
        script("document.querySelector('details').open = true");
        type(text.indexOf("One") + 3, "!");
        shown(area().getText());
        assertThat(html("details > p")).isEqualTo("One!.");
        assertThat(script("String(document.querySelector('details').open)")).isEqualTo("true");
    }

    /// The page keeps blocks in groups; nobody may notice.
    @Test
    void blocksStayInOrderHoweverManyComeAndGo() throws Exception {
        open("");
        shown("");
        List<String> blocks = new ArrayList<>();
        Random random = new Random(7);
        for (int edit = 0; edit < 60; edit++) {
            int most = edit % 7 == 0 ? 400 : 5;
            int from = random.nextInt(blocks.size() + 1);
            int removed = random.nextInt(Math.min(most, blocks.size() - from) + 1);
            List<String> added = new ArrayList<>();
            for (int i = random.nextInt(most); i > 0; i--) {
                added.add(edit + "." + i);
            }
            blocks.subList(from, from + removed).clear();
            blocks.addAll(from, added);
            script("byline.splice(%d, %d, '%s')"
                    .formatted(
                            from,
                            removed,
                            added.stream()
                                    .map(text -> "<div class=block><p>" + text + "</p></div>")
                                    .collect(Collectors.joining())));
            assertThat(script("[...document.querySelectorAll('main > * > .block')].map(one => one.textContent).join()"))
                    .isEqualTo(String.join(",", blocks));
            assertThat(script("String(byline.count())")).isEqualTo(String.valueOf(blocks.size()));
            assertThat(number(
                            "Math.max(0, ...[...document.querySelector('main').children].map(g => g.children.length))"))
                    .isLessThanOrEqualTo(192);
        }
    }

    @Test
    void thePageKeepsItsPlaceAndFollowsTheCaret() throws Exception {
        String text = "Paragraph.\n\n".repeat(200);
        open(text);
        shown(text);
        assertThat(number("window.scrollY")).isZero();
        run(() -> area().moveTo(area().getLength() - 2));
        until(() -> number("window.scrollY") > 1_000);
        double place = number("window.scrollY");
        type(area().getCaretPosition(), " More.");
        shown(area().getText());
        assertThat(number("window.scrollY")).isEqualTo(place);
        run(() -> area().moveTo(0));
        until(() -> number("window.scrollY") < 100);
    }

    @Test
    void whatIsReadDoesNotMoveWhenSomethingAboveItGrows() throws Exception {
        String text = "Paragraph.\n\n".repeat(200);
        open(text);
        shown(text);
        // The caret in the middle; the first lines grow without it, as an undo elsewhere would do.
        run(() -> area().moveTo(text.length() / 2));
        until(() -> number("window.scrollY") > 1_000);
        script("window.marked = document.querySelectorAll('.block')[100]");
        double top = number("window.marked.getBoundingClientRect().top");
        run(() -> {
            int caret = area().getCaretPosition();
            area().insertText(0, "x\n\ny\n\nz\n\n");
            area().moveTo(caret + 9);
        });
        shown(area().getText());
        assertThat(number("window.marked.getBoundingClientRect().top")).isBetween(top - 1, top + 1);
    }

    @Test
    void nothingOfAPostRunsInThePreview() throws Exception {
        String hostile = """
                <script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">

                <a href="javascript:window.hacked = 1" onclick="window.hacked = 1">Click</a>

                <iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>
                """;
        open(hostile);
        shown(hostile);
        // Even markup that got past the sanitiser would find that the page's own policy lets no script run.
        script(
                "document.querySelector('main').insertAdjacentHTML('beforeend',"
                        + " '<img src=\"nowhere:\" onerror=\"window.hacked = 2\"><a id=late onclick=\"window.hacked = 2\">x</a>')");
        script("document.getElementById('late').click()");
        script("document.querySelector('main a').click()");
        assertThat(script("String(window.hacked)")).isEqualTo("undefined");
        assertThat(window.opened).isEmpty();
    }

    @Test
    void aClickedLinkGoesToTheBrowserAndThePageStays() throws Exception {
        open("[a](https://example.org/a?b=c) and [b](#top)\n\n# Top\n");
        shown(area().getText());
        script("document.querySelector('main a').click()");
        script("document.querySelectorAll('main a')[1].click()");
        assertThat(window.opened).containsExactly(URI.create("https://example.org/a?b=c"));
        assertThat(html("h1")).isEqualTo("Top");
    }

    @Test
    void imagesOfTheLibraryAreShown() throws Exception {
        open("");
        Path picture = Files.write(folder.resolve("Red dot.png"), resource("/reference/ships-per-week.png"));
        run(() -> window.insertPictures(List.of(picture)));
        until(() -> area().getText().matches("!\\[]\\(media/[0-9a-f]{12}-red-dot\\.png\\)"));
        shown(area().getText());
        until(() -> number("document.querySelector('img').naturalWidth") == 960);
        assertThat(area().getCaretPosition()).isEqualTo(2);
    }

    @Test
    void undoTakesBackWhatWasTypedAndNeverTheOpeningOfThePost() throws Exception {
        open("As it was.");
        type(10, " More.");
        run(window.pane::undo);
        assertThat(area().getText()).isEqualTo("As it was.");
        run(window.pane::undo);
        assertThat(area().getText()).isEqualTo("As it was.");
        run(window.pane::redo);
        assertThat(area().getText()).isEqualTo("As it was. More.");
    }

    @Test
    void enterLeavesTheTitleForTheText() throws Exception {
        open("Text");
        run(window.pane::editTitle);
        new FxRobot().write("New\n");
        until(() -> area().isFocused());
        assertThat(((TextInputControl) window.node("title")).getText()).isEqualTo("New");
        assertThat(area().getText()).isEqualTo("Text");
    }

    // ---- words of this test

    @Test
    void aLineOfAMegabyteIsNotWrappedSoThatWritingGoesOn() throws Exception {
        String image = "![](data:image/png;base64," + "A".repeat(1_000_000) + ")";
        open(image + "\n\nWords.\n");
        type(area().getLength() - 1, "b");
        shown(image + "\n\nWords.b\n");
        assertThat(area().isWrapText()).isFalse();
        run(() -> area().replaceText(0, image.length(), "An image."));
        assertThat(area().isWrapText()).isTrue();
        run(() -> area().insertText(0, image));
        assertThat(area().isWrapText()).isFalse();
    }

    @Test
    void aVeryLongListIsShownByItsBeginning() throws Exception {
        String list = "- item &amp; more\n".repeat(12_000);
        open(list);
        shown(list);
        assertThat(number("document.querySelectorAll('li').length")).isZero();
        assertThat(script("document.querySelector('main .plain').textContent"))
                .startsWith("\nitem & more\nitem & more\n")
                .hasSizeBetween(5_000, 20_000);
        assertThat(number("document.querySelectorAll('main .unread').length")).isEqualTo(1);
    }

    private void open(String text) throws Exception {
        Post post = Post.begin(Instant.now()).withText("Title", text);
        window = WindowFixture.open(folder, WindowMemory.first(), 1200, 700, List.of(post));
    }

    private CodeArea area() {
        return (CodeArea) window.node("editor");
    }

    private void type(int at, String text) {
        run(() -> area().insertText(at, text));
    }

    /// Waits until the preview shows this text.
    private void shown(String text) {
        until(() -> area().getText().equals(text));
        window.preview(onFx(window.editor::version));
    }

    private String html(String selector) {
        return script("document.querySelector('" + selector + "').innerHTML");
    }

    private double number(String expression) {
        return Double.parseDouble(script("String(" + expression + ")"));
    }

    private String script(String code) {
        PreviewPane preview = window.preview(0);
        return onFx(() -> String.valueOf(preview.engine().executeScript(code)));
    }

    private static byte[] resource(String name) throws Exception {
        try (var in = Objects.requireNonNull(WritingTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
