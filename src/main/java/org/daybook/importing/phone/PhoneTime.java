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

    private static final double NANOS = 1e9;

    private PhoneTime() {}

    /** A time counted from 2001 in seconds or nanoseconds; empty if there is none. */
    static Optional<Instant> since2001(SqliteRow row, String column) {
        return at(row, column, EPOCH);
    }

    /** A time counted from 1970 in seconds; empty if there is none. */
    static Optional<Instant> since1970(SqliteRow row, String column) {
        return at(row, column, 0);
    }

    private static Optional<Instant> at(SqliteRow row, String column, long epoch) {
        double count = row.real(column).orElse(0);
        // A phone writes 0 for 'never'.
        if (count == 0 || !Double.isFinite(count) || Math.abs(count) > Long.MAX_VALUE) {
            return Optional.empty();
        }
        boolean isNanos = Math.abs(count) > MOST_SECONDS;
        // A whole number of nanoseconds has more digits than a double holds.
        long nanos = isNanos ? row.integer(column).orElse(0) : (long) (count * NANOS);
        Instant at = Instant.ofEpochSecond(epoch, nanos);
        return Optional.of(at.minusNanos(at.getNano() % 1_000_000));
    }

    /** The time of a message or call, with what the column has. */
    static MessageTime stated(SqliteRow row, String column, Optional<Instant> at, ZoneId zone) {
        String text = row.text(column);
        String written = row.values().get(column) instanceof Double number && Double.isFinite(number)
                ? BigDecimal.valueOf(number).toPlainString()
                : text;
        return at.isPresent()
                ? MessageTime.stated(written, at.get(), MessageTimePrecision.MILLISECOND, zone)
                : written.isEmpty() ? MessageTime.NONE : MessageTime.unreadable(written);
    }

    /** A time as a detail has it; empty if there is none. */
    static String printed(Optional<Instant> at, ZoneId zone) {
        return at.map(time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone)))
                .orElse("");
    }
}
