package app.byline.exchange;

import static app.byline.exchange.Desk.file;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.PostSummary;
import app.byline.library.Shelf;
import app.byline.post.Post;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import as a whole: seen before, once only, taken back.
class ImportTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Path blog;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        blog = folder.resolve("blog");
        file(blog.resolve("one.md"), "---\ntitle: One\n---\n\n![a](img/a.png)\n");
        file(blog.resolve("two.md"), "# Two\n\nText.\n");
        file(blog.resolve("img/a.png"), Desk.PNG);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPreviewTellsAllAndWritesNothing() throws Exception {
        file(blog.resolve("wrong.md"), "---\ntitle: [\n---\n");
        ImportAccount account = desk.preview(blog);
        assertThat(account.count(Fate.NEW)).isEqualTo(2);
        assertThat(account.rows().getFirst().notes()).containsExactly(new Note(Note.Kind.IMAGES, "1"));
        assertThat(account.rows().getLast().why()).get().satisfies(why -> {
            assertThat(why.reason()).isEqualTo(ImportException.Reason.HEAD);
            assertThat(why.file()).hasFileName("wrong.md");
            assertThat(why.getMessage()).contains("line 3");
        });
        assertThat(desk.all()).isEmpty();
        assertThat(desk.media.folder()).doesNotExist();
    }

    @Test
    void runningItAgainBringsNothingTwice() throws Exception {
        assertThat(desk.bring(blog).comes()).isEqualTo(2);
        assertThat(desk.all().getFirst().body()).matches("!\\[a]\\(media/[0-9a-f]{12}-a\\.png\\)\n");
        assertThat(desk.bring(blog).count(Fate.HERE)).isEqualTo(2);
        Path moved = Files.move(blog, folder.resolve("moved"));
        Files.move(moved.resolve("two.md"), moved.resolve("renamed.md"));
        assertThat(desk.bring(moved).count(Fate.HERE)).isEqualTo(2);
        assertThat(desk.all()).hasSize(2);
    }

    @Test
    void postsThatComeStandBelowTheDraftOfTodayAtTheirOwnDates() throws Exception {
        Files.delete(blog.resolve("one.md"));
        Files.delete(blog.resolve("two.md"));
        file(blog.resolve("dated.md"), "---\ntitle: Dated\ndate: 2015-03-04\n---\n\nOld.\n");
        file(blog.resolve("edited.md"), "---\ntitle: Edited\ndate: 2015-03-04\nlastmod: 2019-05-06\n---\n\nOld.\n");
        file(blog.resolve("2012-01-02-named.md"), "---\ntitle: Named\n---\n\nOldest.\n");
        desk.posts.save(Post.begin(Desk.NOW).withText("Draft", "Begun today."));
        desk.bring(blog);
        assertThat(listed()).containsExactly("Draft", "Edited", "Dated", "Named");
        file(blog.resolve("dated.md"), "---\ntitle: Dated\ndate: 2015-03-04\n---\n\nRewritten.\n");
        desk.bring(blog);
        assertThat(listed()).as("one that was changed since").startsWith("Dated");
    }

    private List<String> listed() {
        return desk.posts.search(Shelf.POSTS, "").stream()
                .map(PostSummary::title)
                .toList();
    }

    @Test
    void twoFilesThatSayTheSameAreTwoPosts() throws Exception {
        file(blog.resolve("copy.md"), "# Two\n\nText.\n");
        assertThat(desk.bring(blog).comes()).isEqualTo(3);
        assertThat(desk.bring(blog).count(Fate.HERE)).isEqualTo(3);
    }

    @Test
    void aFileChangedSinceBringsItsPostUpToDateUnlessThePostWasChangedHere() throws Exception {
        desk.bring(blog);
        Post two = desk.all().getLast();
        file(blog.resolve("two.md"), "# Two\n\nNew text.\n");
        assertThat(desk.bring(blog).count(Fate.CHANGED)).isEqualTo(1);
        Post changed = desk.posts.find(two.id()).orElseThrow();
        assertThat(changed.body()).isEqualTo("New text.\n");
        desk.posts.save(changed.withText("Two", "Mine."));
        file(blog.resolve("two.md"), "# Two\n\nNewer text.\n");
        assertThat(desk.bring(blog).count(Fate.EDITED)).isEqualTo(1);
        assertThat(desk.posts.find(two.id()).orElseThrow().body()).isEqualTo("Mine.");
    }

    @Test
    void anImportIsTakenBackInOneStep() throws Exception {
        desk.bring(blog);
        Post two = desk.all().getLast();
        file(blog.resolve("two.md"), "# Two\n\nNew text.\n");
        file(blog.resolve("three.md"), "# Three\n");
        ImportAccount second = desk.bring(blog);
        assertThat(desk.imports.undo(second.run().orElseThrow())).isEqualTo(new ImportLog.Undone(1, 1, 0));
        assertThat(desk.all()).extracting(Post::title).containsExactly("One", "Two");
        assertThat(desk.posts.find(two.id()).orElseThrow().body()).isEqualTo("Text.\n");
        assertThat(desk.posts.search(Shelf.TRASH, "")).isEmpty();
    }

    @Test
    void whatWasWrittenSinceIsNotLostByTakingAnImportBack() throws Exception {
        long run = desk.bring(blog).run().orElseThrow();
        desk.posts.save(desk.all().getLast().withText("Two", "Mine."));
        assertThat(desk.imports.undo(run)).isEqualTo(new ImportLog.Undone(1, 0, 1));
        assertThat(desk.all()).isEmpty();
        assertThat(desk.posts.search(Shelf.TRASH, "")).hasSize(1);
        assertThat(desk.imports.last()).isEmpty();
    }

    @Test
    void aStoppedImportKeepsWhatItSaidItDid() throws Exception {
        for (int number = 0; number < 60; number++) {
            file(blog.resolve("n" + number + ".md"), "# Number " + number);
        }
        try (Source source = desk.formats.open(blog)) {
            ImportAccount account = desk.imports.run(source, _ -> true, new Watch() {
                private long done;

                @Override
                public void done(long posts) {
                    done = posts;
                }

                @Override
                public boolean stopped() {
                    return done == 40;
                }
            });
            assertThat(account.stopped()).isTrue();
            assertThat(account.comes()).isEqualTo(40);
        }
        assertThat(desk.all()).hasSize(40);
        assertThat(desk.bring(blog).count(Fate.HERE)).isEqualTo(40);
        assertThat(desk.all()).hasSize(62);
    }

    @Test
    void severalFilesAreOneStepAndOneThatIsNoneIsRefused() throws Exception {
        Path note = file(folder.resolve("note.txt"), "Elsewhere.\n");
        Path page = file(folder.resolve("page.html"), "<h1>Page</h1><p>Text.");
        try (Sources sources = desk.formats.open(List.of(note, page, folder.resolve("gone.md")))) {
            ImportAccount account = desk.imports.run(sources, _ -> true, Watch.PATIENT);
            assertThat(account.rows()).extracting(ImportRow::fate).containsExactly(Fate.NEW, Fate.NEW, Fate.REFUSED);
            assertThat(account.broken()).isEmpty();
            assertThat(desk.imports.undo(account.run().orElseThrow())).isEqualTo(new ImportLog.Undone(2, 0, 0));
        }
        assertThat(desk.all()).isEmpty();
    }

    @Test
    void onlyWhatIsWantedComes() throws Exception {
        try (Source source = desk.formats.open(blog)) {
            ImportAccount account = desk.imports.run(source, row -> row.title().equals("Two"), Watch.PATIENT);
            assertThat(account.count(Fate.SKIPPED)).isEqualTo(1);
        }
        assertThat(desk.only().title()).isEqualTo("Two");
    }
}
