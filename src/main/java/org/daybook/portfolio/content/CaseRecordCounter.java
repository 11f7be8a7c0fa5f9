package org.daybook.portfolio.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CostTotals;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.DailyEffect;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.FieldValue;
import org.daybook.incident.DailyChange;
import org.daybook.portfolio.content.PortfolioSummary.OtherRecords;
import org.daybook.record.Coded;
import org.daybook.record.EventTime;
import org.daybook.record.Id;

/**
 * Gathers what the case records add to the portfolio's summary: counts, totals and references. Withdrawn records are
 * left out.
 */
record CaseRecordCounter(CaseSheets sheets) {
    OtherRecords count() {
        List<CaseRecord> contacts = sheets.notWithdrawn(CaseRecordKind.CONTACT).toList();
        return new OtherRecords(
                (int) sheets.notWithdrawn(CaseRecordKind.STOP_REQUEST).count(),
                contacts.size(),
                (int) contacts.stream().filter(AgencyContact::isPolice).count(),
                (int) sheets.notWithdrawn(CaseRecordKind.EFFECT).count(),
                changes(),
                CostTotals.of(sheets.notWithdrawn(CaseRecordKind.COST).toList()));
    }

    /** The days on which somebody was told to stop, leaving out any not known exactly. */
    Stream<LocalDate> stopDays() {
        return sheets.notWithdrawn(CaseRecordKind.STOP_REQUEST)
                .map(request -> request.value(StopRequest.WHEN))
                .filter(FieldValue.Time.class::isInstance)
                .map(time -> ((FieldValue.Time) time).when())
                .filter(when -> when.precision() == EventTime.EventTimePrecision.EXACT)
                .map(EventTime::date)
                .filter(Objects::nonNull);
    }

    /** The crime references, the master reference first. */
    Stream<String> references() {
        Optional<Id<CaseRecord>> master = sheets.masterReference();
        List<CaseRecord> all = sheets.notWithdrawn(CaseRecordKind.REFERENCE).toList();
        return Stream.concat(
                        all.stream().filter(reference -> master.equals(Optional.of(reference.id()))),
                        all.stream().filter(reference -> !master.equals(Optional.of(reference.id()))))
                .map(reference -> reference.text(CrimeReference.REFERENCE));
    }

    /** The references that were given in conversations. */
    Stream<String> contactReferences() {
        return sheets.notWithdrawn(CaseRecordKind.CONTACT)
                .flatMap(contact -> Stream.of(contact.text(AgencyContact.CRIME), contact.text(AgencyContact.LOG)));
    }

    private List<DailyChange> changes() {
        return sheets.notWithdrawn(CaseRecordKind.EFFECT)
                .flatMap(effect -> effect.codes(DailyEffect.CHANGES).stream())
                .flatMap(code -> Coded.find(DailyChange.class, code).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
