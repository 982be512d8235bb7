package app.byline.ui.editor;

import app.byline.markdown.Code;
import app.byline.markdown.Style;
import app.byline.markdown.Styles.Coded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Code in its colours, somewhere in a text. Immutable.
///
/// @param code what it is coloured as; null where it was changed since
/// @param language of the code
/// @param at where in the text it begins
/// @param length how long it is there
/// @param styles its colours, counted from there, by their starts
record ColouredPiece(@Nullable Code code, String language, int at, int length, List<Style> styles) {
    /// Styles the whole of a piece whose language is known.
    private static final String ALL = "code-text";

    /// `ofSource` are the styles of what it says; none where it is not known how it is coloured.
    static ColouredPiece of(Coded coded, Optional<List<Style>> ofSource) {
        Code code = coded.code();
        int start = code.start();
        List<Style> styles = ofSource.stream()
                .flatMap(known -> Stream.concat(
                        code.placed(List.of(new Style(0, code.length(), ALL))).stream(), code.placed(known).stream()))
                .map(style -> new Style(style.start() - start, style.end() - start, style.styleClass()))
                .sorted(Comparator.comparingInt(Style::start))
                .toList();
        return new ColouredPiece(code, code.language(), coded.at() + start, code.end() - start, styles);
    }

    /// Whether that code stands where this does, in the same language.
    boolean isAt(Coded coded) {
        return at == coded.at() + coded.code().start()
                && language.equals(coded.code().language());
    }

    /// Whether these are the colours of that code as it is.
    boolean isOf(Code now) {
        return now == code;
    }

    /// Adds those of which a character lies from `from` to before `to`.
    void addBetween(int from, int to, List<Style> found) {
        for (Style style : styles) {
            if (at + style.start() >= to) {
                return;
            }
            if (at + style.end() > from) {
                found.add(new Style(at + style.start(), at + style.end(), style.styleClass()));
            }
        }
    }

    /// Where so many characters of the text gave way to others: moved, or with what was typed in it in the colours that
    /// stood before it; nothing where nothing is left.
    Optional<ColouredPiece> changed(int place, int removed, int inserted) {
        if (place >= at + length && place > at) {
            return Optional.of(this);
        }
        if (place + removed <= at && !(place == at && removed == 0)) {
            return Optional.of(new ColouredPiece(code, language, at + inserted - removed, length, styles));
        }
        if (place < at) {
            return Optional.empty();
        }
        List<Style> moved = new ArrayList<>();
        int from = place - at;
        for (Style style : styles) {
            int start = now(style.start(), from, removed, inserted, style.start() >= from && style.start() > 0);
            int end = now(style.end(), from, removed, inserted, true);
            if (start < end) {
                moved.add(new Style(start, end, style.styleClass()));
            }
        }
        int end = now(length, from, removed, inserted, true);
        return Optional.of(new ColouredPiece(null, language, at, end, List.copyOf(moved)));
    }

    /// Where what stood there stands now; `behind` puts what was inserted right there before it.
    private static int now(int place, int from, int removed, int inserted, boolean behind) {
        if (place < from || (place == from && !behind)) {
            return place;
        }
        return Math.max(from, place - removed) + inserted;
    }
}
