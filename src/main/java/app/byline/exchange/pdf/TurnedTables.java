package app.byline.exchange.pdf;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.render.Box;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Sets the cells of tables that are read from the right from there, once all is laid out: the library sets columns
/// from the left whatever the direction. What is written into the file stays in the order it is read in.
final class TurnedTables {
    private TurnedTables() {}

    /// Those in that box, also within each other.
    static void turn(Box page) {
        Deque<Box> open = new ArrayDeque<>(List.of(page));
        while (!open.isEmpty()) {
            Box box = open.pop();
            if (box instanceof TableBox table && isTurned(table)) {
                rows(table);
                table.calcChildLocations();
            }
            box.getChildren().forEach(open::push);
        }
    }

    private static boolean isTurned(TableBox table) {
        return table.getElement() != null
                && table.getElement().getAttribute("dir").equals("rtl");
    }

    private static void rows(Box part) {
        for (Box child : part.getChildren()) {
            if (child instanceof TableRowBox row) {
                turn(row);
            } else {
                rows(child);
            }
        }
    }

    private static void turn(TableRowBox row) {
        List<TableCellBox> cells = row.getChildren().stream()
                .filter(TableCellBox.class::isInstance)
                .map(TableCellBox.class::cast)
                .toList();
        int left = cells.stream().mapToInt(Box::getX).min().orElse(0);
        int right = cells.stream()
                .mapToInt(cell -> cell.getX() + cell.getWidth())
                .max()
                .orElse(0);
        cells.forEach(cell -> cell.setX(left + right - cell.getX() - cell.getWidth()));
    }
}
