package app.byline.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What keys are called in each language; a Mac has signs for them.
@DisabledOnOs(OS.MAC)
class KeyNamesTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
        Messages.speak(before);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, Shortcut+Shift+Delete, Ctrl+Shift+Delete",
        "GERMAN, Shortcut+Shift+Delete, Strg+Umschalt+Entf",
        "SPANISH, Shortcut+Shift+Delete, Ctrl+Mayús+Supr",
        "FRENCH, Shortcut+Shift+Delete, Ctrl+Maj+Suppr",
        "GERMAN, Shortcut+Alt+Shift+P, Strg+Alt+Umschalt+P",
        "GERMAN, Shortcut+Shift+Backspace, Strg+Umschalt+Rücktaste",
        "SPANISH, Shortcut+Shift+Backspace, Ctrl+Mayús+Retroceso",
        "FRENCH, Shortcut+Shift+Backspace, Ctrl+Maj+Retour arrière",
        "GERMAN, Ctrl+Page Up, Strg+Bild auf",
        "GERMAN, Esc, Esc",
        "FRENCH, Esc, Échap",
    })
    void theyAreNamedAsOnKeyboardsOfTheLanguage(Language language, String keys, String named) {
        language.speak();
        KeyCombination combination = KeyCombination.valueOf(keys);
        assertThat(KeyNames.of(combination)).isEqualTo(named);
        assertThat(KeyNames.inMenu(combination).getDisplayText()).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"F7", "Alt+Left", "Shift+Enter", "Alt+Period", "Alt+Minus", "Alt+0", "Alt+Plus", "Alt+Tab"})
    void signsAndLettersAreTheSameInEnglishAsJavaFXHasThem(String keys) {
        Language.ENGLISH.speak();
        KeyCombination combination = KeyCombination.valueOf(keys);
        assertThat(KeyNames.of(combination)).isEqualTo(combination.getDisplayText());
    }

    @Test
    void aCharacterIsItself() {
        Language.GERMAN.speak();
        assertThat(KeyNames.of(KeyCombination.valueOf("Shortcut+'ü'"))).isEqualTo("Strg+ü");
    }

    @Test
    void keysInAMenuAreStillTheKeysTheyWere() {
        Language.GERMAN.speak();
        KeyCombination keys = KeyCombination.valueOf("Alt+Shift+Delete");
        KeyCombination inMenu = KeyNames.inMenu(keys);
        assertThat(inMenu.getName()).as("as they are kept").isEqualTo(keys.getName());
        assertThat(inMenu)
                .isEqualTo(KeyNames.inMenu(KeyCombination.valueOf("Shift+Alt+Delete")))
                .hasSameHashCodeAs(KeyNames.inMenu(KeyCombination.valueOf("Shift+Alt+Delete")))
                .isNotEqualTo(KeyNames.inMenu(KeyCombination.valueOf("Alt+Delete")));
    }
}
