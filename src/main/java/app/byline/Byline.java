package app.byline;

import app.byline.platform.Folders;
import java.nio.file.Path;

/// The program's entry: with no arguments the window, with arguments the command line.
public final class Byline {
    private Byline() {}

    public static void main(String[] args) {
        if (args.length == 2 && args[0].equals("--library")) {
            BylineApp.open(Path.of(args[1]));
        } else {
            BylineApp.open(Folders.ofThisSystem().library());
        }
    }
}
