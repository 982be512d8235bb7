package app.byline.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How each run of a text looks in the editor. Asked for the part that is seen: what lies elsewhere is not gone
/// through. Immutable; any thread.
public final class Styles {
    /// Of no text.
    public static final Styles NONE = of(List.of());

    private final List<Section> sections;
    /// Where each section begins, and at last the length.
    private final int[] starts;

    private Styles(List<Section> sections, int[] starts) {
        this.sections = sections;
        this.starts = starts;
    }

    /// Those of all of a text, read at once: for texts that nobody is typing.
    public static Styles read(String markdown) {
        return LiveText.read(markdown).styles();
    }

    static Styles of(List<Section> sections) {
        int[] starts = new int[sections.size() + 1];
        for (int i = 0; i < sections.size(); i++) {
            starts[i + 1] = starts[i] + sections.get(i).length();
        }
        return new Styles(List.copyOf(sections), starts);
    }

    /// The runs of whole lines that the text consists of, in order. Where one was not read again since other styles,
    /// its `section` is the same object, wherever it stands now.
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            runs.add(new Run(sections.get(i), starts[i], starts[i + 1]));
        }
        return runs;
    }

    /// A block, or several without an empty line between them.
    public record Run(Object section, int from, int to) {}

    /// Code in the text, and where the block begins that it counts from.
    public record Coded(Code code, int at) {}

    /// The codes of which some character lies from `from` to before `to`, in order.
    public List<Coded> codes(int from, int to) {
        List<Coded> found = new ArrayList<>();
        for (int i = sectionAt(from); i < sections.size() && starts[i] < to; i++) {
            for (Code code : sections.get(i).codes()) {
                if (starts[i] + code.end() > from && starts[i] + code.start() < to) {
                    found.add(new Coded(code, starts[i]));
                }
            }
        }
        return found;
    }

    /// The styles of which some character lies from `from` to before `to`, by their starts, outer before inner.
    public List<Style> between(int from, int to) {
        List<Style> found = new ArrayList<>();
        for (int i = sectionAt(from); i < sections.size() && starts[i] < to; i++) {
            for (Style style : sections.get(i).styles()) {
                if (starts[i] + style.end() > from && starts[i] + style.start() < to) {
                    found.add(style.moved(starts[i]));
                }
            }
        }
        return found;
    }

    private int sectionAt(int place) {
        int at = Arrays.binarySearch(starts, place);
        return Math.max(0, at >= 0 ? at : -at - 2);
    }
}
