package org.daybook.vault.page;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Complete rows of a damaged file, including their overflow pages. The number of pages read is bounded by the length
 * of the file, so that rows forged to share pages cost no more than reading it a few times.
 */
public final class DamagedRows {
    private static final int IN_ONE_PAGE = DamagedPages.BYTES - Integer.BYTES;
    private static final int TIMES = 32;
    private static final int AT_LEAST = 1 << 16;

    private final DamagedPages pages;
    private long mayRead;

    /** @param pages which the caller closes */
    public DamagedRows(DamagedPages pages) {
        this.pages = pages;
        this.mayRead = AT_LEAST + TIMES * pages.count();
    }

    /** The row at a place; empty if there is none. */
    public Optional<LeafRow> at(long place) {
        byte[] page = pages.page(place / DamagedPages.BYTES + 1);
        return page == null
                ? Optional.empty()
                : Optional.ofNullable(LeafRow.read(page, (int) (place % DamagedPages.BYTES), place));
    }

    /**
     * The last column of the row at a place, which in every table of a vault is the sealed one; null if it is
     * incomplete.
     */
    public byte @Nullable [] last(long place) {
        LeafRow row = at(place).orElse(null);
        byte[] whole = row == null ? null : whole(row);
        return row == null || whole == null
                ? null
                : Arrays.copyOfRange(whole, row.offset(row.columns() - 1), whole.length);
    }

    private byte @Nullable [] whole(LeafRow row) {
        // No more than a file of this length can hold, whatever length the row claims.
        if (row.length() > pages.count() * DamagedPages.BYTES) {
            return null;
        }
        byte[] local = row.local();
        byte[] whole = Arrays.copyOf(local, row.length());
        int filled = local.length;
        long next = row.overflow();
        while (filled < whole.length) {
            byte[] page = mayRead-- > 0 ? pages.page(next) : null;
            if (page == null) {
                return null;
            }
            int count = Math.min(IN_ONE_PAGE, whole.length - filled);
            System.arraycopy(page, Integer.BYTES, whole, filled, count);
            filled += count;
            next = (page[0] & 0xffL) << 24 | (page[1] & 0xff) << 16 | (page[2] & 0xff) << 8 | page[3] & 0xff;
        }
        return whole;
    }
}
