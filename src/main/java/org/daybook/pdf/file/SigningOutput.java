package org.daybook.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.signature.DiarySigner;

/**
 * Signs a file while it is written: everything before and after the signature's own bytes is hashed on the way, and
 * since these have a fixed length, what follows them can be prepared first.
 */
final class SigningOutput {
    /** The number of digits of an offset; readers do not accept longer ones. */
    private static final int DIGITS = 10;

    private static final int CONTENTS = 2 * DiarySigner.LONGEST + 2;

    private final DigestOutputStream out;

    /**
     * @param out the output for the file
     * @param wanted whether it will be signed; if not, nothing is hashed
     */
    SigningOutput(OutputStream out, boolean wanted) {
        this.out = new DigestOutputStream(out, Hashes.newSha256());
        this.out.on(wanted);
    }

    /** The output for everything before the signature. */
    OutputStream out() {
        return out;
    }

    /** Creates what follows the signature, once its offset is known. */
    @FunctionalInterface
    interface SignatureTrailer {
        GrowableBytes from(long offset) throws IOException;
    }

    /**
     * Writes the signature's object and the rest of the file.
     *
     * @param offset the offset at which the object begins
     */
    void finish(int number, SignatureObject signature, long offset, SignatureTrailer rest) throws IOException {
        GrowableBytes head = new GrowableBytes();
        head.addNumber(number);
        head.add(" 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(");
        head.add(PdfMetadata.infoDate(signature.at()));
        head.add(")/ByteRange[0 ");
        // Three numbers of a fixed width, a space after each of the first two, and what stands between them and the
        // bytes.
        String afterRange = "]/Contents";
        long before = offset + head.size() + 3 * DIGITS + 2 + afterRange.length();
        long after = before + CONTENTS;
        GrowableBytes tail = new GrowableBytes();
        tail.add(">>\nendobj\n");
        tail.add(rest.from(after + tail.size()));
        head.add(wide(before) + " " + wide(after) + " " + wide(tail.size()) + afterRange);
        head.writeTo(out);
        byte[] last = tail.toBytes();
        out.getMessageDigest().update(last);
        byte[] signed = signature.signer().sign(out.getMessageDigest().digest());
        out.on(false);
        byte[] contents = Arrays.copyOf(signed, DiarySigner.LONGEST);
        out.write(("<" + HexFormat.of().formatHex(contents) + ">").getBytes(StandardCharsets.US_ASCII));
        out.write(last);
    }

    private static String wide(long number) {
        return String.format(Locale.ROOT, "%-" + DIGITS + "d", number);
    }
}
