package org.daybook.pdf.file;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.ICOSVisitor;
import org.daybook.pdf.drawing.PagePicture;

/** A picture as an object of the file, whose bytes are read when it is written. Only {@link PdfFile} can write it. */
final class PictureObject extends COSBase {
    private final PagePicture.SamplesSource source;

    PictureObject(PagePicture.SamplesSource source) {
        this.source = source;
    }

    PagePicture.SamplesSource source() {
        return source;
    }

    @Override
    public void accept(ICOSVisitor visitor) {
        throw new UnsupportedOperationException();
    }
}
