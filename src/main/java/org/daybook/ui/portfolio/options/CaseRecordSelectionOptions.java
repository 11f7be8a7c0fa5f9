package org.daybook.ui.portfolio.options;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.portfolio.request.CaseRecordChoice;
import org.daybook.record.Id;

/**
 * The kinds of case records wanted in a portfolio. Of a wanted kind, the records meant for portfolios go in; if none
 * is, all of them do, since the user has just asked for that kind.
 */
public final class CaseRecordSelectionOptions {
    private final Map<CaseRecordKind, BooleanProperty> wanted = new EnumMap<>(CaseRecordKind.class);
    private final BooleanProperty incidentsOnly = new SimpleBooleanProperty();
    private List<CaseRecordHistory> all = List.of();

    CaseRecordSelectionOptions() {
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            wanted.put(kind, new SimpleBooleanProperty(true));
        }
    }

    /** Takes the diary's case records, and selects every kind with a record meant for portfolios. */
    void begin(List<CaseRecordHistory> caseRecords) {
        all = List.copyOf(caseRecords);
        incidentsOnly.set(false);
        wanted.keySet().forEach(kind -> want(kind, true));
    }

    /** Selects a kind if it is possible and has a record meant for portfolios; otherwise deselects it. */
    public void want(CaseRecordKind kind, boolean possible) {
        wantedProperty(kind).set(possible && meant(kind) > 0);
    }

    /** The kinds that have records, in order, and that of health, with which treatment in incidents goes. */
    public List<CaseRecordKind> kinds() {
        return Stream.of(CaseRecordKind.values())
                .filter(kind -> count(kind) > 0 || kind == CaseRecordKind.HEALTH)
                .toList();
    }

    public BooleanProperty wantedProperty(CaseRecordKind kind) {
        return Objects.requireNonNull(wanted.get(kind));
    }

    /** Whether the chronology holds incidents alone. */
    public BooleanProperty incidentsOnlyProperty() {
        return incidentsOnly;
    }

    public int count(CaseRecordKind kind) {
        return (int) of(kind).count();
    }

    /** The number of records of a kind meant for portfolios. */
    public int meant(CaseRecordKind kind) {
        return (int) of(kind).filter(CaseRecordSelectionOptions::isMeant).count();
    }

    CaseRecordChoice choice() {
        Set<CaseRecordKind> unwanted = EnumSet.noneOf(CaseRecordKind.class);
        wanted.forEach((kind, property) -> {
            if (!property.get() && (count(kind) > 0 || kind == CaseRecordKind.HEALTH)) {
                unwanted.add(kind);
            }
        });
        Set<Id<CaseRecord>> taken = all.stream()
                .filter(history -> wantedProperty(history.kind()).get() && meant(history.kind()) == 0)
                .map(CaseRecordHistory::id)
                .collect(Collectors.toSet());
        return new CaseRecordChoice(unwanted, Set.of(), taken, incidentsOnly.get());
    }

    /** Runs {@code action} after each change. */
    void onChange(Runnable action) {
        wanted.values().forEach(property -> property.subscribe((_, _) -> action.run()));
        incidentsOnly.subscribe((_, _) -> action.run());
    }

    private Stream<CaseRecordHistory> of(CaseRecordKind kind) {
        return all.stream().filter(history -> history.kind() == kind);
    }

    private static boolean isMeant(CaseRecordHistory history) {
        return history.current().handling().inPortfolio();
    }
}
