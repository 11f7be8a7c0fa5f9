package org.daybook.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.caserecord.RetentionDate;
import org.daybook.caserecord.SafetyPlan;
import org.daybook.field.Field;
import org.daybook.record.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * Something in the case file that is due: a promise not yet recorded as kept or broken, an appointment such as a
 * hearing, the end of an order, or a day by which something should be reviewed. Nothing is inferred: each day is one
 * that was recorded.
 *
 * @param kind what is due
 * @param of the record it comes from
 * @param day the day; null for a promise without one
 */
public record DueItem(DueKind kind, CaseRecord of, @Nullable LocalDate day) {
    /** How many days ahead something counts as due. */
    public static final int SOON_DAYS = 28;

    /** How many days after its end an order is still shown. */
    private static final int JUST_ENDED_DAYS = 7;

    /** What is due. */
    public enum DueKind {
        /** Someone promised something, and it is not recorded whether they did it. */
        PROMISE,
        /** A conversation that is still to come, such as a hearing or a meeting. */
        APPOINTMENT,
        /** An order ends, or has just ended. */
        ORDER_END,
        /** Consent to share ends, or has just ended. */
        CONSENT_END,
        /** A safety plan, or how long the case is kept, should be reviewed. */
        REVIEW,
        /** The day until which an organisation keeps the case. */
        ERASURE
    }

    /**
     * The items due on {@code today}, the earliest first, promises without a day last; withdrawn records are left
     * out.
     */
    public static List<DueItem> of(Collection<CaseRecordHistory> histories, LocalDate today) {
        return histories.stream()
                .filter(history -> !history.isWithdrawn())
                .flatMap(history -> of(history, today))
                .sorted(Comparator.comparing(due -> Objects.requireNonNullElse(due.day, LocalDate.MAX)))
                .toList();
    }

    private static Stream<DueItem> of(CaseRecordHistory history, LocalDate today) {
        CaseRecord now = history.current();
        return switch (history.kind()) {
            case CONTACT -> Stream.concat(promise(now, today), appointment(history, today));
            case ORDER -> end(now, today);
            case CONSENT -> consentEnd(now, today);
            case SAFETY_PLAN -> upTo(now, DueKind.REVIEW, SafetyPlan.REVIEW, today);
            case RETENTION ->
                Stream.concat(
                        upTo(now, DueKind.REVIEW, RetentionDate.REVIEW, today),
                        upTo(now, DueKind.ERASURE, RetentionDate.ERASE, today));
            default -> Stream.empty();
        };
    }

    private static Stream<DueItem> promise(CaseRecord contact, LocalDate today) {
        LocalDate by = contact.day(AgencyContact.PROMISED_BY).orElse(null);
        boolean promised = by != null || !contact.text(AgencyContact.PROMISED).isBlank();
        boolean answered = !contact.code(AgencyContact.DONE).isEmpty();
        return promised && !answered && (by == null || !by.isAfter(today.plusDays(SOON_DAYS)))
                ? Stream.of(new DueItem(DueKind.PROMISE, contact, by))
                : Stream.empty();
    }

    // A conversation recorded on its own day or later has taken place, so it is not an appointment.
    private static Stream<DueItem> appointment(CaseRecordHistory contact, LocalDate today) {
        LocalDate recordedOn = contact.versions().getLast().recordedAt().toLocalDate();
        return contact
                .current()
                .when()
                .map(EventTime::date)
                .filter(day -> day.isAfter(recordedOn) && isNear(day, today, 0))
                .map(day -> new DueItem(DueKind.APPOINTMENT, contact.current(), day))
                .stream();
    }

    private static Stream<DueItem> end(CaseRecord order, LocalDate today) {
        return OrderPeriod.end(order)
                .filter(day -> isNear(day, today, JUST_ENDED_DAYS))
                .map(day -> new DueItem(DueKind.ORDER_END, order, day))
                .stream();
    }

    private static Stream<DueItem> consentEnd(CaseRecord consent, LocalDate today) {
        boolean inForce = Consent.stateOn(consent, today.minusDays(JUST_ENDED_DAYS)) == Consent.ConsentState.GIVEN;
        return consent
                .day(Consent.UNTIL)
                .filter(day -> inForce && isNear(day, today, JUST_ENDED_DAYS))
                .map(day -> new DueItem(DueKind.CONSENT_END, consent, day))
                .stream();
    }

    /** Due until the record says another day, however long it is past. */
    private static Stream<DueItem> upTo(CaseRecord of, DueKind kind, Field day, LocalDate today) {
        return of
                .day(day)
                .filter(by -> !by.isAfter(today.plusDays(SOON_DAYS)))
                .map(by -> new DueItem(kind, of, by))
                .stream();
    }

    private static boolean isNear(LocalDate day, LocalDate today, int daysPast) {
        return !day.isBefore(today.minusDays(daysPast)) && !day.isAfter(today.plusDays(SOON_DAYS));
    }
}
