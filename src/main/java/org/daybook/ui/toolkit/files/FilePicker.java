package org.daybook.ui.toolkit.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;

/**
 * Lets a person choose a file or folder without the desktop's own dialog, which would remember it. In tests the
 * choice is scripted. JavaFX thread; the consumer is not called if she cancels.
 */
public interface FilePicker {
    /**
     * A file that is there already.
     *
     * @param title what it is for, such as 'Open a diary'
     * @param verb the words on the button, such as 'Open'
     */
    void openFile(String title, String verb, Consumer<Path> chosen);

    /**
     * Chooses one or more existing photos or other files. A picker that can choose only one does so.
     *
     * @param pictures fetches the preview of a file; only used for files in view
     * @param chosen given at least one file
     */
    default void openFiles(
            String title, String verb, ThumbnailLoader.ThumbnailSource<Path> pictures, Consumer<List<Path>> chosen) {
        openFile(title, verb, file -> chosen.accept(List.of(file)));
    }

    /**
     * Chooses an existing diary: at first only folders and files with the extension of a diary are shown. A picker
     * that cannot tell them apart shows everything.
     */
    default void openNotebook(String title, String verb, Consumer<Path> chosen) {
        openFile(title, verb, chosen);
    }

    /**
     * Chooses a folder and a name for a file to be written. The file may exist: the writer then refuses it.
     *
     * @param proposedName filled in at first, with its extension; numbered where a file has that name
     */
    void saveFile(String title, String verb, String proposedName, Consumer<Path> chosen);

    void chooseFolder(String title, String verb, Consumer<Path> chosen);

    /** Forgets the folder of the last choice; for when a diary is locked. */
    default void forget() {}
}
