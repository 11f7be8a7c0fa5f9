package org.daybook.portfolio.content;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.daybook.conversation.Message;
import org.daybook.evidence.picture.Picture;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * A message as it is printed, without what was left out.
 *
 * @param number its number in its conversation, from 1
 * @param exhibit the printed exhibit that holds the original
 * @param incidents the printed incidents that refer to it; empty if it only comes before or after such messages
 * @param pictures those of its attachments that are shown
 */
public record MessageSheet(
        int number,
        Id<Exhibit> exhibit,
        List<Id<Incident>> incidents,
        Message message,
        List<AttachedPicture> pictures) {
    public MessageSheet {
        incidents = List.copyOf(incidents);
        pictures = List.copyOf(pictures);
    }

    /**
     * A picture that was sent with the message.
     *
     * @param index the number of the attachment, from 0
     * @param thumbnail gives the picture, as long as the messages are being read
     */
    public record AttachedPicture(int index, Thumbnail thumbnail) {}

    /** A picture that is small enough to be recognised. */
    @FunctionalInterface
    public interface Thumbnail {
        /**
         * Decodes it anew. Blocking.
         *
         * @param cancelled polled on any thread; true stops the work
         * @return empty if it cannot be shown, or was cancelled
         */
        Optional<Picture> decode(BooleanSupplier cancelled);
    }

    /** Whether no printed incident refers to it, so that it only shows what is before or after. */
    public boolean isContext() {
        return incidents.isEmpty();
    }
}
