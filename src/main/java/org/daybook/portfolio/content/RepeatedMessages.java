package org.daybook.portfolio.content;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.daybook.casefile.NamedPerson;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.Precision;

/** Incidents written by hand and imported ones that may tell of the same messages; both count, which is said. */
public final class RepeatedMessages {
    /** Where a quotation may leave something out. */
    private static final Pattern END = Pattern.compile("[\\n“”\"«»„().!?…]+");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Fewer letters together are written more than once. */
    private static final int LEAST = 10;

    /** People round a time to the quarter of an hour. */
    private static final Duration ROUNDED = Duration.ofMinutes(15);

    private RepeatedMessages() {}

    /**
     * The numbers of those that name the same person, are of one time and quote the same words, as in '2: 17, 46; 24,
     * 50'; empty if there are none.
     */
    public static String among(List<IncidentSheet> counted) {
        List<String> pairs = counted.stream()
                .filter(sheet -> !sheet.isDatedByApp())
                .flatMap(sheet -> counted.stream()
                        .filter(other -> other.isDatedByApp() && isRepeated(sheet.current(), other.current()))
                        .map(other -> sheet.number() + ", " + other.number()))
                .toList();
        return pairs.isEmpty() ? "" : pairs.size() + ": " + String.join("; ", pairs);
    }

    private static boolean isRepeated(Incident byHand, Incident imported) {
        String person = NamedPerson.key(byHand.who().person());
        return !person.isBlank()
                && person.equals(NamedPerson.key(imported.who().person()))
                && isWithin(byHand.when(), imported.when())
                && quotesAlike(byHand.what().exactWords(), imported.what().exactWords());
    }

    private static boolean isWithin(EventTime byHand, EventTime imported) {
        LocalDate day = byHand.date();
        LocalDate first = imported.date();
        if (day == null || first == null) {
            return false;
        }
        LocalDate last = Objects.requireNonNull(imported.lastDate());
        LocalTime time = byHand.time();
        if (byHand.precision() != Precision.EXACT || time == null) {
            return !day.isAfter(last)
                    && !Objects.requireNonNull(byHand.lastDate()).isBefore(first);
        }
        LocalTime end = imported.endDate() == null ? imported.time() : imported.endTime();
        LocalDateTime at = day.atTime(time);
        return !at.plus(ROUNDED).isBefore(first.atTime(Objects.requireNonNullElse(imported.time(), LocalTime.MIN)))
                && !at.minus(ROUNDED).isAfter(last.atTime(Objects.requireNonNullElse(end, LocalTime.MAX)));
    }

    private static boolean quotesAlike(String byHand, String imported) {
        String all = letters(imported);
        return END.splitAsStream(byHand)
                .map(RepeatedMessages::letters)
                .anyMatch(words -> words.length() >= LEAST && all.contains(words));
    }

    private static String letters(String words) {
        return NO_LETTER.matcher(words).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
