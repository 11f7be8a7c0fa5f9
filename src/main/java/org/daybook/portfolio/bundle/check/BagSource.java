package org.daybook.portfolio.bundle.check;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import org.daybook.portfolio.bundle.BagNames;

/** A bag from an untrusted source, for reading; nothing of it is ever written anywhere. */
interface BagSource extends Closeable {
    /** The maximum number of files checked. */
    int MOST_FILES = 100_000;

    /** The size of each file by its name, with slashes between folders. */
    NavigableMap<String, Long> files();

    /** The findings about its files. */
    List<BundleFinding> findings();

    /** A file's bytes; the caller closes it. */
    InputStream open(String name) throws IOException;

    /** A file's bytes for random access; the caller closes it. */
    SeekableByteChannel channel(String name) throws IOException;

    /** The bag in a folder or a ZIP; the caller closes it. */
    static BagSource of(Path place) throws BundleFailure {
        try {
            if (Files.isDirectory(place)) {
                if (!Files.exists(place.resolve(BagNames.BAGIT))) {
                    // Thrown before a whole disk is scanned.
                    throw new BundleFailure.NotABundle();
                }
                return FolderSource.of(place);
            }
            if (!Files.exists(place)) {
                throw new BundleFailure.Missing();
            }
            if (!Files.isRegularFile(place)) {
                throw new BundleFailure.NotABundle();
            }
            return ZipSource.of(place);
        } catch (IOException e) {
            throw new BundleFailure.CannotRead();
        }
    }

    /** Whether the name is valid on every system, for the same file, within the bag. */
    static boolean isSafe(String name) {
        if (name.isEmpty() || name.length() > 1024 || name.startsWith("/") || name.contains("\\")) {
            return false;
        }
        for (String step : name.split("/", -1)) {
            boolean odd =
                    step.isEmpty() || step.equals(".") || step.equals("..") || step.endsWith(".") || step.endsWith(" ");
            if (odd || step.chars().anyMatch(c -> c < ' ' || c == 0x7f || ":*?\"<>|".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
