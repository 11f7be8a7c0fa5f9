package org.daybook.importing;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Opens the bytes of a file, on the disk or sealed in the diary, as often as needed. */
@FunctionalInterface
public interface ContentOpener {
    /** The bytes from the beginning; the caller closes it. */
    SeekableByteChannel open() throws IOException;
}
