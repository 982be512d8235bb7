package app.byline.platform;

import java.io.IOException;
import java.net.URI;

/// The program that the desktop opens an address with, started as if from the desktop. Any thread.
public final class OutsideProgram {
    /// GTK is told by it to leave screen readers to us; another program that hears of it is silent.
    private static final String OURS = "NO_AT_BRIDGE";

    private OutsideProgram() {}

    /// Whether it was started; where there are other ways than that of Linux it is not.
    public static boolean open(URI address) {
        if (HostSystem.current() != HostSystem.OTHER) {
            return false;
        }
        ProcessBuilder opener = new ProcessBuilder("xdg-open", address.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        opener.environment().remove(OURS);
        try {
            opener.start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
