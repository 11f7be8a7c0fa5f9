package org.daybook.ui.toolkit.files;

import java.nio.file.Path;

/**
 * A folder that is offered at the side.
 *
 * @param name what it is called on the disk; for a drive without a name, and for a phone, how the system names it
 */
record PickerPlace(PickerPlaceKind kind, Path folder, String name) {
    /** What a place is; a standard folder is named in the words of the interface. */
    enum PickerPlaceKind {
        LAST,
        HOME,
        PICTURES,
        DOWNLOADS,
        DESKTOP,
        DOCUMENTS,
        DRIVE,
        PHONE
    }
}
