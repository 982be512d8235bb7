package app.byline.ui;

import static app.byline.ui.WindowFixture.now;
import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.until;
import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.publish.BlogId;
import app.byline.publish.JobId;
import app.byline.publish.PublishJob;
import app.byline.ui.editor.FacingPages;
import app.byline.ui.preview.PreviewLook;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.TextSize;
import app.byline.ui.theme.TypeSetting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/// The commands that [EveryCommandTest] does not have, each by the mouse, and by its keys or out of the palette: those
/// of the library, of publishing, of two posts, of proofs and of the page.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherCommandsTest {
    private final Post quay = Post.begin(Instant.EPOCH).withText("Quay", "Stones.");
    private final Post tide = Post.begin(Instant.EPOCH).withText("Tide", "Water.");
    private final Post letter = Post.begin(Instant.EPOCH).withText("Letter", "Dear quay.");
    private final String sections = "# a⏎⏎" + "words⏎".repeat(60) + "⏎# b⏎⏎more|";

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private CommandWays ways;

    /// What a case remembers of the time before its command.
    private Object before = "";

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder, quay, tide, letter);
        window = writer.window();
        ways = new CommandWays(writer);
        window.engine.with("an quay", "a quay");
        window.collections.create("Sea");
        now(() -> {
            window.scene.getWindow().setX(0);
            window.scene.getWindow().setY(0);
            window.others.others().add(new OtherWindows.Other("Another", () -> {}));
        });
        until(() -> isPossible("collection.rename"));
    }

    @AfterAll
    void close() {
        questions().forEach(question -> now(question::hide));
        window.close();
    }

    /// What is so before a command is given, and what is seen after it.
    private record Case(Runnable given, Callable<Boolean> seen) {}

    private Map<String, Case> cases() {
        return Stream.of(library(), publishing(), facing(), proofs(), page(), moves(), windows())
                .flatMap(cases -> cases.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Case> library() {
        return Map.ofEntries(
                entry("new", new Case(() -> {}, () -> !letter.id().equals(open()))),
                entry("rename", new Case(() -> {}, () -> window.node("title").isFocused())),
                entry("duplicate", new Case(this::countPosts, () -> posts() == (int) before + 1)),
                entry("favourite", new Case(this::keepFavourite, () -> isFavourite() != (boolean) before)),
                entry("trash", new Case(() -> {}, () -> lies(letter, Shelf.TRASH))),
                entry("restore", new Case(this::trashed, () -> lies(tide, Shelf.POSTS))),
                entry("delete", new Case(this::trashed, () -> !questions().isEmpty())),
                entry("emptyTrash", new Case(this::trashed, () -> !questions().isEmpty())),
                entry("tag", asks()),
                entry("untag", asks()),
                entry("file", asks()),
                entry("collection.create", asks()),
                entry("collection.rename", asks()),
                entry("collection.remove", asks()),
                entry("collection.export", asks()),
                entry("snippet.keep", new Case(() -> writer.type("a |word|"), () -> isShown("picker"))),
                entry(
                        "unmark",
                        new Case(
                                this::markTwo,
                                () -> window.library.marks().count().get() == 0)),
                entry("search", new Case(() -> {}, () -> window.node("search").isFocused())),
                entry("saveSearch", new Case(this::searched, () -> isShown("search-name"))));
    }

    private Map<String, Case> publishing() {
        return Map.of(
                "publish", new Case(this::unpublished, () -> aims().equals(List.of(PublishJob.Aim.PUBLISH))),
                "view", new Case(this::published, () -> window.opened.contains(URI.create("https://blog.example/7"))),
                "compareBlog", new Case(this::published, () -> isShown("panel-history")),
                "unpublish", new Case(this::published, () -> aims().equals(List.of(PublishJob.Aim.WITHDRAW))),
                "takeImages", says("images.remote.none"),
                "describeImage", says("image.none"),
                "cropImage", says("image.none"));
    }

    private Map<String, Case> facing() {
        return Map.of(
                "beside", says("beside.same"),
                "beside.turn",
                        new Case(this::two, () -> !window.pages.current().get().equals(before)),
                "beside.swap",
                        new Case(
                                this::two,
                                () -> window.pages.shown().get().getFirst().equals(before)),
                "beside.wider", new Case(this::two, () -> window.pages.share().get() != 0.5),
                "beside.narrower",
                        new Case(this::two, () -> window.pages.share().get() != 0.5),
                "beside.alone",
                        new Case(this::two, () -> window.pages.shown().get().size() == 1));
    }

    private Map<String, Case> proofs() {
        Runnable misspelt = () -> at("We saw the foo|ish quay in the morning", "spelling.teach");
        Runnable wrong = () -> at("It was at an qu|ay in the morning", "grammar.ignore");
        return Map.ofEntries(
                entry("spelling.teach", new Case(misspelt, () -> notice().contains("fooish"))),
                entry(
                        "spelling.forget",
                        new Case(this::taught, () -> notice().equals(Messages.text("spelling.forgotten", "quuxly")))),
                entry("spelling.ignore", new Case(misspelt, () -> notice().contains("fooish"))),
                entry(
                        "spelling.next",
                        new Case(from(misspelt, 0), () -> selected().equals("fooish"))),
                entry(
                        "spelling.previous",
                        new Case(from(misspelt, 30), () -> selected().equals("fooish"))),
                entry("spelling.suggest", says("spelling.nowhere")),
                entry("grammar.ignore", new Case(wrong, () -> !notice().isEmpty())),
                entry("grammar.turnOff", new Case(wrong, () -> !notice().isEmpty())),
                entry("grammar.next", new Case(from(wrong, 0), () -> selected().equals("an quay"))),
                entry(
                        "grammar.previous",
                        new Case(from(wrong, 30), () -> selected().equals("an quay"))),
                entry("grammar.rules", says("grammar.rules.none")),
                entry("grammar.get", says("grammar.there")));
    }

    private Map<String, Case> page() {
        return Map.ofEntries(
                entry("larger", new Case(this::usual, () -> size() == TextSize.NORMAL.larger())),
                entry("smaller", new Case(this::usual, () -> size() == TextSize.NORMAL.smaller())),
                entry("usualSize", new Case(this::larger, () -> size() == TextSize.NORMAL)),
                entry("measure.longer", new Case(this::usual, () -> measure() > TypeSetting.USUAL.measure())),
                entry("measure.shorter", new Case(this::usual, () -> measure() < TypeSetting.USUAL.measure())),
                entry("styles.window", new Case(() -> window.styles.clear(), () -> window.styles.size() == 1)),
                entry("styles.preview", new Case(() -> window.styles.clear(), () -> window.styles.size() == 1)),
                entry("library", turns(() -> window.window.libraryShown().get())),
                entry("preview", turns(() -> window.window.previewShown().get())),
                entry("preview.colours", turns(() -> window.window.previewLook().colours())),
                entry("preview.blog.retake", new Case(this::plain, () -> style() == PreviewLook.Style.BLOG)),
                entry("fullScreen", turns(() -> ((Stage) window.scene.getWindow()).isFullScreen())),
                entry("print", says("preview.print.none")),
                entry("forgetEmbeds", says("preview.embed.forgotten")),
                entry("loadRemote", new Case(this::foreignImage, () -> isPossible("forgetRemote"))),
                entry("forgetRemote", new Case(this::allowed, () -> !isPossible("forgetRemote"))),
                entry(
                        "copyHtml",
                        new Case(
                                this::rich,
                                () -> clipped(Clipboard.getSystemClipboard().getString()))),
                entry(
                        "copyRich",
                        new Case(
                                this::rich,
                                () -> clipped(Clipboard.getSystemClipboard().getHtml()))),
                entry("keys", new Case(this::withoutHelp, () -> isShown("panel-help"))));
    }

    private Map<String, Case> moves() {
        return Map.of(
                "pane.next", new Case(() -> {}, () -> !writer.area().isFocused()),
                "pane.previous", new Case(() -> {}, () -> !writer.area().isFocused()),
                "place.back", new Case(this::farAway, () -> caret() == 0),
                "place.forward", new Case(this::backAgain, () -> caret() > 0),
                "fold", new Case(this::sectioned, () -> folded() > 0),
                "fold.all", new Case(this::sectioned, () -> folded() > 60),
                "unfold", new Case(this::allFolded, () -> folded() == 0),
                "table",
                        new Case(
                                () -> writer.type("|"),
                                () -> writer.area().getText().contains("| --- |")));
    }

    private Map<String, Case> windows() {
        return Stream.of(
                        "window.new another",
                        "window.apart apart",
                        "window.next next",
                        "window.close close",
                        "quit quit")
                .map(line -> line.split(" ", -1))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> new Case(
                                window.others.asked::clear,
                                () -> window.others.asked.size() == 1
                                        && window.others.asked.getFirst().startsWith(line[1]))));
    }

    /// What asks the system for a file fails on the headless screen, which has no such window; so it was asked.
    private static final Map<String, String> DIALOGS = Map.of(
            "export", "FileChooser.showSaveDialog",
            "export-all", "DirectoryChooser.showDialog",
            "exportMarked", "FileChooser.showSaveDialog",
            "image", "FileChooser.showOpenMultipleDialog",
            "watch", "DirectoryChooser.showDialog");

    /// They want a link begun in the text, a search, and a remote: [PostCompletionTest], [FindWindowTest], and
    /// [SyncPanelTest].
    private static final Set<String> ELSEWHERE = Set.of("linkPost", "find.next", "find.previous", "sync.now");

    @TestFactory
    Stream<DynamicTest> eachDoesWhatItSaysByMouseAndByKeys() {
        return cases().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> ways.of(one.getKey()).stream()
                        .map(way -> DynamicTest.dynamicTest(one.getKey() + " by " + way.name(), () -> {
                            begin();
                            one.getValue().given().run();
                            window.settle();
                            until(() -> isPossible(one.getKey()));
                            way.give().run();
                            until(one.getValue().seen());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> theSystemIsAskedForFiles() {
        return DIALOGS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> ways.of(one.getKey()).stream()
                        .map(way -> DynamicTest.dynamicTest(one.getKey() + " by " + way.name(), () -> {
                            begin();
                            markTwo();
                            until(() -> isPossible(one.getKey()));
                            // It is meant to fail: nobody who reads the log needs to know.
                            WaitForAsyncUtils.printException = false;
                            try {
                                assertThatThrownBy(way.give()::run).hasStackTraceContaining(one.getValue());
                            } finally {
                                WaitForAsyncUtils.printException = true;
                            }
                        })));
    }

    @Test
    void noCommandIsForgotten() {
        Set<String> given = new TreeSet<>(cases().keySet());
        given.addAll(DIALOGS.keySet());
        given.addAll(ELSEWHERE);
        Arrays.stream(EveryCommandTest.class.getDeclaredMethods())
                .flatMap(test -> Stream.concat(
                        Stream.ofNullable(test.getAnnotation(CsvSource.class))
                                .flatMap(lines -> Stream.of(lines.value())),
                        Stream.ofNullable(test.getAnnotation(ValueSource.class))
                                .flatMap(lines -> Stream.of(lines.strings()))))
                .map(line -> line.split("[;,]", 2)[0])
                .forEach(given::add);
        // All that are turned or chosen are given there, whichever they are.
        Set<String> all = new TreeSet<>(window.window.commands().all().stream()
                .filter(command -> command.on().isEmpty())
                .map(Command::id)
                .toList());
        assertThat(given).isEqualTo(all);
    }

    // ---- before

    /// The letter alone, without a word, and nothing over the window.
    private void begin() {
        window.settle();
        now(() -> {
            questions().forEach(Window::hide);
            ((MenuBar) window.node("menu")).getMenus().forEach(Menu::hide);
            putAway();
            putAway();
            ((Stage) window.scene.getWindow()).setFullScreen(false);
            window.window.libraryShown().set(true);
            window.window.previewShown().set(true);
            window.library.marks().clear();
            window.library.words().set("");
            window.library.shelf().set(Shelf.POSTS);
            if (window.node("notice-back").isVisible()) {
                ((Hyperlink) window.node("notice-back")).fire();
            }
            window.pages.share().set(0.5);
            if (window.pages.areTwo().getValue()) {
                var _ = window.pages.alone();
            }
        });
        window.settle();
        Stream.of(tide, letter)
                .filter(post -> lies(post, Shelf.TRASH))
                .map(Post::id)
                .forEach(window.posts::restore);
        if (!letter.id().equals(onFx(window.editor.id()::getValue))) {
            window.openPost(letter.id());
        }
        until(() -> letter.id().equals(window.library.selected().get()));
        now(() -> {
            window.exports.say("");
            writer.area().replaceText("");
            writer.area().requestFocus();
        });
        window.settle();
    }

    private void putAway() {
        Node focused = window.scene.getFocusOwner();
        Event.fireEvent(
                focused == null ? writer.area() : focused,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    private void countPosts() {
        before = posts();
    }

    private void keepFavourite() {
        before = isFavourite();
    }

    private void trashed() {
        window.posts.trash(tide.id());
        now(() -> window.library.shelf().set(Shelf.TRASH));
        until(() -> window.library.rows().stream().anyMatch(row -> tide.id().equals(row.id())));
        now(() -> window.library.selected().set(tide.id()));
    }

    private void markTwo() {
        now(() -> ((ListView<?>) window.node("posts")).getSelectionModel().selectIndices(0, 1));
        until(() -> window.library.marks().count().get() == 2);
    }

    private void searched() {
        now(() -> window.library.words().set("quay"));
    }

    private void unpublished() {
        window.outbox.open().forEach(job -> window.outbox.cancel(job.id()));
    }

    private void published() {
        unpublished();
        JobId job = window.outbox.publish(letter.id(), 1, BlogId.LOCAL);
        window.outbox.arrives(job, "https://blog.example/7", Instant.EPOCH);
        window.opened.clear();
        now(() -> {
            if (isShown("panel-history")) {
                ways.command("history").run();
            }
        });
    }

    private void two() {
        FacingPages.Page first = onFx(() -> window.pages.current().get());
        now(() -> {
            var _ = window.pages.openBeside(quay.id());
        });
        until(() -> window.pages.areTwo().getValue()
                && !window.pages.current().get().equals(first));
        before = onFx(() -> window.pages.current().get());
    }

    /// Something is wrong where the caret stands.
    private void at(String drawn, String possible) {
        writer.type(drawn);
        until(() -> isPossible(possible));
    }

    private void taught() {
        now(() -> {
            var _ = window.spelling.teach("quuxly", true);
        });
        at("We saw the quux|ly quay in the morning", "spelling.forget");
    }

    /// Something is wrong, and then the caret is elsewhere.
    private Runnable from(Runnable wrong, int place) {
        return () -> {
            wrong.run();
            now(() -> writer.area().moveTo(place));
        };
    }

    private void usual() {
        now(() -> {
            window.themes.textSize().set(TextSize.NORMAL);
            window.themes.type().set(TypeSetting.USUAL);
        });
    }

    private void larger() {
        now(() -> window.themes.textSize().set(TextSize.NORMAL.larger()));
    }

    private void plain() {
        now(ways.command("preview.plain")::run);
    }

    private void foreignImage() {
        if (isPossible("forgetRemote")) {
            now(ways.command("forgetRemote")::run);
        }
        writer.type("![](http://127.0.0.1:9/1.png)|");
    }

    private void allowed() {
        foreignImage();
        until(() -> isPossible("loadRemote"));
        now(ways.command("loadRemote")::run);
    }

    private void rich() {
        now(() -> Clipboard.getSystemClipboard().clear());
        writer.type("A **word**|");
    }

    private void withoutHelp() {
        if (isShown("panel-help")) {
            now(ways.command("help")::run);
        }
    }

    private void sectioned() {
        writer.type(sections);
        until(() -> window.pane.outline().getValue().size() == 2);
    }

    private void farAway() {
        sectioned();
        now(() -> {
            writer.area().moveTo(0);
            window.editing.goTo(window.pane.outline().getValue().getLast());
        });
    }

    private void backAgain() {
        farAway();
        now(ways.command("place.back")::run);
    }

    private void allFolded() {
        sectioned();
        now(ways.command("fold.all")::run);
    }

    // ---- what is seen

    private Case asks() {
        return new Case(() -> {}, () -> isShown("picker"));
    }

    private Case says(String key) {
        return new Case(() -> {}, () -> notice().equals(Messages.text(key)));
    }

    private Case turns(Callable<Object> state) {
        return new Case(() -> before = onFx(state), () -> !before.equals(state.call()));
    }

    private boolean isPossible(String command) {
        return onFx(ways.command(command).enabled()::getValue);
    }

    private boolean isShown(String id) {
        Node node = window.scene.lookup("#" + id);
        return node != null && NodeQueryUtils.isVisible().test(node);
    }

    private List<Window> questions() {
        return Window.getWindows().stream()
                .filter(one -> one.getScene() != null && one.getScene().lookup("#question") != null)
                .toList();
    }

    private String notice() {
        return ((Label) window.node("notice")).getText();
    }

    private Object open() {
        return requireNonNull(window.editor.id().getValue());
    }

    private int posts() {
        return window.posts.search(Shelf.POSTS, "").size();
    }

    private boolean isFavourite() {
        return onFx(() -> window.library.selectedRow().orElseThrow().found().favourite());
    }

    private boolean lies(Post post, Shelf shelf) {
        return window.posts.shelf(post.id()).orElseThrow() == shelf;
    }

    private List<PublishJob.Aim> aims() {
        return window.outbox.open().stream().map(PublishJob::aim).toList();
    }

    private String selected() {
        return writer.area().getSelectedText();
    }

    private int caret() {
        return onFx(writer.area()::getCaretPosition);
    }

    private TextSize size() {
        return window.themes.textSize().get();
    }

    private int measure() {
        return window.themes.type().get().measure();
    }

    private PreviewLook.Style style() {
        return window.window.previewLook().style();
    }

    private static boolean clipped(String content) {
        return content != null && content.contains("<strong>word</strong>");
    }

    private long folded() {
        return onFx(() -> IntStream.range(0, writer.area().getParagraphs().size())
                .filter(writer.area()::isFolded)
                .count());
    }
}
