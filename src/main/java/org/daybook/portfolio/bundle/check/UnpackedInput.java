package org.daybook.portfolio.bundle.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.daybook.portfolio.bundle.check.ZipForm.Packed;

/**
 * A file out of a ZIP, which is to fill its place and to be as long as its headers say, with the checksum that they
 * give: otherwise a program that reads from the beginning on would go on elsewhere, or give nothing.
 */
final class UnpackedInput extends InflaterInputStream {
    private static final int AT_A_TIME = 1 << 16;

    private final Packed file;
    private final CRC32 crc = new CRC32();

    UnpackedInput(FileChannel zip, Packed file) {
        super(new Section(zip, file.data(), file.packed()), new Inflater(true), AT_A_TIME);
        this.file = file;
    }

    /** @throws ZipException if it is anything else than its headers say */
    @Override
    public int read(byte[] into, int at, int count) throws IOException {
        int more;
        try {
            more = super.read(into, at, count);
        } catch (EOFException e) {
            throw new ZipException();
        }
        if (more > 0) {
            crc.update(into, at, more);
        }
        boolean isEnd = more < 0;
        boolean isRight = isEnd
                ? inf.getBytesRead() == file.packed()
                        && inf.getBytesWritten() == file.size()
                        && (int) crc.getValue() == file.crc()
                : inf.getBytesWritten() <= file.size();
        if (!isRight) {
            throw new ZipException();
        }
        return more;
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }

    /** A part of a file that others read too. */
    private static final class Section extends InputStream {
        private final FileChannel zip;
        private long at;
        private long left;

        Section(FileChannel zip, long at, long left) {
            this.zip = zip;
            this.at = at;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int more = left == 0 ? -1 : zip.read(ByteBuffer.wrap(into, from, (int) Math.min(count, left)), at);
            at += Math.max(0, more);
            left -= Math.max(0, more);
            return more;
        }
    }
}
