package org.daybook.importing.chat;

import org.daybook.record.Coded;

/** The meaning of a phrase that WhatsApp writes by itself; the code is the name of its group in the list of phrases. */
enum WhatsAppPhraseKind implements Coded {
    TITLE,
    DELETED,
    EDITED,
    OMITTED,
    OMITTED_DOCUMENT,
    ATTACHED_AFTER,
    ATTACHED_BEFORE,
    VIEW_ONCE,
    LIVE_LOCATION,
    POLL,
    POLL_OPTION,
    MISSED_CALL,
    CALL,
    NO_ANSWER,
    CALL_OUTCOME,
    NUMBER_CHANGED,
    SECURITY_CODE_CHANGED,
    DISAPPEARING_TIMER,
    CHAT_PRIVACY,
    ENCRYPTION,
    BLOCKED,
    GROUP;

    /** Whether the program says it by itself, rather than in place of a person's message. */
    boolean isNotice() {
        return compareTo(NUMBER_CHANGED) >= 0;
    }
}
