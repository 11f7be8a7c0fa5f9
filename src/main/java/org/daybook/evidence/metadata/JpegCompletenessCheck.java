package org.daybook.evidence.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.jpeg.JpegStripper;
import org.daybook.evidence.jpeg.NotAJpegException;

/**
 * Checks whether a JPEG goes to the end. A copy that broke off is shown as far as it goes, and a grey rest looks like
 * part of the picture unless somebody says so.
 */
final class JpegCompletenessCheck {
    /** So much is looked through in a file that does not end as a JPEG does, such as one with a recording behind it. */
    private static final long MOST = 64 << 20;

    private static final int AT_A_TIME = 64 << 10;
    private static final int EOI = 0xffd9;

    private JpegCompletenessCheck() {}

    /** Whether the file ends before its picture does; false where that cannot be told. */
    static boolean isMissing(CachedContentReader content) throws IOException {
        if (content.size() < 2 || content.u16(content.size() - 2) == EOI) {
            return false;
        }
        JpegStripper stripper = new JpegStripper(new From(content));
        try {
            stripper.transferTo(OutputStream.nullOutputStream());
        } catch (NotAJpegException e) {
            // It may have gone wrong behind its first scan, which the stripper knows.
        }
        return stripper.isCutOff() && content.size() <= MOST;
    }

    /** The beginning of the content. */
    private static final class From extends InputStream {
        private final CachedContentReader content;
        private long at;

        From(CachedContentReader content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            if (at >= Math.min(content.size(), MOST)) {
                return -1;
            }
            byte[] next = content.bytes(at, Math.min(count, AT_A_TIME));
            System.arraycopy(next, 0, into, offset, next.length);
            at += next.length;
            return next.length == 0 ? -1 : next.length;
        }
    }
}
