package org.daybook.pdf.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.ICOSVisitor;
import org.daybook.pdf.drawing.PageArea;
import org.jspecify.annotations.Nullable;

/**
 * A structure element (ISO 32000-1, 14.7.2): a place in the reading order, with a meaning.
 *
 * <p>An object of the file like a dictionary, but in a tenth of the memory, and released as soon as it is written: a
 * portfolio has a hundred thousand of them. Only the file it belongs to can write it.
 */
public final class StructureTag extends COSBase {
    private String type;
    private final @Nullable COSBase parent;
    private List<COSBase> kids = new ArrayList<>(1);
    private @Nullable COSBase page;
    private @Nullable String language;
    private @Nullable String alternative;
    private @Nullable COSDictionary attributes;
    private int number;
    private boolean isWritten;

    /** @param parent the tag or tree that it is in; null for one that is never written */
    public StructureTag(String type, @Nullable COSBase parent) {
        this.type = type;
        this.parent = parent;
    }

    /** The structure type, such as {@code P} or {@code Table}. */
    public String type() {
        return type;
    }

    /** Changes its type, such as to a heading of another level. */
    public void type(String newType) {
        type = newType;
    }

    /** The tag around it; null before it is placed. */
    @Nullable
    public COSBase parent() {
        return parent;
    }

    /** Content by number, tags, and references to content elsewhere, in reading order. */
    public List<COSBase> kids() {
        return kids;
    }

    /** Adds content or a tag after what it holds already. */
    public void append(COSBase kid) {
        kids.add(kid);
    }

    /** The page of its first content; null before there is any. */
    @Nullable
    public COSBase page() {
        return page;
    }

    /** Notes the page of its first content. */
    public void startsOn(COSBase newPage) {
        page = newPage;
    }

    /** Its object number in the file; 0 before it has one. */
    public int number() {
        return number;
    }

    /** Sets the number of the tag as an object of the file. */
    public void number(int newNumber) {
        number = newNumber;
    }

    /** Whether it is written, so that nothing can be added. */
    public boolean isWritten() {
        return isWritten;
    }

    /**
     * A tag in another tree that takes everything drawn so far, with its number; this one can be drawn on in the next
     * file.
     */
    public StructureTag split(COSBase otherParent) {
        StructureTag drawn = new StructureTag(type, otherParent);
        drawn.kids = kids;
        drawn.page = page;
        drawn.language = language;
        drawn.alternative = alternative;
        drawn.attributes = attributes;
        drawn.number = number;
        kids = new ArrayList<>(1);
        page = null;
        number = 0;
        return drawn;
    }

    /** Releases everything except its number, once it is written. */
    public void forget() {
        isWritten = true;
        kids = List.of();
        page = null;
        language = null;
        alternative = null;
        attributes = null;
    }

    /** Sets its language, a BCP 47 tag; null for that of its parent. */
    public StructureTag language(@Nullable String newLanguage) {
        language = newLanguage;
        return this;
    }

    /** Whether this language, a BCP 47 tag, is set on the tag itself. */
    public boolean isIn(String otherLanguage) {
        return otherLanguage.equals(language);
    }

    /** The language of its content; null if it is that of the tag around it. */
    @Nullable
    public COSString language() {
        return language == null ? null : new COSString(language);
    }

    /** The text read out instead of its content; null if there is none. */
    @Nullable
    public COSString alternative() {
        return alternative == null ? null : new COSString(alternative);
    }

    /** The attributes for the file; null if it has none. */
    @Nullable
    public COSDictionary attributes() {
        return attributes;
    }

    /** The cells that a head cell is for: {@code Row} or {@code Column}. */
    public StructureTag scope(String scope) {
        attributes = of("Table");
        attributes.setName(COSName.getPDFName("Scope"), scope);
        return this;
    }

    /** Sets the alternative text of a picture and its area, in points from the bottom left of its page. */
    public StructureTag figure(String words, PageArea box) {
        alternative = words;
        attributes = of("Layout");
        attributes.setItem(COSName.BBOX, box.toArray());
        return this;
    }

    private static COSDictionary of(String owner) {
        COSDictionary attributes = new COSDictionary();
        attributes.setDirect(true);
        attributes.setName(COSName.O, owner);
        return attributes;
    }

    @Override
    public void accept(ICOSVisitor visitor) {
        throw new UnsupportedOperationException();
    }
}
