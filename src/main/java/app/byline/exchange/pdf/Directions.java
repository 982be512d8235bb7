package app.byline.exchange.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.stream.IntStream;

/// Divides a paragraph into runs of one direction each, in the order in which they stand on the line
/// (https://www.unicode.org/reports/tr9/). Java's own knows how.
final class Directions implements BidiSplitter {
    private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
    private Integer[] runs = {};

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
        bidi = new Bidi(
                paragraph,
                switch (defaultDirection) {
                    case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                    case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                    default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                });
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        for (int run = 0; run < count; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
        }
        runs = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        if (count > 0) {
            Bidi.reorderVisually(levels, 0, runs, 0, count);
        }
    }

    @Override
    public int countTextRuns() {
        return runs.length;
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        int run = runs[index];
        int start = bidi.getRunStart(run);
        return new BidiTextRun(start, bidi.getRunLimit(run) - start, bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return of(paragraph);
    }

    /// The direction of the first letter that has one.
    static byte of(String paragraph) {
        return paragraph
                .codePoints()
                .map(Character::getDirectionality)
                .mapToObj(Directions::strong)
                .filter(direction -> direction != NEUTRAL)
                .findFirst()
                .orElse(NEUTRAL);
    }

    private static byte strong(int directionality) {
        return switch ((byte) directionality) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> LTR;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> RTL;
            default -> NEUTRAL;
        };
    }
}
