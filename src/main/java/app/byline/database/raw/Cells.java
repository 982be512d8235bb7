package app.byline.database.raw;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One page of a tree. https://www.sqlite.org/fileformat.html#b_tree_pages
record Cells(ByteBuffer page, int header, int usable) {
    static final int TABLE_LEAF = 0x0d;
    static final int INDEX_LEAF = 0x0a;
    static final int TABLE_NODE = 0x05;
    static final int INDEX_NODE = 0x02;

    static Cells of(Pages pages, int number, ByteBuffer page) {
        return new Cells(page, number == 1 ? 100 : 0, pages.usable());
    }

    int kind() {
        return page.get(header);
    }

    /// The pages below, in order. Nonsense among them is the caller's to notice.
    List<Integer> below() {
        List<Integer> below = new ArrayList<>();
        for (int at : places(12)) {
            if (at + 4 <= usable) {
                below.add(page.getInt(at));
            }
        }
        below.add(page.getInt(header + 8));
        return below;
    }

    /// The rows of a leaf, each read for itself: one that is broken keeps none of the others away.
    List<RawRow> rows(Pages pages) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        boolean table = kind() == TABLE_LEAF;
        for (int at : places(8)) {
            row(pages, at, table).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<RawRow> row(Pages pages, int at, boolean table) throws IOException {
        ByteBuffer cell = page.duplicate().limit(usable).position(at);
        long length = Fields.number(cell);
        long rowid = table ? Fields.number(cell) : 0;
        return Payload.read(pages, cell, length, table).flatMap(payload -> Fields.read(rowid, payload));
    }

    private List<Integer> places(int headerLength) {
        int count = Short.toUnsignedInt(page.getShort(header + 3));
        int first = header + headerLength;
        List<Integer> places = new ArrayList<>();
        for (int cell = 0; cell < count && first + 2 * cell + 2 <= usable; cell++) {
            int at = Short.toUnsignedInt(page.getShort(first + 2 * cell));
            if (at >= first && at < usable) {
                places.add(at);
            }
        }
        return places;
    }
}
