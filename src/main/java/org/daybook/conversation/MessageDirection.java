package org.daybook.conversation;

/** Whether the owner of the phone or account sent or received a message; the code is what is stored. */
public enum MessageDirection {
    RECEIVED("received"),
    SENT("sent"),
    /** The source does not say; it follows from who she says is herself. */
    NOT_SAID("not-said");

    private final String code;

    MessageDirection(String code) {
        this.code = code;
    }

    /** The stable code by which this value is stored. */
    public String code() {
        return code;
    }
}
