package app.byline.markdown.edit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A step between a word and its footnote: at a word a note is begun at the text's end, at a note's sign it is gone to,
/// and in a note one comes back. Notes are numbered on from the highest number there is. Pure; any thread.
///
/// @param edits what is put into the text, in order and as one step of undo; none where there is only a way to go
/// @param caret where the caret stands then
public record FootnoteStep(List<TextEdit> edits, int caret) {
    private static final Pattern NUMBER = Pattern.compile("\\[\\^(\\d{1,6})]");
    private static final Pattern SIGN = Pattern.compile("\\[\\^[^\\[\\]\\s]{1,999}]");
    private static final Pattern NOTE = Pattern.compile(" {0,3}\\[\\^([^\\[\\]\\s]{1,999})]:.*");
    private static final Pattern WITHIN = Pattern.compile("(?:\t| {4}).*|\\s*");

    public FootnoteStep {
        edits = List.copyOf(edits);
    }

    /// From the end of what is selected in the whole of a text.
    public static FootnoteStep from(Selected selected) {
        String text = selected.text();
        int caret = selected.to();
        Matcher sign = SIGN.matcher(text).region(selected.lineStart(caret), selected.lineEnd(caret));
        String note = noteAt(new Selected(text, caret, caret));
        if (!note.isEmpty()) {
            return new FootnoteStep(List.of(), sign(text, note, caret));
        }
        while (sign.find()) {
            if (sign.start() < caret && caret <= sign.end()) {
                return at(text, sign.group(), sign.end());
            }
        }
        return begun(text, wordEnd(text, caret));
    }

    private static FootnoteStep at(String text, String sign, int caret) {
        Matcher note =
                Pattern.compile("(?m)^ {0,3}" + Pattern.quote(sign) + ":.*$").matcher(text);
        return note.find() ? new FootnoteStep(List.of(), note.end()) : described(text, caret, "", sign);
    }

    private static FootnoteStep begun(String text, int at) {
        int highest = NUMBER.matcher(text)
                .results()
                .mapToInt(number -> Integer.parseInt(number.group(1)))
                .max()
                .orElse(0);
        String sign = "[^" + (highest + 1) + "]";
        return described(text, at, sign, sign);
    }

    /// The note comes to the text's end, right below another one.
    private static FootnoteStep described(String text, int at, String inserted, String sign) {
        String before = text.substring(0, at) + inserted;
        String whole = before + text.substring(at);
        int words = whole.stripTrailing().length();
        boolean below = !noteAt(new Selected(whole, words, words)).isEmpty();
        int breaks = (int) whole.substring(words).chars().filter(c -> c == '\n').count();
        String apart = "\n".repeat(Math.max(0, (below ? 1 : 2) - breaks));
        String note = apart + sign + ": ";
        int caret = whole.length() + note.length();
        int end = text.length();
        return new FootnoteStep(
                at == end
                        ? List.of(new TextEdit(end, end, inserted + note, caret, caret))
                        : List.of(
                                new TextEdit(at, at, inserted, at + inserted.length(), at + inserted.length()),
                                new TextEdit(end, end, note, caret, caret)),
                caret);
    }

    /// The sign of the note in which the caret stands; empty where it stands in none.
    private static String noteAt(Selected at) {
        int start = at.lineStart(at.caret());
        int end = at.lineEnd(at.caret());
        while (true) {
            String line = at.text().substring(start, end);
            Matcher note = NOTE.matcher(line);
            if (note.matches()) {
                return "[^" + note.group(1) + "]";
            }
            if (start == 0) {
                return "";
            }
            end = start - 1;
            start = at.lineStart(end);
            // What is not indented goes on only where no blank line stands before it.
            if (!WITHIN.matcher(line).matches()
                    && at.text().substring(start, end).isBlank()) {
                return "";
            }
        }
    }

    /// Behind the first sign of that note in the words; `otherwise` where nothing points to it.
    private static int sign(String text, String sign, int otherwise) {
        return IntStream.iterate(text.indexOf(sign), at -> at >= 0, at -> text.indexOf(sign, at + 1))
                .map(at -> at + sign.length())
                .filter(end -> !text.startsWith(":", end))
                .findFirst()
                .orElse(otherwise);
    }

    private static int wordEnd(String text, int place) {
        int end = place;
        boolean within = place > 0 && Character.isLetterOrDigit(text.codePointBefore(place));
        while (within && end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }
}
