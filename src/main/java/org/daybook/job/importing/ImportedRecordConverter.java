package org.daybook.job.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.caserecord.CaseRecord;
import org.daybook.exchange.ExportedRecord;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** Turns the records of an export into records of this diary, with their ids here and links to what is imported too. */
final class ImportedRecordConverter {
    private final ImportedIdMapping ids;
    private final Set<Id<?>> dropped = new HashSet<>();

    ImportedRecordConverter(ImportedIdMapping ids) {
        this.ids = ids;
    }

    /** The entries that record it here, in order. */
    List<Entry> of(ExportedRecord record) {
        List<Entry> entries = new ArrayList<>();
        record.versions().forEach(version -> entries.add(own(version.entry())));
        if (record.withdrawal() != null) {
            entries.add(own(record.withdrawal()));
        }
        return entries;
    }

    /** How many links lead to records that are not in the export. A link in several versions counts once. */
    int linksDropped() {
        return dropped.size();
    }

    private Entry own(Entry entry) {
        return switch (entry) {
            case IncidentRecorded(Incident incident) -> new IncidentRecorded(own(incident));
            case IncidentAmended(Incident incident, String reason) -> new IncidentAmended(own(incident), reason);
            case IncidentWithdrawn withdrawn ->
                new IncidentWithdrawn(known(ids.incident(withdrawn.incident())), withdrawn.reason(), withdrawn.claim());
            case CaseRecordRecorded(CaseRecord caseRecord) -> new CaseRecordRecorded(own(caseRecord));
            case CaseRecordAmended(CaseRecord caseRecord, String reason) ->
                new CaseRecordAmended(own(caseRecord), reason);
            case CaseRecordWithdrawn withdrawn ->
                new CaseRecordWithdrawn(
                        withdrawn.kind(),
                        known(ids.caseRecord(withdrawn.caseRecord())),
                        withdrawn.reason(),
                        withdrawn.claim());
            default -> throw new IllegalArgumentException("no record of an export");
        };
    }

    private Incident own(Incident incident) {
        IncidentContext background = incident.background();
        return incident.identified(known(ids.incident(incident.id())))
                .with(background
                        .linkedWith(links(background.linked(), ids::incident))
                        .breaking(links(background.brokenTerms(), ids::term)));
    }

    private CaseRecord own(CaseRecord caseRecord) {
        Map<Field, FieldValue> values = new LinkedHashMap<>();
        caseRecord.values().forEach((field, value) -> values.put(field, own(field, value)));
        return caseRecord.identified(known(ids.caseRecord(caseRecord.id()))).with(values);
    }

    private FieldValue own(Field field, FieldValue value) {
        return switch (value) {
            case FieldValue.Links links ->
                new FieldValue.Links(links(FieldValue.links(links), id -> ids.linked(field, id)));
            case FieldValue.Terms terms ->
                new FieldValue.Terms(terms.terms().stream()
                        .map(term -> new OrderTerm(known(ids.term(term.id())), term.words()))
                        .toList());
            default -> value;
        };
    }

    private <T> List<Id<T>> links(List<Id<T>> there, Function<Id<T>, @Nullable Id<T>> here) {
        List<Id<T>> own = new ArrayList<>();
        for (Id<T> link : there) {
            Id<T> target = here.apply(link);
            if (target == null) {
                dropped.add(link);
            } else {
                own.add(target);
            }
        }
        return own;
    }

    private static <T> Id<T> known(@Nullable Id<T> id) {
        if (id == null) {
            throw new IllegalArgumentException("planned before");
        }
        return id;
    }
}
