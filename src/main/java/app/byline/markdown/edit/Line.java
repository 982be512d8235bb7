package app.byline.markdown.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line, taken apart: marks of the quotes it stands in, its indent, what makes it an item of a list (with the
/// blanks behind), the box of a task, the marks of a heading, and its words.
record Line(int start, String quote, String indent, String item, String box, String heading, String words) {
    private static final Pattern PARTS = Pattern.compile("((?:[ ]{0,3}>[ \\t]?)*)"
            + "([ \\t]*)"
            + "((?:[-*+]|\\d{1,9}[.)])(?:[ \\t]+|$))?"
            + "(\\[[ xX]](?:[ \\t]+|$))?"
            + "(#{1,6}(?:[ \\t]+|$))?"
            + "(.*)");
    private static final Pattern MARK = Pattern.compile(" {0,3}>[ \\t]?");
    private static final Pattern RULE =
            Pattern.compile(" {0,3}(?:(?:\\*[ \\t]*){3,}|(?:-[ \\t]*){3,}|(?:_[ \\t]*){3,})");
    private static final int TAB = 4;

    static Line of(int start, String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return new Line(start, "", "", "", "", "", text);
        }
        String quote = parts.group(1);
        if (RULE.matcher(text.substring(quote.length())).matches()) {
            return new Line(start, quote, "", "", "", "", text.substring(quote.length()));
        }
        String item = part(parts, 3);
        // A box is one only in a list.
        String box = item.isEmpty() ? "" : part(parts, 4);
        String rest = (item.isEmpty() ? part(parts, 4) : "")
                + (box.isEmpty() && !part(parts, 4).isEmpty() ? part(parts, 5) : "");
        String heading = rest.isEmpty() ? part(parts, 5) : "";
        return new Line(start, quote, part(parts, 2), item, box, heading, rest + parts.group(6));
    }

    private static String part(Matcher parts, int group) {
        return parts.group(group) == null ? "" : parts.group(group);
    }

    /// All lines of a text.
    static List<Line> all(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(of(start, text.substring(start, end)));
            start = end + 1;
        }
        lines.add(of(start, text.substring(start)));
        return lines;
    }

    /// The whole of it.
    String text() {
        return quote + indent + item + box + heading + words;
    }

    /// In how many quotes it stands.
    int quotes() {
        return (int) quote.chars().filter(mark -> mark == '>').count();
    }

    /// What stands behind the marks of so many quotes; nothing where it stands in fewer.
    Optional<String> within(int quotes) {
        Matcher marks = MARK.matcher(text());
        int at = 0;
        for (int i = 0; i < quotes; i++) {
            if (!marks.region(at, marks.regionEnd()).lookingAt()) {
                return Optional.empty();
            }
            at = marks.end();
        }
        return Optional.of(text().substring(at));
    }

    /// Where its words begin.
    int wordsStart() {
        return start + quote.length() + indent.length() + item.length() + box.length() + heading.length();
    }

    /// Where its item begins, or would.
    int itemStart() {
        return start + quote.length() + indent.length();
    }

    int end() {
        return wordsStart() + words.length();
    }

    boolean isItem() {
        return !item.isEmpty();
    }

    boolean isNumbered() {
        return isItem() && Character.isDigit(item.charAt(0));
    }

    boolean isBlank() {
        return item.isEmpty() && heading.isEmpty() && words.isBlank();
    }

    /// How many columns its indent takes.
    int column() {
        return columns(indent);
    }

    /// How many columns the blanks take that a text begins with.
    static int columns(String text) {
        int column = 0;
        for (int i = 0; i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t'); i++) {
            column += text.charAt(i) == '\t' ? TAB - column % TAB : 1;
        }
        return column;
    }

    /// The number of a numbered item.
    int number() {
        return Integer.parseInt(item.strip().substring(0, item.strip().length() - 1));
    }
}
