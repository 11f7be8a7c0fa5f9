package org.daybook.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** A structure element (ISO 32000-1, 14.7.2): a place in the reading order, with a meaning. */
final class Tag {
    private final String type;
    private final COSDictionary dictionary;

    Tag(String type, COSDictionary dictionary) {
        this.type = type;
        this.dictionary = dictionary;
    }

    String type() {
        return type;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    /** Appends to its children; a single one is stored without an array, which halves the size of a large tree. */
    void append(COSBase kid) {
        COSBase kids = dictionary.getDictionaryObject(COSName.K);
        if (kids == null) {
            dictionary.setItem(COSName.K, kid);
        } else if (kids instanceof COSArray array) {
            array.add(kid);
        } else {
            COSArray array = new COSArray();
            array.add(kids);
            array.add(kid);
            dictionary.setItem(COSName.K, array);
        }
    }

    Tag language(@Nullable String language) {
        if (language != null) {
            dictionary.setItem(COSName.LANG, new COSString(language));
        }
        return this;
    }

    /** The cells that a head cell is for: {@code Row} or {@code Column}. */
    Tag scope(String scope) {
        COSDictionary attributes = new COSDictionary();
        attributes.setDirect(true);
        attributes.setName(COSName.O, "Table");
        attributes.setName(COSName.getPDFName("Scope"), scope);
        dictionary.setItem(COSName.A, attributes);
        return this;
    }

    /** What a picture shows, and where it stands, in points from the bottom left of its page. */
    Tag figure(String alternative, Box box) {
        dictionary.setItem(COSName.getPDFName("Alt"), new COSString(alternative));
        COSDictionary attributes = new COSDictionary();
        attributes.setDirect(true);
        attributes.setName(COSName.O, "Layout");
        attributes.setItem(COSName.BBOX, box.toArray());
        dictionary.setItem(COSName.A, attributes);
        return this;
    }
}
