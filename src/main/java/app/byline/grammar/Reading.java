package app.byline.grammar;

import java.util.Arrays;
import java.util.Optional;

/// A paragraph while it is read, character by character.
final class Reading {
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;
    private boolean[] standsIn;
    private boolean hasWords;

    /// Of so many characters, about.
    Reading(int length) {
        text = new StringBuilder(length);
        starts = new int[length + 1];
        ends = new int[length + 1];
        standsIn = new boolean[length + 1];
    }

    /// These characters are read for those from `start` to before `end` of the Markdown.
    void add(String read, int start, int end, boolean stoodInFor) {
        if (text.isEmpty() && read.isBlank()) {
            return;
        }
        hasWords |= !stoodInFor && read.chars().anyMatch(Character::isLetter);
        for (int i = 0; i < read.length(); i++) {
            int at = text.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, 2 * at + 1);
                ends = Arrays.copyOf(ends, 2 * at + 1);
                standsIn = Arrays.copyOf(standsIn, 2 * at + 1);
            }
            starts[at] = start;
            ends[at] = end;
            standsIn[at] = stoodInFor;
            text.append(read.charAt(i));
        }
    }

    /// What was read, `isPart` of something larger; empty where that has no word.
    Optional<Paragraph> paragraph(boolean isPart) {
        String read = text.toString().stripTrailing();
        int length = read.length();
        return hasWords
                ? Optional.of(new Paragraph(
                        read,
                        Arrays.copyOf(starts, length),
                        Arrays.copyOf(ends, length),
                        Arrays.copyOf(standsIn, length),
                        isPart))
                : Optional.empty();
    }
}
