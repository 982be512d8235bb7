package app.byline.endtoend;

import static app.byline.endtoend.OpenProgram.awaits;
import static app.byline.endtoend.OpenProgram.until;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.library.Shelf;
import app.byline.library.SqlitePostStore;
import app.byline.post.Post;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program itself on a library that a disk has damaged: it opens, is read, repaired, and written on with.
@Tag("ui")
class DamagedDayTest {
    @TempDir
    Path home;

    @Test
    void aDamagedLibraryIsReadRepairedAndWrittenOnWith() throws Exception {
        Path library = home.resolve("library.byline");
        Post harbour;
        try (Database database = Database.open(library)) {
            SqlitePostStore posts = new SqlitePostStore(database, Clock.systemUTC());
            harbour = posts.save(Post.begin(Clock.systemUTC().instant()).withText("Harbour", "The grey harbour.\n"));
        }
        try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
            file.seek(100);
            file.write(new byte[300]);
        }
        byte[] damaged = Files.readAllBytes(library);
        try (OpenProgram program = OpenProgram.start(home, library)) {
            until(() -> program.words("care").equals("This library is damaged."));
            until(() -> program.area().getText().equals("The grey harbour.\n"));
            run(() -> program.area().appendText("Typed on a damaged library.\n"));
            Path emergency =
                    home.resolve("library-unsaved").resolve(harbour.id().value() + ".md");
            awaits(() ->
                    Files.exists(emergency) && Files.readString(emergency).contains("Typed on a damaged library."));
            program.press("care-repair");
            until(() -> program.shown("care-use"));
            assertThat(library).hasBinaryContent(damaged);
            program.press("care-use");
            program.press("care-take");
            until(() -> !program.shown("care-bar"));
        }
        try (Database database = Database.open(library)) {
            SqlitePostStore posts = new SqlitePostStore(database, Clock.systemUTC());
            assertThat(posts.search(Shelf.POSTS, "harbour")).hasSize(1);
            assertThat(posts.find(harbour.id()).orElseThrow().body())
                    .isEqualTo("The grey harbour.\nTyped on a damaged library.\n");
        }
        try (var files = Files.list(home)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("library-damaged-")))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept).hasBinaryContent(damaged));
        }
    }
}
