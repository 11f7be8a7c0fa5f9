package org.daybook.pdf.file;

import java.time.OffsetDateTime;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.ICOSVisitor;
import org.daybook.crypto.signature.DiarySigner;

/** The signature of a whole file (ISO 32000-1, 12.8). Only {@link PdfFile} can write it, as the last object. */
public final class SignatureObject extends COSBase {
    private final DiarySigner signer;
    private final OffsetDateTime at;

    /** @param at the time that the file claims to have been signed at */
    public SignatureObject(DiarySigner signer, OffsetDateTime at) {
        this.signer = signer;
        this.at = at;
    }

    DiarySigner signer() {
        return signer;
    }

    OffsetDateTime at() {
        return at;
    }

    @Override
    public void accept(ICOSVisitor visitor) {
        throw new UnsupportedOperationException();
    }
}
