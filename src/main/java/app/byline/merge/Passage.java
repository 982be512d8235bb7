package app.byline.merge;

/// A stretch of two texts brought together.
public sealed interface Passage {
    /// Both sides agree on it, or only one of them touched it.
    record Agreed(String text) implements Passage {}

    /// Both sides changed it, each in its way; `base` is what it was before.
    record Both(String base, String mine, String theirs) implements Passage {
        /// The two versions one behind the other. Their order doesn't depend on which side is whose, so that two
        /// computers that merge the same make the same of it.
        String text(String between) {
            String first = mine.compareTo(theirs) <= 0 ? mine : theirs;
            String second = mine.compareTo(theirs) <= 0 ? theirs : mine;
            return first.isEmpty() || second.isEmpty() ? first + second : first + between + second;
        }
    }
}
