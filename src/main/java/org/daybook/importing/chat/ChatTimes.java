package org.daybook.importing.chat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** Local times that a chat has without a zone. */
final class ChatTimes {
    private ChatTimes() {}

    /** Whether that time occurred twice, since the clocks went back. */
    static boolean isTwice(LocalDateTime at, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(at);
        return change != null && change.isOverlap();
    }
}
