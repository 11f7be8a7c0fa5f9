package org.daybook.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.daybook.conversation.SourceLocation;
import org.daybook.text.NaturalOrder;

/**
 * The files in a ZIP archive, read where they are: nothing is unpacked onto a disk. Files whose paths lead out of the
 * archive are left out, and each is read only up to the length that the archive states.
 */
final class ArchiveSource implements ImportSource {
    /** Text and JSON shrink to a twentieth at most in practice; a bomb, to a thousandth. */
    private static final long MOST_EXPANSION = 200;

    private static final long SMALL = 16 << 20;

    private final String name;
    private final ZipFile archive;
    private final Map<String, SourceItem> items = new LinkedHashMap<>();

    private ArchiveSource(String name, ZipFile archive) {
        this.name = name;
        this.archive = archive;
    }

    /**
     * Opens an archive.
     *
     * @param content closed with this source
     * @throws ImportFailure.Locked if its files are encrypted
     * @throws ImportFailure.TooLarge if it has too many files, or one that expands beyond reason
     * @throws ImportFailure.Malformed if it is not a whole archive
     */
    static ArchiveSource of(String name, SeekableByteChannel content) throws ImportFailure, IOException {
        ZipFile archive;
        try {
            archive = ZipFile.builder()
                    .setSeekableByteChannel(content)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            content.close();
            throw new ImportFailure.Malformed(SourceLocation.whole(""));
        }
        ArchiveSource source = new ArchiveSource(name, archive);
        boolean whole = false;
        try {
            source.list();
            whole = true;
            return source;
        } finally {
            if (!whole) {
                source.close();
            }
        }
    }

    private void list() throws ImportFailure {
        List<ZipArchiveEntry> entries = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
            if (entry.isDirectory() || leadsOut(entry.getName())) {
                continue;
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new ImportFailure.Locked();
            }
            long length = entry.getSize();
            if (entries.size() >= ImportSources.MOST_ITEMS
                    || length > ImportSources.LONGEST
                    || (length > SMALL && length / MOST_EXPANSION > Math.max(1, entry.getCompressedSize()))) {
                throw new ImportFailure.TooLarge(SourceLocation.whole(path(entry)));
            }
            entries.add(entry);
        }
        entries.sort(Comparator.comparing(ArchiveSource::path, NaturalOrder.INSTANCE));
        entries.forEach(entry -> items.putIfAbsent(path(entry), new ArchivedItem(archive, entry, path(entry))));
    }

    private static String path(ZipArchiveEntry entry) {
        return entry.getName().replace('\\', '/');
    }

    private static boolean leadsOut(String path) {
        String slashed = path.replace('\\', '/');
        return slashed.startsWith("/")
                || slashed.matches("[A-Za-z]:.*")
                || List.of(slashed.split("/")).contains("..")
                || slashed.startsWith("__MACOSX/");
    }

    private record ArchivedItem(ZipFile archive, ZipArchiveEntry entry, String path) implements SourceItem {
        @Override
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public long length() {
            return entry.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            InputStream in = archive.getInputStream(entry);
            if (in == null) {
                throw new IOException("cannot be unpacked");
            }
            return new LimitedInputStream(in, length());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<SourceItem> items() {
        return List.copyOf(items.values());
    }

    @Override
    public Optional<SourceItem> item(String path) {
        return Optional.ofNullable(items.get(path));
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
