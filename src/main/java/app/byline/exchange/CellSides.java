package app.byline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// To which side the columns of a table stand, the same in all cells of one as Markdown has it. Spreadsheets tell it of
/// each cell that has a number. Pure; any thread.
final class CellSides {
    private static final Pattern STYLE = Pattern.compile("text-align:\\s*(\\w+)");

    private CellSides() {}

    /// Columns whose cells with words stand all at the right, or all in the middle, stand there from the head on. What
    /// stands at the left is what would be anyway.
    static void align(Element table) {
        List<Element> rows = new ArrayList<>(table.select("> thead > tr, > tbody > tr, > tfoot > tr"));
        int columns = rows.isEmpty() ? 0 : rows.getFirst().childrenSize();
        boolean even = table.select("[colspan], [rowspan]").isEmpty();
        for (int column = 0; column < columns; column++) {
            List<Element> cells = cells(rows, column);
            Optional<String> side = even ? side(cells.subList(1, cells.size())) : Optional.empty();
            cells.forEach(cell -> cell.removeAttr("align"));
            side.ifPresent(there -> cells.forEach(cell -> cell.attr("align", there)));
        }
    }

    private static List<Element> cells(List<Element> rows, int column) {
        return rows.stream()
                .filter(row -> row.childrenSize() > column)
                .map(row -> row.child(column))
                .toList();
    }

    private static Optional<String> side(List<Element> cells) {
        Set<String> sides =
                cells.stream().filter(Element::hasText).map(CellSides::side).collect(Collectors.toSet());
        return sides.size() == 1
                ? sides.stream()
                        .filter(side -> side.equals("right") || side.equals("center"))
                        .findFirst()
                : Optional.empty();
    }

    private static String side(Element cell) {
        Matcher style = STYLE.matcher(cell.attr("style"));
        return (style.find() ? style.group(1) : cell.attr("align")).toLowerCase(Locale.ROOT);
    }
}
