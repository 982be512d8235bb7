package app.byline.bench;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;

/// Looks at the screen and types on it, as a writer would: it knows nothing of the programs behind the pixels. Needs a
/// `DISPLAY`.
final class Eye {
    private static final Rectangle ALL = new Rectangle(Screen.WIDTH, Screen.HEIGHT);
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Robot robot;

    Eye() throws AWTException {
        robot = new Robot();
    }

    BufferedImage see() {
        return see(ALL);
    }

    BufferedImage see(Rectangle part) {
        return robot.createScreenCapture(part);
    }

    void save(Path file) throws IOException {
        ImageIO.write(see(), "png", file.toFile());
    }

    /// The letter m: it stands for itself in every program, and no other letter looks like it.
    void typeLetter() {
        press(KeyEvent.VK_M);
    }

    /// Deletes it again.
    void deleteLetter() {
        press(KeyEvent.VK_BACK_SPACE);
    }

    /// Clicks there, and puts the caret to the end of the text's first line.
    void goToFirstLine(int x, int y) {
        robot.mouseMove(x, y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.keyPress(KeyEvent.VK_CONTROL);
        press(KeyEvent.VK_HOME);
        robot.keyRelease(KeyEvent.VK_CONTROL);
        press(KeyEvent.VK_END);
    }

    /// What window managers close windows by.
    void closeWindow() {
        robot.keyPress(KeyEvent.VK_ALT);
        press(KeyEvent.VK_F4);
        robot.keyRelease(KeyEvent.VK_ALT);
    }

    private void press(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    /// Returns once nothing but a caret's blinking has moved on the screen for a while.
    void waitUntilStill() throws InterruptedException {
        BufferedImage last = see();
        long since = System.nanoTime();
        long begin = since;
        while (System.nanoTime() - since < QUIET) {
            TimeUnit.MILLISECONDS.sleep(100);
            BufferedImage now = see();
            if (difference(last, now) > 120) {
                since = System.nanoTime();
                last = now;
            }
            if (System.nanoTime() - begin > PATIENCE) {
                throw new IllegalStateException("the screen does not come to rest");
            }
        }
    }

    /// Looks often until this is so.
    static void waitFor(BooleanSupplier condition, String what) throws InterruptedException {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE) {
                throw new IllegalStateException("waited in vain: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(8);
        }
    }

    /// Pixels that differ between two pictures of one size.
    static int difference(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }
}
