package app.byline.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// Tables of GitHub's dialect: one head, lines of text in the cells, one alignment for each column.
record Tables(Blocks blocks) {
    Optional<String> of(Element table) {
        List<Element> rows = new ArrayList<>();
        boolean simple = table.attributesSize() == 0 && table.ownText().isBlank();
        for (Element part : table.children()) {
            simple &= part.nameIs(rows.isEmpty() ? "thead" : "tbody") && part.attributesSize() == 0;
            rows.addAll(part.children());
        }
        if (!simple || rows.isEmpty() || table.child(0).childrenSize() != 1) {
            return Optional.empty();
        }
        int columns = rows.getFirst().childrenSize();
        boolean even = columns > 0
                && rows.getFirst().children().stream().allMatch(cell -> isCell(cell, "th"))
                && rows.stream()
                        .skip(1)
                        .allMatch(row -> row.nameIs("tr")
                                && row.childrenSize() == columns
                                && row.children().stream().allMatch(cell -> isCell(cell, "td")));
        return even ? Optional.of(written(rows)) : Optional.empty();
    }

    private static boolean isCell(Element cell, String name) {
        return cell.nameIs(name) && cell.attributes().asList().stream().allMatch(Tables::isAlignment);
    }

    private static boolean isAlignment(Attribute attribute) {
        return attribute.getKey().equals("align") && !mark(attribute.getValue()).equals("---");
    }

    private String written(List<Element> rows) {
        List<String> lines = new ArrayList<>();
        rows.forEach(row ->
                lines.add(row.children().stream().map(blocks::cell).collect(Collectors.joining(" | ", "| ", " |"))));
        lines.add(
                1,
                rows.getFirst().children().stream()
                        .map(cell -> mark(cell.attr("align")))
                        .collect(Collectors.joining(" | ", "| ", " |")));
        return String.join("\n", lines);
    }

    private static String mark(String alignment) {
        return switch (alignment) {
            case "left" -> ":--";
            case "right" -> "--:";
            case "center" -> ":-:";
            default -> "---";
        };
    }
}
