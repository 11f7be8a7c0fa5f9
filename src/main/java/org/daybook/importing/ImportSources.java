package org.daybook.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.KindDetector;

/** Opens a chosen folder, archive or single file. */
public final class ImportSources {
    /** How many files a folder or an archive may have. */
    static final int MOST_ITEMS = 200_000;

    /** The maximum length of a file in an archive, in bytes. */
    static final long LONGEST = 16L << 30;

    private ImportSources() {}

    /**
     * Opens a file or folder on the disk; the caller closes it.
     *
     * @throws ImportFailure if it is an archive that cannot be taken
     * @throws IOException if it cannot be read
     */
    public static ImportSource of(Path chosen) throws ImportFailure, IOException {
        if (Files.isDirectory(chosen)) {
            return FolderItems.of(chosen);
        }
        BasicFileAttributes attributes = Files.readAttributes(chosen, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            // Reading a pipe could block for ever.
            throw new IOException("not a file");
        }
        return of(String.valueOf(chosen.getFileName()), attributes.size(), () -> Files.newByteChannel(chosen));
    }

    /**
     * Opens a file from wherever its bytes are; the caller closes it.
     *
     * @param name its name, without the folder
     * @param length how many bytes it has
     */
    public static ImportSource of(String name, long length, ContentOpener content) throws ImportFailure, IOException {
        SeekableByteChannel channel = content.open();
        boolean isArchive = false;
        try {
            isArchive = KindDetector.detect(new CachedContentReader(channel)) == FileKind.ZIP;
            return isArchive
                    ? ArchiveItems.of(name, channel)
                    : new ListedSource(name, List.of(new OnlyItem(name, length, content)));
        } finally {
            if (!isArchive) {
                channel.close();
            }
        }
    }

    /**
     * Opens an archive whatever its files are, such as a document of an office program; the caller closes it.
     *
     * @param content closed with the source
     */
    public static ImportSource ofArchive(String name, SeekableByteChannel content) throws ImportFailure, IOException {
        return ArchiveItems.of(name, content);
    }

    private record OnlyItem(String name, long length, ContentOpener content) implements SourceItem {
        @Override
        public String path() {
            return "";
        }

        @Override
        public InputStream open() throws IOException {
            return new LimitedInputStream(Channels.newInputStream(content.open()), length);
        }
    }
}
