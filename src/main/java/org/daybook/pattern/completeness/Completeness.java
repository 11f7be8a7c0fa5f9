package org.daybook.pattern.completeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.pattern.CaseSnapshot;
import org.daybook.pattern.CountInput;
import org.daybook.pattern.PatternCounter;

/**
 * What an officer will ask and is not yet written down: the police checklist from her side. None of it is required.
 * Each reminder can be hidden, and so can the whole list. Immutable.
 *
 * @param missing what is missing and not hidden, in the order of {@link Reminder}
 * @param hidden what is missing and hidden, likewise
 * @param isHiddenAsAWhole whether she has hidden the whole list
 */
public record Completeness(
        List<MissingInformation> missing, List<MissingInformation> hidden, boolean isHiddenAsAWhole) {
    /** The code that, among those hidden, means the whole list. */
    public static final String WHOLE = "all";

    public Completeness {
        missing = List.copyOf(missing);
        hidden = List.copyOf(hidden);
    }

    /** Finds what is missing; on any thread. In a case without incidents nothing is missing yet. */
    public static Completeness of(CaseSnapshot snapshot) {
        List<MissingInformation> all = new ArrayList<>(find(snapshot));
        all.sort(Comparator.comparing(MissingInformation::reminder));
        Set<String> codes = snapshot.hiddenReminders();
        return new Completeness(
                all.stream()
                        .filter(missing -> !codes.contains(missing.reminder().code()))
                        .toList(),
                all.stream()
                        .filter(missing -> codes.contains(missing.reminder().code()))
                        .toList(),
                codes.contains(WHOLE));
    }

    private static List<MissingInformation> find(CaseSnapshot snapshot) {
        CountInput input = snapshot.countInput();
        if (input.incidents().isEmpty()) {
            return List.of();
        }
        PatternCounter pass = new PatternCounter();
        List<Supplier<MissingInformation>> asked = new ArrayList<>();
        asked.addAll(new IncidentReminders(input).in(pass));
        asked.addAll(new PeopleReminders(input).in(pass));
        asked.addAll(new ExhibitReminders(snapshot.exhibits()).in(pass));
        Supplier<List<MissingInformation>> ofCase = new CaseReminders(input).in(pass);
        pass.over(input.incidents());
        List<MissingInformation> found = new ArrayList<>();
        asked.forEach(missing -> found.add(missing.get()));
        found.addAll(new RecordReminders(input).find());
        found.removeIf(missing -> missing.count() == 0);
        found.addAll(ofCase.get());
        return found;
    }

    /** {@code hidden} with one more; codes of a newer version stay. */
    public static Set<String> with(Set<String> hidden, String code) {
        Set<String> more = new HashSet<>(hidden);
        more.add(code);
        return Set.copyOf(more);
    }

    /** {@code hidden} with one less. */
    public static Set<String> without(Set<String> hidden, String code) {
        Set<String> fewer = new HashSet<>(hidden);
        fewer.remove(code);
        return Set.copyOf(fewer);
    }
}
