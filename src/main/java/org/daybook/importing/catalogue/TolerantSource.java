package org.daybook.importing.catalogue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.SourceItem;

/**
 * A source in which a file ends where it can no longer be read, so that one damaged file of an archive does not keep
 * the others from being recognised. It remembers which files these are. For one thread.
 */
final class TolerantSource implements ImportSource {
    private final ImportSource source;
    private final Set<String> unreadable = new TreeSet<>();

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
        // Closed by whoever opened the source.
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
            try {
                return new TolerantStream(item.open(), path());
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
