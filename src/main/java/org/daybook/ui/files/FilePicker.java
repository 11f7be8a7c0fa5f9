package org.daybook.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.ui.control.ThumbnailLoader;

/**
 * Lets a person choose a file or folder without the desktop's own window, which would remember it. In tests the choice
 * is scripted. JavaFX thread only; the consumer is not called if she changes her mind.
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
     * Photos or other files that are there already, one or several. A picker that can choose only one gives that.
     *
     * @param pictures what is seen of a file before it is chosen; only asked for files in sight
     * @param chosen given at least one file
     */
    default void openFiles(
            String title, String verb, ThumbnailLoader.Source<Path> pictures, Consumer<List<Path>> chosen) {
        openFile(title, verb, file -> chosen.accept(List.of(file)));
    }

    /**
     * A notebook that is there already: at first only folders and files with the ending of a notebook are shown. A
     * picker that cannot tell them apart shows everything.
     */
    default void openNotebook(String title, String verb, Consumer<Path> chosen) {
        openFile(title, verb, chosen);
    }

    /**
     * A folder and a name for a file to be written. The file may be there already: the writer refuses it.
     *
     * @param proposedName filled in at first, with its extension
     */
    void saveFile(String title, String verb, String proposedName, Consumer<Path> chosen);

    /** A folder. */
    void chooseFolder(String title, String verb, Consumer<Path> chosen);

    /** Forgets where was chosen last; for when a diary is locked. */
    default void forget() {}
}
