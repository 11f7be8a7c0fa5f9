package org.daybook.importing.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.importing.ImportFailure;

/** The pages of a database with its write-ahead log applied, the last ones kept. For one thread. */
final class SqlitePages {
    /** The database's own header, at the beginning of its first page. */
    static final int HEADER = 100;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SMALLEST = 512;
    private static final int LARGEST = 65_536;
    private static final int LEAST_USABLE = 480;
    private static final int CACHE = 4 << 20;

    /** More pages than this are no phone's. */
    private static final long MOST = 1 << 26;

    private final SeekableByteChannel database;
    private final Optional<WriteAheadLog> log;
    private final String path;
    private final int size;
    private final int usable;
    private final Charset encoding;
    private final Map<Integer, byte[]> cache = new LinkedHashMap<>(16, 0.75f, true);

    SqlitePages(SeekableByteChannel database, Optional<SeekableByteChannel> log, String path)
            throws ImportFailure.Malformed, IOException {
        this.database = database;
        this.log = log.isPresent() ? WriteAheadLog.read(log.get(), path) : Optional.empty();
        this.path = path;
        this.size = this.log.isPresent() ? this.log.get().pageSize() : pageSize(read(database, 0, HEADER, path));
        ByteBuffer header = ByteBuffer.wrap(page(1));
        this.usable = size - (header.get(20) & 0xff);
        boolean isDatabase = Arrays.equals(header.array(), 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        if (!isDatabase || pageSize(header) != size || usable < LEAST_USABLE) {
            throw damaged();
        }
        this.encoding = switch (header.getInt(56)) {
            case 0, 1 -> StandardCharsets.UTF_8;
            case 2 -> StandardCharsets.UTF_16LE;
            case 3 -> StandardCharsets.UTF_16BE;
            default -> throw damaged();
        };
    }

    private int pageSize(ByteBuffer header) throws ImportFailure.Malformed {
        int written = header.getShort(16) & 0xffff;
        int read = written == 1 ? LARGEST : written;
        if (!isPageSize(read)) {
            throw damaged();
        }
        return read;
    }

    static boolean isPageSize(int size) {
        return size >= SMALLEST && size <= LARGEST && Integer.bitCount(size) == 1;
    }

    /** The bytes from that place on, all of them. */
    static ByteBuffer read(SeekableByteChannel channel, long at, int count, String path)
            throws ImportFailure.Malformed, IOException {
        if (at > channel.size() - count) {
            throw ByteCursor.damaged(path);
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        channel.position(at);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw ByteCursor.damaged(path);
            }
        }
        return bytes.flip();
    }

    /** The bytes of a page that are in use; the rest is an extension's. */
    int usable() {
        return usable;
    }

    /** How its texts are encoded. */
    Charset encoding() {
        return encoding;
    }

    ImportFailure.Malformed damaged() {
        return ByteCursor.damaged(path);
    }

    String path() {
        return path;
    }

    /** A page by its number from 1 on; not to be changed. */
    byte[] page(long number) throws ImportFailure.Malformed, IOException {
        if (number < 1 || number > MOST) {
            throw damaged();
        }
        byte[] known = cache.get((int) number);
        if (known != null) {
            return known;
        }
        Optional<byte[]> logged = log.isPresent() ? log.get().page((int) number, path) : Optional.empty();
        byte[] page = logged.isPresent()
                ? logged.get()
                : read(database, (number - 1) * size, size, path).array();
        if (cache.size() >= CACHE / size) {
            cache.remove(cache.keySet().iterator().next());
        }
        cache.put((int) number, page);
        return page;
    }
}
