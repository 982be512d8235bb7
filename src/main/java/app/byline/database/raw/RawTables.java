package app.byline.database.raw;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All rows that can be read of a file, with the table that each is of where the file's own plan says so. A page that
/// no tree leads to any more is read too: its rows come without a name.
public final class RawTables {
    private final Pages pages;
    private final BitSet free;
    private final BitSet reached = new BitSet();
    private final Map<Integer, String> tables = new HashMap<>();

    private RawTables(Pages pages) throws IOException {
        this.pages = pages;
        this.free = freePages(pages);
    }

    /// Where a row was found.
    public enum Place {
        /// In the tree of its table.
        TABLE,
        /// On a page that no tree leads to.
        LOOSE,
        /// On a page that was given up: it may be old, and of something that was deleted.
        FREE
    }

    /// What is told of each row. `table` is empty where it was found loose or free.
    @FunctionalInterface
    public interface Reader {
        void row(Place place, String table, RawRow row);
    }

    /// Tells every row: those of tables, then loose ones, then those on free pages.
    public static void read(Pages pages, Reader reader) throws IOException {
        RawTables all = new RawTables(pages);
        all.plan();
        for (Map.Entry<Integer, String> leaf : new ArrayList<>(all.tables.entrySet())) {
            all.tell(leaf.getKey(), row -> reader.row(Place.TABLE, leaf.getValue(), row));
        }
        for (int number = 1; number <= pages.count(); number++) {
            if (!all.reached.get(number) && !all.free.get(number)) {
                all.tell(number, row -> reader.row(Place.LOOSE, "", row));
            }
        }
        for (int number = all.free.nextSetBit(1); number > 0; number = all.free.nextSetBit(number + 1)) {
            if (!all.reached.get(number)) {
                all.tell(number, row -> reader.row(Place.FREE, "", row));
            }
        }
    }

    private interface Each {
        void row(RawRow row);
    }

    private void tell(int number, Each each) throws IOException {
        Optional<ByteBuffer> page = pages.page(number);
        if (page.isPresent()) {
            Cells cells = Cells.of(pages, number, page.get());
            if (cells.kind() == Cells.TABLE_LEAF || (reached.get(number) && cells.kind() == Cells.INDEX_LEAF)) {
                cells.rows(pages).forEach(each::row);
            }
        }
    }

    /// Reads which tree begins where, and which leaves each has.
    private void plan() throws IOException {
        List<Integer> schema = leaves(1);
        for (int leaf : schema) {
            Optional<ByteBuffer> page = pages.page(leaf);
            if (page.isPresent()) {
                for (RawRow row : Cells.of(pages, leaf, page.get()).rows(pages)) {
                    if (row.value(1) instanceof String name && row.value(3) instanceof Long root) {
                        String table = "table".equals(row.value(0)) ? name : "";
                        leaves((int) Math.min(root, Integer.MAX_VALUE)).forEach(found -> tables.put(found, table));
                    }
                }
            }
        }
        tables.values().removeIf(String::isEmpty);
    }

    /// The leaves below that page. A page has one place: the first that leads to it.
    private List<Integer> leaves(int root) throws IOException {
        List<Integer> leaves = new ArrayList<>();
        Deque<Integer> todo = new ArrayDeque<>(List.of(root));
        while (!todo.isEmpty()) {
            int number = todo.pop();
            Optional<ByteBuffer> page = number > 0 && !reached.get(number) ? pages.page(number) : Optional.empty();
            if (page.isEmpty()) {
                continue;
            }
            Cells cells = Cells.of(pages, number, page.get());
            switch (cells.kind()) {
                case Cells.TABLE_LEAF, Cells.INDEX_LEAF -> {
                    reached.set(number);
                    leaves.add(number);
                }
                case Cells.TABLE_NODE, Cells.INDEX_NODE -> {
                    reached.set(number);
                    cells.below().forEach(todo::push);
                }
                default -> {
                    // No page of a tree: what led here is broken.
                }
            }
        }
        return leaves;
    }

    /// https://www.sqlite.org/fileformat.html#the_freelist
    private static BitSet freePages(Pages pages) throws IOException {
        BitSet free = new BitSet();
        int trunk = pages.firstFree();
        while (trunk > 0 && !free.get(trunk)) {
            Optional<ByteBuffer> page = pages.page(trunk);
            if (page.isEmpty()) {
                break;
            }
            free.set(trunk);
            int leaves = page.get().getInt(4);
            for (int leaf = 0; leaf < leaves && 8 + 4 * leaf + 4 <= pages.usable(); leaf++) {
                int number = page.get().getInt(8 + 4 * leaf);
                if (number > 1 && number <= pages.count()) {
                    free.set(number);
                }
            }
            trunk = page.get().getInt(0);
        }
        return free;
    }
}
