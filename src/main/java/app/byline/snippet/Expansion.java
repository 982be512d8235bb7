package app.byline.snippet;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A standing text with its variables filled in.
///
/// A variable is its name in braces, `{date}`, behind a colon how it is to be said, `{date:dd.MM.yy}`. Whatever else
/// stands in braces stays: `{0}`, `{Date}`, `{unknown}`, and the braces of code and other programs, doubled
/// (`{{title}}`) or behind a dollar (`${title}`). A backslash before a variable makes it plain words. What is filled in
/// is not read again.
///
/// @param carets where carets stand afterwards, in UTF-16 units of the text, rising; none where nothing says
/// @param unclear the patterns that are none, which stayed as they are written
public record Expansion(String text, List<Integer> carets, List<String> unclear) {
    private static final Pattern VARIABLE =
            Pattern.compile("(?<plain>\\\\)?(?<![{$])\\{(?<name>[a-z]+)(?::(?<pattern>[^{}\\n]*))?\\}(?!\\})");

    public Expansion {
        carets = List.copyOf(carets);
        unclear = List.copyOf(unclear);
    }

    /// That text with what these facts say.
    public static Expansion of(String text, Facts facts) {
        StringBuilder filled = new StringBuilder();
        List<Integer> carets = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        Matcher found = VARIABLE.matcher(text);
        int at = 0;
        while (found.find()) {
            Optional<Variable> variable = variable(found);
            filled.append(text, at, found.start());
            at = found.end();
            if (variable.isEmpty()) {
                filled.append(found.group());
            } else if (found.group("plain") != null) {
                filled.append(found.group(), 1, found.group().length());
            } else if (variable.get() == Variable.CURSOR) {
                carets.add(filled.length());
            } else {
                filled.append(value(variable.get(), found, facts, unclear));
            }
        }
        filled.append(text, at, text.length());
        return new Expansion(filled.toString(), carets, unclear);
    }

    /// Whether that text asks for it.
    public static boolean asks(String text, Variable variable) {
        return VARIABLE.matcher(text)
                .results()
                .anyMatch(
                        found -> found.group("plain") == null && variable.word().equals(found.group("name")));
    }

    /// Where its author goes on: the first caret, or behind the text.
    public int caret() {
        return carets.isEmpty() ? text.length() : carets.getFirst();
    }

    /// The same for a place in a line that begins so: each further line does, too.
    public Expansion below(String indent) {
        if (indent.isEmpty()) {
            return this;
        }
        List<Integer> moved = carets.stream()
                .map(caret -> caret + indent.length() * lines(text.substring(0, caret)))
                .toList();
        return new Expansion(text.replace("\n", "\n" + indent), moved, unclear);
    }

    private static int lines(String text) {
        return (int) text.chars().filter(character -> character == '\n').count();
    }

    private static Optional<Variable> variable(Matcher found) {
        return Variable.of(found.group("name"))
                .filter(variable -> found.group("pattern") == null || variable.takesPattern());
    }

    private static String value(Variable variable, Matcher found, Facts facts, List<String> unclear) {
        return switch (variable) {
            case DATE -> time(found, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), facts, unclear);
            case TIME -> time(found, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), facts, unclear);
            default -> facts.known().getOrDefault(variable, found.group());
        };
    }

    private static String time(Matcher found, DateTimeFormatter usual, Facts facts, List<String> unclear) {
        String pattern = found.group("pattern");
        try {
            return (pattern == null ? usual : DateTimeFormatter.ofPattern(pattern))
                    .withLocale(facts.locale())
                    .format(facts.now());
        } catch (IllegalArgumentException | DateTimeException _) {
            unclear.add(pattern);
            return found.group();
        }
    }
}
