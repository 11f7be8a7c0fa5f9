package org.daybook.ui.files;

import java.time.ZoneId;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.files.FolderListing.Row;

/** The words for a file or folder, as the list and the grid show them and a screen reader speaks them. Immutable. */
final class FileRowText {
    private final Messages messages;
    private final Formats formats;

    FileRowText(Messages messages) {
        this.messages = messages;
        this.formats = new Formats(messages);
    }

    /** The day it was last changed; empty if that is not known. */
    String date(Row row) {
        return row.changed() == null
                ? ""
                : formats.date(row.changed().atZone(ZoneId.systemDefault()).toLocalDate());
    }

    /** The size of a file; empty for a folder. */
    String size(Row row) {
        return row.isFolder() ? "" : formats.size(row.size());
    }

    /**
     * The words for a screen reader.
     *
     * @param date as it is shown, empty for none
     */
    String spoken(Row row, String date) {
        String named = messages.get(row.isFolder() ? "picker.folder-row" : "picker.file-row", row.shownName());
        return date.isEmpty() ? named : messages.get("picker.dated", named, date);
    }
}
