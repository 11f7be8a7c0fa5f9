package org.daybook.portfolio;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Gives the bytes of an exhibit's file, wherever they lie. */
@FunctionalInterface
public interface PlateSource {
    /**
     * Opens the file for one thread; the caller closes it. Blocking.
     *
     * @throws IOException if it cannot be read, as reading from it does where the bytes are damaged
     */
    SeekableByteChannel open() throws IOException;
}
