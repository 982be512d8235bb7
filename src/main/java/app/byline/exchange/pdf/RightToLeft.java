package app.byline.exchange.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Text that runs from right to left, as it is drawn from left to right: its letters turned round, Arabic ones joined
/// before that.
final class RightToLeft implements BidiReorderer {
    private static final String OPENING = "([{<«‹≤⟨";
    private static final String CLOSING = ")]}>»›≥⟩";

    @Override
    public String reorderRTLTextToLTR(String text) {
        List<String> clusters = new ArrayList<>();
        text.codePoints().forEach(character -> {
            String said = Character.toString(mirrored(character));
            // Points and accents stay behind the letter they belong to.
            if (isMark(character) && !clusters.isEmpty()) {
                clusters.add(clusters.removeLast() + said);
            } else {
                clusters.add(said);
            }
        });
        return String.join("", clusters.reversed());
    }

    private static int mirrored(int character) {
        int opening = OPENING.indexOf(character);
        int closing = CLOSING.indexOf(character);
        return opening >= 0 ? CLOSING.codePointAt(opening) : closing >= 0 ? OPENING.codePointAt(closing) : character;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    @Override
    public String shapeText(String text) {
        if (text.chars().noneMatch(character -> character >= 0x600 && character < 0x700)) {
            return text;
        }
        int[] letters = ArabicLetters.ligated(text).codePoints().toArray();
        StringBuilder shaped = new StringBuilder();
        for (int index = 0; index < letters.length; index++) {
            shaped.appendCodePoint(
                    ArabicLetters.form(letters[index], neighbour(letters, index, -1), neighbour(letters, index, 1)));
        }
        return shaped.toString();
    }

    /// The letter next to that one, marks left aside; 0 where there is none.
    private static int neighbour(int[] letters, int index, int step) {
        return IntStream.iterate(index + step, at -> at >= 0 && at < letters.length, at -> at + step)
                .map(at -> letters[at])
                .filter(character -> !isMark(character))
                .findFirst()
                .orElse(0);
    }

    @Override
    public String deshapeText(String text) {
        return text.codePoints()
                .mapToObj(character -> character >= 0xFB50 && character <= 0xFEFC
                        ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                        : Character.toString(character))
                .collect(Collectors.joining());
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
