package org.daybook.evidence.picture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.evidence.format.CachedContentReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the JPEG by which a camera shows what is in its raw file (DNG, CR2, NEF, ARW), which is laid out like a TIFF.
 * Such a file is told from a TIFF by what its directories say.
 */
final class RawPreviewFinder {
    private static final int MOST_DIRECTORIES = 32;
    private static final int MOST_ENTRIES = 512;
    private static final int MOST_BYTES = 48 << 20;
    private static final int CANON = 0x4352;

    private static final int SUBFILE_TYPE = 254;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_COUNTS = 279;
    private static final int DIRECTORIES = 330;
    private static final int JPEG_OFFSET = 513;
    private static final int JPEG_LENGTH = 514;
    private static final int DNG_VERSION = 0xc612;
    private static final int COLOUR_FILTERS = 32803;
    private static final int LINEAR = 34892;

    private final CachedContentReader content;
    private final boolean little;
    private final Deque<Long> waiting = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();
    private boolean raw;
    private @Nullable ByteRange largest;

    private record RawEntry(int type, long count, long at) {}

    /** Where bytes are. */
    record ByteRange(long at, long length) {}

    private RawPreviewFinder(CachedContentReader content) throws IOException {
        this.content = content;
        this.little = content.u8(0) == 'I';
    }

    /** Where the largest is; empty if the file is not a raw file, or has none. */
    static Optional<ByteRange> find(CachedContentReader content) throws IOException {
        RawPreviewFinder found = new RawPreviewFinder(content);
        found.raw = content.size() > 10 && content.u16(8) == CANON;
        found.waiting.add(found.u32(4));
        for (int i = 0; i < MOST_DIRECTORIES && !found.waiting.isEmpty(); i++) {
            long at = found.waiting.remove();
            if (at >= 8 && at < content.size() && found.seen.add(at)) {
                found.directory(at, i == 0);
            }
        }
        return found.raw ? Optional.ofNullable(found.largest) : Optional.empty();
    }

    private void directory(long at, boolean first) throws IOException {
        int count = u16(at);
        if (count > MOST_ENTRIES) {
            return;
        }
        Map<Integer, RawEntry> entries = new HashMap<>();
        for (int i = 0; i < count; i++) {
            long entry = at + 2 + 12L * i;
            entries.put(u16(entry), new RawEntry(u16(entry + 2), u32(entry + 4), entry + 8));
        }
        waiting.add(u32(at + 2 + 12L * count));
        RawEntry further = entries.get(DIRECTORIES);
        for (int i = 0; further != null && i < Math.min(MOST_DIRECTORIES, further.count()); i++) {
            waiting.add(further.count() == 1 ? u32(further.at()) : u32(u32(further.at()) + 4L * i));
        }
        long photometric = value(entries, PHOTOMETRIC);
        raw |= photometric == COLOUR_FILTERS || photometric == LINEAR;
        raw |= first && (entries.containsKey(DNG_VERSION) || (value(entries, SUBFILE_TYPE) & 1) != 0);
        offer(value(entries, JPEG_OFFSET), value(entries, JPEG_LENGTH));
        long compression = value(entries, COMPRESSION);
        RawEntry strips = entries.get(STRIP_OFFSETS);
        if ((compression == 6 || compression == 7) && strips != null && strips.count() == 1) {
            offer(value(entries, STRIP_OFFSETS), value(entries, STRIP_COUNTS));
        }
    }

    /** Takes a JPEG that can be shown, if it has more bytes than the one before. */
    private void offer(long at, long length) throws IOException {
        ByteRange before = largest;
        boolean fits = at > 0 && length > 4 && length <= MOST_BYTES && at + length <= content.size();
        if (fits && (before == null || length > before.length()) && isShown(at, at + length)) {
            largest = new ByteRange(at, length);
        }
    }

    /** Whether a JPEG's frame is of a kind that is shown: what the sensor saw is kept in one that is not. */
    private boolean isShown(long start, long end) throws IOException {
        if (content.u16(start) != 0xffd8) {
            return false;
        }
        long at = start + 2;
        while (at + 4 <= end && content.u8(at) == 0xff) {
            int marker = content.u8(at + 1);
            if (marker >= 0xc0 && marker <= 0xc2) {
                return true;
            }
            if (marker == 0xc3 || marker == 0xda) {
                return false;
            }
            at += 2 + Math.max(2, content.u16(at + 2));
        }
        return false;
    }

    private long value(Map<Integer, RawEntry> entries, int tag) throws IOException {
        RawEntry entry = entries.get(tag);
        if (entry == null || entry.count() != 1) {
            return 0;
        }
        return entry.type() == 3 ? u16(entry.at()) : u32(entry.at());
    }

    private int u16(long at) throws IOException {
        return little ? content.u16Little(at) : content.u16(at);
    }

    private long u32(long at) throws IOException {
        return little ? content.u32Little(at) : content.u32(at);
    }
}
