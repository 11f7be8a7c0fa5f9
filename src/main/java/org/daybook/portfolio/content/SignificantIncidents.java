package org.daybook.portfolio.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;

/**
 * The incidents that whoever reads one page has to see: threats and violence, and the latest of all. They are chosen by
 * the kind of act that the writer gave and by date, never by a score: nothing is weighed and nothing is found (record
 * 0025).
 *
 * @param gravest violence and threats, by kind, the latest of a kind first
 * @param more how many others are of such a kind
 * @param latest the latest incident of any kind; empty if no date is known
 */
public record SignificantIncidents(List<IncidentSheet> gravest, int more, Optional<IncidentSheet> latest) {
    /**
     * What was done to her and with what before what was threatened, and all of it before what was done to others or
     * asked of her.
     */
    static final List<IncidentType> KINDS = List.of(
            IncidentType.ASSAULT,
            IncidentType.SEXUAL_ASSAULT,
            IncidentType.WEAPON,
            IncidentType.THREAT_TO_ME,
            IncidentType.THREAT_TO_OTHERS,
            IncidentType.BLACKMAIL,
            IncidentType.SELF_HARM_THREAT);

    private static final Set<IncidentType> VIOLENCE = Set.of(IncidentType.ASSAULT, IncidentType.SEXUAL_ASSAULT);

    /** The latest first, those without a date last. */
    public static final Comparator<IncidentSheet> LATEST_FIRST = Comparator.comparing(
                    (IncidentSheet sheet) -> sheet.current().when().lastDate(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(sheet -> sheet.current().when().time(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(IncidentSheet::number)
            .reversed();

    public SignificantIncidents {
        gravest = List.copyOf(gravest);
    }

    /**
     * Those of a portfolio. Withdrawn ones are left out, and the latest is the latest that counts as an incident.
     *
     * @param most how many of the gravest at most: one of each kind before a second of any
     */
    public static SignificantIncidents of(List<IncidentSheet> sheets, int most) {
        List<IncidentSheet> notWithdrawn =
                sheets.stream().filter(sheet -> sheet.withdrawal() == null).toList();
        Map<IncidentType, List<IncidentSheet>> byKind = new EnumMap<>(IncidentType.class);
        notWithdrawn.stream()
                .sorted(LATEST_FIRST)
                .forEach(sheet -> kind(sheet)
                        .ifPresent(kind -> byKind.computeIfAbsent(kind, _ -> new ArrayList<>())
                                .add(sheet)));
        int all = byKind.values().stream().mapToInt(List::size).sum();
        List<IncidentSheet> gravest = chosen(byKind, Math.min(most, all));
        return new SignificantIncidents(gravest, all - gravest.size(), latest(notWithdrawn));
    }

    /** Whether an incident is of a kind of which the exact words are printed in every portfolio. */
    public static boolean isGrave(IncidentSheet sheet) {
        return kind(sheet).isPresent();
    }

    /** Whether it tells of violence against her or of an injury, which is known only from the account. */
    public static boolean isViolence(Incident incident) {
        return kind(incident).filter(VIOLENCE::contains).isPresent();
    }

    static Optional<IncidentType> kind(IncidentSheet sheet) {
        return kind(sheet.current());
    }

    /** The kind under which it comes; an injury comes with violence whatever its kinds. It is not printed as that. */
    private static Optional<IncidentType> kind(Incident incident) {
        Optional<IncidentType> kind =
                KINDS.stream().filter(incident.what().types()::contains).findFirst();
        return incident.effect().harm().injury().isBlank()
                        || kind.filter(VIOLENCE::contains).isPresent()
                ? kind
                : Optional.of(IncidentType.ASSAULT);
    }

    private static List<IncidentSheet> chosen(Map<IncidentType, List<IncidentSheet>> byKind, int most) {
        Map<IncidentType, Integer> taken = new EnumMap<>(IncidentType.class);
        int count = 0;
        for (int round = 1; count < most; round++) {
            for (IncidentType kind : KINDS) {
                if (count < most && byKind.getOrDefault(kind, List.of()).size() >= round) {
                    taken.put(kind, round);
                    count++;
                }
            }
        }
        return KINDS.stream()
                .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream().limit(taken.getOrDefault(kind, 0)))
                .toList();
    }

    private static Optional<IncidentSheet> latest(List<IncidentSheet> notWithdrawn) {
        return notWithdrawn.stream()
                .filter(sheet -> sheet.current().when().lastDate() != null)
                .filter(sheet -> sheet.countable(false).isCounted())
                .min(LATEST_FIRST);
    }
}
