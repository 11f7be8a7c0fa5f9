package org.daybook.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageTime;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** A row of an imported conversation by which somebody reached her, as small as possible. */
public final class IdentifiedMessage {
    private final Id<MessageImport> messages;
    private final int conversation;
    private final int number;
    private final Identity identity;
    private final ContactWay way;
    private final @Nullable OffsetDateTime at;
    private final boolean hasMinute;
    private final MessageKey key;

    IdentifiedMessage(
            Id<MessageImport> messages,
            int conversation,
            int number,
            Identity identity,
            ContactWay way,
            MessageTime time,
            MessageKey key) {
        this.messages = messages;
        this.conversation = conversation;
        this.number = number;
        this.identity = identity;
        this.way = way;
        this.at = time.at();
        this.hasMinute = time.at() != null && time.precision() != MessageTime.Precision.DAY;
        this.key = key;
    }

    /** The import. */
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
    public ContactWay way() {
        return way;
    }

    /** When, in the zone of the import; null if the source has no time that can be read. */
    public @Nullable OffsetDateTime at() {
        return at;
    }

    /** The day in that zone; null if it is not known. */
    public @Nullable LocalDate day() {
        return at == null ? null : at.toLocalDate();
    }

    /** Whether the source has the time of the day, and not the day alone. */
    boolean hasMinute() {
        return hasMinute;
    }

    MessageKey key() {
        return key;
    }
}
