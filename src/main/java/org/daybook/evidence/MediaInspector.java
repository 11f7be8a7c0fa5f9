package org.daybook.evidence;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.daybook.facts.FileAccount;

/**
 * Reads what a file says of itself, and concludes nothing from it. In bounded memory and a bounded number of reads,
 * whatever the content is; safe for several threads, each with a channel of its own.
 */
public final class MediaInspector {
    /**
     * Reads a file's account of itself.
     *
     * @param content read from any position, and left at any; not closed
     * @param file what the disk says of it
     * @throws IOException only if the channel throws it; no content does
     */
    public FileAccount inspect(SeekableByteChannel content, NamedFile file) throws IOException {
        return FileAccount.named(file.name()).from(file.folder());
    }
}
