package app.byline.ui.library;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.collections.ObservableListBase;

/// As many rows as posts were found, of which only the pages looked at lately are in memory. A row that is not shows as
/// unread, and its page is asked for. JavaFX's thread.
final class FoundRows extends ObservableListBase<PostRow> {
    /// A screen's worth and more: each row of a search costs the look for its place in the text.
    static final int PAGE = 50;
    /// Some screens' worth, whatever the size of the library.
    private static final int KEPT = 24;

    private final IntConsumer wanted;
    private Map<Integer, List<PostRow>> pages = pages();
    private int size;

    /// `wanted` is told each page that is missing when it is looked at; it answers by [#read].
    FoundRows(IntConsumer wanted) {
        this.wanted = wanted;
    }

    private static Map<Integer, List<PostRow>> pages() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, List<PostRow>> eldest) {
                return size() > KEPT;
            }
        };
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public PostRow get(int index) {
        List<PostRow> page = pages.get(index / PAGE);
        if (page == null) {
            wanted.accept(index / PAGE);
            return PostRow.UNREAD;
        }
        int place = index % PAGE;
        // A post may have gone since the posts were counted.
        return place < page.size() ? page.get(place) : PostRow.UNREAD;
    }

    /// The pages in memory.
    Set<Integer> known() {
        return Set.copyOf(pages.keySet());
    }

    /// The rows in memory, in no order that means anything.
    Stream<PostRow> read() {
        return pages.values().stream().flatMap(List::stream);
    }

    /// Puts a page where it was missing.
    void read(int number, List<PostRow> page) {
        pages.put(number, page);
        int from = number * PAGE;
        beginChange();
        for (int index = from; index < Math.min(size, from + PAGE); index++) {
            nextSet(index, PostRow.UNREAD);
        }
        endChange();
    }

    /// Takes a new answer; whether anything differs. Rows that stay the same keep their cells.
    boolean replace(Catalogue.Answer answer) {
        Rows before = new Rows(pages, size);
        Map<Integer, List<PostRow>> after = pages();
        after.putAll(answer.pages());
        boolean same = size == answer.size() && pages.equals(after);
        pages = after;
        size = answer.size();
        if (same) {
            return false;
        }
        beginChange();
        if (before.size() == size) {
            answer.pages().forEach((number, page) -> set(before, number, page));
        } else {
            nextReplace(0, size, before);
        }
        endChange();
        return true;
    }

    private void set(Rows before, int number, List<PostRow> page) {
        for (int place = 0; place < page.size() && number * PAGE + place < size; place++) {
            int index = number * PAGE + place;
            if (!page.get(place).equals(before.get(index))) {
                nextSet(index, before.get(index));
            }
        }
    }

    /// What the list was before a change.
    private static final class Rows extends AbstractList<PostRow> {
        private final Map<Integer, List<PostRow>> pages;
        private final int size;

        Rows(Map<Integer, List<PostRow>> pages, int size) {
            this.pages = Map.copyOf(pages);
            this.size = size;
        }

        @Override
        public PostRow get(int index) {
            List<PostRow> page = pages.getOrDefault(index / PAGE, List.of());
            return index % PAGE < page.size() ? page.get(index % PAGE) : PostRow.UNREAD;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
