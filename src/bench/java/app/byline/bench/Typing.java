package app.byline.bench;

import java.util.ArrayList;
import java.util.List;

/// From a key to the letter on the screen, of Byline's installed package and beside it of other editors: Debian's
/// ghostwriter, and CodeMirror in a page of Chromium. Arguments: how many keys (200), the screen to use
/// (`:90`), where the package is (`/usr/bin/byline`), where npm's modules are (`target/bench/node_modules`), and
/// lengths in thousands of characters (10, 100, 1000), with the word `alone` before them to measure Byline only.
///
/// The measuring itself is done by [TypingOnScreen], a process that sees the screen made here.
final class Typing {
    private static final List<String> USUAL =
            List.of("200", ":90", "/usr/bin/byline", "target/bench/node_modules", "10", "100", "1000");

    private Typing() {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = new ArrayList<>(List.of(arguments));
        if (given.size() < 5) {
            given.addAll(USUAL.subList(given.size(), USUAL.size()));
        }
        String display = given.remove(1);
        int exit;
        try (Screen screen = Screen.open(display)) {
            exit = screen.measure(TypingOnScreen.class, given);
        }
        System.exit(exit);
    }
}
