package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.recovery.BackedUpPost;
import app.byline.recovery.BackupEntry;
import app.byline.recovery.Recovered;
import app.byline.ui.recovery.CareModel.State;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the window looks after a library: backups, repair, what an earlier run could not save, and the trash.
@Tag("ui")
class CareTest {
    @TempDir
    Path folder;

    private WindowFixture window;
    private Post harbour;
    private Post walk;

    @BeforeEach
    void open() throws Exception {
        harbour = Post.begin(Instant.now()).withText("Harbour", "The grey harbour.\n");
        walk = Post.begin(Instant.now()).withText("Walk", "The path begins behind the boat shed.\n");
        window = WindowFixture.open(folder, WindowMemory.first(), 1200, 800, List.of(harbour, walk));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aBackupComesByItselfAndNothingIsSaidOfIt() {
        round();
        WindowFixture.until(() -> window.backups.list().size() == 1);
        assertThat(window.node("care-bar").isVisible()).isFalse();
    }

    @Test
    void aDamagedLibraryIsSaidToBeAndRepairedIntoAnotherFile() throws Exception {
        Path library = folder.resolve("library.byline");
        window.backups.make();
        try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
            file.seek(4096 * 2);
            file.write(new byte[512]);
        }
        Files.delete(window.backups.list().getFirst().file());
        round();
        WindowFixture.until(() -> window.care.state().get() == State.DAMAGED);
        assertThat(((Label) window.node("care")).getText()).isEqualTo("This library is damaged.");
        byte[] damaged = Files.readAllBytes(library);
        WindowFixture.run(((Button) window.node("care-repair"))::fire);
        WindowFixture.until(() -> window.care.state().get() == State.REPAIRED);
        WindowFixture.run(((Button) window.node("care-report"))::fire);
        ListView<?> report = (ListView<?>) window.node("repair-posts");
        assertThat(report.getItems())
                .extracting(saved -> ((Recovered.Saved) saved).title())
                .containsExactlyInAnyOrder("Harbour", "Walk");
        assertThat(library).hasBinaryContent(damaged);
        WindowFixture.run(((Button) window.node("care-use"))::fire);
        assertThat(window.exchanges).hasSize(1);
    }

    @Test
    void whatAnEarlierRunCouldNotSaveIsTakenIn() throws Exception {
        Path copy = Files.createDirectories(folder.resolve("library-unsaved"))
                .resolve(harbour.id().value() + ".md");
        Files.writeString(copy, "---\ntitle: Harbour\n---\n\nThe blue harbour.\n");
        WindowFixture.run(window.care::start);
        WindowFixture.until(() -> window.care.state().get() == State.UNSAVED);
        WindowFixture.run(((Button) window.node("care-take"))::fire);
        WindowFixture.until(() -> window.care.state().get() == State.WELL);
        assertThat(window.posts.find(harbour.id()).orElseThrow().body()).isEqualTo("The blue harbour.\n");
        assertThat(window.posts.atRevision(harbour.id(), 1).orElseThrow().body())
                .isEqualTo("The grey harbour.\n");
        assertThat(copy.getParent()).doesNotExist();
    }

    @Test
    void aPostIsLookedAtInABackupAndBroughtBack() {
        window.backups.make();
        Post now = window.posts.find(harbour.id()).orElseThrow();
        window.posts.save(now.withText("Harbour", "The blue harbour.\n"));
        WindowFixture.run(window.window.commands().backups::run);
        choose("backups", 0);
        ListView<BackedUpPost> posts = list("backup-posts");
        WindowFixture.until(() -> posts.getItems().size() == 1);
        assertThat(posts.getItems().getFirst().title()).isEqualTo("Harbour");
        choose("backup-posts", 0);
        WindowFixture.until(
                () -> ((TextArea) window.node("backup-text")).getText().equals("The grey harbour.\n"));
        WindowFixture.run(((Button) window.node("backups-restore"))::fire);
        WindowFixture.until(
                () -> window.posts.find(harbour.id()).orElseThrow().body().equals("The grey harbour.\n"));
        WindowFixture.until(() -> posts.getItems().isEmpty());
    }

    @Test
    void theWholeLibraryGoesBackOnlyAfterASecondLook() {
        window.backups.make();
        WindowFixture.run(window.window.commands().backups::run);
        choose("backups", 0);
        WindowFixture.run(((Button) window.node("backups-everything"))::fire);
        assertThat(window.exchanges).isEmpty();
        WindowFixture.run(((Button) window.node("backups-everything-yes"))::fire);
        assertThat(window.exchanges).hasSize(1);
    }

    @Test
    void anExchangeThatFailedIsToldInTheWindowThatComesBack() {
        WindowFixture.run(window.care::notExchanged);
        assertThat(((Label) window.node("care")).getText()).isEqualTo("The library could not be exchanged.");
        assertThat(window.node("care-bar").isVisible()).isTrue();
        WindowFixture.run(((Button) window.node("care-later"))::fire);
        assertThat(window.node("care-bar").isVisible()).isFalse();
    }

    @Test
    void aPostIsDeletedForGoodOnlyAfterAQuestion() {
        trash(walk);
        WindowFixture.run(() -> window.library.shelf().set(Shelf.TRASH));
        WindowFixture.until(() -> window.library.rows().size() == 1);
        WindowFixture.run(() -> window.library.selected().set(walk.id()));
        WindowFixture.run(window.window.commands().deleteForGood::run);
        assertThat(question().getHeaderText()).isEqualTo("Delete “Walk” and its history for good?");
        assertThat(question().getContentText()).startsWith("This can’t be undone.");
        answer("Keep");
        assertThat(window.posts.shelf(walk.id())).contains(Shelf.TRASH);
        WindowFixture.run(window.window.commands().deleteForGood::run);
        answer("Delete for good");
        WindowFixture.until(() -> window.posts.shelf(walk.id()).isEmpty());
    }

    @Test
    void theTrashIsEmptied() {
        trash(harbour);
        trash(walk);
        WindowFixture.run(() -> window.library.shelf().set(Shelf.TRASH));
        WindowFixture.until(() -> window.library.rows().size() == 2);
        WindowFixture.run(window.window.commands().emptyTrash::run);
        WindowFixture.until(() -> Window.getWindows().size() > 1);
        answer("Empty the trash");
        WindowFixture.until(() -> window.posts.search(Shelf.TRASH, "").isEmpty());
    }

    @Test
    void whatWasDoneInTheListIsUndone() {
        WindowFixture.run(window.window.commands().favourite::run);
        WindowFixture.until(() -> notice().startsWith("“Walk” is a favourite."));
        WindowFixture.run(() -> list("posts")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "z", "z", KeyCode.Z, false, true, false, false)));
        WindowFixture.until(() -> window.library
                .selectedRow()
                .filter(row -> !row.found().favourite())
                .isPresent());
        WindowFixture.run(window.window.commands().duplicate::run);
        WindowFixture.until(() -> notice().equals("This is “Walk (copy)”."));
        WindowFixture.run(((Hyperlink) window.node("notice-back"))::fire);
        WindowFixture.until(() -> window.posts.search(Shelf.POSTS, "").size() == 2);
        WindowFixture.until(() -> walk.id().equals(window.editor.id().getValue()));
    }

    private void round() {
        WindowFixture.run(window.care::round);
    }

    private void trash(Post post) {
        window.posts.trash(post.id());
    }

    private String notice() {
        return ((Label) window.node("notice")).getText();
    }

    private void choose(String list, int index) {
        WindowFixture.until(() -> list(list).getItems().size() > index);
        WindowFixture.run(() -> list(list).getSelectionModel().select(index));
        if (list.equals("backups")) {
            ListView<BackupEntry> backups = list("backups");
            assertThat(backups.getItems().get(index).posts()).isEqualTo(2);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> ListView<T> list(String id) {
        return (ListView<T>) window.node(id);
    }

    private static DialogPane question() {
        return WindowFixture.onFx(() -> Window.getWindows().stream()
                .map(open -> open.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private static void answer(String text) {
        DialogPane pane = question();
        WindowFixture.run(() -> pane.getButtonTypes().stream()
                .filter(type -> type.getText().equals(text))
                .map(type -> (Button) pane.lookupButton(type))
                .findFirst()
                .orElseThrow()
                .fire());
    }
}
