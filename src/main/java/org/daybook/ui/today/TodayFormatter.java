package org.daybook.ui.today;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.DueItem;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Excerpt;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Destination;
import org.daybook.ui.record.RowDay;
import org.daybook.ui.today.TodayModel.DueLine;
import org.daybook.ui.today.TodayModel.IncidentLine;

/** Words for the page after unlocking. */
final class TodayFormatter {
    private static final int LONGEST = 110;

    private final Messages messages;
    private final Formats formats;
    private final CaseRecordLines lines;
    private final LocalDate today;

    TodayFormatter(Messages messages, LocalDate today) {
        this.messages = messages;
        this.formats = new Formats(messages);
        this.lines = new CaseRecordLines(messages);
        this.today = today;
    }

    /** The day of the page, such as Saturday 28 November. */
    String title() {
        return messages.get(
                "today.title",
                today.getDayOfWeek().getDisplayName(TextStyle.FULL, messages.locale()),
                String.valueOf(today.getDayOfMonth()),
                today.getMonth().getDisplayName(TextStyle.FULL, messages.locale()));
    }

    DueLine due(DueItem due) {
        CaseRecord of = due.of();
        return switch (due.kind()) {
            case PROMISE -> new DueLine(of.id(), promised(of), promise(due), page(of), true);
            case APPOINTMENT ->
                new DueLine(
                        of.id(), lines.title(of), of.when().map(formats::when).orElse(""), page(of), false);
            case CONSENT_END, REVIEW, ERASURE -> new DueLine(of.id(), lines.numbered(of), day(due), page(of), false);
            case ORDER_END ->
                new DueLine(
                        of.id(),
                        lines.title(of),
                        lines.orderEnd(of, Objects.requireNonNull(due.day()), today),
                        page(of),
                        false);
        };
    }

    private static Destination page(CaseRecord of) {
        return of.kind() == CaseRecordKind.RETENTION
                ? new Destination.RetentionReview()
                : new Destination.ShowCaseRecord(of.id(), of.kind());
    }

    IncidentLine incident(IncidentHistory history) {
        EventTime when = history.current().when();
        LocalDate date = when.date();
        RowDay day = RowDay.of(when, messages);
        RowDay dated = date == null || date.getYear() == today.getYear() ? day : day.in(date.getYear());
        return new IncidentLine(
                history.id(),
                Stream.of(dated.day(), dated.rest())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                beginning(history.current()));
    }

    /** Nobody reads another person's words on this page without having asked for them; her own come first. */
    private String beginning(Incident incident) {
        String own = Excerpt.oneLine(incident.what().happened());
        if (!own.isEmpty()) {
            return Excerpt.shortened(own, LONGEST);
        }
        String kind = incident.what().types().stream()
                .findFirst()
                .map(type -> messages.get("types.short." + type.code()))
                .orElseGet(() -> messages.get("field.exact-words"));
        String person = Excerpt.oneLine(incident.who().person());
        return Excerpt.shortened(
                person.isEmpty() ? kind : messages.get("today.kind-and-person", kind, person), LONGEST);
    }

    String backup(Optional<OffsetDateTime> last) {
        return last.map(at -> messages.get("today.backup", formats.date(at.toLocalDate())))
                .orElseGet(() -> messages.get("today.backup-none"));
    }

    private String day(DueItem due) {
        LocalDate day = Objects.requireNonNull(due.day());
        return messages.get(
                switch (due.kind()) {
                    case CONSENT_END -> day.isBefore(today) ? "today.consent-ended" : "today.consent-ends";
                    case ERASURE -> "today.erase-by";
                    default -> "today.review-by";
                },
                formats.date(day));
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
        return by == null ? promised : messages.get("today.promise-by", promised, formats.date(by));
    }
}
