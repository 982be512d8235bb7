package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.LibraryChange;
import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.publish.JobId;
import app.byline.publish.Outcome;
import app.byline.publish.PublishJob;
import app.byline.ui.library.LibraryModel;
import app.byline.ui.library.PostRow;
import app.byline.ui.library.PostState;
import app.byline.ui.theme.Looks;
import app.byline.ui.theme.TextSize;
import app.byline.ui.theme.Theme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
class MainWindowTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private WindowFixture window;

    @AfterEach
    void close() {
        window.close();
    }

    private void open(String... titles) throws Exception {
        open(WindowMemory.first(), titles);
    }

    private void open(WindowMemory memory, String... titles) throws Exception {
        List<Post> posts = new ArrayList<>();
        for (String title : titles) {
            posts.add(Post.begin(Instant.now()).withText(title, "Text of " + title));
        }
        window = WindowFixture.open(folder, memory, 1100, 700, posts);
        WindowFixture.until(() -> window.library.content().get() != LibraryModel.Content.LOADING
                && window.library.rows().size() == titles.length);
    }

    // ---- the list of posts

    @Test
    void theNewestPostIsListedFirst() throws Exception {
        open("First", "Second");
        assertThat(titles()).containsExactly("Second", "First");
    }

    @Test
    void anEmptyLibrarySaysWhatToDo() throws Exception {
        open();
        assertThat(texts("empty-title")).contains("No posts yet");
    }

    @Test
    void searchingNarrowsTheList() throws Exception {
        open("Harbour", "Market");
        type("search", "harb");
        WindowFixture.until(() -> titles().equals(List.of("Harbour")));
    }

    @Test
    void searchingForNothingThatIsThereSaysSo() throws Exception {
        open("Harbour");
        type("search", "zebra");
        WindowFixture.until(() -> texts("empty-title").contains("Nothing found"));
    }

    @Test
    void filtersAreTypedOrChosenAndTakenAwayAsChips() throws Exception {
        open("Harbour", "Market");
        WindowFixture.run(() ->
                window.library.selected().set(window.library.rows().getLast().id()));
        WindowFixture.until(() -> "Harbour".equals(window.editor.title().getValue()));
        does(window.window.commands().favourite);
        type("search", "is:favourite");
        WindowFixture.until(() -> titles().equals(List.of("Harbour")));
        Button chip = WindowFixture.onFx(() -> (Button) window.node("filters").lookup(".chip"));
        assertThat(chip.getText()).isEqualTo("Favourites");
        WindowFixture.run(chip::fire);
        WindowFixture.until(() -> titles().equals(List.of("Market", "Harbour")));
        assertThat(WindowFixture.onFx(() -> ((TextField) window.node("search")).getText()))
                .isEmpty();
    }

    @Test
    void aListOfThousandsShowsItsEndWithoutHoldingAll() throws Exception {
        open(IntStream.rangeClosed(1, 2_000).mapToObj(n -> "Post " + n).toArray(String[]::new));
        WindowFixture.run(() -> list().scrollTo(1_999));
        WindowFixture.until(
                () -> window.library.rows().get(1_999).summary().title().equals("Post 1"));
        WindowFixture.until(() -> texts("post-title").contains("Post 1"));
    }

    @Test
    void choosingAPostOpensIt() throws Exception {
        open("First", "Second");
        WindowFixture.run(() -> list().getSelectionModel().clearAndSelect(1));
        WindowFixture.until(() -> "First".equals(window.editor.title().getValue()));
    }

    @Test
    void aPostSavedElsewhereDoesNotTakeTheSelection() throws Exception {
        open("First", "Second");
        List<LibraryChange> heard = new CopyOnWriteArrayList<>();
        window.posts.onChange(heard::add);
        window.posts.save(Post.begin(Instant.now()).withText("Third", ""));
        WindowFixture.until(() -> window.library.rows().size() == 3);
        assertThat(WindowFixture.onFx(() -> list().getSelectionModel().getSelectedItem()))
                .extracting(row -> row.summary().title())
                .isEqualTo("Second");
        assertThat(window.editor.title().getValue()).isEqualTo("Second");
    }

    @Test
    void aPostOpenBeforeTheListIsReadIsSelectedInIt() throws Exception {
        open("First", "Second");
        type("search", "zebra");
        WindowFixture.until(() -> window.library.rows().isEmpty());
        type("search", "");
        WindowFixture.until(() ->
                window.library.rows().size() == 2 && list().getSelectionModel().getSelectedIndex() == 0);
    }

    @Test
    void trashedPostsCanBeBroughtBackAtOnce() throws Exception {
        open("First", "Second");
        does(window.window.commands().trash);
        WindowFixture.until(() -> titles().equals(List.of("First")));
        assertThat(label("notice")).isEqualTo("“Second” is in the trash.");
        WindowFixture.run(((Hyperlink) window.node("notice-back"))::fire);
        WindowFixture.until(() ->
                titles().size() == 2 && "Second".equals(window.editor.title().getValue()));
    }

    @Test
    void theKeysGoToWhatIsOfferedWhenTheLastPostIsTrashed() throws Exception {
        open("First");
        WindowFixture.run(() -> window.node("editor").requestFocus());
        does(window.window.commands().trash);
        WindowFixture.until(() -> window.scene.getFocusOwner() instanceof Button begin
                && Objects.equals(begin.getParent(), window.node("empty")));
    }

    @Test
    void whatIsSaidOfAPostGoesWithItUnlessThereIsAWayBack() throws Exception {
        open("First", "Second");
        WindowFixture.run(() -> window.desk.say("No image here."));
        openOf(1);
        WindowFixture.until(() -> label("notice").isEmpty());
        WindowFixture.run(() -> window.desk.say("“First” was moved.", () -> {}));
        openOf(0);
        assertThat(label("notice")).isEqualTo("“First” was moved.");
    }

    private void openOf(int row) {
        window.openPost(WindowFixture.onFx(() -> window.library.rows().get(row).id()));
    }

    @Test
    void trashedPostsCanBeRestoredFromTheirShelf() throws Exception {
        open("First", "Second");
        does(window.window.commands().trash);
        WindowFixture.until(() -> titles().equals(List.of("First")));
        WindowFixture.run(() -> window.library.shelf().set(Shelf.TRASH));
        WindowFixture.until(() -> titles().equals(List.of("Second")));
        assertThat(window.node("restore").isVisible()).isFalse();
        WindowFixture.run(() -> list().getSelectionModel().select(0));
        WindowFixture.run(((Button) window.node("restore"))::fire);
        WindowFixture.until(() -> titles().size() == 2);
    }

    @Test
    void aDuplicateIsOpenedUnderItsOwnName() throws Exception {
        open("First");
        does(window.window.commands().duplicate);
        WindowFixture.until(() -> "First (copy)".equals(window.editor.title().getValue()));
        WindowFixture.until(() -> titles().size() == 2);
    }

    @Test
    void twoThousandPostsMakeAScreenfulOfCells() throws Exception {
        open(IntStream.range(0, 2_000).mapToObj(number -> "Post " + number).toArray(String[]::new));
        int cells = WindowFixture.onFx(() -> list().lookupAll(".list-cell").size());
        assertThat(cells).isBetween(3, 40);
    }

    @Test
    void aPostThatIsOpenedFromElsewhereIsSeenInTheList() throws Exception {
        open(IntStream.range(0, 60).mapToObj(number -> "Post " + number).toArray(String[]::new));
        WindowFixture.until(() -> rows().size() == 60 && seen(rows().getFirst()));
        PostRow far = rows().get(40);
        assertThat(WindowFixture.onFx(() -> seen(far))).isFalse();
        WindowFixture.run(() -> window.editor.follow(far.id()));
        WindowFixture.until(() -> seen(far));
        does(window.window.commands().begin);
        WindowFixture.until(() -> rows().size() == 61 && seen(rows().getFirst()));
    }

    private boolean seen(PostRow row) {
        Bounds view = list().localToScene(list().getBoundsInLocal());
        return list().lookupAll(".list-cell").stream()
                .filter(cell -> cell.isVisible() && cell instanceof ListCell<?> shown && row.equals(shown.getItem()))
                .anyMatch(cell -> view.contains(
                        cell.localToScene(cell.getBoundsInLocal()).getCenterX(),
                        cell.localToScene(cell.getBoundsInLocal()).getCenterY()));
    }

    // ---- publishing

    @Test
    void theButtonNamesTheBlog() throws Exception {
        open("First");
        WindowFixture.until(() -> publish().getText().equals("Publish to My local blog"));
    }

    @Test
    void publishingShowsEachStepAndTheLink() throws Exception {
        open("First");
        WindowFixture.until(
                () -> publish().getText().contains("local") && !publish().isDisabled());
        WindowFixture.run(publish()::fire);
        WindowFixture.until(() -> label("publish-state").equals("Waiting to go to My local blog"));
        JobId job = window.outbox.open().getFirst().id();
        window.outbox.becomes(job, PublishJob.State.SENDING);
        WindowFixture.until(() -> label("publish-state").equals("Publishing to My local blog…"));
        assertThat(rows().getFirst().state()).isEqualTo(PostState.WAITING);
        window.outbox.arrives(job, "file:///tmp/Byline/first.html", Instant.now());
        WindowFixture.until(() -> label("publish-state").startsWith("Published on My local blog"));
        WindowFixture.until(() -> rows().getFirst().state() == PostState.PUBLISHED);
        WindowFixture.run(((Hyperlink) window.node("view-post"))::fire);
        assertThat(window.opened).containsExactly(URI.create("file:///tmp/Byline/first.html"));
    }

    @Test
    void aSecondClickWhileItIsOnItsWayDoesNothing() throws Exception {
        open("First");
        WindowFixture.until(
                () -> publish().getText().contains("local") && !publish().isDisabled());
        WindowFixture.run(() -> {
            publish().fire();
            publish().fire();
        });
        WindowFixture.until(() -> !window.outbox.open().isEmpty());
        WindowFixture.run(publish()::fire);
        assertThat(window.outbox.open()).hasSize(1);
    }

    @Test
    void aRefusalSaysWhatHappenedAndWhatToDo() throws Exception {
        open("First");
        WindowFixture.until(
                () -> publish().getText().contains("local") && !publish().isDisabled());
        WindowFixture.run(publish()::fire);
        WindowFixture.until(() -> !window.outbox.open().isEmpty());
        JobId job = window.outbox.open().getFirst().id();
        window.outbox.fails(job, Outcome.Reason.CREDENTIALS, "The password is not <b>right</b>");
        WindowFixture.until(() -> window.node("problem").getParent().getParent().isVisible()
                && label("problem").equals("My local blog did not accept the user name or password."));
        WindowFixture.run(((Button) window.node("problem-retry"))::fire);
        WindowFixture.until(() -> window.outbox.retried().equals(List.of(job)));
    }

    @Test
    void whatReadersSeeLaterIsScheduled() throws Exception {
        open("First");
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        WindowFixture.run(() -> window.editor.change(post -> post.withDetails(
                post.slug(), post.excerpt(), post.categories(), post.tags(), new Release.At(tomorrow))));
        WindowFixture.until(() -> publish().getText().equals("Schedule on My local blog"));
        WindowFixture.run(publish()::fire);
        WindowFixture.until(() -> !window.outbox.open().isEmpty());
        window.outbox.arrives(window.outbox.open().getFirst().id(), "file:///tmp/x.html", Instant.now());
        WindowFixture.until(() -> label("publish-state").startsWith("Scheduled on My local blog for "));
        WindowFixture.until(() -> rows().getFirst().state() == PostState.SCHEDULED);
        assertThat(publish().getText()).isEqualTo("Update on My local blog");

        window.clock.pass(Duration.ofDays(2));
        WindowFixture.run(() -> window.alarms.forEach(Runnable::run));
        WindowFixture.until(() -> label("publish-state").startsWith("Published on My local blog"));
        WindowFixture.until(() -> rows().getFirst().state() == PostState.PUBLISHED);
    }

    @Test
    void theButtonPublishesOnceTheTimeHasPassed() throws Exception {
        open("First");
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        WindowFixture.run(() -> window.editor.change(post -> post.withDetails(
                post.slug(), post.excerpt(), post.categories(), post.tags(), new Release.At(tomorrow))));
        WindowFixture.until(() -> publish().getText().equals("Schedule on My local blog"));
        WindowFixture.until(() -> !window.alarms.isEmpty());
        window.clock.pass(Duration.ofDays(2));
        WindowFixture.run(() -> window.alarms.forEach(Runnable::run));
        WindowFixture.until(() -> publish().getText().equals("Publish to My local blog"));
    }

    @Test
    void aChangeAfterPublishingShows() throws Exception {
        open("First");
        WindowFixture.until(
                () -> publish().getText().contains("local") && !publish().isDisabled());
        WindowFixture.run(publish()::fire);
        WindowFixture.until(() -> !window.outbox.open().isEmpty());
        window.outbox.arrives(window.outbox.open().getFirst().id(), "file:///tmp/x.html", Instant.now());
        type("title", "First, again");
        WindowFixture.until(() -> label("publish-state").equals("Changed since published on My local blog"));
        WindowFixture.until(() -> rows().getFirst().state() == PostState.CHANGED);
        assertThat(publish().getText()).isEqualTo("Update on My local blog");
    }

    // ---- commands

    @Test
    void thePaletteFindsACommandByPartsOfItsName() throws Exception {
        open("First");
        List<Command> found = WindowFixture.onFx(
                () -> QuickSwitch.matching(window.window.commands().all(), "post dup"));
        assertThat(found).extracting(Command::text).containsExactly("Duplicate post");
    }

    @Test
    void thePaletteRunsWhatIsChosenAndGoes() throws Exception {
        open("First");
        does(window.window.commands().palette);
        TextField words =
                WindowFixture.onFx(() -> (TextField) window.node("palette").lookup(".text-field"));
        WindowFixture.run(() -> words.appendText("dark"));
        WindowFixture.run(() -> Event.fireEvent(words, press(KeyCode.ENTER)));
        assertThat(window.themes.theme().get()).isEqualTo(Theme.DARK);
        assertThat(window.scene.lookup("#palette")).isNull();
    }

    @Test
    void everyCommandHasATextAndOneKeyOfItsOwn() throws Exception {
        open("First");
        List<Command> all = window.window.commands().all();
        assertThat(all).allSatisfy(command -> assertThat(command.text()).isNotBlank());
        assertThat(all.stream().flatMap(command -> command.keys().stream()).toList())
                .doesNotHaveDuplicates();
    }

    // ---- files that arrive

    @Test
    void markdownFilesBecomePostsAndTheLastIsOpened() throws Exception {
        open("First");
        Path one = Files.writeString(folder.resolve("one.md"), "---\ntitle: Harbour\n---\nShips.");
        Path two = Files.writeString(folder.resolve("Two words.md"), "No head here.");
        WindowFixture.run(() -> window.arrivals.take(List.of(one, two)));
        WindowFixture.until(() -> "Two words".equals(window.editor.title().getValue()));
        WindowFixture.until(() -> titles().equals(List.of("Two words", "Harbour", "First")));
        assertThat(one).hasContent("---\ntitle: Harbour\n---\nShips.");
    }

    @Test
    void aFileThatCantBeReadIsToldAndLeftAsItIs() throws Exception {
        open("First");
        Path file = Files.write(folder.resolve("photo.md"), new byte[] {(byte) 0xff, (byte) 0xd8, 0});
        WindowFixture.run(() -> window.arrivals.take(List.of(file)));
        WindowFixture.until(
                () -> ((Label) window.node("notice")).getText().startsWith("photo.md is no text (line 1, column 3"));
        assertThat(window.library.rows()).hasSize(1);
        assertThat(window.editor.title().getValue()).isEqualTo("First");
    }

    // ---- panes and theme

    @Test
    void tidyingIsOneStepAndKeepsThePlace() throws Exception {
        String untidy = "Words\n=====\n* one\n* two|\n\n\n\nlast   \n";
        open("Post");
        CodeArea area = (CodeArea) window.node("editor");
        WindowFixture.run(() -> {
            area.replaceText(untidy.replace("|", ""));
            area.getUndoManager().forgetHistory();
            area.moveTo(untidy.indexOf('|'));
        });
        does(window.window.commands().format.tidy);
        String tidy = "# Words\n\n- one\n- two|\n\nlast\n";
        WindowFixture.until(() -> area.getText().equals(tidy.replace("|", "")));
        assertThat(area.getCaretPosition()).isEqualTo(tidy.indexOf('|'));
        WindowFixture.run(area::undo);
        assertThat(area.getText()).isEqualTo(untidy.replace("|", ""));
        assertThat(area.isUndoAvailable()).isFalse();
    }

    @Test
    void onlyTheSelectedBlocksAreTidied() throws Exception {
        open("Post");
        CodeArea area = (CodeArea) window.node("editor");
        WindowFixture.run(() -> {
            area.replaceText("* one\n\n\n* two\n\nWords\n=====\n\n\nlast   \n");
            area.selectRange(area.getText().indexOf("Words"), area.getText().indexOf("Words") + 5);
        });
        does(window.window.commands().format.tidy);
        WindowFixture.until(() -> area.getText().equals("* one\n\n\n* two\n\n# Words\n\n\nlast   \n"));
        assertThat(area.getSelectedText()).isEqualTo("Words");
    }

    @Test
    void whatIsTidyIsLeftAndSaidToBe() throws Exception {
        open("Post");
        CodeArea area = (CodeArea) window.node("editor");
        WindowFixture.run(() -> area.replaceText("# Words\n"));
        does(window.window.commands().format.tidy);
        WindowFixture.until(() -> label("notice").equals("The Markdown is tidy already"));
    }

    @Test
    void aHiddenPaneComesBackAsWideAsItWas() throws Exception {
        open("First");
        double before = WindowFixture.onFx(() -> width("library"));
        does(window.window.commands().toggleLibrary);
        assertThat(window.scene.lookup("#library")).isNull();
        does(window.window.commands().toggleLibrary);
        WindowFixture.until(() -> width("library") == before);
    }

    @Test
    void theNextStartShowsThePanesAsTheyWereLeft() throws Exception {
        WindowMemory first = WindowMemory.first();
        open(
                new WindowMemory(
                        first.bounds(),
                        false,
                        new WindowMemory.Panes(310, 0.4, true, false),
                        Looks.USUAL.with(Theme.LIGHT),
                        first.preview(),
                        first.lastPost()),
                "First");
        WindowFixture.until(() -> width("library") == 310);
        assertThat(window.scene.lookup("#side")).isNull();
        does(window.window.commands().togglePreview);
        WindowFixture.until(() -> Math.abs(width("side") - 0.4 * (width("editor-pane") + width("side"))) < 1);
    }

    private double width(String id) {
        return ((Region) window.node(id)).getWidth();
    }

    @Test
    void coloursFollowTheSystemUntilTheAuthorChooses() throws Exception {
        open("First");
        WindowFixture.run(() -> window.system.set(ColorScheme.DARK));
        assertThat(window.themes.dark().getValue()).isTrue();
        does(window.window.commands().all().stream()
                .filter(command -> command.id().equals("theme.light"))
                .findFirst()
                .orElseThrow());
        assertThat(window.themes.dark().getValue()).isFalse();
    }

    @Test
    void menusWithoutRoomAreOneMenuUntilThereIsRoomAgain() throws Exception {
        open("First");
        MenuBar bar = (MenuBar) window.node("menu");
        int all = WindowFixture.onFx(() -> bar.getMenus().size());
        WindowFixture.run(() -> window.themes.textSize().set(TextSize.DOUBLE));
        WindowFixture.until(() -> bar.getMenus().size() == 1);
        assertThat(WindowFixture.onFx(() -> bar.getMenus().getFirst().getItems().size()))
                .isEqualTo(all);
        WindowFixture.run(() -> window.themes.textSize().set(TextSize.NORMAL));
        WindowFixture.until(() -> bar.getMenus().size() == all);
    }

    // ---- in few words

    private void does(Command command) {
        WindowFixture.run(command::run);
    }

    private void type(String id, String text) {
        WindowFixture.run(() -> ((TextInputControl) window.node(id)).setText(text));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private SplitMenuButton publish() {
        return (SplitMenuButton) window.node("publish");
    }

    private String label(String id) {
        return ((Label) window.node(id)).getText();
    }

    @SuppressWarnings("unchecked") // the list of posts holds rows of posts
    private ListView<PostRow> list() {
        return (ListView<PostRow>) window.node("posts");
    }

    private List<PostRow> rows() {
        return List.copyOf(window.library.rows());
    }

    private List<String> titles() {
        return rows().stream().map(row -> row.summary().title()).toList();
    }

    private List<String> texts(String styleClass) {
        return window.scene.getRoot().lookupAll("." + styleClass).stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static KeyEvent press(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
