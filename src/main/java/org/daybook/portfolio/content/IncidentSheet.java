package org.daybook.portfolio.content;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.RecordHistory;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectedPerson;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** An incident as it is printed. */
public record IncidentSheet(
        List<SheetVersion<Incident>> versions,
        boolean isOriginalMissing,
        @Nullable Withdrawal withdrawal,
        boolean isDatedByApp)
        implements RecordSheet<Incident> {
    /** A sheet of an incident whose original version is not missing. */
    public IncidentSheet(List<SheetVersion<Incident>> versions, @Nullable Withdrawal withdrawal) {
        this(versions, false, withdrawal);
    }

    /** A sheet of an incident that refers to no imported messages. */
    public IncidentSheet(
            List<SheetVersion<Incident>> versions, boolean isOriginalMissing, @Nullable Withdrawal withdrawal) {
        this(versions, isOriginalMissing, withdrawal, false);
    }

    public IncidentSheet {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a sheet has a first version");
        }
    }

    /** Those of the incidents that count, by date, each with its current version alone as the diary has it. */
    public static List<IncidentSheet> counted(List<IncidentHistory> incidents) {
        return incidents.stream()
                .filter(history -> !history.isWithdrawn())
                .map(IncidentSheet::current)
                .filter(sheet -> sheet.countable(false).isCounted())
                .sorted(Comparator.comparing(sheet -> sheet.current().when(), Chronology.BY_TIME))
                .toList();
    }

    private static IncidentSheet current(IncidentHistory history) {
        RecordHistory.RecordVersion<Incident> original = history.original();
        LedgerEntry recorded = original.recorded();
        Stamp stamp = new Stamp(recorded.seq(), original.recordedAt(), original.by(), recorded.digest());
        return new IncidentSheet(List.of(new SheetVersion<>(history.current(), "", stamp)), null);
    }

    @Override
    public Id<Incident> id() {
        return current().id();
    }

    @Override
    public int number() {
        return current().number();
    }

    /**
     * The incident as it is counted.
     *
     * @param spokenOf whether a conversation that is printed and stands was about it
     */
    public CountableIncident countable(boolean spokenOf) {
        return new CountableIncident(
                current(),
                isWithdrawn(),
                isOriginalMissing ? null : original().stamp().recordedAt(),
                spokenOf,
                original().stamp().isClaimed(),
                isDatedByApp);
    }

    /** Whether the person is only whom the writer named as the sender when importing messages. */
    public boolean isNamedByImport() {
        SuspectedPerson who = current().who();
        return isDatedByApp
                && who.certainty() == SuspectedPerson.Certainty.NOT_SAID
                && !who.person().isBlank();
    }

    /** Whether a text differs from what was recorded first. */
    public boolean isAmended(Function<Incident, String> text) {
        return !text.apply(current())
                .strip()
                .equals(text.apply(original().record()).strip());
    }

    /**
     * The version that first had the current text, since each version holds the whole record, whichever part was
     * changed.
     */
    public SheetVersion<Incident> source(Function<Incident, String> text) {
        String now = text.apply(current());
        return IntStream.iterate(versions.size() - 1, i -> i > 0, i -> i - 1)
                .filter(i -> !now.equals(text.apply(versions.get(i - 1).record())))
                .mapToObj(versions::get)
                .findFirst()
                .orElseGet(this::original);
    }
}
