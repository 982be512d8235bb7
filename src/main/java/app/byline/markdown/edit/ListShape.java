package app.byline.markdown.edit;

import app.byline.markdown.commonmark.FenceLine;
import app.byline.markdown.edit.TextEdit.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lists of a passage: which item each line belongs to. Items are given other marks, or another item to stand in;
/// then all that stands in them moves along and numbers go on in order. Source: CommonMark 0.31.2, 5.2 «List items».
final class ListShape {
    private static final int NONE = -1;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final List<Line> lines;
    /// The item a line stands in, by its line.
    private final int[] parents;
    /// Of a line of fenced code, fences too, where its block opens.
    private final int[] openings;
    /// Where code opens that a fence ends.
    private final Set<Integer> closed = new HashSet<>();

    /// Where code opens within which a fence stands that names a language.
    private final Set<Integer> openedAnew = new HashSet<>();

    private boolean open;
    private final int[] newParents;
    private final String[] marks;
    private final Set<Integer> moved = new HashSet<>();
    /// New ones, whose number nobody gave.
    private final Set<Integer> begun = new HashSet<>();
    private final Set<Integer> removed = new HashSet<>();
    /// Where numbers are to be set right: parents of lists.
    private final Set<Integer> touched = new HashSet<>();

    ListShape(String text) {
        lines = Line.all(text);
        parents = new int[lines.size()];
        openings = new int[lines.size()];
        read();
        newParents = parents.clone();
        marks = lines.stream().map(Line::item).toArray(String[]::new);
    }

    private void read() {
        Arrays.fill(parents, NONE);
        Arrays.fill(openings, NONE);
        FenceLine fence = null;
        int opening = NONE;
        int owner = NONE;
        boolean blankBefore = true;
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            String code = fence == null ? null : code(line, opening);
            if (fence != null && code != null) {
                openings[at] = opening;
                parents[at] = owner;
                if (fence.isOpenedAnewBy(code)) {
                    openedAnew.add(opening);
                }
                if (fence.isClosedBy(code)) {
                    closed.add(opening);
                    fence = null;
                }
                continue;
            }
            fence = null;
            if (line.isBlank()) {
                parents[at] = owner;
                blankBefore = true;
                continue;
            }
            boolean lazy = !blankBefore
                    && !line.isItem()
                    && line.heading().isEmpty()
                    && FenceLine.of(line.words()).isEmpty();
            while (!lazy && owner != NONE && line.column() < inner(owner)) {
                owner = parents[owner];
            }
            parents[at] = owner;
            owner = line.isItem() ? at : owner;
            fence = fence(at).orElse(null);
            if (fence != null) {
                opening = at;
                openings[at] = at;
            }
            blankBefore = false;
        }
        open = fence != null;
    }

    /// What opens code there.
    private Optional<FenceLine> fence(int at) {
        Line line = lines.get(at);
        int owner = parents[at];
        String blanks = line.isItem()
                ? line.item().stripLeading().replaceFirst("^\\S+[ \\t]?", "")
                : " ".repeat(Math.max(0, line.column() - (owner == NONE ? 0 : inner(owner))));
        return line.box().isEmpty() && line.heading().isEmpty()
                ? FenceLine.of(blanks + line.words())
                : Optional.empty();
    }

    /// What that line is of the code which opens there: without what stands before it in its quotes and its item; null
    /// where these have ended, and the code with them.
    private @Nullable String code(Line line, int opening) {
        String text = line.within(lines.get(opening).quotes()).orElse(null);
        int item = lines.get(opening).isItem() ? opening : parents[opening];
        if (text == null || item == NONE || text.isBlank()) {
            return text;
        }
        int column = Line.columns(text);
        return column < inner(item) ? null : " ".repeat(column - inner(item)) + text.stripLeading();
    }

    List<Line> lines() {
        return lines;
    }

    /// The line that holds that place of the text.
    int lineAt(int place) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    boolean isCode(int line) {
        return openings[line] != NONE;
    }

    /// The line whose fence opens the code that this line is of; of other lines -1.
    int opening(int line) {
        return openings[line];
    }

    /// Whether no fence ends the code that opens there, or any of it where the passage ends: fences are taken in pairs.
    /// One that ends it is another block's where a fence between them names a language.
    boolean isOpen(int opening) {
        return open || !isClosed(opening) || openedAnew.contains(opening);
    }

    /// The last line of the code that opens there.
    int lastOf(int opening) {
        int last = opening;
        while (last + 1 < lines.size() && openings[last + 1] == opening) {
            last++;
        }
        return last;
    }

    /// Whether a fence ends the code that opens there.
    boolean isClosed(int opening) {
        return closed.contains(opening);
    }

    /// Whether that line is an item of a list, and not code that looks like one.
    boolean isItem(int line) {
        return lines.get(line).isItem() && !isCode(line);
    }

    /// The item that the line is or stands in; empty as -1.
    int itemOf(int line) {
        return isItem(line) ? line : parents[line];
    }

    int parent(int item) {
        return parents[item];
    }

    /// The item before this one in the same list, or -1.
    int before(int item) {
        for (int at = item - 1; at >= 0 && at != parents[item]; at--) {
            if (isItem(at) && parents[at] == parents[item]) {
                return at;
            }
            if (!isItem(at) && !lines.get(at).isBlank() && !standsIn(at, parents[item], item)) {
                return NONE;
            }
        }
        return NONE;
    }

    private boolean standsIn(int line, int list, int item) {
        int owner = parents[line];
        while (owner != NONE && owner != list && owner < item) {
            if (parents[owner] == list) {
                return true;
            }
            owner = parents[owner];
        }
        return false;
    }

    /// The column at which what stands in the item begins, before any change.
    private int inner(int item) {
        return lines.get(item).column() + lines.get(item).item().length();
    }

    /// Gives an item, or what becomes one, that mark with the blanks behind it.
    void mark(int line, String mark) {
        if (!isItem(line)) {
            newParents[line] = listAt(line);
        }
        marks[line] = mark;
        touched.add(newParents[line]);
    }

    /// The item in which an item would stand that begins where the line does.
    private int listAt(int line) {
        int parent = parents[line];
        while (parent != NONE && lines.get(line).column() < inner(parent)) {
            parent = parents[parent];
        }
        return parent;
    }

    /// Makes an item a line as any other, without indent.
    void unmark(int line) {
        mark(line, "");
        removed.add(line);
    }

    /// Puts an item, with all that stands in it, into another, or out of all with -1.
    void move(int item, int parent) {
        touched.add(newParents[item]);
        newParents[item] = parent;
        moved.add(item);
        touched.add(parent);
    }

    /// Gives a list's first item that number.
    void begin(int item, int number) {
        int first = item;
        while (before(first) >= 0) {
            first = before(first);
        }
        if (isItem(first) && lines.get(first).isNumbered()) {
            marks[first] = number + NUMBER.matcher(marks[first]).replaceFirst("");
        }
    }

    /// The numbers of the list in which that item stands are to be set right.
    ///
    /// @param item one that is new among them
    void renumber(int item) {
        begun.add(item);
        touched.add(newParents[item]);
    }

    /// All changes to the text.
    List<Change> changes() {
        number();
        int[] columns = new int[lines.size()];
        List<Change> changes = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            columns[at] = column(at, columns);
            if (columns[at] != line.column() && (!line.isBlank() || isItem(at))) {
                int begin = line.start() + line.quote().length();
                changes.add(new Change(begin, begin + line.indent().length(), " ".repeat(columns[at])));
            }
            if (!marks[at].equals(line.item())) {
                changes.add(new Change(
                        line.itemStart(), line.itemStart() + line.item().length(), marks[at]));
            }
        }
        return changes;
    }

    private int column(int at, int[] columns) {
        Line line = lines.get(at);
        if (removed.contains(at)) {
            return 0;
        }
        int parent = newParents[at];
        if (moved.contains(at)) {
            return parent == NONE ? 0 : columns[parent] + marks[parent].length();
        }
        if (parent == NONE || line.column() < inner(parent)) {
            return line.column();
        }
        return Math.max(0, line.column() + columns[parent] + marks[parent].length() - inner(parent));
    }

    /// Lists in which something changed go on counting from their first number; one whose numbers are all the same
    /// stays so.
    private void number() {
        for (int list : touched) {
            int first = NONE;
            int number = NONE;
            int step = 1;
            for (int at = Math.max(0, list); at < lines.size(); at++) {
                boolean item = !marks[at].isEmpty() && !isCode(at) && newParents[at] == list && at != list;
                if (item && Character.isDigit(marks[at].charAt(0))) {
                    step = first != NONE && number == first(first) && areAlike(first, at) ? 0 : step;
                    number = number == NONE ? first(at) : number + step;
                    first = first == NONE ? at : first;
                    marks[at] = number + NUMBER.matcher(marks[at]).replaceFirst("");
                } else if (item || ends(at, list)) {
                    first = NONE;
                    number = NONE;
                    step = 1;
                }
            }
        }
    }

    /// Whether the author gave both items, the first two of their list, the same number.
    private boolean areAlike(int first, int second) {
        return marks[first].equals(marks[second]) && isGiven(first) && isGiven(second);
    }

    private boolean isGiven(int item) {
        return lines.get(item).isNumbered() && !moved.contains(item) && !begun.contains(item);
    }

    /// An item that comes first in a list it was moved to begins it.
    private int first(int at) {
        Matcher digits = NUMBER.matcher(marks[at]);
        return digits.find() && !moved.contains(at) ? Integer.parseInt(digits.group()) : 1;
    }

    /// Whether a line that is no item ends the list.
    private boolean ends(int at, int list) {
        return marks[at].isEmpty()
                && !lines.get(at).isBlank()
                && !isCode(at)
                && (removed.contains(at) || (newParents[at] == list && isParagraph(at)));
    }

    /// Words that begin anew, not going on with an item.
    private boolean isParagraph(int at) {
        return at == 0 || lines.get(at - 1).isBlank();
    }
}
