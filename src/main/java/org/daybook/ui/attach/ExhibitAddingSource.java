package org.daybook.ui.attach;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file or picture to be added to the diary as an exhibit. */
public sealed interface ExhibitAddingSource {
    String name();

    /** The source for a file that the system names. */
    static ExhibitAddingSource of(File file) {
        try {
            return new Outside(file.toPath());
        } catch (InvalidPathException _) {
            return new UnreadableSource(file.getName());
        }
    }

    /** A file on the computer. */
    record Outside(Path path) implements ExhibitAddingSource {
        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }
    }

    /** A file that cannot be opened, because its name could not be read in full. */
    record UnreadableSource(String name) implements ExhibitAddingSource {}

    /** A picture that is not in a file. */
    record Pasted(PictureSource pixels, String name) implements ExhibitAddingSource {}

    /** The folder of the original; empty if it is not in a file. */
    default String folder() {
        return switch (this) {
            case Outside outside ->
                String.valueOf(outside.path().toAbsolutePath().getParent());
            case UnreadableSource _, Pasted _ -> "";
        };
    }

    /** How many bytes there are to be read, as far as is known; reads the disk. */
    default long size() {
        return switch (this) {
            case Pasted pasted -> 4L * pasted.pixels().argb().length;
            case UnreadableSource _ -> 0;
            case Outside outside -> {
                try {
                    yield Files.size(outside.path());
                } catch (IOException _) {
                    // Reported when its turn comes.
                    yield 0;
                }
            }
        };
    }

    /**
     * A picture in memory.
     *
     * @param argb row after row, not premultiplied
     */
    @SuppressWarnings("ArrayRecordComponent") // ownership is handed over
    record PictureSource(int width, int height, int[] argb) {}
}
