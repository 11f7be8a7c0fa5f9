package org.daybook.conversation;

/** A remark that the reader of a message must know; the code is what is stored. */
public enum MessageMark {
    /** The source marks the words as written by the program, not by a person. */
    PROGRAM_WORDS("program-words"),
    /** A person typed words that look like those of the program, such as 'This message was deleted'. */
    TYPED_LIKE_PROGRAM_WORDS("typed-like-program-words"),
    /** It was deleted; its content is not in the source. */
    DELETED("deleted"),
    /** The sender unsent it; its content may not be in the source. */
    UNSENT("unsent"),
    /** It was edited; the source has the last version only, unless {@code details} has others. */
    EDITED("edited"),
    /** It was forwarded from someone else. */
    FORWARDED("forwarded"),
    /** It was to disappear after a time. */
    DISAPPEARING("disappearing"),
    /** It could be viewed once. */
    VIEW_ONCE("view-once"),
    /** It came from someone who had to ask for permission to write. */
    REQUEST("request"),
    /** It was never sent. */
    DRAFT("draft"),
    /** It could not be sent. */
    FAILED("failed"),
    /** It was not read on this phone. */
    UNREAD("unread"),
    /** The call was not answered. */
    MISSED("missed"),
    /** The call was declined. */
    DECLINED("declined"),
    /** The caller left a voicemail. */
    VOICEMAIL("voicemail"),
    /** The call came from a blocked number. */
    BLOCKED("blocked"),
    /** The number was withheld. */
    WITHHELD("withheld"),
    /** Its line looks like the first line of a message but may have been pasted by the sender of the one before. */
    PERHAPS_PASTED("perhaps-pasted"),
    /** Its time is earlier than that of the message before it. */
    BACK_IN_TIME("back-in-time"),
    /** Its local time occurs twice that day, since the clocks went back; the earlier one was taken. */
    TWICE_THAT_DAY("twice-that-day"),
    /** Some of its bytes are not valid text and are shown as U+FFFD. */
    BROKEN_TEXT("broken-text"),
    /** Its text was stored in a wrong encoding and is shown repaired; the original is in the source. */
    REPAIRED_TEXT("repaired-text"),
    /** Its text is cut here because it is very long; all of it is in the source. */
    CUT("cut"),
    /** The source has the same message twice. */
    REPEATED("repeated"),
    /** The source says that it was encrypted end to end. */
    END_TO_END("end-to-end"),
    /** It was waiting to be sent; the source does not say whether it ever was. */
    OUTBOX("outbox"),
    /**
     * That it was deleted, edited, left out, a call or the like follows from its words alone; the source does not say
     * who wrote them, so a person may have typed the same.
     */
    BY_WORDS_ALONE("by-words-alone");

    private final String code;

    MessageMark(String code) {
        this.code = code;
    }

    /** The stable code by which this value is stored. */
    public String code() {
        return code;
    }
}
