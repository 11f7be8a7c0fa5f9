package org.daybook.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.facts.Effect;
import org.daybook.facts.Handling;
import org.daybook.facts.Incident;
import org.daybook.facts.IncidentType;
import org.daybook.facts.ThingId;
import org.daybook.facts.What;
import org.daybook.facts.When;
import org.daybook.facts.When.Precision;
import org.daybook.facts.Where;
import org.daybook.facts.Who;
import org.daybook.facts.Who.Certainty;
import org.jspecify.annotations.Nullable;

/** Makes incidents of the script's fields. */
final class IncidentReader {
    private final ZoneId zone;
    private final long daysLater;

    /**
     * @param zone the zone of all times in the script
     * @param daysLater how much later than in the script everything is to have happened
     */
    IncidentReader(ZoneId zone, long daysLater) {
        this.zone = zone;
        this.daysLater = daysLater;
    }

    /** The id that the incident of this word has in every sample diary. */
    static ThingId id(String key) {
        UUID made = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return new ThingId(made.toString().replace("-", ""));
    }

    /** The incident these fields tell. */
    Incident read(String key, int number, Map<String, String> fields) {
        String leaveOut = text(fields, "leave-out");
        return Incident.of(
                        id(key),
                        number,
                        when(fields),
                        What.of(types(text(fields, "types")), text(fields, "happened"), text(fields, "words")))
                .with(Where.of(text(fields, "where")))
                .with(who(text(fields, "who")))
                .with(Effect.of(text(fields, "felt"), text(fields, "effect")))
                .with(new Handling(leaveOut.isEmpty(), leaveOut, text(fields, "private")));
    }

    /** The fields with those of an amendment in place of the old ones. */
    static Map<String, String> amended(Map<String, String> before, Map<String, String> changes) {
        Map<String, String> after = new HashMap<>(before);
        after.putAll(changes);
        return after;
    }

    private When when(Map<String, String> fields) {
        Deque<String> words = new ArrayDeque<>(List.of(text(fields, "when").split(" ")));
        String code = words.removeFirst();
        Precision precision = Arrays.stream(Precision.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        LocalDate date = date(words);
        LocalTime time = time(words);
        LocalDate endDate = date(words);
        LocalTime endTime = time(words);
        return new When(precision, date, time, endDate, endTime, zone, text(fields, "in-words"));
    }

    private @Nullable LocalDate date(Deque<String> words) {
        return words.isEmpty() ? null : LocalDate.parse(words.removeFirst()).plusDays(daysLater);
    }

    private static @Nullable LocalTime time(Deque<String> words) {
        String next = words.peekFirst();
        if (next == null || !next.contains(":")) {
            return null;
        }
        words.removeFirst();
        return LocalTime.parse(next);
    }

    private static List<IncidentType> types(String codes) {
        return Arrays.stream(codes.split(" "))
                .map(code -> IncidentType.ofCode(code).orElseThrow())
                .toList();
    }

    private static Who who(String text) {
        String[] parts = text.split("\\|", -1);
        String code = parts[1].strip();
        Certainty certainty = Arrays.stream(Certainty.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        return Who.of(parts[0].strip(), certainty, parts[2].strip());
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
