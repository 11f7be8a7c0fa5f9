package org.daybook.portfolio.bundle.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.portfolio.bundle.check.ZipFormat.Packed;

/**
 * Reads a ZIP that is laid out to the byte as this program lays one out, and no other. Where a header, the directory
 * or a byte between could be read in two ways, programs that unpack it may give something else than what was checked.
 */
final class ZipLayout {
    private static final long LARGEST_DIRECTORY = 64 << 20;
    private static final int ENCRYPTED = 1;

    private final FileChannel zip;

    private ZipLayout(FileChannel zip) {
        this.zip = zip;
    }

    /**
     * The files of a ZIP, in their order, which is that of its directory.
     *
     * @throws BundleFailure.NotABundle if it is no ZIP
     * @throws BundleFailure.LockedBundle if its first file is encrypted
     * @throws BundleFailure.TooMuch if there are more files than are checked
     * @throws BundleFailure.Repacked if anything in it differs from how this program lays out these files
     */
    static List<Packed> of(FileChannel zip) throws IOException, BundleFailure {
        if (zip.size() < ZipFormat.END_BYTES) {
            throw new BundleFailure.NotABundle();
        }
        try {
            return new ZipLayout(zip).files();
        } catch (IndexOutOfBoundsException e) {
            throw new BundleFailure.Repacked();
        }
    }

    private List<Packed> files() throws IOException, BundleFailure {
        ByteBuffer first = read(0, ZipFormat.END_BYTES);
        long end = zip.size() - ZipFormat.END_BYTES;
        ByteBuffer last = read(end, ZipFormat.END_BYTES);
        boolean hasEnd = last.getInt(0) == ZipFormat.END;
        if (!hasEnd && first.getInt(0) != ZipFormat.LOCAL) {
            throw new BundleFailure.NotABundle();
        }
        if (first.getInt(0) == ZipFormat.LOCAL && (first.getShort(6) & ENCRYPTED) != 0) {
            throw new BundleFailure.LockedBundle();
        }
        requireThat(hasEnd);
        long length = last.getInt(12) & ZipFormat.WIDE;
        long wide = end - ZipFormat.END_64_BYTES;
        boolean isWide = wide >= 0 && read(wide, 4).getInt(0) == ZipFormat.END_64;
        long at = (isWide ? wide : end) - length;
        if (length > LARGEST_DIRECTORY) {
            throw new BundleFailure.TooMuch();
        }
        List<Packed> all = listed(read(at, (int) length));
        byte[] tail = ZipFormat.end(all.size(), length, at);
        require(at + length, new byte[0], tail);
        requireThat(adjoin(all, at) && at + length + tail.length == zip.size());
        return all;
    }

    /** Whether the files adjoin from the first byte to the directory, each with what is before and behind it. */
    private boolean adjoin(List<Packed> all, long directory) throws IOException, BundleFailure {
        long reached = 0;
        byte[] behind = new byte[0];
        for (Packed file : all) {
            requireThat(file.at() == reached + behind.length && file.packed() <= directory);
            require(reached, behind, ZipFormat.local(file));
            reached = file.data() + file.packed();
            behind = ZipFormat.descriptor(file);
        }
        require(reached, behind, new byte[0]);
        return reached + behind.length == directory;
    }

    private static List<Packed> listed(ByteBuffer directory) throws BundleFailure {
        List<Packed> all = new ArrayList<>();
        while (directory.hasRemaining()) {
            if (all.size() == BagSource.MOST_FILES) {
                throw new BundleFailure.TooMuch();
            }
            int at = directory.position();
            Packed file = listed(directory, at);
            byte[] expected = ZipFormat.central(file);
            requireThat(directory.slice(at, expected.length).equals(ByteBuffer.wrap(expected)));
            directory.position(at + expected.length);
            all.add(file);
        }
        return all;
    }

    private static Packed listed(ByteBuffer directory, int at) {
        byte[] name = new byte[directory.getShort(at + 28) & 0xffff];
        directory.get(at + ZipFormat.CENTRAL_BYTES, name);
        // Those of eight bytes stand in this order behind the name.
        int wide = at + ZipFormat.CENTRAL_BYTES + name.length + 4;
        int[] places = {24, 20, 42};
        long[] values = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            values[i] = directory.getInt(at + places[i]) & ZipFormat.WIDE;
            if (values[i] == ZipFormat.WIDE) {
                values[i] = directory.getLong(wide);
                wide += Long.BYTES;
            }
        }
        String text = new String(name, StandardCharsets.UTF_8);
        return new Packed(text, directory.getInt(at + 12), directory.getInt(at + 16), values[1], values[0], values[2]);
    }

    private void require(long at, byte[] one, byte[] next) throws IOException, BundleFailure {
        ByteBuffer expected =
                ByteBuffer.allocate(one.length + next.length).put(one).put(next);
        requireThat(read(at, expected.capacity()).equals(expected.flip()));
    }

    private static void requireThat(boolean isRight) throws BundleFailure {
        if (!isRight) {
            throw new BundleFailure.Repacked();
        }
    }

    private ByteBuffer read(long from, int length) throws IOException {
        if (from < 0 || from > zip.size() - length) {
            throw new IndexOutOfBoundsException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && zip.read(bytes, from + bytes.position()) >= 0) {
            // Until it is full, or the file ends.
        }
        return bytes.flip();
    }
}
