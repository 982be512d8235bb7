package app.byline.markdown.edit;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// In which order the rows of a table come.
final class TableOrder {
    /// Signs of Markdown that say nothing of the order.
    private static final Pattern MARKS = Pattern.compile("[*_`~\\[\\]]");

    private static final Pattern NUMBER =
            Pattern.compile("\\p{Sc}?\\s?([-+−]?)(\\d[\\d.,' \\u00a0\\u202f]*)\\s?(?:%|\\p{Sc})?");
    /// Three digits behind the last point or comma are thousands, unless nothing but a 0 stands before.
    private static final Pattern DECIMALS = Pattern.compile("(.*?)(?:[.,](\\d{1,2}|\\d{4,}|(?<=^0[.,])\\d+))?");

    private TableOrder() {}

    /// Numbers before words, empty cells last whichever way.
    static Comparator<List<String>> by(int column, boolean falling) {
        Comparator<String> rising = TableOrder::compare;
        Comparator<String> order = falling ? rising.reversed() : rising;
        return Comparator.<List<String>, String>comparing(
                cells -> MARKS.matcher(cells.get(column)).replaceAll(""),
                Comparator.comparing(String::isEmpty).thenComparing(order));
    }

    private static int compare(String one, String other) {
        OptionalDouble first = number(one);
        OptionalDouble second = number(other);
        if (first.isPresent() && second.isPresent()) {
            return Double.compare(first.getAsDouble(), second.getAsDouble());
        }
        return first.isPresent()
                ? -1
                : second.isPresent() ? 1 : Collator.getInstance().compare(one, other);
    }

    /// `1,234.50`, `1.234,50`, `1 234`, `12 %`, `$5`.
    private static OptionalDouble number(String cell) {
        Matcher number = NUMBER.matcher(cell.strip());
        if (!number.matches()) {
            return OptionalDouble.empty();
        }
        Matcher parts = DECIMALS.matcher(number.group(2).strip());
        String plain = parts.matches()
                ? parts.group(1).replaceAll("\\D", "") + "." + Objects.requireNonNullElse(parts.group(2), "0")
                : "0";
        double value = Double.parseDouble(plain);
        return OptionalDouble.of(number.group(1).matches("[-−]") ? -value : value);
    }
}
