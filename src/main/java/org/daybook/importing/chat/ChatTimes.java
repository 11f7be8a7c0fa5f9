package org.daybook.importing.chat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** The local times of a chat, which have no zone. */
final class ChatTimes {
    private ChatTimes() {}

    /** Whether a time occurred twice because the clocks went back. */
    static boolean isTwice(LocalDateTime at, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(at);
        return change != null && change.isOverlap();
    }
}
