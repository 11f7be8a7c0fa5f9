package org.daybook.portfolio.redaction;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.RecordHistory;
import org.daybook.casefile.Withdrawal;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.DeviceOrAccount;
import org.daybook.caserecord.HealthNote;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.IncidentHandling;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.PortfolioPart;

/**
 * Removes from a case record what a portfolio must not show. A part left out of the incidents is left out of the
 * whole case: kinds with the same content are left out with it ({@link PortfolioPart#kinds}), and of other kinds
 * these fields.
 */
public final class CaseRecordRedaction {
    private static final Map<PortfolioPart, Map<CaseRecordKind, List<Field>>> FIELDS = fields();

    /** Who would give evidence, and what she agreed that others may ask for. */
    private static final Map<CaseRecordKind, List<Field>> CONFIDENCES = Map.of(
            CaseRecordKind.WITNESS, List.of(CaseWitness.WILLING, CaseWitness.STATEMENT, CaseWitness.STATEMENT_ON),
            CaseRecordKind.HEALTH, List.of(HealthNote.RECORDS));

    private final Set<PortfolioPart> leftOut;
    private final Redaction redaction;

    /** @param redaction says what is left out, and takes the names from claims */
    public CaseRecordRedaction(Redaction redaction) {
        this.leftOut = redaction.discretion().leftOutParts();
        this.redaction = redaction;
    }

    private static Map<PortfolioPart, Map<CaseRecordKind, List<Field>>> fields() {
        Map<PortfolioPart, Map<CaseRecordKind, List<Field>>> fields = new EnumMap<>(PortfolioPart.class);
        fields.put(
                PortfolioPart.WHO,
                Map.of(
                        CaseRecordKind.ORDER, List.of(CourtOrder.AGAINST),
                        CaseRecordKind.STOP_REQUEST, List.of(StopRequest.TO),
                        CaseRecordKind.IDENTITY, List.of(LinkedIdentity.PERSON)));
        fields.put(
                PortfolioPart.WHERE,
                Map.of(
                        CaseRecordKind.HEALTH, List.of(HealthNote.WHERE),
                        CaseRecordKind.DEVICE, List.of(DeviceOrAccount.KEPT)));
        fields.put(
                PortfolioPart.CHANNEL,
                Map.of(
                        CaseRecordKind.PERSON,
                                List.of(PersonResponsible.NUMBERS, PersonResponsible.EMAILS, PersonResponsible.HANDLES),
                        CaseRecordKind.DEVICE, List.of(DeviceOrAccount.IDENTIFIER),
                        CaseRecordKind.IDENTITY, List.of(LinkedIdentity.IDENTITY)));
        fields.put(
                PortfolioPart.CHILDREN,
                Map.of(
                        CaseRecordKind.AFFECTED, List.of(AffectedPerson.CHILD),
                        CaseRecordKind.DEVICE, List.of(DeviceOrAccount.OWNER)));
        fields.put(PortfolioPart.EXACT_WORDS, Map.of(CaseRecordKind.STOP_REQUEST, List.of(StopRequest.EXACT_WORDS)));
        return fields;
    }

    /**
     * The record without the fields left out, and without what no portfolio shows: confidential fields, private note,
     * the reason for leaving it out, and the values of fields that only a newer version understands.
     */
    public CaseRecord of(CaseRecord caseRecord) {
        Map<Field, FieldValue> printed = new LinkedHashMap<>(caseRecord.values());
        printed.keySet()
                .removeIf(field -> field.audience() != Audience.READER
                        || redaction.served().withholds(caseRecord.kind().code(), field.name()));
        DisclosureOptions discretion = redaction.discretion();
        if (!discretion.safekeeping()) {
            printed.remove(DeviceOrAccount.KEPT);
            CONFIDENCES.getOrDefault(caseRecord.kind(), List.of()).forEach(printed::remove);
        }
        if (!discretion.witnesses()) {
            // The relation to the user would reveal who the letter stands for.
            printed.remove(CaseWitness.RELATION);
            printed.remove(AffectedPerson.RELATION);
        }
        if (!discretion.address() && caseRecord.code(DeviceOrAccount.OWNER).equals("mine")) {
            printed.remove(DeviceOrAccount.IDENTIFIER);
        }
        for (PortfolioPart part : leftOut) {
            FIELDS.getOrDefault(part, Map.of())
                    .getOrDefault(caseRecord.kind(), List.of())
                    .forEach(printed::remove);
        }
        return redaction.of(caseRecord
                .with(printed)
                .with(IncidentHandling.ORDINARY)
                .with(redaction.of(caseRecord.claim()))
                .with(Redaction.namesOf(caseRecord.unknown())));
    }

    /** The stamp of the entry that holds a version, redacted. */
    public RecordSheet.Stamp of(RecordHistory.RecordVersion<?> version) {
        return redaction.of(version);
    }

    /** The user's words beside a record, such as a reason, redacted. */
    public String of(String words) {
        return redaction.of(words);
    }

    /** A withdrawal, redacted. */
    public RecordSheet.Withdrawal of(Withdrawal withdrawal) {
        return redaction.of(withdrawal);
    }
}
