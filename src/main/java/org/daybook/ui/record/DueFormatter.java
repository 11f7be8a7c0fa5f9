package org.daybook.ui.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.casefile.DueItem;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.ui.record.DueLine.DueWords;
import org.daybook.ui.toolkit.navigation.Destination;

/** Says what is due, on the page after unlocking and above the case file. */
public final class DueFormatter {
    private final Messages messages;
    private final CaseRecordLines lines;
    private final LocalDate today;

    public DueFormatter(Messages messages, LocalDate today) {
        this.messages = messages;
        this.lines = new CaseRecordLines(messages);
        this.today = today;
    }

    /** The line of {@code due}. */
    public DueLine line(DueItem due) {
        CaseRecord of = due.of();
        return new DueLine(of.id(), plain(due), named(due), page(of), due.kind() == DueItem.DueKind.PROMISE);
    }

    private DueWords named(DueItem due) {
        CaseRecord of = due.of();
        return switch (due.kind()) {
            case PROMISE -> new DueWords(promised(of), promise(due));
            case APPOINTMENT ->
                new DueWords(
                        lines.title(of), of.when().map(messages.formats()::when).orElse(""));
            case CONSENT_END, REVIEW, ERASURE -> new DueWords(lines.numbered(of), day(due));
            case ORDER_END ->
                new DueWords(lines.title(of), lines.orderEnd(of, Objects.requireNonNull(due.day()), today));
        };
    }

    /** Nobody reads a name on this page without having asked for it. */
    private DueWords plain(DueItem due) {
        LocalDate day = due.day();
        return switch (due.kind()) {
            case PROMISE ->
                new DueWords(
                        day == null
                                ? messages.get("today.plain-promise-undated")
                                : plain("today.plain-promise", "today.plain-promise-past", day),
                        Excerpt.oneLine(due.of().text(AgencyContact.PROMISED)));
            case APPOINTMENT ->
                new DueWords(
                        messages.get(
                                "today.plain-appointment",
                                due.of()
                                        .when()
                                        .map(messages.formats()::whenInWords)
                                        .orElse("")),
                        "");
            case CONSENT_END, REVIEW, ERASURE -> named(due);
            case ORDER_END -> orderEnd(Objects.requireNonNull(day));
        };
    }

    private DueWords orderEnd(LocalDate day) {
        long left = ChronoUnit.DAYS.between(today, day);
        return new DueWords(
                plain("today.plain-order", "today.plain-order-past", day),
                left > 0 ? messages.count("case.days-left", left) : "");
    }

    private String plain(String coming, String past, LocalDate day) {
        return messages.get(
                day.isBefore(today) ? past : coming, messages.formats().dayInWords(day));
    }

    private static Destination page(CaseRecord of) {
        return of.kind() == CaseRecordKind.RETENTION
                ? new Destination.RetentionReview()
                : new Destination.ShowCaseRecord(of.id(), of.kind());
    }

    private String day(DueItem due) {
        LocalDate day = Objects.requireNonNull(due.day());
        return messages.get(
                switch (due.kind()) {
                    case CONSENT_END -> day.isBefore(today) ? "today.consent-ended" : "today.consent-ends";
                    case ERASURE -> "today.erase-by";
                    default -> "today.review-by";
                },
                messages.formats().date(day));
    }

    private String promised(CaseRecord contact) {
        String promised = Excerpt.oneLine(contact.text(AgencyContact.PROMISED));
        return promised.isEmpty() ? lines.title(contact) : promised;
    }

    private String promise(DueItem due) {
        CaseRecord contact = due.of();
        String promised = Stream.of(AgencyContact.PERSON, AgencyContact.FORCE, AgencyContact.AGENCY)
                .map(field -> Excerpt.oneLine(lines.said(contact, field)))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .map(who -> messages.get("today.promise", who))
                .orElseGet(() -> messages.get("today.promise-unnamed"));
        LocalDate by = due.day();
        return by == null
                ? promised
                : messages.get("today.promise-by", promised, messages.formats().date(by));
    }
}
