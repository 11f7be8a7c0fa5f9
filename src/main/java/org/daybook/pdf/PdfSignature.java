package org.daybook.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.signature.DiarySignature;
import org.daybook.crypto.signature.DiarySigner;

/**
 * Checks whether a file signed by {@link PdfDocument} is unchanged, to its last byte.
 *
 * <p>It knows no other form of signature: for any other file it reports that no diary signed it, which does not mean
 * that nobody did. Its memory is bounded, whatever the file.
 */
public final class PdfSignature {
    /**
     * The signature comes before the cross-reference table, which is smaller than this even for a hundred thousand
     * pages.
     */
    private static final int END = 64 << 20;

    private static final int AT_A_TIME = 1 << 16;

    /** Matched as ISO-8859-1, in which every byte is a character. */
    private static final Pattern WRITTEN = Pattern.compile(
            "<</Type/Sig/Filter/Adobe\\.PPKLite/SubFilter/ETSI\\.CAdES\\.detached/M\\([^)<>]{1,40}\\)/ByteRange\\[0 ([0-9]{1,10}) {0,9} ([0-9]{1,10}) {0,9} ([0-9]{1,10}) {0,9}\\]/Contents<");

    private PdfSignature() {}

    /**
     * Reads the whole file. Blocking.
     *
     * @return the signature, if it is valid and covers every byte of the file except its own; empty otherwise
     * @throws IOException if the file cannot be read
     */
    public static Optional<DiarySignature> check(SeekableByteChannel file) throws IOException {
        long size = file.size();
        int length = (int) Math.min(size, END);
        long from = size - length;
        String end = new String(read(file, from, length), StandardCharsets.ISO_8859_1);
        Matcher written = WRITTEN.matcher(end);
        long before = -1;
        long after = -1;
        long rest = -1;
        while (written.find()) {
            before = Long.parseLong(written.group(1));
            after = Long.parseLong(written.group(2));
            rest = Long.parseLong(written.group(3));
            // Only the signature whose byte range matches its own position is the file's.
            if (before == from + written.end() - 1) {
                break;
            }
            before = -1;
        }
        int contents = 2 * DiarySigner.LONGEST + 2;
        if (before < 0 || after != before + contents || after + rest != size) {
            return Optional.empty();
        }
        String hex = new String(read(file, before, contents), StandardCharsets.ISO_8859_1);
        if (!hex.matches("<[0-9a-f]*>")) {
            return Optional.empty();
        }
        MessageDigest sha256 = Hashes.newSha256();
        digest(file, 0, before, sha256);
        digest(file, after, rest, sha256);
        return DiarySignature.check(HexFormat.of().parseHex(hex, 1, contents - 1), sha256.digest());
    }

    private static byte[] read(SeekableByteChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        file.position(from);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // Until it is full or the file ends; the rest is then zeros, and no signature is valid.
        }
        return bytes.array();
    }

    private static void digest(SeekableByteChannel file, long from, long length, MessageDigest sha256)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(AT_A_TIME);
        file.position(from);
        for (long left = length; left > 0; ) {
            bytes.clear().limit((int) Math.min(left, AT_A_TIME));
            int more = file.read(bytes);
            if (more < 0) {
                return;
            }
            sha256.update(bytes.array(), 0, more);
            left -= more;
        }
    }
}
