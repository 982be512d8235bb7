package app.byline.bench;

import java.util.List;

/// Time from the start of a process to a window that takes keys, and memory with the welcome post open, of Byline from
/// the class path, of its installed package and of Debian's ghostwriter. Arguments: how many runs (11), the screen to
/// use (`:90`), where the package is (`/usr/bin/byline`).
///
/// The measuring itself is done by [StartupOnScreen], a process that sees the screen made here.
final class Startup {
    private Startup() {}

    public static void main(String[] arguments) throws Exception {
        String runs = arguments.length > 0 ? arguments[0] : "11";
        String display = arguments.length > 1 ? arguments[1] : ":90";
        String program = arguments.length > 2 ? arguments[2] : "/usr/bin/byline";
        int exit;
        try (Screen screen = Screen.open(display)) {
            exit = screen.measure(StartupOnScreen.class, List.of(runs, program));
        }
        System.exit(exit);
    }
}
