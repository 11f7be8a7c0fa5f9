package org.daybook.importing.phone;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;

/** The files of a phone, wherever they are: in a backup, or in the folder of a computer. For one thread. */
public interface PhoneFiles {
    /**
     * Opens a file for reading; empty if there is none.
     *
     * @param domain the part of the phone's storage, such as {@code HomeDomain}
     * @param path in that part, with '/' between folders
     * @return the caller closes it
     */
    Optional<SeekableByteChannel> open(String domain, String path) throws IOException;

    /** The paths in a domain that begin with {@code prefix}, sorted. */
    List<String> paths(String domain, String prefix) throws IOException;
}
