package org.daybook.job.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.crypto.Hashes;
import org.daybook.exchange.CaseExport;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.exchange.ExportedRecord;
import org.daybook.field.Field;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * Which record of an export has which id in this diary: that of the same record where it is here already, and otherwise
 * a new one. The terms of an order are the same where the version of the order that has them is the same.
 *
 * <p>A new id is derived from this diary's and from what identifies the record, so that an import that was interrupted
 * and started again gives the same ids, and links between the two parts lead where they should.
 */
final class ImportedIdMapping {
    private static final int MOST_TERMS = 1_000_000;

    private final String vaultId;
    private final Map<KnownVersion, Id<Incident>> incidentsHere = new HashMap<>();
    private final Map<KnownVersion, Id<CaseRecord>> caseRecordsHere = new HashMap<>();
    private final Map<KnownVersion, List<Id<OrderTerm>>> termsHere = new HashMap<>();
    private final Map<Id<?>, Id<Incident>> incidents = new HashMap<>();
    private final Map<Id<?>, Id<CaseRecord>> caseRecords = new HashMap<>();
    private final Map<Id<?>, Id<CaseRecord>> persons = new HashMap<>();
    private final Map<Id<OrderTerm>, Id<OrderTerm>> terms = new HashMap<>();
    private final Map<Id<OrderTerm>, Id<?>> orderOfTerm = new HashMap<>();
    private final Set<Id<?>> given = new HashSet<>();
    private final Set<Id<?>> skipped = new HashSet<>();

    /** A version, by the diary in which it was recorded first and its digest there. */
    private record KnownVersion(String vaultId, String digest) {
        static KnownVersion of(ImportedClaim claim) {
            return new KnownVersion(claim.vaultId(), claim.digest());
        }
    }

    /** @param here the current diary */
    ImportedIdMapping(CaseExport here) {
        this.vaultId = here.vaultId();
        for (IncidentHistory history : here.incidents()) {
            for (IncidentHistory.RecordVersion<Incident> version : history.versions()) {
                ImportedClaim claim = version.record().background().origin().claim();
                versions(here.vaultId(), version.recorded().digest().hex(), claim)
                        .forEach(known -> incidentsHere.put(known, history.id()));
            }
        }
        for (CaseRecordHistory history : here.caseRecords()) {
            for (CaseRecordHistory.RecordVersion<CaseRecord> version : history.versions()) {
                CaseRecord caseRecord = version.record();
                versions(here.vaultId(), version.recorded().digest().hex(), caseRecord.claim())
                        .forEach(known -> {
                            caseRecordsHere.put(known, history.id());
                            // A later version may repeat the claim; it belongs to the first that has it.
                            termsHere.putIfAbsent(known, terms(caseRecord));
                        });
            }
        }
    }

    /**
     * Gives a record of the export its id.
     *
     * @throws ExchangeFailure.DuplicateId if an earlier record is the same, or an earlier order has one of its terms
     */
    void plan(ExportedRecord record) throws ExchangeFailure {
        KnownVersion first = KnownVersion.of(record.versions().getFirst().claim());
        Id<?> known = here(record).get(first);
        Id<?> id = known == null ? made("record", first.vaultId(), first.digest()) : known;
        if (incidents.containsKey(record.id()) || caseRecords.containsKey(record.id()) || !given.add(id)) {
            throw new ExchangeFailure.DuplicateId(record.place());
        }
        if (record.isIncident()) {
            incidents.put(record.id(), id.as());
        } else {
            caseRecords.put(record.id(), id.as());
        }
        if (known != null) {
            skipped.add(record.id());
        }
        for (ExportedRecord.ExportedVersion version : record.versions()) {
            CaseRecord caseRecord = caseRecord(version.entry());
            if (caseRecord != null && caseRecord.kind() == CaseRecordKind.PERSON) {
                persons.put(record.id(), id.as());
            }
            if (caseRecord != null) {
                planTerms(terms(caseRecord), record, KnownVersion.of(version.claim()));
            }
        }
    }

    private void planTerms(List<Id<OrderTerm>> told, ExportedRecord order, KnownVersion version)
            throws ExchangeFailure {
        Id<?> id = Objects.requireNonNull(caseRecords.get(order.id()));
        List<Id<OrderTerm>> here =
                id.equals(caseRecordsHere.get(version)) ? termsHere.getOrDefault(version, List.of()) : List.of();
        for (int i = 0; i < told.size(); i++) {
            Id<OrderTerm> term = told.get(i);
            if (!order.id().equals(orderOfTerm.computeIfAbsent(term, _ -> order.id()))) {
                throw new ExchangeFailure.DuplicateId(order.place());
            }
            if (orderOfTerm.size() > MOST_TERMS) {
                throw new ExchangeFailure.TooLarge(order.place());
            }
            if (!isHere(order)) {
                terms.putIfAbsent(term, made("term", id.hex(), term.hex()));
            } else if (here.size() == told.size()) {
                terms.putIfAbsent(term, here.get(i));
            }
        }
    }

    private <T> Id<T> made(String what, String... of) {
        byte[] id = Hashes.framed(
                "daybook.taken-over." + what,
                Stream.concat(Stream.of(vaultId), Arrays.stream(of))
                        .map(part -> part.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new));
        return Id.of(Arrays.copyOf(id, Id.BYTES));
    }

    boolean isPlanned(ExportedRecord record) {
        return (record.isIncident() ? incidents : caseRecords).containsKey(record.id());
    }

    /** Whether it is here already. */
    boolean isHere(ExportedRecord record) {
        return skipped.contains(record.id());
    }

    /** Whether it has versions that are not here. */
    boolean hasNewer(ExportedRecord record) {
        Map<KnownVersion, ? extends Id<?>> here = here(record);
        return record.versions().stream().anyMatch(version -> !here.containsKey(KnownVersion.of(version.claim())));
    }

    /** How many records are not here yet. */
    int toTake() {
        return incidents.size() + caseRecords.size() - skipped.size();
    }

    /** The id here of an incident of the export; null if it is not in it. */
    @Nullable
    Id<Incident> incident(Id<Incident> there) {
        return incidents.get(there);
    }

    /** The id here of a case record of the export; null if it is not in it. */
    @Nullable
    Id<CaseRecord> caseRecord(Id<CaseRecord> there) {
        return caseRecords.get(there);
    }

    /** The id here of a term of an order of the export; null if it is not in it. */
    @Nullable
    Id<OrderTerm> term(Id<OrderTerm> there) {
        return terms.get(there);
    }

    /** The id here of what a field with links leads to; null if it is not in the export, which holds no exhibits. */
    <T> @Nullable Id<T> linked(Field field, Id<T> there) {
        Id<?> here = switch (field.form()) {
            case INCIDENTS -> incidents.get(there);
            case PERSONS -> persons.get(there);
            default -> null;
        };
        return here == null ? null : here.as();
    }

    private Map<KnownVersion, ? extends Id<?>> here(ExportedRecord record) {
        return record.isIncident() ? incidentsHere : caseRecordsHere;
    }

    private static Stream<KnownVersion> versions(String vaultId, String digest, @Nullable ImportedClaim claim) {
        KnownVersion own = new KnownVersion(vaultId, digest);
        return claim == null ? Stream.of(own) : Stream.of(own, KnownVersion.of(claim));
    }

    private static @Nullable CaseRecord caseRecord(Entry entry) {
        return switch (entry) {
            case CaseRecordRecorded recorded -> recorded.caseRecord();
            case CaseRecordAmended amended -> amended.caseRecord();
            default -> null;
        };
    }

    private static List<Id<OrderTerm>> terms(CaseRecord caseRecord) {
        return caseRecord.terms(CourtOrder.TERMS).stream().map(OrderTerm::id).toList();
    }
}
