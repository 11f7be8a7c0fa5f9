package org.daybook.portfolio.bundle.check;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A ZIP made field by field, so that its headers can say what no library would write. Nothing in it is compressed. */
final class HandmadeZip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int DESCRIBED_BEHIND = 8;
    private static final int WIDE = 0xffff_ffff;

    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    /** One file, as its two headers describe it. */
    record Described(String local, String central, int flags, int method, int centralMethod, String comment) {
        static Described as(String name) {
            return new Described(name, name, 0, 0, 0, "");
        }

        Described listedAs(String other) {
            return new Described(local, other, flags, method, centralMethod, comment);
        }

        Described flagged(int bits) {
            return new Described(local, central, bits, method, centralMethod, comment);
        }

        Described listedAsCompressed() {
            return new Described(local, central, flags, method, 8, comment);
        }

        Described commented(String words) {
            return new Described(local, central, flags, method, centralMethod, words);
        }
    }

    HandmadeZip file(String name, String content) {
        return file(Described.as(name), bytes(content), 0, false);
    }

    /** A file whose lengths follow it. */
    HandmadeZip describedBehind(String name, String content, int descriptor) {
        return file(Described.as(name).flagged(DESCRIBED_BEHIND), bytes(content), descriptor, false);
    }

    /** A file whose length and place are in the wide fields, as of very large ones. */
    HandmadeZip wide(String name, String content) {
        return file(Described.as(name), bytes(content), 0, true);
    }

    HandmadeZip file(Described as, byte[] content, int descriptor, boolean isWide) {
        int at = files.size();
        byte[] local = bytes(as.local());
        ByteBuffer head = buffer(30);
        head.putInt(LOCAL).putShort((short) 20).putShort((short) as.flags()).putShort((short) as.method());
        head.putInt(0).putInt(0).putInt(content.length).putInt(content.length);
        head.putShort((short) local.length).putShort((short) 0);
        raw(filled(head)).raw(local).raw(content).raw(new byte[descriptor]);
        list(as, content.length, at, isWide);
        return this;
    }

    private void list(Described as, int length, int at, boolean isWide) {
        byte[] name = bytes(as.central());
        byte[] comment = bytes(as.comment());
        int extra = isWide ? 28 : 0;
        ByteBuffer entry = buffer(46);
        entry.putInt(CENTRAL).putShort((short) 20).putShort((short) 20);
        entry.putShort((short) as.flags()).putShort((short) as.centralMethod());
        entry.putInt(0).putInt(0).putInt(isWide ? WIDE : length).putInt(isWide ? WIDE : length);
        entry.putShort((short) name.length).putShort((short) extra).putShort((short) comment.length);
        entry.putShort((short) 0).putShort((short) 0).putInt(0).putInt(isWide ? WIDE : at);
        directory.writeBytes(filled(entry));
        directory.writeBytes(name);
        if (isWide) {
            ByteBuffer wide = buffer(28);
            wide.putShort((short) 1)
                    .putShort((short) 24)
                    .putLong(length)
                    .putLong(length)
                    .putLong(at);
            directory.writeBytes(filled(wide));
        }
        directory.writeBytes(comment);
        entries++;
    }

    /** Bytes between the files that no header names. */
    HandmadeZip raw(byte[] bytes) {
        files.writeBytes(bytes);
        return this;
    }

    /** Lists a file that begins at a place, without writing it. */
    HandmadeZip listed(String name, int length, int at) {
        list(Described.as(name), length, at, false);
        return this;
    }

    byte[] whole() {
        return whole(entries, directory.size(), files.size(), "");
    }

    byte[] whole(int count, int length, int at, String comment) {
        ByteArrayOutputStream all = body();
        ByteBuffer end = buffer(22);
        end.putInt(END)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(length)
                .putInt(at);
        end.putShort((short) bytes(comment).length);
        all.writeBytes(filled(end));
        all.writeBytes(bytes(comment));
        return all.toByteArray();
    }

    /** With the wide end record that ZIPs of more than 65,535 files have. */
    byte[] wideEnd() {
        return wideEnd(entries, directory.size(), files.size(), files.size() + directory.size());
    }

    byte[] wideEnd(long count, long length, long at, long end) {
        ByteArrayOutputStream all = body();
        ByteBuffer tail = buffer(56 + 20 + 22);
        tail.putInt(END_64)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        tail.putLong(count).putLong(count).putLong(length).putLong(at);
        tail.putInt(LOCATOR_64).putInt(0).putLong(end).putInt(1);
        tail.putInt(END)
                .putInt(0)
                .putShort((short) -1)
                .putShort((short) -1)
                .putInt(WIDE)
                .putInt(WIDE);
        all.writeBytes(filled(tail));
        return all.toByteArray();
    }

    private ByteArrayOutputStream body() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(files.toByteArray());
        all.writeBytes(directory.toByteArray());
        return all;
    }

    private static byte[] filled(ByteBuffer buffer) {
        byte[] all = new byte[buffer.capacity()];
        buffer.get(0, all);
        return all;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
