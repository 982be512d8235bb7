package app.byline.ui.atspi;

import app.byline.markdown.edit.Graphemes;
import java.text.BreakIterator;
import java.util.Optional;

/// A text as a screen reader goes through it: by characters as people see them, words, sentences and lines. AT-SPI
/// counts code points where Java counts UTF-16 units; [#point] and [#unit] lead from one to the other. Immutable.
final class Pieces {
    /// From one place of the text to another, in units.
    record Range(int from, int to) {}

    /// What it is gone through by.
    enum Step {
        CHARACTER,
        WORD,
        SENTENCE,
        LINE,
        PARAGRAPH;

        /// What AT-SPI's older boundaries come to: starts and ends of the same are two of them.
        static Step ofBoundary(int number) {
            return switch (number) {
                case 0 -> CHARACTER;
                case 1, 2 -> WORD;
                case 3, 4 -> SENTENCE;
                default -> LINE;
            };
        }

        static Step of(int number) {
            return switch (number) {
                case 0 -> CHARACTER;
                case 1 -> WORD;
                case 2 -> SENTENCE;
                case 3 -> LINE;
                default -> PARAGRAPH;
            };
        }
    }

    private final String text;
    /// Of most texts there is nothing to convert.
    private final boolean isPlain;

    Pieces(String text) {
        this.text = text;
        isPlain = text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
    }

    String text() {
        return text;
    }

    /// How many code points it has.
    int length() {
        return point(text.length());
    }

    /// Which code point that unit belongs to; places outside of the text count as its ends.
    int point(int unit) {
        int within = Math.clamp(unit, 0, text.length());
        return isPlain ? within : text.codePointCount(0, within);
    }

    /// Where that code point begins; -1, and whatever is beyond the end, is the end.
    int unit(int point) {
        if (isPlain) {
            return point < 0 ? text.length() : Math.min(point, text.length());
        }
        return point < 0 || point >= length() ? text.length() : text.offsetByCodePoints(0, point);
    }

    String of(Range range) {
        return text.substring(range.from(), range.to());
    }

    /// Where a line is broken into several rows of the screen, the row that holds a place of the text.
    interface Rows {
        Optional<Range> at(int place);
    }

    /// The piece that holds the unit at that place, a line being one of the text.
    Range at(int place, Step step) {
        return at(place, step, _ -> Optional.empty());
    }

    /// The piece that holds the unit at that place; empty at the text's end, where its last line has not begun before.
    Range at(int place, Step step, Rows rows) {
        int here = Math.clamp(place, 0, text.length());
        Range line = line(here);
        String words = text.substring(line.from(), line.to());
        return switch (step) {
            case CHARACTER -> moved(character(words, here - line.from()), line.from());
            case WORD -> moved(word(words, here - line.from()), line.from());
            case SENTENCE -> moved(sentence(words, here - line.from()), line.from());
            case LINE -> rows.at(here).orElse(line);
            case PARAGRAPH -> line;
        };
    }

    /// The piece before the one that holds that place; empty where there is none.
    Range before(int place, Step step, Rows rows) {
        int from = at(place, step, rows).from();
        return from == 0 ? new Range(0, 0) : at(from - 1, step, rows);
    }

    /// The piece behind the one that holds that place; empty where there is none.
    Range after(int place, Step step, Rows rows) {
        int to = at(place, step, rows).to();
        return to == text.length() ? new Range(to, to) : at(to, step, rows);
    }

    /// With the end of line that closes it.
    private Range line(int place) {
        int end = text.indexOf('\n', place);
        return new Range(text.lastIndexOf('\n', place - 1) + 1, end < 0 ? text.length() : end + 1);
    }

    private static Range moved(Range range, int by) {
        return new Range(range.from() + by, range.to() + by);
    }

    private static Range character(String line, int place) {
        if (place >= line.length()) {
            return new Range(place, place);
        }
        int begin = Graphemes.whole(line, place);
        return new Range(begin, Graphemes.after(line, begin));
    }

    /// From where a word begins to where the next one does.
    private static Range word(String line, int place) {
        BreakIterator words = BreakIterator.getWordInstance();
        words.setText(line);
        int from = 0;
        int next = words.first();
        while (next != BreakIterator.DONE) {
            if (next < line.length() && Character.isLetterOrDigit(line.codePointAt(next))) {
                if (next > place) {
                    return new Range(from, next);
                }
                from = next;
            }
            next = words.next();
        }
        return new Range(from, line.length());
    }

    private static Range sentence(String line, int place) {
        BreakIterator sentences = BreakIterator.getSentenceInstance();
        sentences.setText(line);
        if (place >= line.length()) {
            int last = line.isEmpty() ? 0 : sentences.preceding(line.length());
            return new Range(last, line.length());
        }
        int end = sentences.following(place);
        return new Range(sentences.previous(), end);
    }
}
