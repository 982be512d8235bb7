package app.byline.library;

import app.byline.post.Post;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What is to be found in posts, and what shall stand there instead. Immutable.
///
/// @param expression whether `find` is a regular expression of Java's kind; `with` may then name its groups, `$1`, and
///     has `\n` and `\t` for the end of a line and a tab
public record TextReplacement(String find, String with, boolean matchCase, boolean wholeWord, boolean expression) {
    /// A well-meant expression is done with a post in a fraction of this.
    static final Duration LONGEST = Duration.ofSeconds(1);

    private static final Pattern ESCAPED = Pattern.compile("\\\\.");

    /// Makes sure that it can be looked for.
    ///
    /// @throws UnclearSearchException when it can't
    public void check() {
        if (find.isEmpty()) {
            throw new UnclearSearchException(UnclearSearchException.Reason.EMPTY, "", null);
        }
        try {
            // A group that is not there is told before anything is looked for.
            Matcher matcher = Pattern.compile(pattern().pattern() + "|").matcher("");
            if (matcher.find()) {
                matcher.appendReplacement(new StringBuilder(), replacement());
            }
        } catch (PatternSyntaxException e) {
            throw new UnclearSearchException(UnclearSearchException.Reason.EXPRESSION, e.getDescription(), e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnclearSearchException(
                    UnclearSearchException.Reason.REPLACEMENT, String.valueOf(e.getMessage()), e);
        }
    }

    private Pattern pattern() {
        String sought = expression ? find : Pattern.quote(find);
        String apart = wholeWord ? "(?<![\\p{L}\\p{N}_])(?:" + sought + ")(?![\\p{L}\\p{N}_])" : sought;
        int anyCase = matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile(apart, anyCase | Pattern.MULTILINE);
    }

    /// Java's replacements have no ends of lines: all else behind a backslash is for Java.
    private static String plain(MatchResult escaped) {
        return switch (escaped.group()) {
            case "\\n" -> "\n";
            case "\\t" -> "\t";
            default -> Matcher.quoteReplacement(escaped.group());
        };
    }

    private String replacement() {
        return expression ? ESCAPED.matcher(with).replaceAll(TextReplacement::plain) : Matcher.quoteReplacement(with);
    }

    /// Every place in title and text, in order. What matches no character is no place.
    ///
    /// @throws UnclearSearchException when the expression takes too long on this post, or can't be read
    List<TextHit> hits(Post post) {
        check();
        long end = System.nanoTime() + LONGEST.toNanos();
        List<TextHit> hits = new ArrayList<>();
        try {
            find(post.title(), true, end, hits);
            find(post.body(), false, end, hits);
        } catch (StackOverflowError | TimedText.OverException e) {
            // Java's expressions may go as deep as the text is long.
            throw new UnclearSearchException(UnclearSearchException.Reason.TOO_SLOW, post.title(), e);
        }
        return hits;
    }

    /// A place in a text, its end not in it, and what shall stand there.
    public record Place(int from, int to, String replacement) {}

    /// Every place in a text, in order; `name` is what the text is called. Places of no characters, as those of `^`,
    /// are all or none of them.
    ///
    /// @throws UnclearSearchException when the expression takes too long on it, or can't be read
    public List<Place> places(String text, String name) {
        check();
        List<Place> places = new ArrayList<>();
        List<Place> between = new ArrayList<>();
        try {
            find(
                    text,
                    System.nanoTime() + LONGEST.toNanos(),
                    place -> (place.from() < place.to() ? places : between).add(place));
        } catch (StackOverflowError | TimedText.OverException e) {
            throw new UnclearSearchException(UnclearSearchException.Reason.TOO_SLOW, name, e);
        }
        return places.isEmpty() ? between : places;
    }

    private void find(String text, boolean inTitle, long end, List<TextHit> hits) {
        find(text, end, place -> {
            if (place.from() < place.to()) {
                hits.add(TextHit.at(inTitle, text, place.from(), place.to(), place.replacement()));
            }
        });
    }

    private void find(String text, long end, Consumer<Place> places) {
        Matcher matcher = pattern().matcher(new TimedText(text, end));
        int behindLast = 0;
        while (matcher.find()) {
            StringBuilder written = new StringBuilder();
            matcher.appendReplacement(written, replacement());
            // Before it stands what was passed over since the last.
            String replaced = written.substring(matcher.start() - behindLast);
            places.accept(new Place(matcher.start(), matcher.end(), replaced));
            behindLast = matcher.end();
        }
    }
}
