package app.byline.ui;

import app.byline.ui.WindowMemory.Panes;

/// How wide library, text and side are, in pixels; an outer pane that is not shown has 0. See
/// docs/decisions/0076-panes-share-the-window.md.
record PaneWidths(double library, double text, double side) {
    /// In that much room: the library as wide as is wanted, and text and side share the rest in their proportion. None
    /// has less than `least`, which is 0 for what is not shown: the side gives way to the text, then the library to
    /// both.
    static PaneWidths of(double room, Panes wanted, PaneWidths least) {
        double library = least.library == 0
                ? 0
                : Math.rint(Math.max(least.library, Math.min(wanted.library(), room - least.text - least.side)));
        double rest = Math.max(0, room - library);
        double side = least.side == 0
                ? 0
                : Math.rint(Math.max(least.side, Math.min(wanted.share() * rest, rest - least.text)));
        return new PaneWidths(library, Math.max(0, rest - side), side);
    }

    /// The same with a library that wide, as far as the text has room to give or `least` allows.
    PaneWidths withLibrary(double width, PaneWidths least) {
        double moved = between(least.library, width, library + text - least.text);
        return new PaneWidths(moved, library + text - moved, side);
    }

    /// The same with a side that wide, as far as the text has room to give or `least` allows.
    PaneWidths withSide(double width, PaneWidths least) {
        double moved = between(least.side, width, side + text - least.text);
        return new PaneWidths(library, side + text - moved, moved);
    }

    /// How much of what the library leaves the side has.
    double share() {
        return side / (text + side);
    }

    private static double between(double least, double wanted, double most) {
        return Math.rint(Math.max(least, Math.min(wanted, most)));
    }
}
