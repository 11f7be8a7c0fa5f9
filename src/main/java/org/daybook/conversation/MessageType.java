package org.daybook.conversation;

import org.daybook.record.Coded;

/** What a row of a conversation is; the code is what is stored. */
public enum MessageType implements Coded {
    /** Something a person sent: words, a picture, a recording, a sticker; also one that was deleted since. */
    MESSAGE,
    /** A call, or an attempt at one. */
    CALL,
    /** Something the program or service wrote by itself, such as who joined or who changed a number. */
    NOTICE,
    /** An e-mail. */
    EMAIL,
    /** A payment, with the words in its reference. */
    PAYMENT,
    /** A login to an account, or another event in its security log. */
    LOGIN,
    /** A visit, a journey or a position, as a phone recorded it. */
    WHEREABOUTS,
    /** A row that is none of these. */
    OTHER
}
