package org.daybook.importing;

import java.io.IOException;
import java.io.InputStream;
import org.daybook.evidence.format.FileKind;

/** One file of an {@link ImportSource}. */
public interface SourceItem {
    /** The folder in a path, with the '/' at its end; empty if the path has none. */
    static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The last part of a path. */
    static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The media type that a file name suggests; empty if it suggests none. */
    static String mediaTypeOf(String name) {
        return FileKind.ofName(name).map(FileKind::mediaType).orElse("");
    }

    /** Its path in the source, with '/' between folders; empty if the source is a single file. */
    String path();

    /** The last part of its path, or the name of the source if it is a single file. */
    String name();

    /** Its length in bytes according to its archive or folder, which may be wrong. */
    long length();

    /** Its bytes from the beginning; the caller closes the stream. Reading fails beyond {@link #length}. */
    InputStream open() throws IOException;

    /** Its first bytes, {@code most} of them or all if it is shorter. */
    default byte[] beginning(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        }
    }
}
