package org.daybook.evidence.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.evidence.format.IsoBoxReader.IsoBox;

/**
 * The table of items of a HEIC or AVIF picture (ISO/IEC 23008-12): which there are, where their bytes are, what they
 * are made of and what is to be done with them. A table that ends early throws {@link TruncatedContentException}.
 */
public final class HeifItemTable {
    private static final int MOST_ITEMS = 4096;
    private static final int MOST_EXTENTS = 4096;
    private static final long NONE = -1;

    private final CachedContentReader content;
    private final List<IsoBox> meta;
    private final List<IsoBox> entries;
    private final List<IsoBox> references;
    private final List<IsoBox> associations;
    private final List<IsoBox> properties;

    /** A run of bytes in the content. */
    public record ItemExtent(long at, long length) {}

    /** A number read at a position, and where the next begins. */
    private record NumberReading(long value, long next) {}

    /** Finds the table; a file without one has no items. */
    public HeifItemTable(CachedContentReader content) throws IOException {
        this.content = content;
        IsoBoxReader boxes = new IsoBoxReader(content);
        Optional<IsoBox> found = IsoBoxReader.first(boxes.top(), "meta");
        this.meta = found.isPresent() ? boxes.withinMeta(found.get()) : List.of();
        Optional<IsoBox> table = IsoBoxReader.first(meta, "iinf");
        this.entries = table.isEmpty()
                ? List.of()
                : boxes.within(
                        table.get().body() + 4 + (content.u8(table.get().body()) == 0 ? 2 : 4),
                        table.get().end());
        Optional<IsoBox> referring = IsoBoxReader.first(meta, "iref");
        this.references = referring.isEmpty()
                ? List.of()
                : boxes.within(referring.get().body() + 4, referring.get().end());
        Optional<IsoBox> described = IsoBoxReader.first(meta, "iprp");
        this.associations = described.isEmpty() ? List.of() : boxes.within(described.get());
        Optional<IsoBox> container = IsoBoxReader.first(associations, "ipco");
        this.properties = container.isEmpty() ? List.of() : boxes.within(container.get());
    }

    /** The number of the item that is the picture; -1 if there is none. */
    public long primary() throws IOException {
        Optional<IsoBox> box = IsoBoxReader.first(meta, "pitm");
        if (box.isEmpty()) {
            return NONE;
        }
        long at = box.get().body();
        return content.u8(at) == 0 ? content.u16(at + 4) : content.u32(at + 4);
    }

    /** The first item of a type; -1 if there is none. */
    public long firstOfType(String type) throws IOException {
        for (IsoBox entry : entries) {
            if (type.equals(typeOf(entry))) {
                return number(entry.body() + 4, idBytes(entry)).value();
            }
        }
        return NONE;
    }

    /** The type of an item; empty if there is no such item. */
    public String type(long item) throws IOException {
        for (IsoBox entry : entries) {
            String type = typeOf(entry);
            if (!type.isEmpty() && number(entry.body() + 4, idBytes(entry)).value() == item) {
                return type;
            }
        }
        return "";
    }

    private String typeOf(IsoBox entry) throws IOException {
        boolean typed = entry.name().equals("infe") && content.u8(entry.body()) >= 2;
        return typed ? content.name(entry.body() + 4 + idBytes(entry) + 2) : "";
    }

    private int idBytes(IsoBox entry) throws IOException {
        return content.u8(entry.body()) == 2 ? 2 : 4;
    }

    /** The properties of an item, in the order in which they apply. */
    public List<IsoBox> properties(long item) throws IOException {
        List<IsoBox> found = new ArrayList<>();
        for (int index : associated(item)) {
            if (index >= 1 && index <= properties.size()) {
                found.add(properties.get(index - 1));
            }
        }
        return found;
    }

    /** The numbers of an item's properties, from 1. */
    private List<Integer> associated(long item) throws IOException {
        List<Integer> found = new ArrayList<>();
        Optional<IsoBox> box = IsoBoxReader.first(associations, "ipma");
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
            int listed = content.u8(at++);
            for (int n = 0; n < listed; n++) {
                if (id == item) {
                    found.add(wide ? content.u16(at) & 0x7fff : content.u8(at) & 0x7f);
                }
                at += wide ? 2 : 1;
            }
        }
        return found;
    }

    /** The items to which an item refers in one way, such as the tiles of a grid by {@code dimg}. */
    public List<Long> references(String way, long item) throws IOException {
        List<Long> found = new ArrayList<>();
        int bytes = referenceBytes();
        for (IsoBox reference : references) {
            NumberReading from = number(reference.body(), bytes);
            if (reference.name().equals(way) && from.value() == item) {
                int count = Math.min(MOST_ITEMS, content.u16(from.next()));
                for (int i = 0; i < count; i++) {
                    found.add(number(from.next() + 2 + (long) bytes * i, bytes).value());
                }
            }
        }
        return found;
    }

    /** The item that is the thumbnail of another; -1 if it has none. */
    public long thumbnail(long item) throws IOException {
        for (IsoBox reference : references) {
            if (reference.name().equals("thmb")) {
                long from = number(reference.body(), referenceBytes()).value();
                if (references("thmb", from).contains(item)) {
                    return from;
                }
            }
        }
        return NONE;
    }

    private int referenceBytes() throws IOException {
        Optional<IsoBox> box = IsoBoxReader.first(meta, "iref");
        return box.isEmpty() || content.u8(box.get().body()) == 0 ? 2 : 4;
    }

    /** Where the bytes of an item are; nowhere if that is not said, or not in this file. */
    public List<ItemExtent> extents(long item) throws IOException {
        Optional<IsoBox> box = IsoBoxReader.first(meta, "iloc");
        if (box.isEmpty()) {
            return List.of();
        }
        long at = box.get().body();
        int version = content.u8(at);
        int offsetBytes = content.u8(at + 4) >> 4;
        int lengthBytes = content.u8(at + 4) & 15;
        int baseBytes = content.u8(at + 5) >> 4;
        int indexBytes = version == 0 ? 0 : content.u8(at + 5) & 15;
        NumberReading count = number(at + 6, version < 2 ? 2 : 4);
        long next = count.next();
        for (long i = 0; i < Math.min(MOST_ITEMS, count.value()); i++) {
            NumberReading id = number(next, version < 2 ? 2 : 4);
            int method = version == 0 ? 0 : content.u16(id.next()) & 15;
            NumberReading start = number(id.next() + (version == 0 ? 0 : 2) + 2, baseBytes);
            int extents = content.u16(start.next());
            long each = (long) indexBytes + offsetBytes + lengthBytes;
            next = start.next() + 2;
            if (id.value() == item) {
                return extents(method, start.value(), next + indexBytes, each, extents, offsetBytes, lengthBytes);
            }
            next += extents * each;
        }
        return List.of();
    }

    private List<ItemExtent> extents(
            int method, long base, long first, long each, int count, int offsetBytes, int lengthBytes)
            throws IOException {
        long start =
                method == 1 ? IsoBoxReader.first(meta, "idat").map(IsoBox::body).orElse(NONE) : method == 0 ? 0 : NONE;
        List<ItemExtent> found = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_EXTENTS, count); i++) {
            NumberReading offset = number(first + i * each, offsetBytes);
            long length = number(offset.next(), lengthBytes).value();
            long at = base + offset.value();
            if (start < 0 || at < 0 || length < 0) {
                return List.of();
            }
            found.add(new ItemExtent(start + at, length));
        }
        return found;
    }

    /**
     * The bytes of an item.
     *
     * @param most how many there may be; an item of more counts as cut off
     */
    public byte[] bytes(long item, int most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ItemExtent extent : extents(item)) {
            // A length of 0 reaches to the end.
            long length = extent.length() == 0 ? content.size() - extent.at() : extent.length();
            if (length > most - all.size()) {
                throw new TruncatedContentException();
            }
            byte[] part = content.bytes(extent.at(), (int) length);
            if (part.length < length) {
                throw new TruncatedContentException();
            }
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private NumberReading number(long at, int bytes) throws IOException {
        return switch (bytes) {
            case 2 -> new NumberReading(content.u16(at), at + 2);
            case 4 -> new NumberReading(content.u32(at), at + 4);
            case 8 -> new NumberReading(content.u64(at), at + 8);
            default -> new NumberReading(0, at);
        };
    }
}
