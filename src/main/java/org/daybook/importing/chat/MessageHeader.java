package org.daybook.importing.chat;

import java.time.LocalDateTime;
import java.util.Optional;
import org.daybook.importing.DayOrder;

/**
 * The beginning of a line that starts a message.
 *
 * @param written date and time exactly as they are written
 * @param hour from 0 to 23; -1 if the half of the day is written in an unknown language
 * @param minute from 0 to 59
 * @param second from 0 to 59; -1 if there is none
 * @param shape how it is written
 * @param end where in the line the rest begins
 */
record MessageHeader(
        String written, AmbiguousDate date, int hour, int minute, int second, HeaderFormat shape, int end) {

    /** The local time; empty if it cannot be read. */
    Optional<LocalDateTime> at(DayOrder order) {
        return hour < 0 ? Optional.empty() : date.in(order).map(day -> day.atTime(hour, minute, Math.max(0, second)));
    }
}
