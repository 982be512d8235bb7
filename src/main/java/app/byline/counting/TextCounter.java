package app.byline.counting;

import app.byline.markdown.LongText;
import app.byline.markdown.Styles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Counts a text that changes: again only those of its blocks that were read again. One caller at a time, on any
/// thread.
public final class TextCounter {
    private IdentityHashMap<Object, Counted> known = new IdentityHashMap<>();
    private Locale spoken = Locale.ROOT;

    /// All of a text with its styles.
    public Counted count(LongText text, Styles styles, Locale language) {
        IdentityHashMap<Object, Counted> before = language.equals(spoken) ? known : new IdentityHashMap<>();
        IdentityHashMap<Object, Counted> now = new IdentityHashMap<>();
        TextCount sum = TextCount.NONE;
        List<LongSentence> longSentences = new ArrayList<>();
        for (Styles.Run run : styles.runs()) {
            @Nullable Counted counted = before.get(run.section());
            if (counted == null) {
                counted = Counted.of(pieces(text, styles, run.from(), run.to()), language);
            }
            now.put(run.section(), counted);
            sum = sum.plus(counted.count());
            counted.longSentences().forEach(sentence -> longSentences.add(sentence.moved(run.from())));
        }
        known = now;
        spoken = language;
        return new Counted(sum, longSentences);
    }

    /// The characters from `from` to before `to`, as of a selection: a part of a word is one.
    public static TextCount count(LongText text, Styles styles, int from, int to, Locale language) {
        return Counted.of(pieces(text, styles, from, to), language).count();
    }

    private static List<Piece> pieces(LongText text, Styles styles, int from, int to) {
        return Pieces.of(text.substring(from, to), from, styles.between(from, to));
    }
}
