package org.daybook.importing.phone;

/** What the databases of a version of the phone's system have, as far as versions differ. */
enum PhoneLayout {
    IOS_10("10.3.4", 1, false, false, false),
    IOS_12("12.5.7", 1_000_000_000, false, false, false),
    IOS_15("15.8.2", 1_000_000_000, true, false, false),
    IOS_17("17.5", 1_000_000_000, true, true, false),
    IOS_18("18.2", 1_000_000_000, true, true, true);

    final String system;
    /** How many units of a message's time are a second. */
    final long second;

    final boolean hasReplies;
    /** Whether messages can be edited and unsent, keep their words in typed streams, and are kept a while when deleted. */
    final boolean hasEdits;

    final boolean hasEmojiReactions;

    PhoneLayout(String system, long second, boolean hasReplies, boolean hasEdits, boolean hasEmojiReactions) {
        this.system = system;
        this.second = second;
        this.hasReplies = hasReplies;
        this.hasEdits = hasEdits;
        this.hasEmojiReactions = hasEmojiReactions;
    }
}
