package org.daybook.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.daybook.conversation.SourceLocation;
import org.daybook.text.NaturalOrder;

/**
 * The files in a ZIP archive, read in place: nothing is unpacked onto a disk. Files whose paths lead out of the
 * archive, or occur twice, are left out with a warning, and each is read only up to the length that the archive
 * states.
 */
final class ArchiveItems {
    /** Text and JSON shrink to a twentieth at most in practice; a bomb, to a thousandth. */
    private static final long MOST_EXPANSION = 200;

    private static final long SMALL = 16 << 20;

    /** The methods that programs use; each other one would add a decoder that hostile bytes could reach. */
    private static final Set<Integer> METHODS =
            Set.of(ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode(), ZipMethod.ENHANCED_DEFLATED.getCode());

    /** The library's replacement for a character that it cannot read in a name. */
    private static final char UNKNOWN = '?';

    /** The encoding of names that Windows uses in Western Europe without declaring it. */
    private static final Charset NAMES_OF_WINDOWS = Charset.forName("IBM850");

    /** The folder in which macOS adds a companion to each file. */
    private static final String RESOURCE_FORKS = "__MACOSX/";

    private final ZipFile archive;
    private final long length;
    private final Map<String, SourceItem> items = new LinkedHashMap<>();
    private final List<ImportWarning> warnings = new ArrayList<>();

    private ArchiveItems(ZipFile archive, long length) {
        this.archive = archive;
        this.length = length;
    }

    /**
     * Opens an archive.
     *
     * @param content closed with the source
     * @throws ImportFailure.PasswordProtected if its files are encrypted
     * @throws ImportFailure.TooLarge if it has too many files, or one that expands beyond reason
     * @throws ImportFailure.Malformed if it is not a whole archive
     */
    static ImportSource of(String name, SeekableByteChannel content) throws ImportFailure, IOException {
        ZipFile archive;
        long length;
        try {
            length = content.size();
            archive = ZipFile.builder()
                    .setSeekableByteChannel(content)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            content.close();
            throw new ImportFailure.Malformed(SourceLocation.whole(""));
        }
        ArchiveItems found = new ArchiveItems(archive, length);
        boolean whole = false;
        try {
            found.list();
            whole = true;
            return new ListedSource(name, List.copyOf(found.items.values()), found.warnings, archive);
        } finally {
            if (!whole) {
                archive.close();
            }
        }
    }

    private void list() throws ImportFailure {
        List<ZipArchiveEntry> entries = new ArrayList<>();
        long total = 0;
        for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
            String path = path(entry);
            if (entry.isDirectory() || path.startsWith(RESOURCE_FORKS)) {
                continue;
            }
            if (leadsOut(path)) {
                warnings.add(new ImportWarning(SourceLocation.whole(path), ImportWarning.WarningKind.PATH_ESCAPES));
                continue;
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new ImportFailure.PasswordProtected();
            }
            if (entries.size() >= ImportSources.MOST_ITEMS || isTooLong(entry.getSize(), entry.getCompressedSize())) {
                throw new ImportFailure.TooLarge(SourceLocation.whole(path));
            }
            total += entry.getSize();
            entries.add(entry);
        }
        // Many files may have the same compressed bytes.
        if (isTooLong(total, length)) {
            throw new ImportFailure.TooLarge(SourceLocation.whole(""));
        }
        entries.sort(Comparator.comparing(ArchiveItems::path, NaturalOrder.INSTANCE));
        for (ZipArchiveEntry entry : entries) {
            String path = path(entry);
            if (items.putIfAbsent(path, new ArchivedItem(archive, entry, path)) != null) {
                warnings.add(new ImportWarning(SourceLocation.whole(path), ImportWarning.WarningKind.SAME_PATH));
            }
        }
    }

    private static boolean isTooLong(long stated, long compressed) {
        return stated < 0
                || stated > ImportSources.LONGEST
                || (stated > SMALL && stated / MOST_EXPANSION > Math.max(1, compressed));
    }

    private static String path(ZipArchiveEntry entry) {
        return name(entry).replace('\\', '/');
    }

    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean unmarked = raw != null && !entry.getGeneralPurposeBit().usesUTF8ForNames();
        return unmarked && entry.getName().indexOf(UNKNOWN) >= 0 ? ofUnmarked(raw) : entry.getName();
    }

    private static String ofUnmarked(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, NAMES_OF_WINDOWS);
        }
    }

    private static boolean leadsOut(String path) {
        return path.isEmpty()
                || path.startsWith("/")
                || (path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0)))
                || List.of(path.split("/")).contains("..");
    }

    private record ArchivedItem(ZipFile archive, ZipArchiveEntry entry, String path) implements SourceItem {
        @Override
        public String name() {
            return SourceItem.nameOf(path);
        }

        @Override
        public long length() {
            return entry.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            if (!METHODS.contains(entry.getMethod())) {
                throw new IOException("an unknown method of compression");
            }
            try {
                return new LimitedInputStream(Objects.requireNonNull(archive.getInputStream(entry)), length());
            } catch (RuntimeException e) {
                throw new IOException("cannot be unpacked");
            }
        }
    }
}
