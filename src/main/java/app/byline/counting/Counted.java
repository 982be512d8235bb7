package app.byline.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was counted of a text, and its long sentences, in order. Immutable.
public record Counted(TextCount count, List<LongSentence> longSentences) {
    public Counted {
        longSentences = List.copyOf(longSentences);
    }

    static Counted of(List<Piece> pieces, Locale language) {
        TextCount sum = TextCount.NONE;
        List<LongSentence> longSentences = new ArrayList<>();
        for (Piece piece : pieces) {
            Counted counted = piece.count(language);
            sum = sum.plus(counted.count());
            longSentences.addAll(counted.longSentences());
        }
        return new Counted(sum, longSentences);
    }
}
