package org.daybook.portfolio.content;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.NamedPerson;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.EventTimePrecision;

/** Incidents written by hand and imported ones that may tell of the same messages; both count, which is said. */
public final class RepeatedMessages {
    /** Where a quotation may leave something out. */
    private static final Pattern END = Pattern.compile("[\\n“”\"«»„().!?…]+");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Fewer letters together are written more than once. */
    private static final int LEAST = 10;

    private static final Duration ROUNDED = Duration.ofMinutes(15);

    private RepeatedMessages() {}

    /** The numbers of an incident that was written by hand and of an imported one. */
    public record Pair(int byHand, int imported) {
        /** The number that stands beside this one; empty if it is neither. */
        public OptionalInt beside(int number) {
            return number == byHand
                    ? OptionalInt.of(imported)
                    : number == imported ? OptionalInt.of(byHand) : OptionalInt.empty();
        }
    }

    /** An incident that names somebody and has a day: by what name they are compared, and from when to when it was. */
    private record Timed(IncidentSheet sheet, String person, LocalDateTime from, LocalDateTime to) {
        static Stream<Timed> of(IncidentSheet sheet) {
            EventTime when = sheet.current().when();
            String person = NamedPerson.key(sheet.current().who().person());
            return person.isBlank() || when.date() == null
                    ? Stream.empty()
                    : Stream.of(new Timed(sheet, person, time(when, false), time(when, true)));
        }

        /** The quarter of an hour, to which people round, is between them at most. */
        boolean isRepeatedBy(Timed imported) {
            return !from.isAfter(imported.to.plus(ROUNDED))
                    && !imported.from.isAfter(to.plus(ROUNDED))
                    && person.equals(imported.person)
                    && quotesAlike(
                            sheet.current().what().exactWords(),
                            imported.sheet.current().what().exactWords());
        }
    }

    /** The time where it is known, and else the first or last of the day. */
    private static LocalDateTime time(EventTime when, boolean isEnd) {
        LocalTime known = isEnd && when.endDate() != null ? when.endTime() : when.time();
        return Objects.requireNonNull(isEnd ? when.lastDate() : when.date())
                .atTime(
                        known != null && when.precision() != EventTimePrecision.ABOUT
                                ? known
                                : isEnd ? LocalTime.MAX : LocalTime.MIN);
    }

    /** The number of pairs and their incidents, as in '2 (17 + 46; 24 + 50)'; empty if there are none. */
    public static String among(List<IncidentSheet> counted) {
        List<Pair> pairs = pairs(counted);
        return pairs.isEmpty()
                ? ""
                : pairs.stream()
                        .map(pair -> pair.byHand() + " + " + pair.imported())
                        .collect(Collectors.joining("; ", pairs.size() + " (", ")"));
    }

    /** Those that name the same person, are of one time and quote the same words. */
    public static List<Pair> pairs(List<IncidentSheet> counted) {
        Map<Boolean, List<Timed>> byApp = counted.stream()
                .flatMap(Timed::of)
                .collect(Collectors.partitioningBy(one -> one.sheet().isDatedByApp()));
        return byApp.getOrDefault(false, List.of()).stream()
                .flatMap(byHand -> byApp.getOrDefault(true, List.of()).stream()
                        .filter(byHand::isRepeatedBy)
                        .map(imported -> new Pair(
                                byHand.sheet().number(), imported.sheet().number())))
                .toList();
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
