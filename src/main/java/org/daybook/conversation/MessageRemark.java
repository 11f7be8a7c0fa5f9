package org.daybook.conversation;

import org.daybook.record.Coded;

/** A remark that the reader of a message must know; the code is what is stored. */
public enum MessageRemark implements Coded {
    /** The source marks the words as written by the program, not by a person. */
    PROGRAM_WORDS,
    /** A person typed words that look like those of the program, such as 'This message was deleted'. */
    TYPED_LIKE_PROGRAM_WORDS,
    /** It was deleted; its content is not in the source. */
    DELETED,
    /** The sender unsent it; its content may not be in the source. */
    UNSENT,
    /** It was edited; the source has the last version only, unless {@code details} has others. */
    EDITED,
    /** It was forwarded from someone else. */
    FORWARDED,
    /** It was to disappear after a time. */
    DISAPPEARING,
    /** It could be viewed once. */
    VIEW_ONCE,
    /** It came from someone who had to ask for permission to write. */
    REQUEST,
    /** It was never sent. */
    DRAFT,
    /** It could not be sent. */
    FAILED,
    /** It was not read on this phone. */
    UNREAD,
    /** The call was not answered. */
    MISSED,
    /** The call was declined. */
    DECLINED,
    /** The caller left a voicemail. */
    VOICEMAIL,
    /** The call came from a blocked number. */
    BLOCKED,
    /** The number was withheld. */
    WITHHELD,
    /** Its line looks like the first line of a message but may have been pasted by the sender of the one before. */
    PERHAPS_PASTED,
    /** Its time is earlier than that of the message before it. */
    BACK_IN_TIME,
    /** Its local time occurs twice that day, since the clocks went back; the earlier one was taken. */
    TWICE_THAT_DAY,
    /** Some of its bytes are not valid text and are shown as U+FFFD. */
    BROKEN_TEXT,
    /** Its text was stored in a wrong encoding and is shown repaired; the original is in the source. */
    REPAIRED_TEXT,
    /** Its text is cut here because it is very long; all of it is in the source. */
    CUT,
    /** The source has the same message twice. */
    REPEATED,
    /** The source says that it was encrypted end to end. */
    END_TO_END,
    /** It was waiting to be sent; the source does not say whether it ever was. */
    OUTBOX,
    /**
     * That it was deleted, edited, left out, a call or the like follows from its words alone; the source does not say
     * who wrote them, so a person may have typed the same.
     */
    BY_WORDS_ALONE
}
