package app.byline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path home;

    @Test
    void linuxFollowsXdg() throws IOException {
        Path config = Files.createDirectories(home.resolve(".config"));
        Files.writeString(config.resolve("user-dirs.dirs"), "# mine\nXDG_DOCUMENTS_DIR=\"$HOME/Papers\"\n");
        assertThat(on("Linux", Map.of()).documents()).isEqualTo(home.resolve("Papers"));
        assertThat(on("Linux", Map.of()).library()).isEqualTo(home.resolve(".local/share/byline/library.byline"));
        assertThat(on("Linux", Map.of("XDG_DATA_HOME", "/data")).data()).isEqualTo(Path.of("/data/byline"));
        assertThat(on("Linux", Map.of("XDG_DATA_HOME", "data")).data())
                .as("a relative path is invalid by the specification")
                .isEqualTo(home.resolve(".local/share/byline"));
    }

    @Test
    void eachSystemHasItsOwnPlaces() {
        assertThat(on("Mac OS X", Map.of()).library())
                .isEqualTo(home.resolve("Library/Application Support/Byline/library.byline"));
        assertThat(on("Windows 11", Map.of()).documents()).isEqualTo(home.resolve("Documents"));
    }

    @Test
    void oneFolderCanHoldEverything() {
        Folders folders = on("Linux", Map.of("BYLINE_HOME", "/stick"));
        assertThat(folders.library()).isEqualTo(Path.of("/stick/data/library.byline"));
        assertThat(folders.documents()).isEqualTo(Path.of("/stick/documents"));
    }

    private Folders on(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", home.toString());
        return Folders.of(environment, properties);
    }
}
