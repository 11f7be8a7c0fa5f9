package org.daybook.importing.chat;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line with date and time that begins a message or a notice of imessage-exporter.
 *
 * @param written date and time exactly as they are written
 * @param at the local time of the computer that exported; empty if there is no such day
 * @param rest what is after it, such as when it was read; empty if nothing is
 */
record IMessageHeader(String written, Optional<LocalDateTime> at, String rest) {
    private static final Pattern FORM = Pattern.compile(
            "([A-Z][a-z]{2}) ([ 0-3]\\d), (\\d{4}) {1,2}(\\d{1,2}):(\\d{2}):(\\d{2}) ([AP]M)(?: (.*))?");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern RECEIPT = Pattern.compile("\\(Read by .{1,80}\\)");
    private static final int SHORTEST = "May 17, 2022 5:29:42 PM".length();

    /** The header that {@code line} is from its beginning; empty if it is none. */
    static Optional<IMessageHeader> of(String line) {
        if (line.length() < SHORTEST || line.charAt(0) < 'A' || line.charAt(0) > 'S') {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(line);
        if (!form.matches() || !MONTHS.contains(form.group(1))) {
            return Optional.empty();
        }
        String rest = form.group(8);
        String written = rest == null ? line : line.substring(0, form.start(8) - 1);
        return Optional.of(new IMessageHeader(written, at(form), rest == null ? "" : rest));
    }

    private static Optional<LocalDateTime> at(Matcher form) {
        try {
            int hour = Integer.parseInt(form.group(4));
            AmPmMarker half = form.group(7).equals("AM") ? AmPmMarker.MORNING : AmPmMarker.AFTERNOON;
            return Optional.of(LocalDateTime.of(
                    Integer.parseInt(form.group(3)),
                    MONTHS.indexOf(form.group(1)) + 1,
                    Integer.parseInt(form.group(2).strip()),
                    half.hour(hour),
                    Integer.parseInt(form.group(5)),
                    Integer.parseInt(form.group(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a message follows; otherwise the line is a notice. */
    boolean beginsMessage() {
        return rest.isEmpty() || RECEIPT.matcher(rest).matches();
    }
}
