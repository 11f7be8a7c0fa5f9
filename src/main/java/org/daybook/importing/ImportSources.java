package org.daybook.importing;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.evidence.format.Content;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.KindDetector;

/** Opens what was chosen: a folder, an archive or a single file. */
public final class ImportSources {
    /** How many files a folder or an archive may have. */
    static final int MOST_ITEMS = 200_000;

    /** How long a file in an archive may be, in bytes. */
    static final long LONGEST = 16L << 30;

    private ImportSources() {}

    /**
     * Opens a file or folder on the disk; the caller closes it.
     *
     * @throws ImportFailure if it is an archive that cannot be taken
     * @throws IOException if it cannot be read
     */
    public static ImportSource of(Path chosen) throws ImportFailure, IOException {
        return Files.isDirectory(chosen)
                ? DiskFolderSource.of(chosen)
                : of(String.valueOf(chosen.getFileName()), Files.size(chosen), () -> Files.newByteChannel(chosen));
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
            isArchive = KindDetector.detect(new Content(channel)) == FileKind.ZIP;
            return isArchive ? ArchiveSource.of(name, channel) : new SingleFileSource(name, length, content);
        } finally {
            if (!isArchive) {
                channel.close();
            }
        }
    }
}
