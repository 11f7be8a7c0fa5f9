package org.daybook.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.RecordHistory.RecordVersion;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.ExhibitMetAgain;
import org.daybook.casefile.entry.Entry.GivenLabel;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.incident.Incident;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.PersonDetailKind;

/**
 * The exhibits of a case, folded from the ledger. Numbers are never reused; the initials before them follow the
 * heading until a portfolio has been given, and never change after that.
 *
 * <p>Not thread-safe: it belongs to the vault thread.
 */
public final class CaseExhibits {
    private final Map<Id<Exhibit>, ExhibitHistory> exhibits = new LinkedHashMap<>();
    private final Map<Id<Incident>, Set<Id<Exhibit>>> byIncident = new HashMap<>();
    private final Map<Id<Exhibit>, List<LedgerEntry>> events = new HashMap<>();
    private final Map<Id<Exhibit>, String> fixed = new HashMap<>();
    private String ownInitials = "";
    private int highestNumber;

    CaseExhibits() {}

    /** All exhibits in the order in which they were added, except erased ones. */
    public Collection<ExhibitHistory> all() {
        return Collections.unmodifiableCollection(exhibits.values());
    }

    public Optional<ExhibitHistory> one(Id<Exhibit> id) {
        return Optional.ofNullable(exhibits.get(id));
    }

    public List<ExhibitHistory> of(Id<Incident> incident) {
        return byIncident.getOrDefault(incident, Set.of()).stream()
                .map(exhibits::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The exhibits that hold a file of these bytes; more than one where a damaged one was added again. */
    public List<ExhibitHistory> holding(ByteSequence sha256) {
        return exhibits.values().stream()
                .filter(exhibit ->
                        exhibit.file() != null && exhibit.file().sha256().equals(sha256))
                .toList();
    }

    /**
     * Events of an exhibit's file since it was added, in order: copies saved outside, and the same file added again.
     */
    public List<LedgerEntry> eventsOf(Id<Exhibit> id) {
        return List.copyOf(events.getOrDefault(id, List.of()));
    }

    /** Whether its file is known to have been in that folder under that name. */
    public boolean isKnownAs(Id<Exhibit> id, String name, String folder) {
        ExhibitHistory exhibit = exhibits.get(id);
        FileMetadata file = exhibit == null ? null : exhibit.current().file();
        return (file != null && file.name().equals(name) && file.folder().equals(folder))
                || eventsOf(id).stream().anyMatch(event -> event.entry().equals(new ExhibitMetAgain(id, name, folder)));
    }

    public int nextNumber() {
        return highestNumber + 1;
    }

    /** Applies a record of an exhibit, the first or an amendment. */
    void applyRecord(Exhibit exhibit, String reason, LedgerEntry recorded) {
        highestNumber = Math.max(highestNumber, exhibit.number());
        RecordVersion<Exhibit> version = new RecordVersion<>(exhibit, reason, recorded);
        ExhibitHistory known = exhibits.get(exhibit.id());
        if (known != null) {
            unlink(known);
        }
        for (Id<Incident> incident : exhibit.links().incidents()) {
            byIncident.computeIfAbsent(incident, _ -> new LinkedHashSet<>()).add(exhibit.id());
        }
        ExhibitHistory now =
                known == null ? new ExhibitHistory(List.of(version), "", false, List.of()) : known.amended(version);
        String told = fixed.get(exhibit.id());
        if (told != null && !now.given()) {
            now = now.labelled(told, true);
        }
        exhibits.put(exhibit.id(), now.given() ? now : now.labelled(initialsOf(exhibit), false));
    }

    /** @return whether the exhibit exists */
    boolean applyReadBack(Id<Exhibit> id, ByteSequence version, ReadBack how) {
        return exhibits.computeIfPresent(id, (_, history) -> history.readBack(version, how)) != null;
    }

    void applyHeading(CaseHeading heading) {
        ownInitials = heading.detail(PersonDetailKind.INITIALS).text().strip();
        exhibits.replaceAll(
                (id, exhibit) -> exhibit.given() ? exhibit : exhibit.labelled(initialsOf(exhibit.current()), false));
    }

    void applyEvent(Id<Exhibit> exhibit, LedgerEntry recorded) {
        events.computeIfAbsent(exhibit, _ -> new ArrayList<>()).add(recorded);
        if (recorded.entry() instanceof ExhibitMetAgain again) {
            exhibits.computeIfPresent(exhibit, (_, history) -> history.alsoNamed(again.name()));
        }
    }

    void applyExport(PortfolioExported export) {
        fix(export.exhibits());
    }

    /** Gives no number up to this one, which was or may have been given elsewhere. */
    void neverBelow(int given) {
        highestNumber = Math.max(highestNumber, given);
    }

    /** These labels stay, also those of exhibits that only later entries add. */
    void fix(List<GivenLabel> labels) {
        for (GivenLabel label : labels) {
            fixed.put(label.exhibit(), label.initials());
            exhibits.computeIfPresent(
                    label.exhibit(),
                    (id, exhibit) -> exhibit.given() ? exhibit : exhibit.labelled(label.initials(), true));
        }
    }

    void applyErasure(Erased erased) {
        erased.exhibits().forEach(number -> highestNumber = Math.max(highestNumber, number));
        List<ExhibitHistory> gone = exhibits.values().stream()
                .filter(exhibit ->
                        erased.entries().contains(exhibit.original().recorded().seq()))
                .toList();
        for (ExhibitHistory exhibit : gone) {
            exhibits.remove(exhibit.id());
            events.remove(exhibit.id());
            unlink(exhibit);
        }
    }

    private void unlink(ExhibitHistory exhibit) {
        for (Id<Incident> incident : exhibit.current().links().incidents()) {
            byIncident.computeIfPresent(incident, (id, linked) -> {
                linked.remove(exhibit.id());
                return linked.isEmpty() ? null : linked;
            });
        }
    }

    private String initialsOf(Exhibit exhibit) {
        String producer = exhibit.naming().producer().strip();
        return producer.isEmpty() ? ownInitials : producer;
    }
}
