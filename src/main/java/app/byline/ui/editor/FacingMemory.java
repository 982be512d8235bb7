package app.byline.ui.editor;

import app.byline.post.PostId;
import java.util.Locale;
import java.util.Optional;

/// How two posts lay side by side, to be so again.
///
/// @param other the post beside the open one
/// @param openIsLeft whether the open one is on the left
/// @param share how much of the room the left one has
record FacingMemory(PostId other, boolean openIsLeft, double share) {
    /// As [#written()] writes it; empty for what can't be read.
    static Optional<FacingMemory> read(String text) {
        String[] words = text.split(" ", -1);
        try {
            return words.length == 3
                    ? Optional.of(new FacingMemory(
                            new PostId(words[0]),
                            words[1].equals("left"),
                            Math.clamp(Double.parseDouble(words[2]), 0.25, 0.75)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    String written() {
        return String.format(Locale.ROOT, "%s %s %.3f", other.value(), openIsLeft ? "left" : "right", share);
    }
}
