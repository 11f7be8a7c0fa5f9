package org.daybook.importing.catalogue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.SourceItem;

/**
 * A source for recognition. A file ends where it can no longer be read, so that one damaged file of an archive does
 * not keep the others from being recognised; it remembers which files these are. Pictures and films appear empty:
 * they hold no rows, and each of the 200,000 in an account would be opened once for each importer. For one thread.
 */
final class TolerantSource implements ImportSource {
    private static final int HEAD = 12;
    private static final int FILM_AT = 4;

    private final ImportSource source;
    private final Set<String> unreadable = new TreeSet<>();
    private final Set<String> media = new HashSet<>();

    /** @param source not closed with this source */
    TolerantSource(ImportSource source) {
        this.source = source;
    }

    /** The paths of the files that could not be read in full. */
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public List<SourceItem> items() {
        return source.items().stream()
                .map(item -> (SourceItem) new TolerantItem(item))
                .toList();
    }

    @Override
    public Optional<SourceItem> item(String path) {
        return source.item(path).map(TolerantItem::new);
    }

    @Override
    public List<ImportWarning> warnings() {
        return source.warnings();
    }

    @Override
    public void close() {
        // The caller closes the source.
    }

    private static boolean isMedia(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return start.startsWith("\u00ff\u00d8\u00ff")
                || start.startsWith("\u0089PNG\r\n")
                || start.startsWith("GIF8")
                || (start.startsWith("RIFF") && start.endsWith("WEBP"))
                || start.startsWith("ftyp", FILM_AT);
    }

    private final class TolerantItem implements SourceItem {
        private final SourceItem item;

        TolerantItem(SourceItem item) {
            this.item = item;
        }

        @Override
        public String path() {
            return item.path();
        }

        @Override
        public String name() {
            return item.name();
        }

        @Override
        public long length() {
            return item.length();
        }

        @Override
        public InputStream open() {
            if (media.contains(path())) {
                return InputStream.nullInputStream();
            }
            try {
                PushbackInputStream in = new PushbackInputStream(item.open(), HEAD);
                byte[] head = in.readNBytes(HEAD);
                if (isMedia(head)) {
                    in.close();
                    media.add(path());
                    return InputStream.nullInputStream();
                }
                in.unread(head);
                return new TolerantStream(in, path());
            } catch (IOException e) {
                unreadable.add(path());
                return InputStream.nullInputStream();
            }
        }
    }

    private final class TolerantStream extends FilterInputStream {
        private final String path;

        TolerantStream(InputStream in, String path) {
            super(in);
            this.path = path;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            try {
                return in.read(into, from, length);
            } catch (IOException e) {
                unreadable.add(path);
                return -1;
            }
        }

        @Override
        public long skip(long bytes) {
            try {
                return in.skip(bytes);
            } catch (IOException e) {
                unreadable.add(path);
                return 0;
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
