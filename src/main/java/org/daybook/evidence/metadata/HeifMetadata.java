package org.daybook.evidence.metadata;

import com.drew.metadata.Metadata;
import java.io.IOException;
import java.util.List;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.HeifItemTable;
import org.daybook.evidence.format.HeifItemTable.ItemExtent;
import org.daybook.evidence.format.IsoBoxReader.IsoBox;

/** What the items of a HEIC or AVIF picture say: its Exif data, its size and its orientation. */
final class HeifMetadata {
    private static final int MOST_BYTES = 16 << 20;
    private static final int[] TURNS = {1, 8, 3, 6};

    private final CachedContentReader content;
    private final HeifItemTable items;

    private HeifMetadata(CachedContentReader content) throws IOException {
        this.content = content;
        this.items = new HeifItemTable(content);
    }

    static HeifMetadata of(CachedContentReader content) throws IOException {
        return new HeifMetadata(content);
    }

    /** Its Exif data; none if it has none. */
    ExifData exif() throws IOException {
        List<ItemExtent> extents = items.extents(items.firstOfType("Exif"));
        if (extents.isEmpty()
                || extents.getFirst().length() <= 4
                || extents.getFirst().length() > MOST_BYTES) {
            return ExifData.none();
        }
        ItemExtent extent = extents.getFirst();
        long header = content.u32(extent.at()) + 4;
        return header >= extent.length()
                ? new ExifData(new Metadata(), false)
                : ExifBlock.read(content, extent.at() + header, extent.length() - header);
    }

    /** Puts in the size and the turn of the primary item. */
    void describe(MetadataCollector account) throws IOException {
        for (IsoBox property : items.properties(items.primary())) {
            if (property.name().equals("ispe")) {
                account.size(content.u32(property.body() + 4), content.u32(property.body() + 8));
            } else if (property.name().equals("irot")) {
                account.orientation(TURNS[content.u8(property.body()) & 3]);
            }
        }
    }
}
