package org.daybook.evidence.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The boxes of an ISO base media or QuickTime file (ISO/IEC 14496-12), found by their lengths and never read whole.
 * The number read in one file is bounded, so that reading ends even in a file of nothing but boxes.
 */
public final class IsoBoxReader {
    private static final int MOST = 20_000;
    private static final int HEAD = 8;
    private static final int LARGE_HEAD = 16;

    private final CachedContentReader content;
    private int seen;

    /** A box; its body runs from {@code body} to {@code end}, which is never past the content's end. */
    public record IsoBox(String name, long body, long end) {
        /** The length of the body in bytes. */
        public long length() {
            return end - body;
        }
    }

    public IsoBoxReader(CachedContentReader content) {
        this.content = content;
    }

    public List<IsoBox> top() throws IOException {
        return within(0, content.size());
    }

    public List<IsoBox> within(IsoBox box) throws IOException {
        return within(box.body(), box.end());
    }

    /** The boxes inside a {@code meta} box, which QuickTime and ISO write differently. */
    public List<IsoBox> withinMeta(IsoBox box) throws IOException {
        boolean plain = box.length() >= HEAD && content.name(box.body() + 4).equals("hdlr");
        return within(box.body() + (plain ? 0 : 4), box.end());
    }

    /** The boxes that lie one after the other between two positions in the content. */
    public List<IsoBox> within(long from, long end) throws IOException {
        List<IsoBox> found = new ArrayList<>();
        long at = from;
        while (at + HEAD <= end && seen < MOST) {
            seen++;
            long length = content.u32(at);
            int head = HEAD;
            if (length == 1 && at + LARGE_HEAD <= end) {
                length = content.u64(at + HEAD);
                head = LARGE_HEAD;
            } else if (length == 0) {
                length = end - at;
            }
            if (length < head) {
                break;
            }
            long boxEnd = length > end - at ? end : at + length;
            found.add(new IsoBox(content.name(at + 4), at + head, boxEnd));
            at = boxEnd;
        }
        return found;
    }

    /** The first box of this name. */
    public static Optional<IsoBox> first(List<IsoBox> boxes, String name) {
        return boxes.stream().filter(box -> box.name().equals(name)).findFirst();
    }
}
