package app.byline.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A screen that nobody sees (Xvfb) with a window manager (openbox) on it, so that windows get the keyboard as they do
/// at a desk. Closed by the process ids it began with.
final class Screen implements AutoCloseable {
    static final int WIDTH = 1280;
    static final int HEIGHT = 800;

    private final String display;
    private final Deque<Process> started = new ArrayDeque<>();

    private Screen(String display) {
        this.display = display;
    }

    /// Opens the screen of that name, as in `:90`. Needs Debian's packages xvfb, openbox and xdotool.
    static Screen open(String display) throws IOException, InterruptedException {
        Screen screen = new Screen(display);
        Path socket = Path.of("/tmp/.X11-unix/X" + display.substring(1));
        if (Files.exists(socket)) {
            throw new IOException("the screen " + display + " is taken: choose another by -Dbench.args=\":N\"");
        }
        screen.start("Xvfb", display, "-screen", "0", WIDTH + "x" + HEIGHT + "x24", "-nolisten", "tcp", "-noreset");
        while (!Files.exists(socket)) {
            if (!screen.started.getFirst().isAlive()) {
                throw new IOException("Xvfb did not start");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        screen.start("openbox", "--sm-disable");
        return screen;
    }

    /// Runs a class of this class path in a process that sees this screen, to its end, and returns its exit code.
    int measure(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbyline.javafx=" + System.getProperty("byline.javafx", ""),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DISPLAY", display);
        return builder.start().waitFor();
    }

    private void start(String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        started.addFirst(builder.start());
    }

    @Override
    public void close() {
        for (Process process : started) {
            process.destroy();
            process.onExit().join();
        }
    }
}
