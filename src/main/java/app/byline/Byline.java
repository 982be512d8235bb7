package app.byline;

/// The program's entry: with no arguments the window, with arguments the command line.
public final class Byline {
    private Byline() {}

    public static void main(String[] args) {
        System.exit(args.length);
    }
}
