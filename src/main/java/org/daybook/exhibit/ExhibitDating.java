package org.daybook.exhibit;

import java.time.ZoneOffset;
import org.daybook.record.EventTime;

/**
 * When an exhibit was made. Nothing is concluded for her: the file's own times are shown side by side, and she says
 * which of them counts, or gives another and why.
 *
 * @param source which of the file's times she picked; {@link Source#NOT_SAID} if none
 * @param when the time that counts, unknown if none was picked
 * @param reason why, where the time is her own, may be empty
 */
public record ExhibitDating(FileTimestamp.TimestampSource source, EventTime when, String reason) {
    /** No time picked. */
    public static final ExhibitDating NOT_SAID =
            new ExhibitDating(FileTimestamp.TimestampSource.NOT_SAID, EventTime.unknown(ZoneOffset.UTC), "");

    /** Whether a time was picked. */
    public boolean isSaid() {
        return source != FileTimestamp.TimestampSource.NOT_SAID;
    }
}
