package org.daybook.ui.toolkit.files;

import java.time.ZoneId;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;

/** The words for a file or folder, as the list and the grid show them and a screen reader speaks them. Immutable. */
record FileRowText(Messages messages) {
    /** In characters, as far as they are of usual width. */
    private static final int LONGEST_NAME = 32;

    /** The day it was last changed; empty if that is not known. */
    String date(ListingRow row) {
        return row.changed() == null
                ? ""
                : messages.formats()
                        .date(row.changed().atZone(ZoneId.systemDefault()).toLocalDate());
    }

    /** The time of that day, by which pictures of one day are told apart. */
    String time(ListingRow row) {
        return row.changed() == null
                ? ""
                : messages.formats()
                        .time(row.changed().atZone(ZoneId.systemDefault()).toLocalTime());
    }

    /** The name for two short lines, cut in the middle: the names of a camera differ at their end. */
    String cutName(ListingRow row) {
        String name = row.shownName();
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = name.length() - LONGEST_NAME / 2;
        boolean splits = Character.isLowSurrogate(name.charAt(end));
        return Excerpt.cut(name, LONGEST_NAME / 2) + "…" + name.substring(splits ? end + 1 : end);
    }

    /** The size of a file; empty for a folder. */
    String size(ListingRow row) {
        return row.isFolder() ? "" : messages.formats().size(row.size());
    }

    /**
     * The words for a screen reader.
     *
     * @param date as it is shown, empty for none
     */
    String spoken(ListingRow row, String date) {
        String named = messages.get(row.isFolder() ? "picker.folder-row" : "picker.file-row", row.shownName());
        return date.isEmpty() ? named : messages.get("picker.dated", named, date);
    }
}
