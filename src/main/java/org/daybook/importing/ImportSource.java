package org.daybook.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The chosen file, or the files in the chosen archive or folder. For one thread at a time. */
public interface ImportSource extends AutoCloseable {
    /** Its name, without the folder. */
    String name();

    /**
     * The files in it, sorted by their paths, with numbers in them compared as numbers. A single file has the empty
     * path.
     */
    List<SourceItem> items();

    /** The file with that path; empty if there is none. */
    Optional<SourceItem> item(String path);

    /**
     * The file with that path.
     *
     * @throws IOException if there is none
     */
    default SourceItem requireItem(String path) throws IOException {
        return item(path).orElseThrow(() -> new IOException("not there"));
    }

    /** Warnings about files in it that cannot be read, such as those of an archive whose paths lead out of it. */
    default List<ImportWarning> warnings() {
        return List.of();
    }

    @Override
    void close() throws IOException;
}
