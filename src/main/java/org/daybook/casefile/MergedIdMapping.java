package org.daybook.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.ExhibitMetAgain;
import org.daybook.casefile.entry.Entry.ImportWithdrawn;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.casefile.entry.Entry.MessagesImported;
import org.daybook.casefile.entry.Entry.MessagesLinked;
import org.daybook.casefile.entry.Entry.RowsCommitted;
import org.daybook.casefile.entry.Entry.VersionReadBack;
import org.daybook.casefile.entry.MergeRecord;
import org.daybook.caserecord.CaseRecord;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.DerivedPart;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/** Entries of a merged diary under the ids and numbers that their records have here. */
final class MergedIdMapping {
    private final MergeRecord account;

    private MergedIdMapping(MergeRecord account) {
        this.account = account;
    }

    static Entry here(Entry entry, MergeRecord account) {
        return account.same().isEmpty() && account.numbers().isEmpty()
                ? entry
                : new MergedIdMapping(account).here(entry);
    }

    private Entry here(Entry entry) {
        return switch (entry) {
            case IncidentRecorded(Incident incident) -> new IncidentRecorded(here(incident));
            case IncidentAmended(Incident incident, String reason) -> new IncidentAmended(here(incident), reason);
            case IncidentWithdrawn e -> new IncidentWithdrawn(account.here(e.incident()), e.reason(), e.claim());
            case CaseRecordRecorded(CaseRecord caseRecord) -> new CaseRecordRecorded(here(caseRecord));
            case CaseRecordAmended(CaseRecord caseRecord, String reason) ->
                new CaseRecordAmended(here(caseRecord), reason);
            case CaseRecordWithdrawn e ->
                new CaseRecordWithdrawn(e.kind(), account.here(e.caseRecord()), e.reason(), e.claim());
            case ExhibitAdded e -> new ExhibitAdded(here(e.exhibit()), e.file(), e.claim());
            case ExhibitAmended e -> new ExhibitAmended(here(e.exhibit()), e.reason(), e.claim());
            case ExhibitMetAgain e -> new ExhibitMetAgain(account.here(e.exhibit()), e.name(), e.folder());
            case MessagesImported e -> new MessagesImported(here(e.messages()), e.rows(), e.claim());
            case VersionReadBack e ->
                new VersionReadBack(account.here(e.record()), e.version(), e.agreed(), e.on(), e.said());
            case ImportWithdrawn e -> new ImportWithdrawn(account.here(e.messages()), e.reason(), e.claim());
            case RowsCommitted e ->
                new RowsCommitted(
                        account.here(e.messages()),
                        e.rows(),
                        e.root(),
                        e.originals(),
                        e.pictures(),
                        e.recordings(),
                        e.saltKey());
            case MessagesLinked e ->
                new MessagesLinked(
                        account.here(e.incident()),
                        e.ranges().stream().map(this::here).toList());
            default -> entry;
        };
    }

    private Incident here(Incident incident) {
        Id<Incident> id = account.here(incident.id());
        return incident.identified(id)
                .numbered(account.number(id, incident.number()))
                .with(incident.background()
                        .linkedWith(here(incident.background().linked())));
    }

    private CaseRecord here(CaseRecord caseRecord) {
        Id<CaseRecord> id = account.here(caseRecord.id());
        Map<Field, FieldValue> values = new LinkedHashMap<>();
        caseRecord
                .values()
                .forEach((field, value) -> values.put(
                        field,
                        value instanceof FieldValue.Links links
                                ? new FieldValue.Links(here(FieldValue.links(links)))
                                : value));
        return caseRecord
                .identified(id)
                .numbered(account.number(id, caseRecord.number()))
                .with(values);
    }

    private Exhibit here(Exhibit exhibit) {
        Id<Exhibit> id = account.here(exhibit.id());
        Exhibit own = exhibit.identified(id)
                .numbered(account.number(id, exhibit.number()))
                .with(new ExhibitLinks(
                        here(exhibit.links().incidents()), here(exhibit.links().exhibits())));
        Derivation made = exhibit.derivation();
        return made == null
                ? own
                : own.with(new Derivation(
                        made.method(), made.parts().stream().map(this::here).toList(), made.covered()));
    }

    private DerivedPart here(DerivedPart part) {
        return new DerivedPart(account.here(part.original()), part.page(), part.time(), part.rows());
    }

    private MessageImport here(MessageImport messages) {
        return new MessageImport(
                account.here(messages.id()),
                messages.format(),
                messages.files().stream()
                        .map(file -> new MessageImport.ImportedFile(file.item(), account.here(file.exhibit())))
                        .toList(),
                messages.basis(),
                messages.conversations(),
                messages.unknown());
    }

    private MessageRange here(MessageRange range) {
        return new MessageRange(account.here(range.messages()), range.conversation(), range.first(), range.last());
    }

    private <T> List<Id<T>> here(List<Id<T>> ids) {
        return ids.stream().map(account::here).toList();
    }
}
