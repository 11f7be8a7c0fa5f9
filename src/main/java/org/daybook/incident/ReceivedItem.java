package org.daybook.incident;

import org.daybook.record.YesNoAnswer;

/**
 * A thing that came with it: a gift, a letter, a parcel.
 *
 * @param description what it is, in her words, may be empty
 * @param delivery how it came, may be empty
 * @param wrapper wrapper, postmark and sender's details, may be empty
 * @param handledBy who has touched it, may be empty
 * @param keptAt where it is now, may be empty
 */
public record ReceivedItem(
        String description, String delivery, String wrapper, YesNoAnswer opened, String handledBy, String keptAt) {
    public static final ReceivedItem NOT_SAID = new ReceivedItem("", "", "", YesNoAnswer.NOT_SAID, "", "");
}
