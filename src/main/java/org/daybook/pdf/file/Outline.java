package org.daybook.pdf.file;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * The bookmarks (ISO 32000-1, 12.3.3).
 *
 * <p>Nobody finds anything among a thousand siblings, and chains of many thousands overflow the stack of some software
 * (PDFBox's own among it). So a level never has more than {@value #MOST}: beyond that, neighbours are put under one
 * entry named after its first and its last.
 */
public final class Outline {
    public static final int MOST = 60;

    private final Entry root = new Entry("", 0, null);

    /** Adds a bookmark to a named place; level 1 is the outermost, and a level too deep becomes the next one. */
    void add(int level, String title, @Nullable String anchor) {
        Entry parent = root;
        for (int depth = 1; depth < level && !parent.kids.isEmpty(); depth++) {
            parent = parent.kids.getLast();
        }
        parent.kids.add(new Entry(title, level, anchor));
    }

    /** The dictionary for the catalogue, or null if there are no bookmarks. */
    @Nullable
    COSDictionary finish() {
        if (root.kids.isEmpty()) {
            return null;
        }
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, "Outlines");
        dictionary.setInt(COSName.COUNT, chain(dictionary, grouped(root.kids)));
        return dictionary;
    }

    private static List<Entry> grouped(List<Entry> entries) {
        if (entries.size() <= MOST) {
            return entries;
        }
        List<Entry> groups = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += MOST) {
            List<Entry> part = entries.subList(from, Math.min(from + MOST, entries.size()));
            String title = part.getFirst().title + " – " + part.getLast().title;
            Entry group = new Entry(title, part.getFirst().level, part.getFirst().anchor);
            group.kids.addAll(part);
            groups.add(group);
        }
        return grouped(groups);
    }

    /** Links siblings into the chain that the format wants, closed but for the first level; gives their number. */
    private static int chain(COSDictionary parent, List<Entry> entries) {
        COSDictionary previous = null;
        for (Entry entry : entries) {
            COSDictionary item = new COSDictionary();
            item.setItem(COSName.TITLE, new COSString(entry.title));
            item.setItem(COSName.PARENT, parent);
            if (entry.anchor != null) {
                item.setItem(COSName.DEST, new COSString(entry.anchor));
            }
            if (!entry.kids.isEmpty()) {
                item.setInt(COSName.COUNT, -chain(item, grouped(entry.kids)));
            }
            if (previous == null) {
                parent.setItem(COSName.FIRST, item);
            } else {
                previous.setItem(COSName.NEXT, item);
                item.setItem(COSName.PREV, previous);
            }
            previous = item;
        }
        parent.setItem(COSName.LAST, previous);
        return entries.size();
    }

    private static final class Entry {
        private final String title;
        private final int level;
        private final @Nullable String anchor;
        private final List<Entry> kids = new ArrayList<>();

        Entry(String title, int level, @Nullable String anchor) {
            this.title = title;
            this.level = level;
            this.anchor = anchor;
        }
    }
}
