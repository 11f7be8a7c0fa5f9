package org.daybook.vault.beneath;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all entries as they are stored, kept in memory so that they can be written to another file if the one
 * below is replaced. It holds ciphertext and hashes alone, packed into a few large buffers outside the heap, which has a
 * ceiling, since there are many. It may be given a ceiling of its own, above which it holds none.
 *
 * <p>For the vault thread.
 */
public final class EntryRowBackup {
    private static final int HASH_BYTES = 32;
    private static final int HASHES = 2 * HASH_BYTES;
    private static final int SLAB = 256 << 10;
    private static final int ABSENT = -1;

    private final List<ByteBuffer> slabs = new ArrayList<>();
    private final long most;
    private boolean isTooMany;
    private int free = SLAB;
    private int count;
    private int[] slab = new int[256];
    private int[] start = new int[256];
    private int[] length = new int[256];

    /** @param most the bytes above which it lets go of all of them */
    public EntryRowBackup(long most) {
        this.most = most;
    }

    /** How many entries it holds, all from the first on. */
    public long count() {
        return count;
    }

    /** Adds the row of the next entry; does nothing for one that it has. */
    public void add(long seq, byte[] digest, byte[] chain, byte @Nullable [] sealed) {
        if (seq != count + 1L || isTooMany) {
            return;
        }
        if ((long) slabs.size() * SLAB >= most) {
            isTooMany = true;
            slabs.clear();
            count = 0;
            return;
        }
        if (count == slab.length) {
            slab = Arrays.copyOf(slab, 2 * count);
            start = Arrays.copyOf(start, 2 * count);
            length = Arrays.copyOf(length, 2 * count);
        }
        count++;
        put(count - 1, digest, chain, sealed);
    }

    /** Puts another body in place of that of an entry. */
    public void replace(long seq, byte[] sealed) {
        if (seq <= count) {
            byte[] digest = digest(seq);
            byte[] chain = chain(seq);
            erase(seq);
            put((int) seq - 1, digest, chain, sealed);
        }
    }

    /** Overwrites the body of an entry. */
    public void erase(long seq) {
        if (seq <= count && length[(int) seq - 1] != ABSENT) {
            int at = (int) seq - 1;
            int from = start[at] + HASHES;
            slabs.get(slab[at]).put(from, new byte[length[at]]);
            length[at] = ABSENT;
        }
    }

    private void put(int at, byte[] digest, byte[] chain, byte @Nullable [] sealed) {
        int needed = HASHES + (sealed == null ? 0 : sealed.length);
        if (free + needed > SLAB) {
            slabs.add(ByteBuffer.allocateDirect(Math.max(SLAB, needed)));
            free = 0;
        }
        ByteBuffer into = slabs.getLast();
        into.put(free, digest);
        into.put(free + HASH_BYTES, chain);
        if (sealed != null) {
            into.put(free + HASHES, sealed);
        }
        slab[at] = slabs.size() - 1;
        start[at] = free;
        length[at] = sealed == null ? ABSENT : sealed.length;
        free += needed;
    }

    private byte[] digest(long seq) {
        return part(seq, 0, HASH_BYTES);
    }

    private byte[] chain(long seq) {
        return part(seq, HASH_BYTES, HASH_BYTES);
    }

    private byte[] part(long seq, int offset, int bytes) {
        byte[] part = new byte[bytes];
        slabs.get(slab[(int) seq - 1]).get(start[(int) seq - 1] + offset, part);
        return part;
    }

    /**
     * Receives one row.
     *
     * @param <X> what may stop the reading
     */
    @FunctionalInterface
    public interface HeldRowConsumer<X extends Exception> {
        /** Takes it; {@code sealed} is null for a body that is absent. */
        void take(long seq, byte[] digest, byte[] chain, byte @Nullable [] sealed) throws X;
    }

    /** Passes on all of them in order. */
    public <X extends Exception> void read(HeldRowConsumer<X> into) throws X {
        for (int seq = 1; seq <= count; seq++) {
            int bytes = length[seq - 1];
            into.take(seq, digest(seq), chain(seq), bytes == ABSENT ? null : part(seq, HASHES, bytes));
        }
    }
}
