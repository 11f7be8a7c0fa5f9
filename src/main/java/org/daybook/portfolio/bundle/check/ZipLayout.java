package org.daybook.portfolio.bundle.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.portfolio.bundle.check.ZipForm.Packed;

/**
 * Reads a ZIP that is laid out to the byte as this program lays one out, and no other. Where a header, the directory
 * or a byte between could be read in two ways, programs that unpack it may give something else than what was checked.
 */
final class ZipLayout {
    private final FileChannel zip;

    private ZipLayout(FileChannel zip) {
        this.zip = zip;
    }

    /**
     * The files of a ZIP, in their order, which is that of its directory.
     *
     * @param end what its end says; the size of the directory has been found reasonable
     * @throws BundleFailure.TooMuch if there are more than are checked
     * @throws BundleFailure.Repacked if anything in it differs from how this program lays out these files
     */
    static List<Packed> of(FileChannel zip, ZipEnd end) throws IOException, BundleFailure {
        try {
            return new ZipLayout(zip).files(end);
        } catch (IndexOutOfBoundsException e) {
            throw new BundleFailure.Repacked();
        }
    }

    private List<Packed> files(ZipEnd end) throws IOException, BundleFailure {
        int length = Math.toIntExact(end.directory());
        long narrow = zip.size() - ZipForm.END_BYTES - length;
        boolean isWide = end.entries() >= ZipForm.MANY || narrow >= ZipForm.WIDE;
        long at = isWide ? narrow - ZipForm.END_64_BYTES : narrow;
        List<Packed> all = listed(read(at, length));
        long reached = 0;
        byte[] behind = new byte[0];
        for (Packed file : all) {
            requireThat(file.at() == reached + behind.length);
            byte[] head = ZipForm.local(file);
            require(reached, ByteBuffer.allocate(behind.length + head.length).put(behind).put(head));
            requireThat(file.packed() <= at);
            reached = file.data() + file.packed();
            behind = ZipForm.descriptor(file);
        }
        require(reached, ByteBuffer.wrap(behind).position(behind.length));
        requireThat(reached + behind.length == at);
        byte[] tail = ZipForm.end(all.size(), length, at);
        require(at + length, ByteBuffer.wrap(tail).position(tail.length));
        requireThat(at + length + tail.length == zip.size());
        return all;
    }

    private static List<Packed> listed(ByteBuffer directory) throws BundleFailure {
        List<Packed> all = new ArrayList<>();
        while (directory.hasRemaining()) {
            if (all.size() == BagSource.MOST_FILES) {
                throw new BundleFailure.TooMuch();
            }
            Packed file = listed(directory, directory.position());
            byte[] expected = ZipForm.central(file);
            requireThat(directory.slice(directory.position(), expected.length).equals(ByteBuffer.wrap(expected)));
            directory.position(directory.position() + expected.length);
            all.add(file);
        }
        return all;
    }

    private static Packed listed(ByteBuffer directory, int at) {
        byte[] name = new byte[directory.getShort(at + 28) & 0xffff];
        directory.get(at + ZipForm.CENTRAL_BYTES, name);
        // Those of eight bytes, in this order, each only where it is needed.
        int wide = at + ZipForm.CENTRAL_BYTES + name.length + 4;
        long[] values = new long[3];
        int[] places = {24, 20, 42};
        for (int i = 0; i < places.length; i++) {
            values[i] = directory.getInt(at + places[i]) & ZipForm.WIDE;
            if (values[i] == ZipForm.WIDE) {
                values[i] = directory.getLong(wide);
                wide += Long.BYTES;
            }
        }
        return new Packed(
                new String(name, StandardCharsets.UTF_8),
                directory.getInt(at + 12),
                directory.getInt(at + 16),
                values[1],
                values[0],
                values[2]);
    }

    private void require(long at, ByteBuffer expected) throws IOException, BundleFailure {
        requireThat(read(at, expected.flip().limit()).equals(expected));
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
