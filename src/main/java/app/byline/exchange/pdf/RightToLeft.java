package app.byline.exchange.pdf;

import app.byline.markdown.ArabicLetters;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
            if (ArabicLetters.isMark(character) && !clusters.isEmpty()) {
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

    @Override
    public String shapeText(String text) {
        return ArabicLetters.joined(text, "");
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
