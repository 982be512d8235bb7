package app.byline.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The windows of programs that are measured, one at a time, and what is behind them.
final class Windows {
    private final Eye eye;
    private final BufferedImage bare;

    /// To be made while the screen is empty.
    Windows(Eye eye) throws InterruptedException {
        this.eye = eye;
        eye.waitUntilStill();
        bare = eye.see();
    }

    /// Until it is there and has come to rest.
    void await(Contestant contestant) throws InterruptedException {
        Eye.waitFor(
                () -> Eye.difference(bare, eye.see()) > Screen.WIDTH * Screen.HEIGHT / 8,
                contestant.name() + " shows no window");
        eye.waitUntilStill();
    }

    /// Brings it to the common place and size.
    void place() throws IOException, InterruptedException {
        act("windowmove", "20", "10");
        act("windowsize", "1220", "740");
        eye.waitUntilStill();
    }

    private static void act(String action, String one, String two) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("xdotool", "getactivewindow", action, one, two)
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("xdotool " + action + ": " + exit);
        }
    }

    static Stream<ProcessHandle> tree(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    static void stop(Process process) throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(tree(process).toList());
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        Eye.waitFor(() -> all.stream().noneMatch(ProcessHandle::isAlive), "a process ends");
    }
}
