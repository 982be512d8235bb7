package app.byline.markdown.commonmark;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that opens fenced code, without the marks of what it stands in. Source: CommonMark 0.31.2, 4.5 «Fenced code
/// blocks». Immutable; any thread.
///
/// @param indent how many blanks are before it
/// @param mark three backticks or tildes, or more
/// @param info what is written behind it, without blanks around
public record FenceLine(int indent, String mark, String info) {
    private static final Pattern LINE = Pattern.compile("( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)");

    /// What that line opens; nothing where it is no fence.
    public static Optional<FenceLine> of(String line) {
        Matcher found = LINE.matcher(line);
        return found.matches()
                ? Optional.of(new FenceLine(
                        found.group(1).length(), found.group(2), found.group(3).strip()))
                : Optional.empty();
    }

    /// Whether that line ends the code: as long a fence or a longer one of the same kind, and nothing behind it.
    public boolean isClosedBy(String line) {
        return like(line).filter(other -> other.info().isEmpty()).isPresent();
    }

    /// Whether that line would end the code but for the language it names: it was written to open a block of its own.
    public boolean isOpenedAnewBy(String line) {
        return like(line).filter(other -> !other.info().isEmpty()).isPresent();
    }

    /// As long a fence or a longer one of the same kind.
    private Optional<FenceLine> like(String line) {
        return of(line).filter(other -> other.mark().startsWith(mark));
    }
}
