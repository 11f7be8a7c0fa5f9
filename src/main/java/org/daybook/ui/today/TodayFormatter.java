package org.daybook.ui.today;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.ui.record.RowDayFormatter;
import org.daybook.ui.today.TodayModel.IncidentLine;

/** Words for the page after unlocking. */
record TodayFormatter(Messages messages, LocalDate today) {
    private static final int LONGEST = 110;

    /** The day of the page, such as Saturday 28 November. */
    String title() {
        return messages.get(
                "today.title",
                today.getDayOfWeek().getDisplayName(TextStyle.FULL, messages.locale()),
                String.valueOf(today.getDayOfMonth()),
                today.getMonth().getDisplayName(TextStyle.FULL, messages.locale()));
    }

    IncidentLine incident(IncidentHistory history) {
        EventTime when = history.current().when();
        LocalDate date = when.date();
        RowDayFormatter day = RowDayFormatter.of(when, messages);
        RowDayFormatter dated = date == null || date.getYear() == today.getYear() ? day : day.in(date.getYear());
        return new IncidentLine(
                history.id(),
                Stream.of(dated.day(), dated.rest())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                beginning(Excerpt.own(history.current().what().happened(), messages), kind(history.current())),
                beginning(Excerpt.oneLine(history.current().what().happened()), kindAndPerson(history.current())));
    }

    /** Nobody reads another person's words on this page; her own come first. */
    private static String beginning(String own, String otherwise) {
        return Excerpt.shortened(own.isEmpty() ? otherwise : own, LONGEST);
    }

    private String kind(Incident incident) {
        return incident.what().types().stream()
                .findFirst()
                .map(type -> messages.get("types.short." + type.code()))
                .orElseGet(() -> messages.get("field.exact-words"));
    }

    private String kindAndPerson(Incident incident) {
        String person = Excerpt.oneLine(incident.who().person());
        return person.isEmpty() ? kind(incident) : messages.get("today.kind-and-person", kind(incident), person);
    }

    String backup(Optional<OffsetDateTime> last) {
        return last.map(at -> messages.get("today.backup", messages.formats().date(at.toLocalDate())))
                .orElseGet(() -> messages.get("today.backup-none"));
    }
}
