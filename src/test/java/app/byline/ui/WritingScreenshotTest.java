package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.goals.Goal;
import app.byline.post.Post;
import app.byline.ui.editor.MoreCarets;
import app.byline.ui.theme.Looks;
import app.byline.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Takes the window's picture while one writes in ways of one's own, into target/screenshots.
@Tag("ui")
class WritingScreenshotTest {
    private static final String TEXT = """
            ## The quay at six

            The old quay is where the boats lie.

            - [ ] see the quay by night
            - [ ] ask at the quay for the **harbour master**
            - [ ] write it down
            """;

    private static final String PORT = """
            ## The quay at six

            - the gate is opened
            - the first van comes from the port, in Chinese
            """;

    private static final String SCRIPTS = """
            ## הרציף הישן

            בשש בבוקר **נפתח השער**, והמשאית הראשונה מגיעה אל הרציף. איש אחד יוצא ומביט במים, ואחר כך הוא פותח את המחסן (shed 7) ומתחיל לעבוד עד הערב.

            - ראשית, *הים*
            - שנית, הסירות

            > في السادسة صباحا تفتح البوابة وتصل الشاحنة الأولى إلى الرصيف القديم، ثم يخرج رجل وينظر إلى الماء طويلا.

            The gate, in Hebrew שער, is opened at six; in Arabic it is بوابة, in Hindi द्वार and in Thai ประตู, and the line goes on.
            """;

    private static final LocalDate DUE = LocalDate.of(2027, 1, 31);

    private static final String LONGER = """
            ## The quay at six

            The old quay is where the boats lie. Nobody comes here before six in the morning, and those who do come for the
            light. It falls along the wall and into the sheds. The sheds are empty now.

            When I was a child my grandfather took me here on Sundays, and he told me of each boat who had built it, who had
            owned it, and what had become of all of them when the harbour was closed for good in the winter of the great
            storm.

            By six the first van stops at the gate. A man gets out and looks at the water for a while. Then he opens the
            shed and begins to work. He mends nets for people who hang them on their walls. It is a living, he says.
            """;

    private static final String LINKED = """
            ## The quay at six

            The old quay is where the boats lie. Ask at the [harbour office](https://office.quay.example/hours "Hours")
            for the **harbour master**, or see [the tides](https://tides.example/quay).
            """;

    @TempDir
    Path folder;

    @Test
    void severalCarets() throws Exception {
        take("several-carets", Theme.LIGHT, TEXT, WritingScreenshotTest::select);
    }

    @Test
    void severalCaretsByNight() throws Exception {
        take("several-carets-dark", Theme.DARK, TEXT, WritingScreenshotTest::select);
    }

    @Test
    void outline() throws Exception {
        String text =
                "# Harbours\n\n## North\n\n### Quays\n\nWords.\n\n### Boats\n\n## South\n\nMore words.\n\n# Index\n";
        take("outline", Theme.LIGHT, text, fixture -> {
            ((CodeArea) fixture.node("editor")).moveTo(text.indexOf("Words"));
            fixture.window.beside().outline();
            fixture.pane.editText();
        });
    }

    @Test
    void counts() throws Exception {
        take("counts", Theme.LIGHT, LONGER, WritingScreenshotTest::count);
    }

    @Test
    void countsByNight() throws Exception {
        take("counts-dark", Theme.DARK, LONGER, WritingScreenshotTest::count);
    }

    private static void count(WindowFixture window) {
        window.window.beside().counts();
        window.goals.set(Optional.of(new Goal(Goal.Kind.AT_LEAST, 200, Goal.Unit.WORDS, Optional.of(DUE))));
        ((CodeArea) window.node("editor")).selectRange(LONGER.indexOf("Nobody"), LONGER.indexOf("By six"));
        window.pane.editText();
    }

    @Test
    void askingForALink() throws Exception {
        take("link", Theme.LIGHT, LINKED, WritingScreenshotTest::link);
    }

    @Test
    void askingForALinkByNight() throws Exception {
        take("link-dark", Theme.DARK, LINKED, WritingScreenshotTest::link);
    }

    @Test
    void changingALink() throws Exception {
        take("link-change", Theme.LIGHT, LINKED, window -> {
            ((CodeArea) window.node("editor")).moveTo(LINKED.indexOf("office"));
            window.window.commands().format.link.run();
        });
    }

    @Test
    void goingToAPost() throws Exception {
        take("go-to", Theme.LIGHT, LINKED, window -> {
            window.window.commands().goTo.run();
            ((TextField) window.node("go-to")).setText("quay");
        });
    }

    @Test
    void goingAnywhereByNight() throws Exception {
        take(
                "go-to-dark",
                Theme.DARK,
                LINKED,
                window -> window.window.commands().goTo.run());
    }

    @Test
    void composing() throws Exception {
        take("composing", Theme.LIGHT, PORT, WritingScreenshotTest::compose);
    }

    @Test
    void composingByNight() throws Exception {
        take("composing-dark", Theme.DARK, PORT, WritingScreenshotTest::compose);
    }

    private static void compose(WindowFixture window) {
        CodeArea area = (CodeArea) window.node("editor");
        area.moveTo(PORT.length() - 1);
        Event.fireEvent(
                area,
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        List.of(
                                new InputMethodTextRun("gang", InputMethodHighlight.SELECTED_CONVERTED),
                                new InputMethodTextRun("kou", InputMethodHighlight.UNSELECTED_RAW)),
                        "",
                        4));
    }

    @Test
    void scripts() throws Exception {
        take("scripts", Theme.LIGHT, SCRIPTS, WritingScreenshotTest::selectAcross);
    }

    @Test
    void scriptsByNight() throws Exception {
        take("scripts-dark", Theme.DARK, SCRIPTS, WritingScreenshotTest::selectAcross);
    }

    private static void selectAcross(WindowFixture window) {
        CodeArea area = (CodeArea) window.node("editor");
        int word = SCRIPTS.indexOf("הרציף");
        area.selectRange(word, word + 60);
    }

    private static void link(WindowFixture window) {
        CodeArea area = (CodeArea) window.node("editor");
        int word = LINKED.indexOf("boats");
        area.selectRange(word, word + 5);
        window.window.commands().format.link.run();
        ((TextField) window.node("link-address")).setText("quay");
    }

    private static void select(WindowFixture window) {
        CodeArea area = (CodeArea) window.node("editor");
        area.selectRange(TEXT.indexOf("quay"), TEXT.indexOf("quay") + 4);
        for (int i = 0; i < 3; i++) {
            window.pane.addCaret(MoreCarets.NEXT_SAME);
        }
    }

    @Test
    void facing() throws Exception {
        facing("facing-900", Theme.LIGHT, 900, 600);
        facing("facing-900-dark", Theme.DARK, 900, 600);
        facing("facing", Theme.LIGHT, 1280, 800);
        facing("facing-dark", Theme.DARK, 1280, 800);
    }

    private void facing(String name, Theme theme, double width, double height) throws Exception {
        List<Post> posts = List.of(
                Post.begin(Instant.now().minusSeconds(90_000)).withText("Quays of the north", LONGER), quay(TEXT));
        Path own = Files.createDirectory(folder.resolve(name));
        try (WindowFixture fixture = WindowFixture.open(own, memory(theme), width, height, posts)) {
            WindowFixture.run(() -> fixture.pages.openBeside(posts.getFirst().id()));
            WindowFixture.until(() -> fixture.pages
                            .shown()
                            .get()
                            .getLast()
                            .editor()
                            .outline()
                            .getValue()
                            .size()
                    == 1);
            WindowFixture.until(() -> fixture.counts.counts().get().isPresent());
            WaitForAsyncUtils.waitForFxEvents(20);
            WritableImage image = WindowFixture.onFx(() -> fixture.scene.snapshot(null));
            Screenshot.write(image, name);
            assertThat(image.getWidth()).isEqualTo(width);
        }
    }

    private static WindowMemory memory(Theme theme) {
        WindowMemory first = WindowMemory.first();
        return new WindowMemory(
                Optional.empty(), false, first.panes(), Looks.USUAL.with(theme), first.preview(), Optional.empty());
    }

    private static Post quay(String text) {
        return Post.begin(Instant.now()).withText("The quay", text);
    }

    private void take(String name, Theme theme, String text, Consumer<WindowFixture> then) throws Exception {
        Instant now = Instant.now();
        List<Post> posts = List.of(
                Post.begin(now.minusSeconds(90_000)).withText("A walk along the old quay", "Stones."),
                Post.begin(now.minusSeconds(80_000)).withText("Quays of the north", "More stones."),
                quay(text));
        try (WindowFixture fixture = WindowFixture.open(folder, memory(theme), 1280, 800, posts)) {
            WindowFixture.run(() -> {
                fixture.pane.editText();
                then.accept(fixture);
            });
            boolean chosen = WindowFixture.onFx(
                    () -> !((CodeArea) fixture.node("editor")).getSelectedText().isEmpty());
            WindowFixture.until(() -> fixture.counts
                    .counts()
                    .get()
                    .filter(counts -> counts.selected().isPresent() == chosen)
                    .isPresent());
            fixture.preview(WindowFixture.onFx(fixture.editor::version));
            // A few pulses more, so that what the engine paints is in the picture.
            WaitForAsyncUtils.waitForFxEvents(20);
            WritableImage image = WindowFixture.onFx(() -> fixture.scene.snapshot(null));
            Screenshot.write(image, name);
            assertThat(image.getWidth()).isEqualTo(1280);
        }
    }
}
