package org.daybook.caserecord;

import java.util.Arrays;
import java.util.List;
import org.daybook.field.Field;
import org.daybook.record.Coded;

/**
 * The kinds of case records, in the order in which they are shown; the code is what is stored. Each has its own kind
 * of entry, so that none is counted as an incident.
 */
public enum CaseRecordKind implements Coded {
    PERSON(
            CaseRecordGroup.PEOPLE,
            true,
            PersonResponsible.FIELDS,
            List.of(PersonResponsible.NAME, PersonResponsible.ALIASES),
            List.of()),
    WITNESS(CaseRecordGroup.PEOPLE, true, CaseWitness.FIELDS, List.of(CaseWitness.NAME), List.of()),
    AFFECTED(CaseRecordGroup.PEOPLE, true, AffectedPerson.FIELDS, List.of(AffectedPerson.NAME), List.of()),
    SUPPORTER(
            CaseRecordGroup.PEOPLE,
            false,
            Supporter.FIELDS,
            List.of(Supporter.NAME, Supporter.ORGANISATION, Supporter.ROLE),
            List.of()),
    STOP_REQUEST(
            CaseRecordGroup.STORY,
            true,
            StopRequest.FIELDS,
            List.of(StopRequest.TO, StopRequest.BY),
            List.of(StopRequest.WHEN)),
    MEMORY(CaseRecordGroup.STORY, true, EarlierEvent.FIELDS, List.of(EarlierEvent.ABOUT), List.of(EarlierEvent.WHEN)),
    DEVICE(
            CaseRecordGroup.STORY,
            true,
            DeviceOrAccount.FIELDS,
            List.of(DeviceOrAccount.NAME, DeviceOrAccount.IDENTIFIER, DeviceOrAccount.TYPE),
            List.of()),
    IDENTITY(CaseRecordGroup.STORY, true, LinkedIdentity.FIELDS, List.of(LinkedIdentity.IDENTITY), List.of()),
    CONTACT(
            CaseRecordGroup.LAW,
            true,
            AgencyContact.FIELDS,
            List.of(AgencyContact.FORCE, AgencyContact.AGENCY),
            List.of(AgencyContact.WHEN)),
    REFERENCE(
            CaseRecordGroup.LAW,
            true,
            CrimeReference.FIELDS,
            List.of(CrimeReference.REFERENCE, CrimeReference.FORCE),
            List.of(CrimeReference.GIVEN)),
    ORDER(
            CaseRecordGroup.LAW,
            true,
            CourtOrder.FIELDS,
            List.of(CourtOrder.TYPE, CourtOrder.COURT, CourtOrder.REFERENCE),
            List.of(CourtOrder.MADE, CourtOrder.SERVED, CourtOrder.APPLIED)),
    CHECKLIST(
            CaseRecordGroup.LAW,
            true,
            RiskChecklist.FIELDS,
            List.of(RiskChecklist.WHICH, RiskChecklist.DONE_BY),
            List.of(RiskChecklist.WHEN)),
    EFFECT(
            CaseRecordGroup.EFFECT,
            true,
            DailyEffect.FIELDS,
            List.of(DailyEffect.CHANGES, DailyEffect.WORDS),
            List.of(DailyEffect.WHEN)),
    STEP(CaseRecordGroup.EFFECT, true, SafetyStep.FIELDS, List.of(SafetyStep.STEP), List.of(SafetyStep.WHEN)),
    SAFETY_PLAN(
            CaseRecordGroup.EFFECT,
            false,
            SafetyPlan.FIELDS,
            List.of(SafetyPlan.SITUATION, SafetyPlan.ACT, SafetyPlan.GO),
            List.of()),
    HEALTH(CaseRecordGroup.EFFECT, false, HealthNote.FIELDS, List.of(HealthNote.SEEN), List.of(HealthNote.WHEN)),
    COST(CaseRecordGroup.EFFECT, true, Cost.FIELDS, List.of(Cost.WHAT, Cost.AMOUNT), List.of(Cost.WHEN)),
    IMPACT(CaseRecordGroup.EFFECT, false, ImpactNote.FIELDS, List.of(), List.of(ImpactNote.WHEN)),
    CONSENT(
            CaseRecordGroup.SHARING,
            false,
            Consent.FIELDS,
            List.of(Consent.RECIPIENT, Consent.PURPOSE, Consent.ANSWER),
            List.of()),
    SHARING(
            CaseRecordGroup.SHARING,
            false,
            SharedInformation.FIELDS,
            List.of(SharedInformation.RECIPIENT, SharedInformation.PURPOSE),
            List.of(SharedInformation.WHEN)),
    RETENTION(
            CaseRecordGroup.SHARING,
            false,
            RetentionDate.FIELDS,
            List.of(RetentionDate.WHOSE, RetentionDate.REASON),
            List.of()),
    THERAPY(CaseRecordGroup.SHARING, false, TherapyNote.FIELDS, List.of(TherapyNote.WITH), List.of(TherapyNote.WHEN));

    private final CaseRecordGroup group;
    private final boolean printed;
    private final List<Field> fields;
    private final List<Field> headline;
    private final List<Field> times;

    CaseRecordKind(
            CaseRecordGroup group, boolean printed, List<Field> fields, List<Field> headline, List<Field> times) {
        this.group = group;
        this.printed = printed;
        this.fields = fields;
        this.headline = headline;
        this.times = times;
    }

    /** A group of kinds that are shown together. */
    public enum CaseRecordGroup implements Coded {
        PEOPLE,
        STORY,
        LAW,
        EFFECT,
        SHARING;

        /** Its kinds in order. */
        public List<CaseRecordKind> kinds() {
            return Arrays.stream(CaseRecordKind.values())
                    .filter(kind -> kind.group == this)
                    .toList();
        }
    }

    /** The group under which it is shown. */
    public CaseRecordGroup group() {
        return group;
    }

    /**
     * Whether a new record goes into portfolios unless she chooses otherwise. Records about health and counselling,
     * or for a personal statement, do not.
     */
    public boolean isPrintedAtFirst() {
        return printed;
    }

    /**
     * Whether it is kept apart from evidence: it is in no portfolio, export or hand-over unless she chooses it by name,
     * and in nothing that the other side may be given.
     */
    public boolean isKeptApart() {
        return this == THERAPY || this == SAFETY_PLAN;
    }

    /**
     * Whether it says who may have what of the case, why or why not, and how long it is kept. That is for her and for
     * whoever goes on with the diary, and not for a recipient of what is made from it.
     */
    public boolean isAboutSharing() {
        return this == CONSENT || this == SHARING || this == RETENTION;
    }

    /** All its fields in the order in which they are asked, stored and printed. */
    public List<Field> fields() {
        return fields;
    }

    /** The fields that can name a record in lists; the first that is filled in does. */
    public List<Field> headline() {
        return headline;
    }

    /**
     * The fields that can date a record on the timeline; the first that is filled in does. Empty for kinds not on it.
     */
    public List<Field> times() {
        return times;
    }

    /** Whether it can have a place on the timeline. */
    public boolean isDated() {
        return !times.isEmpty();
    }
}
