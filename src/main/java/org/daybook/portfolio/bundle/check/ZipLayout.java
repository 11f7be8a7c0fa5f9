package org.daybook.portfolio.bundle.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Checks that a ZIP contains its files and nothing else: each begins where the previous one ended, with the same name
 * in its header as in the directory, which only the end record follows. Otherwise other programs may find data
 * before, between or after the files, or other names.
 */
final class ZipLayout {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int END_64_BYTES = 56;
    private static final int EXTRA_64 = 1;
    private static final int DESCRIBED_BEHIND = 8;
    private static final long WIDE = 0xffff_ffffL;

    /** The possible lengths of a data descriptor. */
    private static final List<Long> DESCRIPTORS = List.of(12L, 16L, 20L, 24L);

    private final SeekableByteChannel file;

    private record Listed(byte[] name, int method, long squeezed, long at) {}

    private ZipLayout(SeekableByteChannel file) {
        this.file = file;
    }

    /** @param most the maximum length of a directory */
    static boolean isPlain(Path zip, long most) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(zip, StandardOpenOption.READ)) {
            return new ZipLayout(file).isPlain(most);
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }

    private boolean isPlain(long most) throws IOException {
        long end = file.size() - END_BYTES;
        ByteBuffer last = read(end, END_BYTES);
        if (last.getInt(0) != END) {
            return false;
        }
        long length = last.getInt(12) & WIDE;
        long at = last.getInt(16) & WIDE;
        if (end >= LOCATOR_BYTES) {
            ByteBuffer locator = read(end - LOCATOR_BYTES, LOCATOR_BYTES);
            if (locator.getInt(0) == LOCATOR_64) {
                end = end - LOCATOR_BYTES - END_64_BYTES;
                ByteBuffer wide = read(end, END_64_BYTES);
                if (locator.getLong(8) != end || wide.getInt(0) != END_64) {
                    return false;
                }
                length = wide.getLong(40);
                at = wide.getLong(48);
            }
        }
        return length >= 0 && length <= most && at == end - length && isFull(listed(at, (int) length), at);
    }

    /** The entries of the directory, in its order. */
    private List<Listed> listed(long from, int length) throws IOException {
        ByteBuffer directory = read(from, length);
        List<Listed> all = new ArrayList<>();
        int at = 0;
        while (at < length) {
            int name = directory.getShort(at + 28) & 0xffff;
            int extra = directory.getShort(at + 30) & 0xffff;
            int comment = directory.getShort(at + 32) & 0xffff;
            if (directory.getInt(at) != CENTRAL || comment > 0) {
                throw new IndexOutOfBoundsException();
            }
            byte[] bytes = new byte[name];
            directory.get(at + CENTRAL_BYTES, bytes);
            all.add(listed(directory, at, bytes, at + CENTRAL_BYTES + name, extra));
            at += CENTRAL_BYTES + name + extra;
        }
        all.sort(Comparator.comparingLong(Listed::at));
        return all;
    }

    private static Listed listed(ByteBuffer directory, int at, byte[] name, int extra, int length) {
        long squeezed = directory.getInt(at + 20) & WIDE;
        long where = directory.getInt(at + 42) & WIDE;
        for (int i = extra; i < extra + length; i += 4 + (directory.getShort(i + 2) & 0xffff)) {
            if (directory.getShort(i) == EXTRA_64) {
                int value = i + 4 + ((directory.getInt(at + 24) & WIDE) == WIDE ? 8 : 0);
                if (squeezed == WIDE) {
                    squeezed = directory.getLong(value);
                    value += 8;
                }
                where = where == WIDE ? directory.getLong(value) : where;
            }
        }
        return new Listed(name, directory.getShort(at + 10), squeezed, where);
    }

    /** Whether the files adjoin from the first byte to the directory. */
    private boolean isFull(List<Listed> all, long directory) throws IOException {
        long end = 0;
        boolean described = false;
        for (Listed one : all) {
            if (!follows(one.at() - end, described)) {
                return false;
            }
            ByteBuffer head = read(one.at(), LOCAL_BYTES);
            int name = head.getShort(26) & 0xffff;
            boolean same = head.getInt(0) == LOCAL
                    && head.getShort(8) == one.method()
                    && Arrays.equals(read(one.at() + LOCAL_BYTES, name).array(), one.name());
            boolean filled = one.squeezed() > 2 && name > 0 && one.name()[name - 1] == '/';
            if (!same || filled) {
                return false;
            }
            described = (head.getShort(6) & DESCRIBED_BEHIND) != 0;
            end = one.at() + LOCAL_BYTES + name + (head.getShort(28) & 0xffff) + one.squeezed();
        }
        return follows(directory - end, described);
    }

    private static boolean follows(long gap, boolean described) {
        return described ? DESCRIPTORS.contains(gap) : gap == 0;
    }

    private ByteBuffer read(long from, int length) throws IOException {
        if (from < 0 || from + length > file.size()) {
            throw new IndexOutOfBoundsException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(from);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // Until it is full, or the file ends.
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
