package app.byline.bench;

import app.byline.library.Welcome;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Measures every contestant in the same way, by the screen alone. Each is first started once at its leisure, its
/// window
/// brought to the common size, and closed, so that it has made its files; every run begins with a copy of those. Then
/// it
/// is started again and a letter is typed to learn the spot of the screen at which, and the picture as which, the
/// letter
/// appears. In the runs that count the letter is typed every 50 ms from the start of the process on; time stops when
/// that
/// spot shows that picture.
final class StartupOnScreen {
    /// How long a program may settle before its memory is read.
    private static final long SETTLE = 10;

    private static final int MEMORY_RUNS = 3;

    private final Path folder;
    private final Eye eye;
    private final BufferedImage bare;

    /// Where the first letter of the text appears, and how.
    private record Letter(Rectangle spot, BufferedImage picture) {
        boolean shown(Eye eye) {
            // A caret may stand beside it.
            return Eye.difference(picture, eye.see(spot)) <= spot.width * spot.height / 20;
        }
    }

    private record Entry(Contestant contestant, Letter letter, Samples times, Samples memory) {}

    private StartupOnScreen(Path folder) throws Exception {
        this.folder = folder;
        eye = new Eye();
        eye.waitUntilStill();
        bare = eye.see();
    }

    public static void main(String[] arguments) throws Exception {
        int runs = Integer.parseInt(arguments[0]);
        List<Contestant> contestants = Stream.of(
                        Contestant.ghostwriter(),
                        Contestant.bylineFromClassPath(),
                        Contestant.bylineInstalled(Path.of(arguments[1])))
                .filter(Contestant::isInstalled)
                .toList();
        new StartupOnScreen(Files.createTempDirectory("byline-startup")).compare(contestants, runs);
    }

    private void compare(List<Contestant> contestants, int runs) throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (Contestant contestant : contestants) {
            prepare(contestant);
            entries.add(new Entry(
                    contestant,
                    learn(contestant),
                    new Samples(contestant.name(), "ms"),
                    new Samples(contestant.name(), "MB")));
        }
        for (int run = 0; run < runs; run++) {
            for (Entry entry : entries) {
                entry.times().add(timeToLetter(entry.contestant(), entry.letter()));
            }
        }
        for (int run = 0; run < MEMORY_RUNS; run++) {
            for (Entry entry : entries) {
                entry.memory().add(memory(entry.contestant(), run));
            }
        }
        print(
                "From the start of the process to the first letter on the screen",
                entries.stream().map(Entry::times).toList());
        print(
                "Memory of all its processes (PSS), welcome post and preview shown",
                entries.stream().map(Entry::memory).toList());
        System.out.println("Pictures of what was measured: " + folder);
    }

    private static void print(String title, List<Samples> rows) {
        System.out.println("\n" + title + "\n\n" + Samples.head());
        Samples baseline = rows.getFirst();
        rows.forEach(row -> System.out.println(row.row(baseline)));
    }

    // ---- the runs

    private void prepare(Contestant contestant) throws Exception {
        Path home = Files.createDirectories(template(contestant));
        Files.writeString(
                home.resolve("welcome.md"), Welcome.post(Instant.now()).body());
        Process process = contestant.start(home);
        try {
            waitForWindow(contestant);
            window("windowmove", "20", "10");
            window("windowsize", "1220", "740");
            eye.waitUntilStill();
            eye.closeWindow();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IOException(contestant.name() + " did not close its window");
            }
        } finally {
            stop(process);
        }
    }

    private Letter learn(Contestant contestant) throws Exception {
        Process process = contestant.start(copy(contestant));
        try {
            waitForWindow(contestant);
            BufferedImage before = eye.see();
            for (int i = 0; i < 3; i++) {
                eye.typeLetter();
            }
            eye.waitUntilStill();
            eye.save(folder.resolve(contestant.name() + ".png"));
            Rectangle spot = firstLetter(before, eye.see(), contestant.left(), contestant.right());
            return new Letter(spot, eye.see(spot));
        } finally {
            stop(process);
        }
    }

    private double timeToLetter(Contestant contestant, Letter letter) throws Exception {
        Path home = copy(contestant);
        long start = System.nanoTime();
        Process process = contestant.start(home);
        try {
            long[] typed = {start};
            Eye.waitFor(
                    () -> {
                        if (System.nanoTime() - typed[0] > TimeUnit.MILLISECONDS.toNanos(50)) {
                            typed[0] = System.nanoTime();
                            eye.typeLetter();
                        }
                        return letter.shown(eye);
                    },
                    contestant.name() + " shows no letter");
            return (System.nanoTime() - start) / 1e6;
        } catch (IllegalStateException e) {
            eye.save(folder.resolve(contestant.name() + ", failed.png"));
            throw e;
        } finally {
            stop(process);
        }
    }

    private double memory(Contestant contestant, int run) throws Exception {
        Process process = contestant.start(copy(contestant));
        try {
            waitForWindow(contestant);
            TimeUnit.SECONDS.sleep(SETTLE);
            eye.save(folder.resolve(contestant.name() + " " + run + ".png"));
            long bytes = 0;
            for (ProcessHandle one : tree(process).toList()) {
                bytes += pss(one.pid());
            }
            return bytes / 1e6;
        } finally {
            stop(process);
        }
    }

    // ---- the parts

    private void waitForWindow(Contestant contestant) throws InterruptedException {
        Eye.waitFor(
                () -> Eye.difference(bare, eye.see()) > Screen.WIDTH * Screen.HEIGHT / 8,
                contestant.name() + " shows no window");
        eye.waitUntilStill();
    }

    /// The top left corner of what changed in these columns, as wide as an m: there the first letter was put.
    private static Rectangle firstLetter(BufferedImage before, BufferedImage after, int left, int right) {
        int top = -1;
        int bottom = -1;
        for (int y = 80; y < Screen.HEIGHT - 60; y++) {
            boolean changed = changedFrom(before, after, y, left, right) >= 0;
            if (changed && top < 0) {
                top = y;
            }
            if (!changed && top >= 0) {
                bottom = y;
                break;
            }
        }
        if (top < 0) {
            throw new IllegalStateException("the letter does not show");
        }
        int first = right;
        for (int y = top; y < bottom; y++) {
            int x = changedFrom(before, after, y, left, right);
            first = x >= 0 ? Math.min(first, x) : first;
        }
        return new Rectangle(first, top, 9, bottom - top);
    }

    private static int changedFrom(BufferedImage before, BufferedImage after, int y, int left, int right) {
        for (int x = left; x < right; x++) {
            if (before.getRGB(x, y) != after.getRGB(x, y)) {
                return x;
            }
        }
        return -1;
    }

    private static void window(String action, String one, String two) throws Exception {
        int exit = new ProcessBuilder("xdotool", "getactivewindow", action, one, two)
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("xdotool " + action + ": " + exit);
        }
    }

    private static Stream<ProcessHandle> tree(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /// Proportional set size: what is shared with other processes counts by its share.
    private static long pss(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        }
    }

    private static void stop(Process process) throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(tree(process).toList());
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        Eye.waitFor(() -> all.stream().noneMatch(ProcessHandle::isAlive), "a process ends");
    }

    private Path template(Contestant contestant) {
        return folder.resolve(contestant.name().replaceAll("\\W+", "-"));
    }

    /// The prepared files, fresh.
    private Path copy(Contestant contestant) throws IOException {
        Path from = template(contestant);
        Path to = Files.createTempDirectory(folder, "run");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (Files.isRegularFile(file)) {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }
}
