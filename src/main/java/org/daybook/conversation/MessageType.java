package org.daybook.conversation;

/** What a row of a conversation is; the code is what is stored. */
public enum MessageType {
    /** Something a person sent: words, a picture, a recording, a sticker; also one that was deleted since. */
    MESSAGE("message"),
    /** A call, or an attempt at one. */
    CALL("call"),
    /** Something the program or service wrote by itself, such as who joined or who changed a number. */
    NOTICE("notice"),
    /** An e-mail. */
    EMAIL("email"),
    /** A payment, with the words in its reference. */
    PAYMENT("payment"),
    /** A login to an account, or another event in its security log. */
    LOGIN("login"),
    /** A visit, a journey or a position, as a phone recorded it. */
    WHEREABOUTS("whereabouts"),
    /** A row that is none of these. */
    OTHER("other");

    private final String code;

    MessageType(String code) {
        this.code = code;
    }

    /** The stable code by which this value is stored. */
    public String code() {
        return code;
    }
}
