package org.daybook.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.ExhibitMetAgain;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.casefile.entry.Entry.ImportWithdrawn;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.casefile.entry.Entry.MessagesImported;
import org.daybook.casefile.entry.Entry.MessagesLinked;
import org.daybook.casefile.entry.Entry.OrganisationSet;
import org.daybook.casefile.entry.Entry.RemindersHidden;
import org.daybook.casefile.entry.Entry.RowsCommitted;
import org.daybook.casefile.entry.Entry.VersionReadBack;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.CaseRecord;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Entries of another diary as this one tells them: word for word, under their ids and numbers, each version with the
 * other diary's claim. A version that came from yet another diary keeps that diary's claim, as it does in an export.
 *
 * <p>Entries must be passed in order.
 */
public final class OriginClaims {
    private final String vaultId;
    private final BooleanSupplier isOwners;
    private final Map<Id<?>, Integer> numbers = new HashMap<>();
    private final Map<Id<?>, Optional<ImportedClaim>> lastTold = new HashMap<>();

    /** @param vaultId the id of the other diary, 32 hexadecimal digits */
    public OriginClaims(String vaultId) {
        this(vaultId, () -> false);
    }

    /** @param isOwners whether the other diary is known to be of the owner of this one, into which it was merged */
    OriginClaims(String vaultId, BooleanSupplier isOwners) {
        this.vaultId = vaultId;
        this.isOwners = isOwners;
    }

    /** Notes that an earlier version of the record has this claim, in a diary that was merged into the other one. */
    void noteEarlier(Id<?> record, ImportedClaim claim) {
        lastTold.put(record, Optional.of(claim));
    }

    /** The entry with its claim; empty if it is about the other file rather than the case. */
    public Optional<Entry> of(LedgerEntry recorded) {
        return Optional.ofNullable(
                switch (recorded.entry()) {
                    case IncidentRecorded(Incident incident) -> new IncidentRecorded(own(incident, recorded));
                    case IncidentAmended(Incident incident, String reason) ->
                        new IncidentAmended(own(incident, recorded), reason);
                    case IncidentWithdrawn e ->
                        new IncidentWithdrawn(e.incident(), e.reason(), orOwn(e.claim(), e.incident(), recorded));
                    case CaseRecordRecorded(CaseRecord caseRecord) -> new CaseRecordRecorded(own(caseRecord, recorded));
                    case CaseRecordAmended(CaseRecord caseRecord, String reason) ->
                        new CaseRecordAmended(own(caseRecord, recorded), reason);
                    case CaseRecordWithdrawn e ->
                        new CaseRecordWithdrawn(
                                e.kind(), e.caseRecord(), e.reason(), orOwn(e.claim(), e.caseRecord(), recorded));
                    case ExhibitAdded e ->
                        new ExhibitAdded(
                                e.exhibit(),
                                e.file(),
                                claim(e.exhibit().id(), e.exhibit().number(), e.claim(), false, recorded));
                    case ExhibitAmended e ->
                        new ExhibitAmended(
                                e.exhibit(),
                                e.reason(),
                                claim(e.exhibit().id(), e.exhibit().number(), e.claim(), false, recorded));
                    case MessagesImported e ->
                        new MessagesImported(
                                e.messages(),
                                e.rows(),
                                orOwn(e.claim(), e.messages().id(), recorded));
                    case ImportWithdrawn e ->
                        new ImportWithdrawn(e.messages(), e.reason(), orOwn(e.claim(), e.messages(), recorded));
                    case RowsCommitted e -> e;
                    case MessagesLinked e -> e;
                    case VersionReadBack e -> e;
                    case HeadingRecorded e -> e;
                    case RemindersHidden e -> e;
                    case OrganisationSet e -> e;
                    case ExhibitMetAgain e -> e;
                    default -> null;
                });
    }

    private Incident own(Incident incident, LedgerEntry recorded) {
        RecordOrigin origin = incident.background().origin();
        ImportedClaim told = origin.claim();
        ImportedClaim claim = claim(incident.id(), incident.number(), told, origin.isFromPaper(), recorded);
        return incident.with(incident.background().with(RecordOrigin.otherDiary(claim, origin.firstWritten())));
    }

    private CaseRecord own(CaseRecord caseRecord, LedgerEntry recorded) {
        ImportedClaim told = caseRecord.claim();
        boolean fromPaper = told != null && told.fromPaper();
        return caseRecord.with(claim(caseRecord.id(), caseRecord.number(), told, fromPaper, recorded));
    }

    private ImportedClaim claim(
            Id<?> id, int number, @Nullable ImportedClaim told, boolean fromPaper, LedgerEntry recorded) {
        numbers.put(id, number);
        Optional<ImportedClaim> before = lastTold.getOrDefault(id, Optional.empty());
        lastTold.put(id, Optional.ofNullable(told));
        // A claim that the version before it has too belongs to that version: this one was written in the old diary.
        return told != null && !before.equals(Optional.of(told)) ? told : own(number, fromPaper, recorded);
    }

    private ImportedClaim orOwn(@Nullable ImportedClaim told, Id<?> id, LedgerEntry recorded) {
        return told == null ? own(numbers.getOrDefault(id, 0), false, recorded) : told;
    }

    private ImportedClaim own(int number, boolean fromPaper, LedgerEntry recorded) {
        return new ImportedClaim(
                vaultId,
                number,
                recorded.envelope().recordedAt(),
                recorded.envelope().author(),
                recorded.envelope().onBehalfOf(),
                recorded.digest().hex(),
                fromPaper,
                isOwners.getAsBoolean());
    }
}
