package org.daybook.importing.phone;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.importing.sqlite.SqliteRow;

/** Reads times as a phone's databases write them: counted from 2001, or from 1970 for voicemails. */
final class PhoneTime {
    /** 2001-01-01 UTC. */
    private static final long EPOCH = 978_307_200;

    /** Larger numbers are nanoseconds, as messages have them since iOS 11. */
    private static final double MOST_SECONDS = 1e11;

    private static final long NANOS_IN_MILLI = 1_000_000;
    private static final double MILLIS_IN_SECOND = 1e3;

    private PhoneTime() {}

    /** A time counted from 2001 in seconds or nanoseconds; empty if there is none. */
    static Optional<Instant> since2001(SqliteRow row, String column) {
        return at(row, column, EPOCH);
    }

    /** A time counted from 1970 in seconds; empty if there is none. */
    static Optional<Instant> since1970(SqliteRow row, String column) {
        return at(row, column, 0);
    }

    /** A time counted from 2001 in seconds or nanoseconds; empty if it is none. */
    static Optional<Instant> since2001(Number count) {
        return at(count, EPOCH);
    }

    private static Optional<Instant> at(SqliteRow row, String column, long epoch) {
        return row.values().get(column) instanceof Number count ? at(count, epoch) : Optional.empty();
    }

    private static Optional<Instant> at(Number written, long epoch) {
        double count = written.doubleValue();
        // A phone writes 0 for 'never'.
        if (count == 0 || !Double.isFinite(count) || Math.abs(count) > Long.MAX_VALUE) {
            return Optional.empty();
        }
        // A whole number of nanoseconds has more digits than a double holds.
        long millis = isNanos(count)
                ? Math.floorDiv(written.longValue(), NANOS_IN_MILLI)
                : Math.round(count * MILLIS_IN_SECOND);
        return Optional.of(Instant.ofEpochSecond(epoch).plusMillis(millis));
    }

    private static boolean isNanos(double count) {
        return Math.abs(count) > MOST_SECONDS;
    }

    /** The time of a message or call, with what the column has. */
    static MessageTime stated(SqliteRow row, String column, Optional<Instant> at, ZoneId zone) {
        Object value = row.values().get(column);
        String written = value instanceof Double number && Double.isFinite(number)
                ? BigDecimal.valueOf(number).toPlainString()
                : row.text(column);
        boolean isSeconds = value instanceof Long count && !isNanos(count);
        return at.isPresent()
                ? MessageTime.stated(
                        written,
                        at.get(),
                        isSeconds ? MessageTimePrecision.SECOND : MessageTimePrecision.MILLISECOND,
                        zone)
                : written.isEmpty() ? MessageTime.NONE : MessageTime.unreadable(written);
    }

    /** A time as a detail has it; empty if there is none. */
    static String printed(Optional<Instant> at, ZoneId zone) {
        return at.map(time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone)))
                .orElse("");
    }
}
