package app.byline.markdown;

import java.util.ArrayList;
import java.util.List;

/// A stretch of a text in a language of its own, as between fences or in a head. It may have gaps, as the marks of a
/// quote before its lines. Two are the same only if they are one object: where the text around one is not read again,
/// its code is the same. Positions count from the beginning of the block it is in. Immutable; any thread.
public final class Code {
    private final String language;
    private final List<Stretch> stretches;

    /// What lies between is the code's, with the ends of its lines.
    record Stretch(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /// `stretches` are in order; there is one at least.
    private Code(String language, List<Stretch> stretches) {
        this.language = language;
        this.stretches = List.copyOf(stretches);
    }

    /// Of these, those that follow right behind another as one with it.
    static Code of(String language, List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch next : stretches) {
            if (!joined.isEmpty() && joined.getLast().end() == next.start()) {
                joined.add(new Stretch(joined.removeLast().start(), next.end()));
            } else {
                joined.add(next);
            }
        }
        return new Code(language, joined);
    }

    /// As its author calls it.
    public String language() {
        return language;
    }

    /// Where it begins.
    public int start() {
        return stretches.getFirst().start();
    }

    /// Where it ends.
    public int end() {
        return stretches.getLast().end();
    }

    /// How many characters it has, without the gaps.
    public int length() {
        return stretches.stream().mapToInt(Stretch::length).sum();
    }

    /// Itself, of that text, without the gaps. `at` is where its block begins there.
    public String source(LongText text, int at) {
        StringBuilder source = new StringBuilder();
        stretches.forEach(stretch -> source.append(text.substring(at + stretch.start(), at + stretch.end())));
        return source.toString();
    }

    /// Styles of its source, as styles of what it stands in.
    public List<Style> placed(List<Style> ofSource) {
        List<Style> placed = new ArrayList<>();
        int[] begins = new int[stretches.size()];
        for (int i = 1; i < begins.length; i++) {
            begins[i] = begins[i - 1] + stretches.get(i - 1).length();
        }
        int first = 0;
        for (Style style : ofSource) {
            while (first + 1 < begins.length && begins[first + 1] <= style.start()) {
                first++;
            }
            for (int i = first; i < begins.length && begins[i] < style.end(); i++) {
                Stretch stretch = stretches.get(i);
                int from = Math.max(style.start(), begins[i]);
                int to = Math.min(style.end(), begins[i] + stretch.length());
                if (from < to) {
                    placed.add(new Style(from, to, style.styleClass()).moved(stretch.start() - begins[i]));
                }
            }
        }
        return placed;
    }

    /// The same so many characters on.
    Code moved(int by) {
        return new Code(
                language,
                stretches.stream()
                        .map(stretch -> new Stretch(stretch.start() + by, stretch.end() + by))
                        .toList());
    }
}
