package org.daybook.importing.chat;

/** The meaning of a phrase that WhatsApp writes by itself; the code is the name of its group in the list of phrases. */
enum WordsKind {
    TITLE("title"),
    DELETED("deleted"),
    EDITED("edited"),
    OMITTED("omitted"),
    OMITTED_DOCUMENT("omitted-document"),
    ATTACHED_AFTER("attached-after"),
    ATTACHED_BEFORE("attached-before"),
    VIEW_ONCE("view-once"),
    LIVE_LOCATION("live-location"),
    POLL("poll"),
    POLL_OPTION("poll-option"),
    MISSED_CALL("missed-call"),
    CALL("call"),
    NO_ANSWER("no-answer"),
    CALL_OUTCOME("call-outcome"),
    NUMBER_CHANGED("number-changed"),
    SECURITY_CODE_CHANGED("security-code-changed"),
    DISAPPEARING_TIMER("disappearing-timer"),
    CHAT_PRIVACY("chat-privacy"),
    ENCRYPTION("encryption"),
    BLOCKED("blocked"),
    GROUP("group");

    private final String code;

    WordsKind(String code) {
        this.code = code;
    }

    /** The stable code, which is the value of the detail {@code notice} too. */
    String code() {
        return code;
    }

    /** Whether the program says it by itself, rather than in place of a person's message. */
    boolean isNotice() {
        return compareTo(NUMBER_CHANGED) >= 0;
    }
}
