package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.files.AtomicFile;
import org.daybook.files.HashingOutputStream;
import org.daybook.portfolio.PortfolioFailure;

/** A bag in a ZIP, as a folder of the bag's name. The same bag gives the same bytes. */
final class ZipTarget implements BagTarget {
    /** The years that need no further field, which no other part of a bundle has either. */
    private static final int EARLIEST = 1980;

    private static final int LATEST = 2099;

    private final ZipOutputStream zip;
    private final String folder;
    private final LocalDateTime at;

    /** @param at the time of every file in it; as near to it as a plain header can say */
    ZipTarget(OutputStream out, String folder, LocalDateTime at) {
        this.zip = new ZipOutputStream(out);
        this.folder = folder;
        this.at = at.withYear(Math.clamp(at.getYear(), EARLIEST, LATEST));
    }

    @Override
    public AtomicFile.FinishedFile add(String path, boolean packed, BagContent content)
            throws IOException, PortfolioFailure {
        ZipEntry entry = new ZipEntry(folder + "/" + path);
        entry.setTimeLocal(at);
        zip.setLevel(packed ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
        zip.putNextEntry(entry);
        HashingOutputStream hashed = new HashingOutputStream(zip);
        content.writeTo(hashed);
        zip.closeEntry();
        return hashed.written();
    }

    /** Writes the end of the ZIP; the output stays open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
