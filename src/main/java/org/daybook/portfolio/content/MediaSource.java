package org.daybook.portfolio.content;

import java.io.Closeable;
import java.util.Set;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.Message;
import org.daybook.crypto.ByteSequence;
import org.daybook.portfolio.content.MessageSheet.Thumbnail;

/** Gives pictures that were sent with imported messages. */
@FunctionalInterface
public interface MediaSource {
    /**
     * Those of one import. Opens nothing before a picture is decoded; the caller closes it.
     *
     * @param withheld the SHA-256 of files that are not shown, whichever message they were sent with
     */
    Pictures of(ImportHistory imported, Set<ByteSequence> withheld);

    /** The pictures of an import. For one thread, and the fastest in the order of the messages. */
    interface Pictures extends Closeable {
        /**
         * An attachment, which is read when it is decoded.
         *
         * @param message as it was imported
         * @param index the number of the attachment in the message, from 0
         */
        Thumbnail of(Message message, int index);
    }
}
