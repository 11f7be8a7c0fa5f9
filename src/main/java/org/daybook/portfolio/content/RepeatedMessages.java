package org.daybook.portfolio.content;

import java.time.Duration;
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

    /** To the quarter of an hour, to which people round, where both times are known, and else by the day. */
    private static boolean isWithin(EventTime one, EventTime other) {
        return one.date() != null
                && other.date() != null
                && !time(one, false).isAfter(time(other, true).plus(ROUNDED))
                && !time(other, false).isAfter(time(one, true).plus(ROUNDED));
    }

    private static LocalDateTime time(EventTime when, boolean isEnd) {
        LocalTime known = isEnd && when.endDate() != null ? when.endTime() : when.time();
        return Objects.requireNonNull(isEnd ? when.lastDate() : when.date())
                .atTime(
                        known != null && when.precision() != Precision.ABOUT
                                ? known
                                : isEnd ? LocalTime.MAX : LocalTime.MIN);
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
