package org.daybook.session;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** The records of the exhibits of an open diary; {@link ExhibitFileAccess} has their files. Vault thread. */
public final class ExhibitStore {
    private final CaseJournal journal;
    private final RecordEraser erasing;

    ExhibitStore(CaseJournal journal, RecordEraser erasing) {
        this.journal = journal;
        this.erasing = erasing;
    }

    /** All exhibits in the order in which they were added. */
    public List<ExhibitHistory> all() {
        return List.copyOf(caseFile().exhibits().all());
    }

    public Optional<ExhibitHistory> one(Id<Exhibit> id) {
        return caseFile().exhibits().one(id);
    }

    public List<ExhibitHistory> of(Id<Incident> incident) {
        return caseFile().exhibits().of(incident);
    }

    /** Those that belong to no recorded incident and to no other exhibit, and that nothing else names. */
    public List<ExhibitHistory> inbox() {
        return caseFile().exhibits().all().stream().filter(this::isLoose).toList();
    }

    /** Records a physical item, under the next number; durable on return. */
    public ExhibitHistory recordPhysicalItem(Exhibit item, Authorship by, @Nullable Id<Draft> draft)
            throws VaultFailure {
        if (!item.isPhysical()) {
            throw new IllegalArgumentException("a file is added with its bytes");
        }
        Exhibit numbered = item.numbered(caseFile().exhibits().nextNumber());
        journal.record(List.of(new ExhibitAdded(numbered, null)), by, draft);
        return one(item.id()).orElseThrow();
    }

    /** Amends the description of an exhibit. The older versions are kept, and the file does not change. */
    public ExhibitHistory amend(Exhibit exhibit, String reason, Authorship by, @Nullable Id<Draft> draft)
            throws VaultFailure {
        ExhibitHistory known = one(exhibit.id()).orElseThrow();
        Exhibit numbered = exhibit.numbered(known.current().number());
        journal.record(List.of(new ExhibitAmended(numbered, reason)), by, draft);
        return one(exhibit.id()).orElseThrow();
    }

    /**
     * Records incidents, each with the exhibits that show it, all or none.
     *
     * @param incidents new incidents, in the order in which they are numbered, each with its exhibits
     */
    public List<IncidentHistory> recordIncidents(Map<Incident, List<Id<Exhibit>>> incidents) throws VaultFailure {
        Map<Id<Incident>, List<Id<Exhibit>>> shown = new LinkedHashMap<>();
        incidents.forEach((incident, exhibits) -> shown.put(incident.id(), exhibits));
        return journal.record(incidents.keySet(), journal.exhibitLinks(shown), Authorship.OWNER, null);
    }

    /** Events of its file since it was added, in order: copies saved outside, and the same file added again. */
    public List<LedgerEntry> eventsOf(Id<Exhibit> exhibit) {
        return caseFile().exhibits().eventsOf(exhibit);
    }

    /**
     * Erases exhibits with all versions, their files and the drafts about them; that something was erased, and why,
     * stays recorded. Unknown ids are skipped.
     */
    public void erase(Collection<Id<Exhibit>> exhibits, String reason) throws VaultFailure {
        erasing.erase(List.of(), exhibits, List.of(), reason);
    }

    private boolean isLoose(ExhibitHistory exhibit) {
        ExhibitLinks links = exhibit.current().links();
        return links.incidents().stream()
                        .noneMatch(id -> caseFile().incidents().one(id).isPresent())
                && links.exhibits().stream().noneMatch(id -> one(id).isPresent())
                && caseFile().caseRecords().shownBy(exhibit.id()).isEmpty();
    }

    private CaseFile caseFile() {
        return journal.caseFile();
    }
}
