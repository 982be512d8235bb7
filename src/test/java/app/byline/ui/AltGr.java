package app.byline.ui;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/// Keys that write a character with AltGr, which Windows tells programs of as Ctrl and Alt, on the keyboards it has for
/// a language (https://learn.microsoft.com/globalization/windows-keyboard-layouts). Keys are named as they are on an
/// American keyboard where they have no letter or digit.
final class AltGr {
    static final Map<String, Set<KeyCode>> KEYBOARDS = Map.of(
            "German", keys("Q E M DIGIT2 DIGIT3 DIGIT7 DIGIT8 DIGIT9 DIGIT0 OPEN_BRACKET MINUS EQUALS PLUS LESS"),
            "Spanish",
                    keys("E DIGIT1 DIGIT2 DIGIT3 DIGIT4 DIGIT5 DIGIT6 BACK_QUOTE BACK_SLASH OPEN_BRACKET"
                            + " CLOSE_BRACKET EQUALS PLUS QUOTE"),
            "French",
                    keys("E DIGIT2 DIGIT3 DIGIT4 DIGIT5 DIGIT6 DIGIT7 DIGIT8 DIGIT9 DIGIT0 MINUS OPEN_BRACKET"
                            + " CLOSE_BRACKET EQUALS DOLLAR RIGHT_PARENTHESIS"),
            "Polish", keys("A C E L N O S U X Z"));

    private AltGr() {}

    private static Set<KeyCode> keys(String names) {
        return Stream.of(names.split(" ")).map(KeyCode::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
