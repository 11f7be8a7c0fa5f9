package org.daybook.pdf.file;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.daybook.pdf.layout.Box;

/** A field with the signature of the file that takes no room on any page (ISO 32000-1, 12.7.4.5). */
final class SignatureField {
    private static final int PRINTED_AND_LOCKED = 132;
    private static final int SIGNED_AND_APPEND_ONLY = 3;
    private static final String NAME = "Signature";

    private final SignatureObject signature;

    SignatureField(SignatureObject signature) {
        this.signature = signature;
    }

    /** Puts it on the document's first page, after all that stands there. */
    void addTo(COSDictionary catalogue, COSDictionary firstPage, TagTree tags) {
        COSDictionary field = new COSDictionary();
        field.setName(COSName.TYPE, "Annot");
        field.setName(COSName.SUBTYPE, "Widget");
        field.setName(COSName.FT, "Sig");
        field.setItem(COSName.T, new COSString(NAME));
        field.setItem(COSName.TU, new COSString(NAME));
        field.setInt(COSName.F, PRINTED_AND_LOCKED);
        field.setItem(COSName.RECT, new Box(0, 0, 0, 0).toArray());
        field.setItem(COSName.P, firstPage);
        field.setItem(COSName.V, signature);
        COSArray annotations = firstPage.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            annotations = new COSArray();
            firstPage.setItem(COSName.ANNOTS, annotations);
        }
        annotations.add(field);
        tags.annotation(tags.child(tags.document(), "Form"), field, firstPage);
        COSArray fields = new COSArray();
        fields.add(field);
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        form.setInt(COSName.SIG_FLAGS, SIGNED_AND_APPEND_ONLY);
        catalogue.setItem(COSName.ACRO_FORM, form);
    }
}
