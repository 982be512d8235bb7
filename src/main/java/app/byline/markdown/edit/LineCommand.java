package app.byline.markdown.edit;

/// What can be done to the lines that a selection touches. Pure; any thread.
public enum LineCommand {
    /// Past the block, the item or the line before.
    MOVE_UP,
    MOVE_DOWN,
    /// The same once more, behind; the copy is selected then.
    DUPLICATE,
    /// One line of several, or of a line and the next.
    JOIN,
    DELETE,
    /// Into the item before; code and several lines of words a step in.
    INDENT,
    /// Out of the item it stands in; code and several lines of words a step out.
    OUTDENT,
    /// Ticks tasks, or takes the ticks away.
    TICK;

    /// Changes nothing where it can't be, as the first line can't move up.
    public TextEdit edit(Selected selected) {
        return switch (this) {
            case MOVE_UP -> new LineMoves(selected).up();
            case MOVE_DOWN -> new LineMoves(selected).down();
            case DUPLICATE -> new LineMoves(selected).duplicated();
            case JOIN -> LineMoves.joined(selected);
            case DELETE -> new LineMoves(selected).deleted();
            case INDENT -> LineKeys.tab(selected, false, () -> false).orElseGet(() -> TextEdit.none(selected));
            case OUTDENT -> LineKeys.tab(selected, true, () -> false).orElseGet(() -> TextEdit.none(selected));
            case TICK -> ListKeys.tick(selected).orElseGet(() -> TextEdit.none(selected));
        };
    }
}
