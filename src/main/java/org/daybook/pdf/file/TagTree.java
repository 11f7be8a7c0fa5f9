package org.daybook.pdf.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.daybook.pdf.page.StructureTag;
import org.jspecify.annotations.Nullable;

/**
 * The document's structure (ISO 32000-1, 14.7): the tree of tags, and the parent tree from a page's content back to
 * its tag.
 *
 * <p>A tag is written, and only its number kept, as soon as it is complete: when all of it is drawn and its next
 * sibling begins. So memory does not grow with the document. The tags of a file that is one of several are kept until
 * its end, when it is known which of them are empty in it.
 */
final class TagTree {
    private static final COSName PARENT_TREE_NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final COSName LIMITS = COSName.getPDFName("Limits");

    private static final Pattern HEADING = Pattern.compile("H[1-6]");
    private static final Set<String> CELLS = Set.of("TD", "TH");

    /** The children of these tags are begun together and drawn line by line. */
    private static final Set<String> ROWS = Set.of("TR", "LI");

    /**
     * A heading waits for what follows it, and its ancestors with it; at most this many tags wait to be checked
     * again.
     */
    private static final int MOST_WAITING = 16;

    /** The number of entries in a leaf of the parent tree. */
    private static final int LEAF = 512;

    private final PdfFile file;
    private final boolean isPart;
    private final COSDictionary root = new COSDictionary();
    private final ObjectNumber rootPlace;
    private final StructureTag document;
    private final Deque<StructureTag> waiting = new ArrayDeque<>();

    /** The entries of the parent tree by key: the tags of a page, or the tag of an annotation. */
    private int[] parents = new int[LEAF];

    private int nextKey;
    private int pageKey;
    private COSArray pageTags = new COSArray();
    private COSBase page = new COSDictionary();

    /** @param continued the tag around everything, if it continues from one file to the next; null for one file */
    TagTree(PdfFile file, @Nullable StructureTag continued) {
        this.file = file;
        isPart = continued != null;
        rootPlace = file.reserve();
        root.setName(COSName.TYPE, "StructTreeRoot");
        document = continued == null ? new StructureTag("Document", rootPlace) : continued;
    }

    StructureTag document() {
        return document;
    }

    /** Begins the next child of a tag, and writes the siblings before it. */
    StructureTag next(StructureTag parent, String type) {
        if (!isPart && !ROWS.contains(parent.type())) {
            writeFinished(parent);
        }
        return child(parent, type);
    }

    /** Begins a child of a tag that is being drawn. */
    StructureTag child(StructureTag parent, String type) {
        StructureTag tag = new StructureTag(type, parent);
        parent.append(tag);
        return tag;
    }

    private void writeFinished(StructureTag parent) {
        if (!parent.kids().isEmpty() && parent.kids().getLast() instanceof StructureTag before && !before.isWritten()) {
            waiting.addLast(before);
        }
        for (Iterator<StructureTag> all = waiting.iterator(); all.hasNext(); ) {
            StructureTag tag = all.next();
            if (tag.isWritten() || isFinished(tag)) {
                write(tag);
                all.remove();
            }
        }
        if (waiting.size() > MOST_WAITING) {
            waiting.removeFirst();
        }
    }

    /** Whether everything in it is drawn; cells may be empty. */
    private static boolean isFinished(StructureTag tag) {
        if (tag.isWritten()) {
            return true;
        }
        if (tag.kids().isEmpty()) {
            return CELLS.contains(tag.type());
        }
        for (COSBase kid : tag.kids()) {
            if (kid instanceof StructureTag inner && !isFinished(inner)) {
                return false;
            }
        }
        return true;
    }

    private void write(StructureTag tag) {
        if (tag.isWritten()) {
            return;
        }
        for (COSBase kid : tag.kids()) {
            if (kid instanceof StructureTag inner) {
                write(inner);
            }
        }
        try {
            file.write(tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tag.forget();
    }

    /** Begins a page, to which content marked from here on belongs; returns its key in the parent tree. */
    int startPage(COSBase newPage) {
        page = newPage;
        pageTags = new COSArray();
        pageKey = nextKey;
        lead(0);
        return pageKey;
    }

    void endPage() throws IOException {
        ObjectNumber place = file.reserve();
        file.write(place, pageTags);
        parents[pageKey] = place.number();
    }

    /** Adds the next piece of the page's content to a tag, and returns its number on the page (MCID). */
    int mark(StructureTag tag) {
        int mcid = pageTags.size();
        pageTags.add(tag);
        COSBase home = tag.page();
        if (home == null) {
            tag.startsOn(page);
        }
        if (home == null || home == page) {
            tag.append(COSInteger.get(mcid));
        } else {
            COSDictionary reference = new COSDictionary();
            reference.setDirect(true);
            reference.setName(COSName.TYPE, "MCR");
            reference.setItem(COSName.PG, page);
            reference.setInt(COSName.MCID, mcid);
            tag.append(reference);
        }
        return mcid;
    }

    /** Links an annotation of the current page, with this object number, to a tag. */
    void annotation(StructureTag tag, COSDictionary annotation, ObjectNumber place) {
        annotation.setInt(COSName.STRUCT_PARENT, nextKey);
        lead(file.numberOf(tag));
        COSDictionary reference = new COSDictionary();
        reference.setDirect(true);
        reference.setItem(COSName.TYPE, OBJR);
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.OBJ, place);
        tag.append(reference);
    }

    /** What was drawn in this file of the tags that continue in the next, without those of which nothing was. */
    private StructureTag part() {
        StructureTag part = split(document, rootPlace);
        prune(part);
        level(part, 0);
        return part;
    }

    /** Leaves behind the last tags of each, on which more may be drawn, and all cells of a row. */
    private static StructureTag split(StructureTag tag, COSBase otherParent) {
        StructureTag drawn = tag.split(otherParent);
        List<COSBase> kids = drawn.kids();
        int open = ROWS.contains(tag.type()) ? 0 : kids.size() - MOST_WAITING;
        for (int i = 0; i < kids.size(); i++) {
            if (kids.get(i) instanceof StructureTag inner) {
                kids.set(i, split(inner, drawn));
                if (i >= open) {
                    tag.append(inner);
                }
            }
        }
        return drawn;
    }

    /**
     * The new level of a heading, which moves up if those above it were removed, since no level may be skipped (ISO
     * 14289-1, 7.4.2).
     */
    private static int level(StructureTag tag, int before) {
        int last = before;
        for (COSBase kid : tag.kids()) {
            if (kid instanceof StructureTag inner) {
                if (HEADING.matcher(inner.type()).matches()) {
                    last = Math.min(inner.type().charAt(1) - '0', last + 1);
                    inner.type("H" + last);
                }
                last = level(inner, last);
            }
        }
        return last;
    }

    /**
     * Removes empty tags below this one, except cells, since a row must have all of them; returns whether it is empty
     * itself.
     */
    private static boolean prune(StructureTag tag) {
        boolean empty = true;
        for (Iterator<COSBase> kids = tag.kids().iterator(); kids.hasNext(); ) {
            if (!(kids.next() instanceof StructureTag kid)) {
                empty = false;
            } else if (!prune(kid)) {
                empty = false;
            } else if (!CELLS.contains(kid.type())) {
                kids.remove();
            }
        }
        return empty;
    }

    /**
     * Writes the rest of the tree; returns its root.
     *
     * @param last the last of all tags; null for none
     */
    ObjectNumber finish(@Nullable StructureTag last) throws IOException {
        if (last != null) {
            document.append(last);
        }
        StructureTag written = isPart ? part() : document;
        root.setItem(COSName.K, written);
        write(written);
        COSArray leaves = new COSArray();
        leaves.setDirect(true);
        for (int from = 0; from < nextKey; from += LEAF) {
            leaves.add(leaf(from, Math.min(from + LEAF, nextKey)));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.KIDS, leaves);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(PARENT_TREE_NEXT_KEY, nextKey);
        file.write(rootPlace, root);
        return rootPlace;
    }

    private ObjectNumber leaf(int from, int to) throws IOException {
        COSArray numbers = new COSArray();
        numbers.setDirect(true);
        for (int key = from; key < to; key++) {
            numbers.add(COSInteger.get(key));
            numbers.add(new ObjectNumber(parents[key]));
        }
        COSArray limits = COSArray.ofCOSIntegers(List.of(from, to - 1));
        COSDictionary leaf = new COSDictionary();
        leaf.setItem(LIMITS, limits);
        leaf.setItem(COSName.NUMS, numbers);
        ObjectNumber place = file.reserve();
        file.write(place, leaf);
        return place;
    }

    private void lead(int number) {
        if (nextKey == parents.length) {
            parents = Arrays.copyOf(parents, 2 * parents.length);
        }
        parents[nextKey++] = number;
    }
}
