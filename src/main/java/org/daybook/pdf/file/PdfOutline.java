package org.daybook.pdf.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * The bookmarks (ISO 32000-1, 12.3.3).
 *
 * <p>Nobody finds anything among a thousand siblings, and chains of many thousands overflow the stack of some
 * software, PDFBox included. So a level never has more than {@value #MOST} entries: beyond that, neighbours are
 * grouped under an entry named after the first and the last of them.
 */
public final class PdfOutline {
    public static final int MOST = 60;

    private final OutlineEntry root = new OutlineEntry("", 0, null);

    /** Adds a bookmark to a named place; level 1 is the outermost, and a level too deep becomes the next one. */
    void add(int level, String title, @Nullable String anchor) {
        OutlineEntry parent = root;
        for (int depth = 1; depth < level && !parent.kids.isEmpty(); depth++) {
            parent = parent.kids.getLast();
        }
        parent.kids.add(new OutlineEntry(title, level, anchor));
    }

    /** Writes the bookmarks; returns the root for the catalogue, or null if there are none. */
    @Nullable
    ObjectNumber writeTo(PdfFile file) throws IOException {
        if (root.kids.isEmpty()) {
            return null;
        }
        ObjectNumber place = file.reserve();
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, "Outlines");
        dictionary.setInt(COSName.COUNT, chain(dictionary, place, grouped(root.kids), file));
        file.write(place, dictionary);
        return place;
    }

    private static List<OutlineEntry> grouped(List<OutlineEntry> entries) {
        if (entries.size() <= MOST) {
            return entries;
        }
        List<OutlineEntry> groups = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += MOST) {
            List<OutlineEntry> part = entries.subList(from, Math.min(from + MOST, entries.size()));
            String title = part.getFirst().title + " – " + part.getLast().title;
            OutlineEntry group = new OutlineEntry(title, part.getFirst().level, part.getFirst().anchor);
            group.kids.addAll(part);
            groups.add(group);
        }
        return grouped(groups);
    }

    /**
     * Links siblings into the chain that the format requires, collapsed except on the first level; returns their
     * number.
     */
    private static int chain(COSDictionary parent, ObjectNumber parentPlace, List<OutlineEntry> entries, PdfFile file)
            throws IOException {
        List<ObjectNumber> places = entries.stream().map(_ -> file.reserve()).toList();
        for (int i = 0; i < entries.size(); i++) {
            OutlineEntry entry = entries.get(i);
            COSDictionary item = new COSDictionary();
            item.setItem(COSName.TITLE, new COSString(entry.title));
            item.setItem(COSName.PARENT, parentPlace);
            if (entry.anchor != null) {
                item.setItem(COSName.DEST, new COSString(entry.anchor));
            }
            if (!entry.kids.isEmpty()) {
                item.setInt(COSName.COUNT, -chain(item, places.get(i), grouped(entry.kids), file));
            }
            if (i > 0) {
                item.setItem(COSName.PREV, places.get(i - 1));
            }
            if (i + 1 < entries.size()) {
                item.setItem(COSName.NEXT, places.get(i + 1));
            }
            file.write(places.get(i), item);
        }
        parent.setItem(COSName.FIRST, places.getFirst());
        parent.setItem(COSName.LAST, places.getLast());
        return entries.size();
    }

    private static final class OutlineEntry {
        private final String title;
        private final int level;
        private final @Nullable String anchor;
        private final List<OutlineEntry> kids = new ArrayList<>();

        OutlineEntry(String title, int level, @Nullable String anchor) {
            this.title = title;
            this.level = level;
            this.anchor = anchor;
        }
    }
}
