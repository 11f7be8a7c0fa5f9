package org.daybook.importing;

import java.io.IOException;
import java.util.List;

/**
 * Reads one format of exported messages, calls or the like. Every file is taken to be hostile: it is read as a stream,
 * within limits, and what cannot be read becomes a warning that names its place or an {@link ImportFailure}, never a
 * wrong row.
 *
 * <p>Implementations have no state; they may be used on any thread but the vault's and the interface's.
 */
public interface Importer {
    /** The stable code of the format, in lower case with hyphens; its name and its known gaps are in the bundles. */
    String format();

    /**
     * Finds the files of {@code source} that are in this format, by their content rather than their name. Reads no
     * more than is needed.
     *
     * @return one for each group of files that are read together; empty if there are none
     * @throws IOException if the source cannot be read at all
     */
    List<RecognisedFiles> recognise(ImportSource source) throws IOException;

    /**
     * Reads all rows of one recognition, in the order of the source, and passes them on.
     *
     * @throws ImportFailure if it cannot be read
     * @throws IOException if the source cannot be read, or the receiver of the rows refuses
     */
    void read(ImportRequest request) throws ImportFailure, IOException;
}
