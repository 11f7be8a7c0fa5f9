package org.daybook.importing.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.daybook.importing.SourceItem;
import org.daybook.progress.Progress;

/** Packs what was chosen of a phone into the ZIP that is sealed as the original and that {@link PhoneImporter} reads. */
public final class PhoneArchive {
    /** The earliest that a ZIP can say, so that the same choice of the same phone gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PhoneArchive() {}

    /**
     * Writes the archive.
     *
     * @param chosen what {@link PhoneExtract} gave
     * @param into left open
     * @param progress cancels between files
     */
    public static void write(ImportSource chosen, OutputStream into, Progress progress)
            throws ImportFailure, IOException {
        ZipOutputStream zip = new ZipOutputStream(into);
        for (SourceItem item : chosen.items()) {
            progress.requireWanted(ImportFailure.Stopped::new);
            ZipEntry entry = new ZipEntry(item.path());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            try (InputStream in = item.open()) {
                in.transferTo(zip);
            }
        }
        zip.finish();
    }
}
