package app.byline.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferencesFileTest {
    @Test
    void whatIsWrittenIsRead() {
        PreferencesFile file = new PreferencesFile(
                1, Map.of("theme", "SEPIA", "measure", "64"), Map.of("bold", "Shortcut+Alt+B", "code", ""));
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
    }

    @Test
    void whatSomebodyOrANewerBylineWroteIsReadAsFarAsItGoes() {
        PreferencesFile byHand = PreferencesFile.read("""
                {"kind": "byline-preferences", "values": {"measure": 60, "alike": true, "later": {"a": 1}}, "more": 1}
                """);
        assertThat(byHand)
                .isEqualTo(new PreferencesFile(
                        1, Map.of("measure", "60", "alike", "true", "later", "{\"a\":1}"), Map.of()));
        assertThat(byHand.isNewer()).isFalse();
        assertThat(PreferencesFile.read("{\"kind\": \"byline-preferences\", \"version\": 2}")
                        .isNewer())
                .isTrue();
    }
}
