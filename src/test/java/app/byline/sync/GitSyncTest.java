package app.byline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.history.Revision;
import app.byline.library.PostSummary;
import app.byline.library.Shelf;
import app.byline.media.Asset;
import app.byline.post.Post;
import app.byline.post.Release;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two computers and a bare folder between them.
class GitSyncTest {
    @TempDir
    Path folder;

    private Computer desk;
    private Computer train;

    @BeforeEach
    void begin() throws Exception {
        Path remote = folder.resolve("remote");
        Git.init().setBare(true).setDirectory(remote.toFile()).call().close();
        desk = new Computer(Files.createDirectory(folder.resolve("desk")), remote);
        train = new Computer(Files.createDirectory(folder.resolve("train")), remote);
    }

    @AfterEach
    void end() {
        desk.close();
        train.close();
    }

    @Test
    void aPostComesWithAllThatIsSaidOfIt() throws Exception {
        Post post = desk.write("The harbour", "One.\n");
        desk.posts.save(
                post.withDetails(post.slug(), "In short", List.of("travel"), List.of("sea"), new Release.AsDraft())
                        .withExtras("layout: wide\n"));
        assertThat(desk.sync().sent()).isEqualTo(1);
        assertThat(train.sync().arrived()).isEqualTo(1);
        assertThat(train.all(Shelf.POSTS)).isEqualTo(desk.all(Shelf.POSTS));
        assertThat(train.sync().sent()).isZero();
    }

    @Test
    void changesOfDifferentPartsAreOneText() throws Exception {
        Post post = shared("One.\n\nTwo.\n\nThree.\n");
        desk.rewrite(post.id(), text -> text.replace("One", "First"));
        train.rewrite(post.id(), text -> text.replace("Three", "Third"));
        meet();
        assertThat(desk.text(post.id())).isEqualTo("First.\n\nTwo.\n\nThird.\n");
        assertThat(train.text(post.id())).isEqualTo("First.\n\nTwo.\n\nThird.\n");
    }

    @Test
    void whatBothChangedIsThereTwiceAndEachVersionIsARevisionWithAName() throws Exception {
        Post post = shared("One.\n");
        desk.rewrite(post.id(), _ -> "Written at the desk.\n");
        train.rewrite(post.id(), _ -> "Written on the train.\n");
        desk.sync();
        Account account = train.sync();
        assertThat(account.conflicts()).extracting(Account.Told::post).containsExactly(post.id());
        desk.sync();
        assertThat(desk.text(post.id())).isEqualTo("Written at the desk.\n\nWritten on the train.\n");
        assertThat(train.text(post.id())).isEqualTo(desk.text(post.id()));
        assertThat(train.history.timeline(post.id(), List.of()))
                .extracting(Revision::name)
                .extracting(name -> name.orElse(""))
                .contains("Here", "Elsewhere");
    }

    @Test
    void whatStandsInBothVersionsIsFoundUntilItsAuthorChangesIt() throws Exception {
        Post post = shared("One.\n");
        desk.rewrite(post.id(), _ -> "Written at the desk.\n");
        train.rewrite(post.id(), _ -> "Written on the train.\n");
        desk.sync();
        train.sync();
        assertThat(train.posts.search(Shelf.POSTS, "is:overlapping"))
                .extracting(PostSummary::id)
                .containsExactly(post.id());
        train.rewrite(post.id(), text -> text.replace("Written at the desk.\n\n", ""));
        assertThat(train.posts.search(Shelf.POSTS, "is:overlapping")).isEmpty();
    }

    @Test
    void aPostInTheTrashIsInTheTrashEverywhere() throws Exception {
        Post post = shared("One.\n");
        desk.posts.trash(post.id());
        desk.sync();
        Account account = train.sync();
        assertThat(account.trashed()).extracting(Account.Told::title).containsExactly("Shared");
        assertThat(train.posts.shelf(post.id())).contains(Shelf.TRASH);
        train.posts.restore(post.id());
        meet();
        assertThat(desk.posts.shelf(post.id())).contains(Shelf.POSTS);
    }

    @Test
    void aPostThatWasChangedOutweighsItsDeletion() throws Exception {
        Post post = shared("One.\n");
        desk.posts.trash(post.id());
        desk.posts.delete(post.id());
        train.rewrite(post.id(), text -> text + "\nTwo.\n");
        meet();
        assertThat(desk.text(post.id())).isEqualTo("One.\n\nTwo.\n");
        assertThat(train.posts.shelf(post.id())).contains(Shelf.POSTS);
    }

    @Test
    void aPostDeletedForGoodStaysAway() throws Exception {
        Post post = shared("One.\n");
        desk.posts.trash(post.id());
        desk.posts.delete(post.id());
        meet();
        meet();
        assertThat(desk.posts.find(post.id())).isEmpty();
        assertThat(train.posts.shelf(post.id())).contains(Shelf.TRASH);
    }

    @Test
    void imagesComeWithTheTextThatNamesThem() throws Exception {
        Asset image = desk.media.add(
                new ByteArrayInputStream("\u0089PNG\r\n\u001a\nnot much".getBytes(StandardCharsets.ISO_8859_1)),
                "quay.png");
        Post post = desk.write("With an image", "![Quay](" + image.address() + ")\n");
        meet();
        assertThat(train.media.namedIn(train.text(post.id()))).containsExactly(image);
        assertThat(train.media.file(image)).hasSameBinaryContentAs(desk.media.file(image));
    }

    @Test
    void aPostOnTheDeskIsTypedOnWhileAChangeComes() throws Exception {
        Post post = shared("One.\n\nTwo.\n");
        desk.rewrite(post.id(), text -> text.replace("One", "First"));
        desk.sync();
        train.autosave.edited(post.withText(post.title(), "One.\n\nTwo and a half.\n"));
        train.sync();
        train.autosave.edited(post.withText(post.title(), "One.\n\nTwo and three quarters.\n"));
        train.autosave.flushAll().join();
        assertThat(train.text(post.id())).isEqualTo("First.\n\nTwo and three quarters.\n");
    }

    @Test
    void aRoundThatDiesBeforeItsPushTakesNothingBack() throws Exception {
        Post post = shared("One.\n\nTwo.\n");
        desk.rewrite(post.id(), text -> text.replace("One", "First"));
        assertThatThrownBy(() -> desk.sync(outside -> new Severed(outside, 1))).isInstanceOf(Severed.Killed.class);
        train.rewrite(post.id(), text -> text.replace("Two", "Second"));
        train.sync();
        meet();
        assertThat(desk.text(post.id())).isEqualTo("First.\n\nSecond.\n");
        assertThat(train.text(post.id())).isEqualTo("First.\n\nSecond.\n");
    }

    @Test
    void aRemoteThatWasEmptiedTakesNothingAway() throws Exception {
        shared("One.\n");
        desk.write("Another", "Two.\n");
        meet();
        try (Git other = Git.cloneRepository()
                .setURI(folder.resolve("remote").toString())
                .setDirectory(folder.resolve("other").toFile())
                .setBranch("main")
                .call()) {
            other.rm().addFilepattern("posts").call();
            other.commit().setMessage("Nothing").setSign(false).call();
            other.push().call();
        }
        assertThatThrownBy(() -> desk.sync())
                .isInstanceOf(SyncException.class)
                .extracting(failure -> ((SyncException) failure).reason())
                .isEqualTo(SyncException.Reason.EMPTIED);
        assertThat(desk.all(Shelf.POSTS)).hasSize(2);
    }

    private Post shared(String text) throws Exception {
        Post post = desk.write("Shared", text);
        meet();
        return train.posts.find(post.id()).orElseThrow();
    }

    private void meet() throws Exception {
        desk.sync();
        train.sync();
        desk.sync();
    }
}
