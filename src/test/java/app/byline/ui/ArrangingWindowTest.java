package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.Deed;
import app.byline.library.PostCollection;
import app.byline.library.PostOrder;
import app.byline.library.PostOrder.By;
import app.byline.library.PostSummary;
import app.byline.library.Progress;
import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.library.PostRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;

/// Many posts as one in the window, and what they are ordered by.
@Tag("ui")
class ArrangingWindowTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private WindowFixture window;

    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        window.close();
    }

    private void open(String... titles) throws Exception {
        List<Post> posts = new ArrayList<>();
        for (String title : titles) {
            posts.add(Post.begin(Instant.now()).withText(title, "Text of " + title));
        }
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, posts);
        WindowFixture.until(() -> window.library.rows().size() == titles.length);
    }

    @Test
    void aQuestionIsAsHighAsItsAnswers() throws Exception {
        open("One");
        does(window.window.commands().library.file);
        WindowFixture.until(() -> window.scene.lookup("#picker-choices .list-cell:filled") != null);
        ListView<?> answers = (ListView<?>) window.node("picker-choices");
        double row = window.scene
                .lookup("#picker-choices .list-cell:filled")
                .getLayoutBounds()
                .getHeight();
        assertThat(answers.getItems()).hasSize(1);
        assertThat(answers.getHeight()).isBetween(row, 2 * row);
        robot.type(KeyCode.ESCAPE);
        WindowFixture.until(() -> window.scene.lookup("#picker-choices") == null);
    }

    @Test
    void theStarOfAFavouriteKeepsItsSizeHoweverOftenItIsSeen() throws Exception {
        open("One");
        does(window.window.commands().favourite);
        WindowFixture.until(() -> window.scene.lookup(".post-star") instanceof FontIcon);
        int size = star();
        for (int i = 0; i < 5; i++) {
            WindowFixture.run(() -> window.window.libraryShown().set(false));
            WindowFixture.run(() -> window.window.libraryShown().set(true));
            WindowFixture.run(() -> window.scene.getRoot().applyCss());
            assertThat(star()).isEqualTo(size);
        }
    }

    private int star() {
        return WindowFixture.onFx(() -> ((FontIcon) window.scene.lookup(".post-star")).getIconSize());
    }

    @Test
    void whatIsTypedIntoTheCommandsGoesOnAfterTheirSign() throws Exception {
        open("One");
        does(window.window.commands().palette);
        WindowFixture.until(() -> window.scene.lookup("#go-to .text") != null);
        WindowFixture.run(() -> ((TextField) window.node("go-to")).replaceSelection("calendar"));
        assertThat(((TextField) window.node("go-to")).getText()).isEqualTo(">calendar");
        robot.type(KeyCode.ESCAPE);
    }

    // ---- marking

    @Test
    void theKeyboardMarksPostsAndTheOpenOneStaysOpen() throws Exception {
        open("One", "Two", "Three", "Four");
        WindowFixture.run(list()::requestFocus);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        WindowFixture.until(() -> marked() == 3);
        assertThat(((Label) window.node("marked-count")).getText()).isEqualTo("3 posts are marked");
        assertThat(window.editor.title().getValue()).isEqualTo("Four");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        WindowFixture.until(() -> marked() == 4);
        robot.type(KeyCode.DOWN);
        WindowFixture.until(() -> marked() == 0);
    }

    @Test
    void marksStayOnTheirPostsWhileTheListMoves() throws Exception {
        open("One", "Two", "Three", "Four");
        mark(2, 3);
        Post four = window.posts.find(id("One")).orElseThrow();
        window.posts.save(four.withText("One", "More"));
        WindowFixture.until(() -> titles().equals(List.of("One", "Four", "Three", "Two")));
        WindowFixture.until(() -> selectedTitles().equals(List.of("One", "Two")));
    }

    @Test
    void moreThanAreInMemoryAreMarkedAndTrashedInOneStep() throws Exception {
        open(IntStream.rangeClosed(1, 300).mapToObj(n -> "Post " + n).toArray(String[]::new));
        WindowFixture.run(list().getSelectionModel()::selectAll);
        WindowFixture.until(() -> marked() == 300);
        does(window.window.commands().trash);
        WindowFixture.until(() -> window.library.rows().isEmpty());
        WindowFixture.until(() -> said().equals("300 posts are in the trash."));
        WindowFixture.until(() -> window.editor.id().getValue() == null);
        undo();
        WindowFixture.until(() -> window.library.rows().size() == 300);
    }

    // ---- what is done to them

    @Test
    void markedPostsAreTaggedInOneStepAndTheOpenOneTakesItUp() throws Exception {
        open("One", "Two", "Three");
        WindowFixture.run(() -> window.window.commands().details.run());
        mark(0, 2);
        does(window.window.commands().library.tag);
        answer("harbour");
        WindowFixture.until(() -> said().equals("2 posts have the tag “harbour” now."));
        assertThat(tags("One", "Two", "Three")).isEqualTo("[harbour] [] [harbour]");
        WindowFixture.until(() -> ((TextField) window.node("tags")).getText().equals("harbour"));
        WindowFixture.run(() -> ((CodeArea) window.node("editor")).appendText(" And more."));
        WindowFixture.until(
                () -> window.posts.find(id("Three")).orElseThrow().body().endsWith("more."));
        assertThat(tags("Three")).isEqualTo("[harbour]");
        undo();
        WindowFixture.until(() -> tags("One", "Two", "Three").equals("[] [] []"));
        assertThat(window.posts.find(id("Three")).orElseThrow().body()).endsWith("more.");
    }

    @Test
    void markedPostsBecomeFavouritesAndThenNoLonger() throws Exception {
        open("One", "Two");
        mark(0, 1);
        does(window.window.commands().favourite);
        WindowFixture.until(() -> said().equals("2 posts are favourites now."));
        WindowFixture.until(() -> selectedTitles().size() == 2);
        does(window.window.commands().favourite);
        WindowFixture.until(() -> said().equals("2 posts are favourites no longer."));
    }

    @Test
    void markedPostsAreDuplicatedAndTheCopiesGoAgain() throws Exception {
        open("One", "Two");
        mark(0, 1);
        does(window.window.commands().duplicate);
        WindowFixture.until(() -> window.library.rows().size() == 4);
        WindowFixture.until(() -> said().equals("2 copies were made."));
        undo();
        WindowFixture.until(() -> window.library.rows().size() == 2);
    }

    @Test
    void whatIsMarkedInTheTrashComesBackTogether() throws Exception {
        open("One", "Two", "Three");
        window.deeds.perform(new Deed.Trash(), List.of(id("One"), id("Two")), Progress.PATIENT);
        WindowFixture.run(() -> window.library.shelf().set(Shelf.TRASH));
        WindowFixture.until(() -> window.library.rows().size() == 2);
        mark(0, 1);
        does(window.window.commands().restore);
        WindowFixture.until(() -> window.library.rows().isEmpty());
        assertThat(said()).isEqualTo("2 posts are out of the trash.");
    }

    @Test
    void aTagIsRenamedEverywhereFromTheListOfTags() throws Exception {
        open("One", "Two");
        window.deeds.perform(new Deed.Tag("sea"), List.of(id("One"), id("Two")), Progress.PATIENT);
        does(window.window.commands().library.tags);
        ListView<?> tags = (ListView<?>) window.node("tags-list");
        WindowFixture.until(() -> tags.getItems().size() == 1);
        WindowFixture.run(() -> tags.getSelectionModel().select(0));
        WindowFixture.run(() -> {
            TextField name = (TextField) window.node("tag-name");
            name.setText("Ocean");
            name.fireEvent(new ActionEvent());
        });
        WindowFixture.until(() -> said().equals("“sea” is “Ocean” now, on 2 posts."));
        assertThat(tags("One", "Two")).isEqualTo("[Ocean] [Ocean]");
        undo();
        WindowFixture.until(() -> tags("One", "Two").equals("[sea] [sea]"));
    }

    // ---- collections

    @Test
    void ofAFewCollectionsAllAreSeen() throws Exception {
        open("One");
        ListView<?> sections = (ListView<?>) window.node("collections");
        for (String name : List.of("Recipes", "Soups", "Bread", "Letters")) {
            does(window.window.commands().library.create);
            answer(name);
            WindowFixture.until(() -> !bar(sections).isVisible()
                    && rows(sections) == sections.getItems().size()
                    && sections.getItems().size() == window.collections.all().size() + 1);
        }
    }

    private static long rows(ListView<?> list) {
        return list.lookupAll(".list-cell").stream()
                .filter(cell -> cell.isVisible()
                        && !((ListCell<?>) cell).isEmpty()
                        && cell.getBoundsInParent().getMaxY() <= list.getHeight())
                .count();
    }

    private static Node bar(ListView<?> list) {
        return Objects.requireNonNull(list.lookup(".scroll-bar:vertical"));
    }

    @Test
    void aCollectionIsMadeFilledListedAndTakenAway() throws Exception {
        open("One", "Two", "Three");
        mark(0, 1);
        does(window.window.commands().library.file);
        answer("Letters");
        WindowFixture.until(() -> said().equals("2 posts are in “Letters” now."));
        ListView<?> sections = (ListView<?>) window.node("collections");
        WindowFixture.until(() -> sections.getItems().size() == 2);
        WindowFixture.run(() -> sections.getSelectionModel().select(1));
        WindowFixture.until(() -> titles().equals(List.of("Three", "Two")));
        assertThat(window.library.words().get()).isEqualTo("in:Letters");
        does(window.window.commands().library.rename);
        answer("Letters to Inés");
        WindowFixture.until(() -> window.library.words().get().equals("in:\"Letters to Inés\""));
        WindowFixture.until(() -> titles().equals(List.of("Three", "Two")));
        WindowFixture.until(() -> sections.getSelectionModel().getSelectedIndex() == 1);
        does(window.window.commands().library.remove);
        WindowFixture.until(() -> titles().equals(List.of("Three", "Two", "One")));
        undo();
        WindowFixture.until(
                () -> window.collections.named("letters to ines").stream().anyMatch(one -> one.posts() == 2));
    }

    // ---- dragged from another window

    /// What lies elsewhere is not what is marked here.
    @Test
    void whatIsDroppedIsFiledOrTrashedAndNotWhatIsMarked() throws Exception {
        open("One", "Two", "Three");
        PostCollection letters = window.collections.create("Letters");
        WindowFixture.until(() -> titles().equals(List.of("Three", "Two", "One")));
        mark(0, 1);
        drop(posts -> window.arranging.file(Optional.of(letters), posts), 2);
        WindowFixture.until(() -> said().equals("One post is in “Letters” now."));
        assertThat(filed("Letters")).containsExactly("One");
        drop(window.arranging::trash, 2);
        WindowFixture.until(() -> said().equals("One post is in the trash."));
        WindowFixture.until(() -> titles().equals(List.of("Three", "Two")));
        undo();
        WindowFixture.until(() -> titles().equals(List.of("Three", "Two", "One")));
    }

    /// The titles in that collection.
    private List<String> filed(String name) {
        WindowFixture.run(() -> window.library.words().set("in:" + name));
        WindowFixture.until(() -> titles().size() == 1);
        List<String> found = titles();
        WindowFixture.run(() -> window.library.words().set(""));
        WindowFixture.until(() -> titles().size() == 3);
        return found;
    }

    /// Drops the post of that row as if it came from elsewhere.
    private void drop(Consumer<CompletionStage<List<PostId>>> target, int row) {
        WindowFixture.run(() -> target.accept(CompletableFuture.completedStage(
                List.of(((PostRow) list().getItems().get(row)).id()))));
    }

    // ---- orders

    @Test
    void theListIsSortedAsTheAuthorChooses() throws Exception {
        open("Beta", "alpha", "Gamma");
        WindowFixture.run(() -> window.library.order().set(new PostOrder(By.TITLE, false)));
        WindowFixture.until(() -> titles().equals(List.of("alpha", "Beta", "Gamma")));
        WindowFixture.run(() -> window.library.order().set(new PostOrder(By.TITLE, true)));
        WindowFixture.until(() -> titles().equals(List.of("Gamma", "Beta", "alpha")));
    }

    // ---- hands

    private ListView<?> list() {
        return (ListView<?>) window.node("posts");
    }

    private void mark(int first, int... more) {
        WindowFixture.run(() -> {
            list().getSelectionModel().clearAndSelect(first);
            list().getSelectionModel().selectIndices(first, more);
        });
        WindowFixture.until(() -> marked() == more.length + 1);
    }

    private int marked() {
        return window.library.marks().count().get();
    }

    private void does(Command command) {
        WindowFixture.run(command::run);
    }

    private void answer(String typed) {
        WindowFixture.until(() -> window.scene.lookup("#picker-words") != null);
        WindowFixture.run(() -> ((TextField) window.node("picker-words")).setText(typed));
        robot.type(KeyCode.ENTER);
    }

    private String said() {
        Node notice = window.scene.lookup("#notice");
        return notice == null ? "" : ((Label) notice).getText();
    }

    private void undo() {
        WindowFixture.run(() -> ((Hyperlink) window.node("notice-back")).fire());
    }

    private PostId id(String title) {
        return window.posts.search(Shelf.POSTS, "").stream()
                .filter(post -> post.title().equals(title))
                .findFirst()
                .map(PostSummary::id)
                .orElseThrow();
    }

    private String tags(String... titles) {
        return String.join(
                " ",
                List.of(titles).stream()
                        .map(title -> window.posts
                                .find(id(title))
                                .orElseThrow()
                                .tags()
                                .toString())
                        .toList());
    }

    private List<String> titles() {
        return window.library.rows().stream().map(row -> row.summary().title()).toList();
    }

    private List<String> selectedTitles() {
        return list().getSelectionModel().getSelectedIndices().stream()
                .map(place -> window.library.rows().get(place).summary().title())
                .toList();
    }
}
