package org.daybook.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.progress.Progress;

/**
 * Packs a source whose files lie in no archive into one, as a ZIP file. The same files give the same bytes, so that what
 * is imported again is known again: no time of packing is in it.
 */
public final class SourceArchive {
    /** The first that a ZIP file can have. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SourceArchive() {}

    /**
     * Writes it; {@code out} stays open.
     *
     * @throws ImportFailure.Stopped if it was cancelled
     * @throws IOException if a file cannot be read, or {@code out} not written
     */
    public static void write(ImportSource source, OutputStream out, Progress progress)
            throws ImportFailure.Stopped, IOException {
        long total = source.items().stream().mapToLong(SourceItem::length).sum();
        long done = 0;
        ZipOutputStream zip = new ZipOutputStream(out);
        for (SourceItem item : source.items()) {
            progress.requireWanted(ImportFailure.Stopped::new);
            ZipEntry entry = new ZipEntry(item.path());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            try (InputStream in = item.open()) {
                in.transferTo(zip);
            }
            zip.closeEntry();
            done += item.length();
            progress.at(done, total);
        }
        zip.finish();
    }
}
