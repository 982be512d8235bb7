package app.byline.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferencesFileTest {
    @Test
    void whatIsWrittenIsRead() {
        PreferencesFile file = new PreferencesFile(
                Map.of("theme", "SEPIA", "measure", "64"), Map.of("bold", "Shortcut+Alt+B", "code", ""));
        assertThat(file.json()).isEqualTo("""
                {
                  "kind" : "byline-preferences",
                  "version" : 1,
                  "values" : {
                    "measure" : "64",
                    "theme" : "SEPIA"
                  },
                  "keys" : {
                    "bold" : "Shortcut+Alt+B",
                    "code" : ""
                  }
                }
                """);
        assertThat(PreferencesFile.read(file.json())).isEqualTo(file);
    }

    @Test
    void otherFilesAreNone() {
        for (String text : new String[] {"", "{", "[]", "{\"kind\": \"else\"}", "null"}) {
            assertThatThrownBy(() -> PreferencesFile.read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(PreferencesFile.read("{\"kind\": \"byline-preferences\", \"values\": {\"theme\": 7}, \"more\": 1}"))
                .isEqualTo(new PreferencesFile(Map.of(), Map.of()));
    }
}
