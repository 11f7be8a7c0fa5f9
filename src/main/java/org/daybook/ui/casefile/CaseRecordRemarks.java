package org.daybook.ui.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.DueItem;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.Supporter;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.jspecify.annotations.Nullable;

/**
 * Reminders about a record that depend on today’s date: an order that is about to expire, a promise that is due,
 * which crime reference is the master. They are only shown on the screen, and never stored or printed.
 */
final class CaseRecordRemarks {
    private final Messages messages;
    private final LocalDate today;
    private final @Nullable Id<CaseRecord> master;

    /** @param master the master crime reference, under which the others are combined */
    CaseRecordRemarks(Messages messages, LocalDate today, Optional<Id<CaseRecord>> master) {
        this.messages = messages;
        this.today = today;
        this.master = master.orElse(null);
    }

    static CaseRecordRemarks today(OpenCase open, DiaryContext context) {
        return new CaseRecordRemarks(
                context.messages(),
                LocalDate.now(context.clock()),
                open.caseRecords().masterReference().map(CaseRecordHistory::id));
    }

    /** The reminders about a record; none for a withdrawn one. */
    List<String> of(CaseRecordHistory history) {
        if (history.isWithdrawn()) {
            return List.of();
        }
        CaseRecord current = history.current();
        List<String> lines = new ArrayList<>();
        switch (current.kind()) {
            case ORDER -> order(current).ifPresent(lines::add);
            case CONTACT -> {
                if (isOverdue(current)) {
                    boolean noted = current.code(AgencyContact.DONE).equals("no");
                    String key = noted ? "case.promise-not-done" : "case.promised";
                    current.day(AgencyContact.PROMISED_BY)
                            .ifPresent(day -> lines.add(
                                    messages.get(key, messages.formats().date(day))));
                }
            }
            case REFERENCE -> master(current).ifPresent(lines::add);
            case SUPPORTER ->
                current.day(Supporter.SHARE_UNTIL)
                        .filter(day -> day.isBefore(today))
                        .ifPresent(day -> lines.add(messages.get(
                                "case.share-ended", messages.formats().date(day))));
            case CONSENT -> {
                Consent.ConsentState state = Consent.stateOn(current, today);
                if (state == Consent.ConsentState.ENDED || state == Consent.ConsentState.WITHDRAWN) {
                    lines.add(messages.get("case.consent-" + state.code()));
                }
            }
            default -> {
                // Nothing about the other kinds depends on today’s date.
            }
        }
        return List.copyOf(lines);
    }

    /** Whether something was promised by a day that has passed and is not marked as done. */
    boolean isOverdue(CaseRecord contact) {
        return contact.day(AgencyContact.PROMISED_BY)
                        .filter(day -> day.isBefore(today))
                        .isPresent()
                && !contact.code(AgencyContact.DONE).equals("yes");
    }

    private Optional<String> order(CaseRecord order) {
        return order.day(CourtOrder.ENDED)
                .filter(day -> !day.isAfter(today))
                .or(() -> order.day(CourtOrder.EXPIRES).filter(day -> !day.isAfter(today.plusDays(DueItem.SOON_DAYS))))
                .map(day -> new CaseRecordLines(messages).orderEnd(order, day, today));
    }

    private Optional<String> master(CaseRecord reference) {
        if (reference.id().equals(master)) {
            return Optional.of(messages.get("case.master"));
        }
        return reference.code(CrimeReference.MASTER).equals("yes")
                ? Optional.of(messages.get("case.master-before"))
                : Optional.empty();
    }
}
