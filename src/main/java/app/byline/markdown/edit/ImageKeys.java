package app.byline.markdown.edit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Enter does in the description of an image, which a break would make words of: it is pressed behind the image.
/// Pure.
final class ImageKeys {
    private static final Pattern IMAGE =
            Pattern.compile("!\\[((?:\\\\.|[^\\\\\\[\\]])*)]\\((?:\\\\.|[^\\\\()\\n])*\\)");

    private ImageKeys() {}

    static Optional<TextEdit> enter(Chosen chosen) {
        Selected selected = chosen.selected();
        if (!selected.isEmpty() || chosen.shape().isCode(chosen.first())) {
            return Optional.empty();
        }
        int caret = selected.caret();
        Matcher image = IMAGE.matcher(selected.text()).region(selected.lineStart(caret), selected.lineEnd(caret));
        while (image.find()) {
            if (image.start(1) <= caret && caret <= image.end(1)) {
                Selected behind = selected.with(image.end(), image.end());
                return ListKeys.enter(Chosen.of(behind)).or(() -> Optional.of(Insertion.typed(behind, "\n")));
            }
        }
        return Optional.empty();
    }
}
