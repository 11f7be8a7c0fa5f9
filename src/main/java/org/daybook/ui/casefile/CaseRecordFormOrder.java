package org.daybook.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.DailyEffect;
import org.daybook.caserecord.DeviceOrAccount;
import org.daybook.caserecord.EarlierEvent;
import org.daybook.caserecord.HealthNote;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.caserecord.RiskChecklist;
import org.daybook.caserecord.SafetyStep;
import org.daybook.caserecord.StopRequest;
import org.daybook.caserecord.Supporter;
import org.daybook.caserecord.TherapyNote;
import org.daybook.field.Field;
import org.daybook.text.Messages;

/**
 * The order of the questions in the form of a kind: what matters first, and then the rest in parts that unfold. It
 * differs from the order in which fields are stored and printed, which is kept within each part. A part begins at
 * each field for which the bundle has a text with {@code -section}, so that a new field needs no code here.
 *
 * @param first always shown
 * @param parts the parts that unfold
 */
record CaseRecordFormOrder(List<Field> first, List<FormPart> parts) {
    private static final Map<CaseRecordKind, List<Field>> FIRST = Map.ofEntries(
            Map.entry(CaseRecordKind.WITNESS, List.of(CaseWitness.NAME, CaseWitness.SAW)),
            Map.entry(CaseRecordKind.AFFECTED, List.of(AffectedPerson.NAME, AffectedPerson.HOW)),
            Map.entry(CaseRecordKind.SUPPORTER, List.of(Supporter.NAME, Supporter.ORGANISATION, Supporter.REACH)),
            Map.entry(CaseRecordKind.STOP_REQUEST, List.of(StopRequest.EXACT_WORDS, StopRequest.TO, StopRequest.WHEN)),
            Map.entry(CaseRecordKind.MEMORY, List.of(EarlierEvent.WORDS, EarlierEvent.WHEN)),
            Map.entry(CaseRecordKind.DEVICE, List.of(DeviceOrAccount.NAME, DeviceOrAccount.PART)),
            Map.entry(
                    CaseRecordKind.IDENTITY,
                    List.of(
                            LinkedIdentity.IDENTITY,
                            LinkedIdentity.PERSON,
                            LinkedIdentity.CERTAINTY,
                            LinkedIdentity.REASON)),
            Map.entry(
                    CaseRecordKind.CONTACT,
                    List.of(
                            AgencyContact.AGENCY,
                            AgencyContact.WHEN,
                            AgencyContact.WAY,
                            AgencyContact.THEY_SAID,
                            AgencyContact.PROMISED,
                            AgencyContact.PROMISED_BY,
                            AgencyContact.ABOUT)),
            Map.entry(
                    CaseRecordKind.ORDER,
                    List.of(CourtOrder.TYPE, CourtOrder.NAME, CourtOrder.MADE, CourtOrder.EXPIRES, CourtOrder.TERMS)),
            Map.entry(CaseRecordKind.CHECKLIST, List.of(RiskChecklist.WHICH, RiskChecklist.WHEN, RiskChecklist.TOLD)),
            Map.entry(CaseRecordKind.EFFECT, List.of(DailyEffect.WORDS, DailyEffect.CHANGES, DailyEffect.WHEN)),
            Map.entry(CaseRecordKind.STEP, List.of(SafetyStep.WORDS, SafetyStep.WHEN)),
            Map.entry(CaseRecordKind.HEALTH, List.of(HealthNote.WORDS, HealthNote.WHEN)),
            Map.entry(CaseRecordKind.THERAPY, List.of(TherapyNote.WORDS, TherapyNote.WITH, TherapyNote.WHEN)),
            Map.entry(CaseRecordKind.COST, List.of(Cost.WHAT, Cost.AMOUNT, Cost.WHEN)));

    /**
     * A part that unfolds.
     *
     * @param name begins the keys of its question and of its heading
     */
    record FormPart(String name, List<Field> fields) {
        /** The key of the question above it in the form. */
        String question() {
            return name + "-section";
        }

        /** The key of the heading above it where it is read. */
        String heading() {
            return name + "-heading";
        }
    }

    /** The order for a kind; unless some fields are named to come first, those before the first part do. */
    static CaseRecordFormOrder of(CaseRecordKind kind, Messages messages) {
        List<Field> first = new ArrayList<>(FIRST.getOrDefault(kind, List.of()));
        List<FormPart> parts = new ArrayList<>();
        for (Field field : kind.fields()) {
            if (first.contains(field)) {
                continue;
            }
            FormPart part = new FormPart("particular." + kind.code() + "." + field.name(), new ArrayList<>());
            if (messages.has(part.question())) {
                parts.add(part);
            }
            (parts.isEmpty() ? first : parts.getLast().fields()).add(field);
        }
        return new CaseRecordFormOrder(List.copyOf(first), List.copyOf(parts));
    }
}
