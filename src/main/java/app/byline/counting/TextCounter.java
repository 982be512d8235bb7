package app.byline.counting;

import app.byline.markdown.LongText;
import app.byline.markdown.Style;
import app.byline.markdown.Styles;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts a text that changes: again only those of its blocks that were read again. One caller at a time, on any
/// thread.
public final class TextCounter {
    private Map<Object, TextCount> known = new IdentityHashMap<>();
    private Locale spoken = Locale.ROOT;

    /// All of a text with its styles.
    public TextCount count(LongText text, Styles styles, Locale language) {
        Map<Object, TextCount> before = language.equals(spoken) ? known : Map.of();
        Map<Object, TextCount> now = new IdentityHashMap<>();
        TextCount sum = TextCount.NONE;
        for (Styles.Run run : styles.runs()) {
            @Nullable TextCount counted = before.get(run.section());
            if (counted == null) {
                counted = count(text, styles, run.from(), run.to(), language);
            }
            now.put(run.section(), counted);
            sum = sum.plus(counted);
        }
        known = now;
        spoken = language;
        return sum;
    }

    /// The characters from `from` to before `to`, as of a selection: a part of a word is one.
    public static TextCount count(LongText text, Styles styles, int from, int to, Locale language) {
        List<Style> within = styles.between(from, to);
        return Pieces.of(text.substring(from, to), from, within).stream()
                .map(piece -> piece.count(language))
                .reduce(TextCount.NONE, TextCount::plus);
    }
}
