package app.byline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Measures every contestant in the same way, by the screen alone: the caret is put behind the first line of a post
/// of that length, with all of it to come, a letter is typed once to learn where and how it appears, and deleted. Then
/// it is typed and deleted again and again, at moments that keep no time with any clock of the program; from the key to
/// the picture of the letter counts. What a look at that spot takes is measured too: no figure can be below it.
final class TypingOnScreen {
    private static final String FIRST_LINE = "Here the author writes.";
    private static final int SETTLE = 8;
    private static final int WARM = 30;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final Path folder;
    private final Eye eye;
    private final Windows windows;
    private final Random moments = new Random(1);

    private TypingOnScreen(Path folder) throws Exception {
        this.folder = folder;
        eye = new Eye();
        windows = new Windows(eye);
    }

    /// Arguments: keys, the package's program, the folder of npm's modules, lengths in thousands of characters; the
    /// word `alone` before the lengths leaves the other editors out.
    public static void main(String[] arguments) throws Exception {
        int keys = Integer.parseInt(arguments[0]);
        Path modules = Path.of(arguments[2]).toAbsolutePath();
        boolean alone = arguments[3].equals("alone");
        Contestant byline = Contestant.bylineInstalled(Path.of(arguments[1]));
        Stream<Contestant> others = alone
                ? Stream.empty()
                : Stream.of(Contestant.ghostwriter(), Contestant.codeMirror(modules))
                        .filter(Contestant::isInstalled);
        List<Contestant> contestants = Stream.concat(others, Stream.of(byline)).toList();
        TypingOnScreen typing = new TypingOnScreen(Files.createTempDirectory("byline-typing"));
        for (String size : List.of(arguments).subList(alone ? 4 : 3, arguments.length)) {
            typing.compare(contestants, Integer.parseInt(size), keys);
        }
        System.out.println("Pictures of what was measured: " + typing.folder);
    }

    private void compare(List<Contestant> contestants, int thousands, int keys) throws Exception {
        String text = FIRST_LINE + "\n\n" + LongPost.of(1_000 * thousands);
        Samples looks = new Samples("a look at the letter", "ms");
        List<Samples> rows = new ArrayList<>();
        for (Contestant contestant : contestants) {
            Samples samples = new Samples(contestant.name(), "ms");
            if (type(contestant, text, thousands, keys, samples, looks)) {
                rows.add(samples);
            }
        }
        System.out.printf("%nFrom the key to the letter on the screen, %,d,000 characters%n%n", thousands);
        System.out.println(Samples.head());
        Samples baseline = rows.getFirst();
        rows.forEach(row -> System.out.println(row.row(baseline)));
        System.out.println(looks.row(baseline));
    }

    /// Answers whether it came to its end.
    private boolean type(Contestant contestant, String text, int thousands, int keys, Samples samples, Samples looks)
            throws Exception {
        Process process = contestant.start(prepared(contestant, text));
        try {
            windows.await(contestant);
            windows.place();
            // Previews and spelling have come by then.
            TimeUnit.SECONDS.sleep(SETTLE);
            eye.goToFirstLine((contestant.left() + contestant.right()) / 2, Screen.HEIGHT / 2);
            eye.waitUntilStill();
            Letter letter = learn(contestant);
            eye.save(folder.resolve(contestant.name() + " " + thousands + ".png"));
            eye.deleteLetter();
            for (int key = 0; key < WARM + keys; key++) {
                pause(letter);
                double took = timeToLetter(letter);
                long begin = System.nanoTime();
                letter.shown(eye);
                if (key >= WARM) {
                    samples.add(took);
                    looks.addSince(begin);
                }
                eye.deleteLetter();
            }
            return true;
        } catch (IllegalStateException e) {
            eye.save(folder.resolve(contestant.name() + " " + thousands + ", failed.png"));
            System.out.println(contestant.name() + ", " + thousands + ",000 characters: " + e.getMessage());
            return false;
        } finally {
            Windows.stop(process);
        }
    }

    private Letter learn(Contestant contestant) throws InterruptedException {
        var before = eye.see();
        eye.typeLetter();
        eye.waitUntilStill();
        return Letter.between(before, eye, contestant.left(), contestant.right());
    }

    /// Until the letter is gone, and 60 to 160 ms.
    private void pause(Letter letter) throws InterruptedException {
        Eye.waitFor(() -> !letter.shown(eye), "the letter goes");
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(60_000 + moments.nextInt(100_000)));
    }

    private double timeToLetter(Letter letter) {
        long start = System.nanoTime();
        eye.typeLetter();
        while (!letter.shown(eye)) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException("the letter does not come");
            }
            Thread.onSpinWait();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private Path prepared(Contestant contestant, String text) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(folder, "run");
        Files.writeString(home.resolve(Contestant.TEXT), text);
        contestant.preparation().in(home);
        return home;
    }
}
