package app.byline.ui.atspi;

import java.util.List;
import java.util.Set;

/// What an object is at the moment, each by the number of its bit in AT-SPI.
enum State {
    ACTIVE(1, "active"),
    BUSY(3, "busy"),
    CHECKED(4, "checked"),
    COLLAPSED(5, "collapsed"),
    DEFUNCT(6, "defunct"),
    EDITABLE(7, "editable"),
    ENABLED(8, "enabled"),
    EXPANDABLE(9, "expandable"),
    EXPANDED(10, "expanded"),
    FOCUSABLE(11, "focusable"),
    FOCUSED(12, "focused"),
    HORIZONTAL(14, "horizontal"),
    MODAL(16, "modal"),
    MULTI_LINE(17, "multi-line"),
    MULTISELECTABLE(18, "multiselectable"),
    PRESSED(20, "pressed"),
    SELECTABLE(22, "selectable"),
    SELECTED(23, "selected"),
    SENSITIVE(24, "sensitive"),
    SHOWING(25, "showing"),
    SINGLE_LINE(26, "single-line"),
    /// What changes is not all told, so nobody may keep what they were told before.
    TRANSIENT(28, "transient"),
    VERTICAL(29, "vertical"),
    VISIBLE(30, "visible"),
    INDETERMINATE(32, "indeterminate"),
    SELECTABLE_TEXT(38, "selectable-text"),
    IS_DEFAULT(39, "is-default"),
    VISITED(40, "visited"),
    CHECKABLE(41, "checkable"),
    HAS_POPUP(42, "has-popup"),
    READ_ONLY(43, "read-only");

    private final int bit;
    private final String word;

    State(int bit, String word) {
        this.bit = bit;
        this.word = word;
    }

    /// What events call it.
    String word() {
        return word;
    }

    /// As they are sent: the lower 32 bits and the upper ones.
    static List<Long> bits(Set<State> states) {
        long all = states.stream().mapToLong(state -> 1L << state.bit).reduce(0, (one, other) -> one | other);
        return List.of(all & 0xFFFF_FFFFL, all >>> 32);
    }
}
