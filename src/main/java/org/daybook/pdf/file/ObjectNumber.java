package org.daybook.pdf.file;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.ICOSVisitor;

/** Stands for an object of the file by its number: one that is written already, or will be before the file ends. */
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
