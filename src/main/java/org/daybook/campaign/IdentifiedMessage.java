package org.daybook.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageTime;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** A row of an imported conversation by which somebody reached her, as small as possible. */
public final class IdentifiedMessage {
    private static final long MINUTE = 60_000;

    private final Id<MessageImport> messages;
    private final int conversation;
    private final int number;
    private final Identity identity;
    private final ContactMethod way;
    private final MessageMatchKey key;

    /** The time, as small as it can be kept; what a source has is never more exact. 0 if it has none. */
    private final long milliseconds;

    /** The offset of the time; null if there is none. */
    private final @Nullable ZoneOffset offset;

    private final MessageTime.MessageTimePrecision precision;

    IdentifiedMessage(
            Id<MessageImport> messages,
            int conversation,
            int number,
            Identity identity,
            ContactMethod way,
            MessageTime time,
            MessageMatchKey key) {
        this.messages = messages;
        this.conversation = conversation;
        this.number = number;
        this.identity = identity;
        this.way = way;
        this.key = key;
        OffsetDateTime at = time.at();
        this.milliseconds = at == null ? 0 : at.toInstant().toEpochMilli();
        this.offset = at == null ? null : at.getOffset();
        this.precision = time.precision();
    }

    public Id<MessageImport> messages() {
        return messages;
    }

    /** The number of the conversation in the import, from 0. */
    public int conversation() {
        return conversation;
    }

    /** The number of the row in the conversation, from 1. */
    public int number() {
        return number;
    }

    /** Whom the source names as its sender. */
    public Identity identity() {
        return identity;
    }

    /** How it reached her. */
    public ContactMethod way() {
        return way;
    }

    /** When, in the zone of the import; null if the source has no time that can be read. */
    public @Nullable OffsetDateTime at() {
        return offset == null ? null : Instant.ofEpochMilli(milliseconds).atOffset(offset);
    }

    /** The day in that zone; null if it is not known. */
    public @Nullable LocalDate day() {
        OffsetDateTime at = at();
        return at == null ? null : at.toLocalDate();
    }

    /** The time in milliseconds since 1970, to put rows in order; after all others if there is none. */
    long milliseconds() {
        return offset == null ? Long.MAX_VALUE : milliseconds;
    }

    /** The minute since 1970. */
    long minute() {
        return Math.floorDiv(milliseconds(), MINUTE);
    }

    /** Whether the source has the time of the day, and not the day alone. */
    boolean hasMinute() {
        return offset != null && precision.compareTo(MessageTime.MessageTimePrecision.MINUTE) >= 0;
    }

    /** Whether the source has the second too, as the exports of some phones do. */
    boolean hasSecond() {
        return offset != null && precision.compareTo(MessageTime.MessageTimePrecision.SECOND) >= 0;
    }

    MessageMatchKey key() {
        return key;
    }
}
