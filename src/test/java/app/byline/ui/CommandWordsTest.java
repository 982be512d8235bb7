package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.text.Language;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commands are found by the words that writers bring along from other programs.
class CommandWordsTest {
    private static final List<Command> COMMANDS = Stream.of(
                    "find",
                    "outline",
                    "bold",
                    "strike",
                    "rule",
                    "media",
                    "calm",
                    "theme.dark",
                    "preferences",
                    "counts",
                    "connect",
                    "unpublish",
                    "trash")
            .map(id -> Command.of(id, () -> {}))
            .toList();

    @AfterEach
    void speakEnglish() {
        Language.ENGLISH.speak();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, media, media",
        "ENGLISH, gallery, media",
        "ENGLISH, strong, bold",
        "ENGLISH, strikethrough, strike",
        "ENGLISH, hr, rule",
        "ENGLISH, settings, preferences",
        "ENGLISH, dark mode, theme.dark",
        "ENGLISH, zen, calm",
        "ENGLISH, word count, counts",
        "ENGLISH, toc, outline",
        "ENGLISH, wordpress, connect",
        "ENGLISH, delete, trash",
        "GERMAN, mediathek, media",
        "GERMAN, inhaltsverzeichnis, outline",
        "GERMAN, dunkler modus, theme.dark",
        "SPANISH, ajustes, preferences",
        "SPANISH, recuento, counts",
        "SPANISH, modo oscuro, theme.dark",
        "FRENCH, médiathèque, media",
        "FRENCH, réglages, preferences",
        "FRENCH, mode sombre, theme.dark",
    })
    void aWordOfAnotherProgramFindsTheCommand(Language language, String typed, String command) {
        language.speak();
        assertThat(QuickSwitch.matching(COMMANDS, typed))
                .first()
                .extracting(Command::id)
                .isEqualTo(command);
    }

    @Test
    void whatIsCalledSoStandsBeforeWhatOthersCallSoAndWhatIsPossibleBeforeBoth() {
        Command off = Command.of("search", () -> {}).when(new SimpleBooleanProperty(false));
        Command also = Command.of("find", () -> {});
        Command named = Command.of("saveSearch", () -> {});
        assertThat(QuickSwitch.matching(List.of(off, also, named), "search")).containsExactly(named, also, off);
    }
}
