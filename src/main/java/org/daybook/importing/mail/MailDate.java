package org.daybook.importing.mail;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.MessageTimePrecision;

/** Reads dates of e-mails (RFC 5322), those of older forms among them, with the offset that they state. */
final class MailDate {
    private static final int LONGEST = 200;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> HOURS = Map.of(
            "UT", 0, "GMT", 0, "UTC", 0, "Z", 0, "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "PST", -8, "PDT", -7);
    private static final Pattern DATE = Pattern.compile(
            "(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})[\\s-]([A-Za-z]{3})[A-Za-z]{0,6}[\\s-](\\d{2}|\\d{4})\\s+"
                    + "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s*([+-])(\\d{2})(\\d{2})|\\s+([A-Za-z]{1,5}))?\\b.*");
    private static final int TWO_DIGITS = 100;
    private static final int LATEST_OF_2000 = 50;

    private MailDate() {}

    /** @param zone for a date that states no offset */
    static MessageTime read(String written, ZoneId zone) {
        if (written.isEmpty()) {
            return MessageTime.NONE;
        }
        Matcher date = DATE.matcher(written.length() > LONGEST ? "" : written.replaceAll("\\s+", " "));
        if (!date.matches()) {
            return MessageTime.unreadable(written);
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    year(date.group(3)),
                    MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1,
                    Integer.parseInt(date.group(1)),
                    Integer.parseInt(date.group(4)),
                    Integer.parseInt(date.group(5)),
                    date.group(6) == null ? 0 : Integer.parseInt(date.group(6)));
            MessageTimePrecision precision =
                    date.group(6) == null ? MessageTimePrecision.MINUTE : MessageTimePrecision.SECOND;
            Integer hours =
                    date.group(10) == null ? null : HOURS.get(date.group(10).toUpperCase(Locale.ROOT));
            if (date.group(7) == null && hours == null) {
                return MessageTime.local(written, local, precision, zone);
            }
            int sign = "-".equals(date.group(7)) ? -1 : 1;
            ZoneOffset offset = hours != null
                    ? ZoneOffset.ofHours(hours)
                    : ZoneOffset.ofHoursMinutes(
                            sign * Integer.parseInt(date.group(8)), sign * Integer.parseInt(date.group(9)));
            return MessageTime.stated(written, local.atOffset(offset), precision);
        } catch (DateTimeException e) {
            return MessageTime.unreadable(written);
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (year >= TWO_DIGITS) {
            return year;
        }
        return year + (year < LATEST_OF_2000 ? 2000 : 1900);
    }
}
