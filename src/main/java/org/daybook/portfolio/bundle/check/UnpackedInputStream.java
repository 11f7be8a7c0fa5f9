package org.daybook.portfolio.bundle.check;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.daybook.portfolio.bundle.check.ZipFormat.Packed;

/**
 * A file out of a ZIP, which is to fill its place and to be as long as its headers say, with the checksum that they
 * give: otherwise a program that reads from the beginning on would go on elsewhere, or give nothing.
 */
final class UnpackedInputStream extends InflaterInputStream {
    private final Packed file;
    private final CRC32 crc = new CRC32();

    /** @param zip closed with this */
    UnpackedInputStream(FileChannel zip, Packed file) throws IOException {
        super(Channels.newInputStream(zip.position(file.data())), new Inflater(true), 1 << 16);
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
        boolean isWhole = inf.getBytesRead() == file.packed()
                && inf.getBytesWritten() == file.size()
                && (int) crc.getValue() == file.crc();
        if (more < 0 && !isWhole || inf.getBytesWritten() > file.size()) {
            throw new ZipException();
        }
        return more;
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }
}
