package org.daybook.importing.sqlite;

import java.io.IOException;
import java.util.BitSet;
import org.daybook.importing.ImportFailure;

/**
 * One pass over the b-tree of a table, in the order of its rows. No page is visited twice and no cells of a page lie
 * over each other, so that a hostile file ends as soon as an honest one of its size.
 */
final class TableTreeScan {
    private static final int DEEPEST = 40;
    private static final int INTERIOR = 5;
    private static final int LEAF = 13;

    private final SqlitePages pages;
    private final RecordHandler into;
    private final BitSet visited = new BitSet();
    private long last = Long.MIN_VALUE;
    private boolean begun;

    /** Receives the records of a table. */
    @FunctionalInterface
    interface RecordHandler {
        void take(long number, Payload payload) throws ImportFailure, IOException;
    }

    TableTreeScan(SqlitePages pages, RecordHandler into) {
        this.pages = pages;
        this.into = into;
    }

    SqlitePages pages() {
        return pages;
    }

    /** A page that was not visited before. */
    byte[] visit(long number) throws ImportFailure.Malformed, IOException {
        byte[] page = pages.page(number);
        if (visited.get((int) number)) {
            throw pages.damaged();
        }
        visited.set((int) number);
        return page;
    }

    /** Passes on the records of the tree whose root is that page. */
    void read(long root) throws ImportFailure, IOException {
        read(root, 0);
    }

    private void read(long number, int depth) throws ImportFailure, IOException {
        if (depth > DEEPEST) {
            throw pages.damaged();
        }
        byte[] page = visit(number);
        ByteCursor header = cursor(page, number == 1 ? SqlitePages.HEADER : 0);
        int type = (int) header.unsigned(1);
        header.unsigned(2);
        int cells = (int) header.unsigned(2);
        header.unsigned(3);
        switch (type) {
            case INTERIOR -> {
                long rightmost = header.unsigned(4);
                for (int i = 0; i < cells; i++) {
                    read(cursor(page, (int) header.unsigned(2)).unsigned(4), depth + 1);
                }
                read(rightmost, depth + 1);
            }
            case LEAF -> {
                int used = 0;
                for (int i = 0; i < cells; i++) {
                    used += take(page, (int) header.unsigned(2));
                    if (used > pages.usable()) {
                        throw pages.damaged();
                    }
                }
            }
            default -> throw pages.damaged();
        }
    }

    /** Passes on the record at that place, and says how many bytes of the page it has. */
    private int take(byte[] page, int at) throws ImportFailure, IOException {
        ByteCursor cell = cursor(page, at);
        long length = cell.varint();
        long number = cell.varint();
        if (length < 1 || begun && number <= last) {
            throw pages.damaged();
        }
        begun = true;
        last = number;
        int from = cell.position();
        int local = local(length);
        cell.take(local);
        long overflow = local < length ? cell.unsigned(4) : 0;
        into.take(number, new Payload(this, length, page, from, local, overflow));
        return cell.position() - at;
    }

    /** How many bytes of a record are on its leaf page; the rest are on overflow pages. */
    private int local(long length) {
        int most = pages.usable() - 35;
        if (length <= most) {
            return (int) length;
        }
        int least = (pages.usable() - 12) * 32 / 255 - 23;
        long fitting = least + (length - least) % (pages.usable() - 4);
        return fitting <= most ? (int) fitting : least;
    }

    private ByteCursor cursor(byte[] page, int at) throws ImportFailure.Malformed {
        return new ByteCursor(page, at, pages.usable(), pages.path());
    }
}
