package app.byline.ui;

import app.byline.markdown.edit.TableChange;
import app.byline.platform.HostSystem;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// What can be done in tables, each once. JavaFX's thread.
final class TableCommands {
    /// As lines move, but on a Mac, where these keys go from word to word. With Control, too, window managers take them
    /// to go from desk to desk.
    private static final String ALONG = HostSystem.current() == HostSystem.MAC ? "Shortcut+Alt+" : "Alt+";

    final Command begin;
    final List<Command> rows;
    final List<Command> columns;
    final List<Command> alignments;
    final List<Command> orders;
    private final Editing editing;

    /// `open` says whether a post is open.
    TableCommands(Editing editing, ObservableValue<Boolean> open) {
        this.editing = editing;
        begin = Command.of("table", editing::beginTable)
                .keys("Shortcut+Alt+G")
                .icon(Feather.GRID)
                .when(open);
        rows = List.of(
                make(TableChange.ROW_ABOVE),
                make(TableChange.ROW_BELOW).keys("Shortcut+Alt+Enter"),
                make(TableChange.ROW_UP),
                make(TableChange.ROW_DOWN),
                make(TableChange.ROW_COPY),
                make(TableChange.ROW_DELETE));
        columns = List.of(
                make(TableChange.COLUMN_BEFORE),
                make(TableChange.COLUMN_BEHIND),
                make(TableChange.COLUMN_LEFT).keys(ALONG + "Left"),
                make(TableChange.COLUMN_RIGHT).keys(ALONG + "Right"),
                make(TableChange.COLUMN_DELETE));
        alignments = List.of(
                make(TableChange.ALIGN_LEFT).icon(Feather.ALIGN_LEFT),
                make(TableChange.ALIGN_CENTRE).icon(Feather.ALIGN_CENTER),
                make(TableChange.ALIGN_RIGHT).icon(Feather.ALIGN_RIGHT),
                make(TableChange.ALIGN_NONE).icon(Feather.ALIGN_JUSTIFY));
        orders = List.of(make(TableChange.SORT_UP), make(TableChange.SORT_DOWN), make(TableChange.TIDY));
    }

    private Command make(TableChange change) {
        String id = change.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Command.of("table." + id, () -> editing.table(change)).when(editing.inTable());
    }

    Commands.Group group() {
        return Commands.Group.of("table", List.of(List.of(begin), rows, columns, alignments, orders))
                .within("format");
    }
}
