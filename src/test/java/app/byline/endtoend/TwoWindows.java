package app.byline.endtoend;

import app.byline.BylineApp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;

/// The program with two windows, made to be ended: someone types into both in turns, for ever. It tells when which key
/// was struck.
final class TwoWindows {
    static final List<String> TITLES = List.of("Quay", "Tide");

    private TwoWindows() {}

    public static void main(String[] arguments) {
        Thread typist = new Thread(() -> type(Integer.parseInt(arguments[1])), "typist");
        typist.setDaemon(true);
        typist.start();
        Application.launch(BylineApp.class, Path.of(arguments[0]).toString());
    }

    /// The windows that there are at the start; a second is opened where there is one.
    private static void type(int windows) {
        OpenProgram.until(() -> OpenWindows.titles().size() == windows);
        if (windows < TITLES.size()) {
            OpenWindows.command(OpenWindows.titles().getFirst(), "window.new");
        }
        OpenProgram.until(() -> OpenWindows.titles().equals(TITLES));
        for (int key = 0; true; key++) {
            for (String title : TITLES) {
                OpenWindows.type(title, String.valueOf(letterAt(key)));
                System.out.println("key " + title + " " + (key + 1) + " " + System.currentTimeMillis());
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /// What is typed as the key of that number, from 0, in this run: words of nine letters.
    static char letterAt(int key) {
        return key % 10 == 9 ? ' ' : (char) ('a' + key % 26);
    }
}
