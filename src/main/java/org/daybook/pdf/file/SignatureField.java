package org.daybook.pdf.file;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.page.StructureTag;

/** An invisible signature field with the signature of the file (ISO 32000-1, 12.7.4.5). */
final class SignatureField {
    private static final int PRINTED_AND_LOCKED = 132;
    private static final int SIGNED_AND_APPEND_ONLY = 3;
    private static final String NAME = "Signature";

    private final SignatureObject signature;
    private final PdfFile file;
    private final ObjectNumber place;
    private final StructureTag tag;

    /** @param document the tag whose last child it is */
    SignatureField(SignatureObject signature, PdfFile file, StructureTag document) {
        this.signature = signature;
        this.file = file;
        place = file.reserve();
        tag = new StructureTag("Form", document);
    }

    /** Its tag, which is the last of the document. */
    StructureTag tag() {
        return tag;
    }

    /** Adds it to the current page, the document's first, after all its content. */
    void addTo(COSArray annotations, ObjectNumber page, TagTree tags) throws IOException {
        COSDictionary field = new COSDictionary();
        field.setName(COSName.TYPE, "Annot");
        field.setName(COSName.SUBTYPE, "Widget");
        field.setName(COSName.FT, "Sig");
        field.setItem(COSName.T, new COSString(NAME));
        field.setItem(COSName.TU, new COSString(NAME));
        field.setInt(COSName.F, PRINTED_AND_LOCKED);
        field.setItem(COSName.RECT, new PageArea(0, 0, 0, 0).toArray());
        field.setItem(COSName.P, page);
        field.setItem(COSName.V, signature);
        tags.annotation(tag, field, place);
        file.write(place, field);
        annotations.add(place);
    }

    COSDictionary form() {
        COSArray fields = new COSArray();
        fields.add(place);
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        form.setInt(COSName.SIG_FLAGS, SIGNED_AND_APPEND_ONLY);
        return form;
    }
}
