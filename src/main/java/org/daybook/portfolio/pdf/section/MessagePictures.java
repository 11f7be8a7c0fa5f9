package org.daybook.portfolio.pdf.section;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureEncoder;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.drawing.PictureSamples;
import org.daybook.portfolio.content.MessageSheet;

/**
 * The pictures beside imported messages, small enough to be recognised. Each is decoded once, when its row is laid out
 * first, and kept in memory until the file is written. For one thread.
 */
public final class MessagePictures {
    /** So many take about 20 MB. */
    private static final int MOST = 2_000;

    private static final float QUALITY = 0.8f;
    private static final byte[] NO_PROFILE = {};

    private final BooleanSupplier cancelled;
    private final Map<AttachmentPlace, Optional<PagePicture>> decoded = new HashMap<>();

    private record AttachmentPlace(int conversation, int row, int index) {}

    /** @param cancelled polled on any thread; true stops the decoding */
    public MessagePictures(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /**
     * A picture of a message; empty if it cannot be shown, or there are too many.
     *
     * @param conversation the number of the conversation among those printed
     */
    public Optional<PagePicture> of(int conversation, MessageSheet row, MessageSheet.AttachedPicture picture) {
        AttachmentPlace place = new AttachmentPlace(conversation, row.number(), picture.index());
        Optional<PagePicture> known = decoded.get(place);
        if (known == null) {
            known = decoded.size() < MOST ? decode(picture) : Optional.empty();
            decoded.put(place, known);
        }
        return known;
    }

    private Optional<PagePicture> decode(MessageSheet.AttachedPicture picture) {
        // If it cannot be shown, its name is printed. A file that cannot be read is told of where it is an exhibit.
        return picture.thumbnail().decode(cancelled).map(MessagePictures::compressed);
    }

    private static PagePicture compressed(Picture small) {
        byte[] jpeg = new PictureEncoder().jpeg(small.width(), small.height(), small.argb(), QUALITY);
        PagePicture.SamplesSource samples =
                () -> PictureSamples.jpeg(small.width(), small.height(), 3, NO_PROFILE, out -> out.write(jpeg));
        return new PagePicture(small.width(), small.height(), 1, samples);
    }
}
