package app.byline.ui.preview;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;

import app.byline.database.Database;
import app.byline.ui.Screenshot;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Takes the picture of cards of which more and less is known, into target/screenshots.
@Tag("ui")
class EmbedScreenshotTest {
    private static final String FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
    private static final String PICTURE = "%064x.jpg".formatted(1);

    private static final String TEXT = """
            What I watched on the train:

            %s

            https://vimeo.com/76979871

            https://social.example/@ines/110

            And on.
            """.formatted(FILM);

    @TempDir
    Path folder;

    @Test
    void cards() throws Exception {
        know();
        try (Reading reading = Reading.of(folder, TEXT)) {
            reading.untilPage("document.querySelectorAll('.embed-acts').length == 3");
            reading.untilPage("document.querySelector('.embed-picture').naturalWidth");
            take(reading, "embeds-light");
            command(reading, "preview.colours");
            take(reading, "embeds-dark");
            command(reading, "preview.phone");
            take(reading, "embeds-phone");
        }
    }

    private void know() throws Exception {
        Path picture = folder.resolve("library-media/cards").resolve(PICTURE);
        Files.createDirectories(picture.getParent());
        try (InputStream in = getClass().getResourceAsStream("/reference/harbour-at-dusk.jpg")) {
            Files.copy(Objects.requireNonNull(in), picture);
        }
        try (Database database = Database.open(folder.resolve("library.byline"))) {
            database.change(session -> session.change(
                    "insert into embed_card (address, host, title, author, picture, asked) values (?, ?, ?, ?, ?, ?)",
                    FILM,
                    "www.youtube.com",
                    "Cranes and ships: an hour at the north mole, filmed from the ferry",
                    "Harbour Films",
                    PICTURE,
                    1L << 60));
        }
    }

    private static void command(Reading reading, String id) {
        run(() -> reading.window.window.commands().all().stream()
                .filter(command -> command.id().equals(id))
                .forEach(command -> command.run()));
    }

    private static void take(Reading reading, String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(30);
        Node pane = reading.window.node("preview");
        Screenshot.write(onFx(() -> pane.snapshot(null, null)), name);
    }
}
