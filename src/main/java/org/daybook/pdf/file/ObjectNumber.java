package org.daybook.pdf.file;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.ICOSVisitor;

/** A reference by number to an object of the file that is already written, or will be before the file ends. */
final class ObjectNumber extends COSBase {
    private final int number;

    ObjectNumber(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    @Override
    public void accept(ICOSVisitor visitor) {
        throw new UnsupportedOperationException();
    }
}
