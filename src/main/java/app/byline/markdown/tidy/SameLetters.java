package app.byline.markdown.tidy;

/// Finds a place of a text again in the tidied one: behind as many letters, since tidying neither adds nor takes any.
public final class SameLetters {
    private final String before;
    private final String after;

    public SameLetters(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /// Where a place of the text before is in the text after.
    public int place(int at) {
        int from = lastLetter(before, at);
        int to = nextLetter(before, at);
        int count = (int)
                before.substring(0, from).chars().filter(Character::isLetter).count();
        int there = behind(after, count);
        int end = nextLetter(after, there);
        int ahead = shared(before.substring(from, at), after.substring(there, end));
        boolean begins = at == to && (at > from || at == 0);
        return ahead == at - from && !begins ? there + ahead : Math.max(there + ahead, end - (to - at));
    }

    /// How far two texts are the same.
    private static int shared(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /// Behind the last letter before this place.
    private static int lastLetter(String text, int at) {
        int from = at;
        while (from > 0 && !Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private static int nextLetter(String text, int at) {
        int to = at;
        while (to < text.length() && !Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static int behind(String text, int letters) {
        int at = 0;
        for (int left = letters; left > 0 && at < text.length(); at++) {
            if (Character.isLetter(text.charAt(at))) {
                left--;
            }
        }
        return at;
    }
}
