package app.byline.bench;

import app.byline.library.Welcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Measures every contestant in the same way, by the screen alone. Each is first started once at its leisure, its
/// window brought to the common size, and closed, so that it has made its files; every run begins with a copy of those.
/// Then it is started again and a letter is typed to learn the spot of the screen at which, and the picture as which,
/// the letter appears. In the runs that count the letter is typed every 50 ms from the start of the process on; time
/// stops when that spot shows that picture.
final class StartupOnScreen {
    /// How long a program may settle before its memory is read.
    private static final long SETTLE = 10;

    private static final int MEMORY_RUNS = 3;

    private final Path folder;
    private final Eye eye;
    private final Windows windows;

    private record Entry(Contestant contestant, Letter letter, Samples times, Samples memory) {}

    private StartupOnScreen(Path folder) throws Exception {
        this.folder = folder;
        eye = new Eye();
        windows = new Windows(eye);
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
                home.resolve(Contestant.TEXT),
                Welcome.post(Instant.now(), Locale.getDefault()).body());
        Process process = contestant.start(home);
        try {
            windows.await(contestant);
            windows.place();
            eye.closeWindow();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IOException(contestant.name() + " did not close its window");
            }
        } finally {
            Windows.stop(process);
        }
    }

    private Letter learn(Contestant contestant) throws Exception {
        Process process = contestant.start(copy(contestant));
        try {
            windows.await(contestant);
            BufferedImage before = eye.see();
            for (int i = 0; i < 3; i++) {
                eye.typeLetter();
            }
            eye.waitUntilStill();
            eye.save(folder.resolve(contestant.name() + ".png"));
            return Letter.between(before, eye, contestant.left(), contestant.right());
        } finally {
            Windows.stop(process);
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
            Windows.stop(process);
        }
    }

    private double memory(Contestant contestant, int run) throws Exception {
        Process process = contestant.start(copy(contestant));
        try {
            windows.await(contestant);
            TimeUnit.SECONDS.sleep(SETTLE);
            eye.save(folder.resolve(contestant.name() + " " + run + ".png"));
            long bytes = 0;
            for (ProcessHandle one : Windows.tree(process).toList()) {
                bytes += pss(one.pid());
            }
            return bytes / 1e6;
        } finally {
            Windows.stop(process);
        }
    }

    // ---- the parts

    /// Proportional set size: what is shared with other processes counts by its share.
    private static long pss(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        }
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
