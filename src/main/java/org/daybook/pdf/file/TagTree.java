package org.daybook.pdf.file;

import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.daybook.pdf.layout.Tag;

/**
 * The document's structure (ISO 32000-1, 14.7): the tree of tags, and the way back from a page's content to its tag.
 */
final class TagTree {
    private static final COSName PARENT_TREE_NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
    private static final COSName OBJR = COSName.getPDFName("OBJR");

    private static final Pattern HEADING = Pattern.compile("H[1-6]");
    private static final Set<String> CELLS = Set.of("TD", "TH");

    private final COSDictionary root = new COSDictionary();
    private final COSArray numbers = new COSArray();
    private final Tag document;
    private int nextKey;
    private COSArray pageTags = new COSArray();
    private COSDictionary page = new COSDictionary();

    TagTree() {
        root.setName(COSName.TYPE, "StructTreeRoot");
        document = new Tag("Document", root);
        root.setItem(COSName.K, document);
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, parents);
    }

    Tag document() {
        return document;
    }

    Tag child(Tag parent, String type) {
        Tag tag = new Tag(type, parent);
        parent.append(tag);
        return tag;
    }

    /** Content marked from here on is of this page. */
    void startPage(COSDictionary newPage) {
        page = newPage;
        pageTags = new COSArray();
        page.setInt(COSName.STRUCT_PARENTS, nextKey);
        number(pageTags);
    }

    /** Takes the next piece of the page's content for a tag, and gives its number on the page (MCID). */
    int mark(Tag tag) {
        int mcid = pageTags.size();
        pageTags.add(tag);
        COSDictionary home = tag.page();
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

    /** Ties an annotation of the present page to the tag of its words. */
    void annotation(Tag tag, COSDictionary annotation) {
        annotation(tag, annotation, page);
    }

    /** Ties an annotation of any page to a tag. */
    void annotation(Tag tag, COSDictionary annotation, COSDictionary itsPage) {
        annotation.setInt(COSName.STRUCT_PARENT, nextKey);
        number(tag);
        COSDictionary reference = new COSDictionary();
        reference.setDirect(true);
        reference.setItem(COSName.TYPE, OBJR);
        reference.setItem(COSName.PG, itsPage);
        reference.setItem(COSName.OBJ, annotation);
        tag.append(reference);
    }

    /** Takes out the tags of which nothing was drawn; empty cells stay, since a row has to have them all. */
    void prune() {
        prune(document);
        level(document, 0);
    }

    /** Headings whose own were taken out move up, for levels must not be left out (ISO 14289-1, 7.4.2). */
    private static int level(Tag tag, int before) {
        int last = before;
        for (COSBase kid : tag.kids()) {
            if (kid instanceof Tag inner) {
                if (HEADING.matcher(inner.type()).matches()) {
                    last = Math.min(inner.type().charAt(1) - '0', last + 1);
                    inner.type("H" + last);
                }
                last = level(inner, last);
            }
        }
        return last;
    }

    /** Gives whether nothing is in it. */
    private static boolean prune(Tag tag) {
        boolean empty = true;
        for (Iterator<COSBase> kids = tag.kids().iterator(); kids.hasNext(); ) {
            if (!(kids.next() instanceof Tag kid)) {
                empty = false;
            } else if (!prune(kid)) {
                empty = false;
            } else if (!CELLS.contains(kid.type())) {
                kids.remove();
            }
        }
        return empty;
    }

    COSDictionary finish() {
        root.setInt(PARENT_TREE_NEXT_KEY, nextKey);
        return root;
    }

    private void number(COSBase value) {
        numbers.add(COSInteger.get(nextKey));
        numbers.add(value);
        nextKey++;
    }
}
