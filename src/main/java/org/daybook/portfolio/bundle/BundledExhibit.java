package org.daybook.portfolio.bundle;

import org.daybook.files.AtomicFile;
import org.daybook.portfolio.content.ExhibitSheet;
import org.jspecify.annotations.Nullable;

/**
 * An exhibit, and what becomes of its file.
 *
 * @param path where the file lies in the bag
 * @param written its size and digest there; null if it does not go
 * @param content its bytes; null if it does not go
 */
record BundledExhibit(
        ExhibitSheet sheet,
        FileDisposition going,
        String path,
        AtomicFile.@Nullable Written written,
        @Nullable BagContent content) {

    static BundledExhibit without(ExhibitSheet sheet, FileDisposition why) {
        return new BundledExhibit(sheet, why, "", null, null);
    }

    /** Its size in the bag; 0 if it does not go. */
    long size() {
        return written == null ? 0 : written.size();
    }
}
