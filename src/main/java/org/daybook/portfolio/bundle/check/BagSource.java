package org.daybook.portfolio.bundle.check;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.daybook.portfolio.bundle.BagNames;

/** A bag from an untrusted source, for reading; nothing of it is ever written anywhere. */
abstract class BagSource implements Closeable {
    /** The maximum number of files checked. */
    static final int MOST_FILES = 100_000;

    /** The size of each file by its name, with slashes between folders. */
    final NavigableMap<String, Long> files = new TreeMap<>();

    /** The findings about its files. */
    final List<BundleFinding> findings = new ArrayList<>();

    /** A file's bytes; the caller closes it. */
    abstract InputStream open(String name) throws IOException;

    /** A file's bytes for random access; the caller closes it. */
    abstract SeekableByteChannel channel(String name) throws IOException;

    /** Closes nothing: each file is opened and closed by itself. */
    @Override
    public void close() {}

    /** The bag in a folder or a ZIP; the caller closes it. */
    static BagSource of(Path place) throws BundleFailure {
        try {
            if (Files.isDirectory(place)) {
                if (!Files.exists(place.resolve(BagNames.BAGIT))) {
                    // Thrown before a whole disk is scanned.
                    throw new BundleFailure.NotABundle();
                }
                return FolderSource.listed(place);
            }
            if (!Files.exists(place)) {
                throw new BundleFailure.Missing();
            }
            if (!Files.isRegularFile(place)) {
                throw new BundleFailure.NotABundle();
            }
            return ZipSource.listed(place);
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
