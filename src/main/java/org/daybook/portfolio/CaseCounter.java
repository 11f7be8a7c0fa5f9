package org.daybook.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.facts.DailyChange;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.daybook.particulars.AgencyContact;
import org.daybook.particulars.CostTotals;
import org.daybook.particulars.CrimeReference;
import org.daybook.particulars.DailyEffect;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.StopRequest;
import org.daybook.particulars.Value;
import org.daybook.portfolio.PortfolioSummary.Beside;

/** Counts what the printed particulars that stand add to the summary. */
final class CaseCounter {
    private final CaseSheets sheets;

    CaseCounter(CaseSheets sheets) {
        this.sheets = sheets;
    }

    Beside count() {
        List<Particular> contacts = sheets.standing(ParticularKind.CONTACT).toList();
        return new Beside(
                (int) sheets.standing(ParticularKind.STOP_REQUEST).count(),
                contacts.size(),
                (int) contacts.stream().filter(AgencyContact::isPolice).count(),
                (int) sheets.standing(ParticularKind.EFFECT).count(),
                changes(),
                CostTotals.of(sheets.standing(ParticularKind.COST).toList()));
    }

    /** The days on which somebody was told to stop, where they are known exactly enough to be named. */
    Stream<LocalDate> stopDays() {
        return sheets.standing(ParticularKind.STOP_REQUEST)
                .map(request -> request.value(StopRequest.WHEN))
                .filter(Value.Time.class::isInstance)
                .map(time -> ((Value.Time) time).when())
                .filter(when -> when.precision() == When.Precision.EXACT)
                .map(When::date)
                .filter(Objects::nonNull);
    }

    /** The references, the master one first. */
    Stream<String> references() {
        Optional<ThingId> master = sheets.masterReference();
        List<Particular> all = sheets.standing(ParticularKind.REFERENCE).toList();
        return Stream.concat(
                        all.stream().filter(reference -> master.equals(Optional.of(reference.id()))),
                        all.stream().filter(reference -> !master.equals(Optional.of(reference.id()))))
                .map(reference -> reference.text(CrimeReference.REFERENCE));
    }

    /** The references that were given in conversations. */
    Stream<String> contactReferences() {
        return sheets.standing(ParticularKind.CONTACT)
                .flatMap(contact -> Stream.of(contact.text(AgencyContact.CRIME), contact.text(AgencyContact.LOG)));
    }

    private List<DailyChange> changes() {
        return sheets.standing(ParticularKind.EFFECT)
                .flatMap(effect -> effect.codes(DailyEffect.CHANGES).stream())
                .flatMap(code -> DailyChange.ofCode(code).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
