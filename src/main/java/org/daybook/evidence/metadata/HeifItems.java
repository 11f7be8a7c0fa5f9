package org.daybook.evidence.metadata;

import com.drew.metadata.Metadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.evidence.format.Content;
import org.daybook.evidence.format.IsoBoxReader;
import org.daybook.evidence.format.IsoBoxReader.Box;
import org.jspecify.annotations.Nullable;

/**
 * What the item table of a HEIC or AVIF picture says (ISO/IEC 23008-12): its Exif data, its size and its orientation.
 */
final class HeifItems {
    private static final int MOST_ITEMS = 4096;
    private static final int MOST_BYTES = 16 << 20;
    private static final int[] TURNS = {1, 8, 3, 6};

    private final Content content;
    private final IsoBoxReader boxes;
    private List<Box> meta = List.of();

    /** A number read at a place, and where the next begins. */
    private record Reading(long value, long next) {}

    private HeifItems(Content content) {
        this.content = content;
        this.boxes = new IsoBoxReader(content);
    }

    static HeifItems of(Content content) throws IOException {
        HeifItems items = new HeifItems(content);
        Optional<Box> meta = IsoBoxReader.first(items.boxes.top(), "meta");
        if (meta.isPresent()) {
            items.meta = items.boxes.withinMeta(meta.get());
        }
        return items;
    }

    /** Its Exif data; none if it has none. */
    ExifData exif() throws IOException {
        long id = itemOfType("Exif");
        ExifData.Span span = id < 0 ? null : place(id);
        if (span == null || span.length() <= 4) {
            return ExifData.none();
        }
        long header = content.u32(span.at()) + 4;
        return header >= span.length()
                ? new ExifData(new Metadata(), false)
                : ExifBlock.read(content, span.at() + header, span.length() - header);
    }

    /** Puts in the size and the turn of the primary item. */
    void describe(MetadataCollector account) throws IOException {
        Optional<Box> properties = IsoBoxReader.first(meta, "iprp");
        if (properties.isEmpty()) {
            return;
        }
        List<Box> parts = boxes.within(properties.get());
        List<Box> all = IsoBoxReader.first(parts, "ipco").isPresent()
                ? boxes.within(IsoBoxReader.first(parts, "ipco").get())
                : List.of();
        for (int index : associated(parts, primary())) {
            if (index >= 1 && index <= all.size()) {
                Box property = all.get(index - 1);
                if (property.name().equals("ispe")) {
                    account.size(content.u32(property.body() + 4), content.u32(property.body() + 8));
                } else if (property.name().equals("irot")) {
                    account.orientation(TURNS[content.u8(property.body()) & 3]);
                }
            }
        }
    }

    private long primary() throws IOException {
        Optional<Box> box = IsoBoxReader.first(meta, "pitm");
        if (box.isEmpty()) {
            return -1;
        }
        long at = box.get().body();
        return content.u8(at) == 0 ? content.u16(at + 4) : content.u32(at + 4);
    }

    /** The numbers of an item's properties, from 1. */
    private List<Integer> associated(List<Box> parts, long item) throws IOException {
        List<Integer> found = new ArrayList<>();
        Optional<Box> box = IsoBoxReader.first(parts, "ipma");
        if (box.isEmpty()) {
            return found;
        }
        long at = box.get().body();
        int version = content.u8(at);
        boolean wide = (content.u8(at + 3) & 1) != 0;
        long count = Math.min(MOST_ITEMS, content.u32(at + 4));
        at += 8;
        for (long i = 0; i < count; i++) {
            long id = version == 0 ? content.u16(at) : content.u32(at);
            at += version == 0 ? 2 : 4;
            int properties = content.u8(at++);
            for (int n = 0; n < properties; n++) {
                if (id == item) {
                    found.add(wide ? content.u16(at) & 0x7fff : content.u8(at) & 0x7f);
                }
                at += wide ? 2 : 1;
            }
        }
        return found;
    }

    private long itemOfType(String type) throws IOException {
        Optional<Box> table = IsoBoxReader.first(meta, "iinf");
        if (table.isEmpty()) {
            return -1;
        }
        int countBytes = content.u8(table.get().body()) == 0 ? 2 : 4;
        for (Box entry :
                boxes.within(table.get().body() + 4 + countBytes, table.get().end())) {
            int version = entry.name().equals("infe") ? content.u8(entry.body()) : 0;
            int idBytes = version == 2 ? 2 : 4;
            if (version >= 2 && content.name(entry.body() + 4 + idBytes + 2).equals(type)) {
                return number(entry.body() + 4, idBytes).value();
            }
        }
        return -1;
    }

    /** Where an item's first run of bytes lies; null if nowhere. */
    private ExifData.@Nullable Span place(long item) throws IOException {
        Optional<Box> box = IsoBoxReader.first(meta, "iloc");
        if (box.isEmpty()) {
            return null;
        }
        long at = box.get().body();
        int version = content.u8(at);
        int offsetBytes = content.u8(at + 4) >> 4;
        int lengthBytes = content.u8(at + 4) & 15;
        int baseBytes = content.u8(at + 5) >> 4;
        int indexBytes = version == 0 ? 0 : content.u8(at + 5) & 15;
        Reading count = number(at + 6, version < 2 ? 2 : 4);
        long next = count.next();
        for (long i = 0; i < Math.min(MOST_ITEMS, count.value()); i++) {
            Reading id = number(next, version < 2 ? 2 : 4);
            int method = version == 0 ? 0 : content.u16(id.next()) & 15;
            Reading start = number(id.next() + (version == 0 ? 0 : 2) + 2, baseBytes);
            int extents = content.u16(start.next());
            Reading offset = number(start.next() + 2 + indexBytes, offsetBytes);
            Reading length = number(offset.next(), lengthBytes);
            if (id.value() == item) {
                return extents == 0 ? null : span(method, start.value() + offset.value(), length.value());
            }
            next = start.next() + 2 + (long) extents * (indexBytes + offsetBytes + lengthBytes);
        }
        return null;
    }

    private ExifData.@Nullable Span span(int method, long at, long length) {
        long start =
                method == 1 ? IsoBoxReader.first(meta, "idat").map(Box::body).orElse(-1L) : method == 0 ? 0L : -1L;
        return start < 0 || at < 0 || length > MOST_BYTES ? null : new ExifData.Span(start + at, (int) length);
    }

    private Reading number(long at, int bytes) throws IOException {
        return switch (bytes) {
            case 2 -> new Reading(content.u16(at), at + 2);
            case 4 -> new Reading(content.u32(at), at + 4);
            case 8 -> new Reading(content.u64(at), at + 8);
            default -> new Reading(0, at);
        };
    }
}
