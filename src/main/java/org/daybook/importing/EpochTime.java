package org.daybook.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.MessageTimePrecision;

/** Reads times counted from 1970, as services write them. */
public final class EpochTime {
    private static final long FIRST = Instant.parse("0001-01-02T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("9999-12-30T00:00:00Z").toEpochMilli();
    private static final int MOST_DIGITS = 19;
    private static final Pattern UNIVERSAL =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]+)?)(?: UTC)?");

    private EpochTime() {}

    /** A number of milliseconds. */
    public static MessageTime milliseconds(String written, ZoneId zone) {
        return of(written, 1000, zone);
    }

    /** A number of seconds. */
    public static MessageTime seconds(String written, ZoneId zone) {
        return of(written, 1, zone);
    }

    /** A number of seconds, milliseconds or microseconds, whichever gives a year between 1973 and 5138. */
    public static MessageTime bySize(String written, ZoneId zone) {
        int digits = written.startsWith("-") ? written.length() - 1 : written.length();
        long unit = digits <= 11 ? 1 : digits <= 14 ? 1000 : 1_000_000;
        return of(written, unit, zone);
    }

    private static MessageTime of(String written, long perSecond, ZoneId zone) {
        if (written.isEmpty()) {
            return MessageTime.NONE;
        }
        if (!written.matches("-?[0-9]{1," + MOST_DIGITS + "}")) {
            return MessageTime.unreadable(written);
        }
        try {
            long count = Long.parseLong(written);
            long seconds = Math.floorDiv(count, perSecond);
            long nanos = Math.floorMod(count, perSecond) * (1_000_000_000 / perSecond);
            Instant at = Instant.ofEpochSecond(seconds, nanos - nanos % 1_000_000);
            return isPlausible(at)
                    ? MessageTime.stated(
                            written,
                            at,
                            perSecond == 1 ? MessageTimePrecision.SECOND : MessageTimePrecision.MILLISECOND,
                            zone)
                    : MessageTime.unreadable(written);
        } catch (ArithmeticException | DateTimeException | NumberFormatException e) {
            return MessageTime.unreadable(written);
        }
    }

    /** A timestamp with an offset in the form of ISO 8601; {@code written} may differ from {@code iso} in its form. */
    public static MessageTime iso(String written, String iso) {
        if (written.isEmpty()) {
            return MessageTime.NONE;
        }
        try {
            OffsetDateTime at = OffsetDateTime.parse(iso);
            boolean fraction = iso.indexOf('.') >= 0;
            MessageTimePrecision precision = fraction
                    ? MessageTimePrecision.MILLISECOND
                    : hasSeconds(iso) ? MessageTimePrecision.SECOND : MessageTimePrecision.MINUTE;
            return isPlausible(at.toInstant())
                    ? MessageTime.stated(written, at.minusNanos(at.getNano() % 1_000_000), precision)
                    : MessageTime.unreadable(written);
        } catch (DateTimeException e) {
            return MessageTime.unreadable(written);
        }
    }

    /** A date and time in UTC, such as {@code 2026-03-01 12:03:00 UTC}; 'UTC' may be missing. */
    public static MessageTime universal(String written, ZoneId zone) {
        Matcher matcher = UNIVERSAL.matcher(written);
        return matcher.matches()
                ? in(zone, iso(written, matcher.group(1) + "T" + matcher.group(2) + "Z"))
                : iso(written, written);
    }

    private static boolean hasSeconds(String iso) {
        int time = iso.indexOf('T');
        return iso.length() > time + 8 && iso.charAt(time + 6) == ':';
    }

    /** The same point in time with the offset of a zone, for a source that writes all times in UTC. */
    public static MessageTime in(ZoneId zone, MessageTime time) {
        OffsetDateTime at = time.at();
        return at == null || !at.getOffset().equals(ZoneOffset.UTC)
                ? time
                : MessageTime.stated(time.written(), at.toInstant(), time.precision(), zone);
    }

    private static boolean isPlausible(Instant at) {
        long seconds = at.getEpochSecond();
        return seconds >= FIRST / 1000 && seconds <= LAST / 1000;
    }
}
