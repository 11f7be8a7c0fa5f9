package org.daybook.portfolio.pdf.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.pattern.BeforeAfterCounts;
import org.daybook.pattern.ComparisonDay;
import org.daybook.pattern.Patterns;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.pdf.chart.EventMarks.Event;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * The events that a timeline names, all from what is printed: requests to stop, the first report to the police, and
 * the beginning and end of orders and custody.
 */
record TimelineEvents(Patterns patterns, CrossReferences links, SectionWording wording) {
    private static final int TITLE = 40;

    /** @param today the last day that has been; an order that is to end later has not */
    List<Event> of(CaseSheets printed, LocalDate today) {
        Stream<Event> told = patterns.told().around().stream()
                .map(BeforeAfterCounts::marker)
                .filter(marker -> marker.what() == ComparisonDay.DayEvent.TOLD_TO_STOP)
                .map(marker -> event("days-told", marker));
        Stream<Event> police =
                patterns.recording().police().stream().limit(1).map(day -> event("days-police", day.marker()));
        Stream<Event> orders = printed.notWithdrawn(CaseRecordKind.ORDER).flatMap(this::ofOrder);
        return Stream.of(told, police, orders)
                .flatMap(events -> events)
                .filter(event -> !event.day().isAfter(today))
                .sorted(Comparator.comparing(Event::day))
                .toList();
    }

    private Event event(String key, ComparisonDay marker) {
        Event event = event(wording.get("portfolio-pdf." + key), marker.day());
        return marker.isSpan() ? new Event(orLater(event.words()), orLater(event.full()), event.day()) : event;
    }

    private String orLater(String words) {
        return wording.get("portfolio-pdf.days-or-later", words);
    }

    private Stream<Event> ofOrder(CaseRecord order) {
        Stream<Event> began = OrderPeriod.of(order).stream().map(period -> event(name(order, "made"), period.from()));
        Stream<Event> ended = order.day(CourtOrder.ENDED).stream().map(day -> event(name(order, "ended"), day));
        return Stream.concat(began, ended);
    }

    /** 'Bail conditions made', or 'Taken into custody'. */
    private String name(CaseRecord order, String what) {
        return CourtOrder.isCustody(order)
                ? wording.get("portfolio-pdf.event-custody-" + what)
                : wording.get(
                        "portfolio-pdf.days-" + what,
                        PrintedExcerpt.opening(links.lines().title(order), TITLE));
    }

    private Event event(String name, LocalDate day) {
        String month = wording.formats().monthName(YearMonth.from(day));
        String words = wording.get("portfolio-pdf.days-event", name, String.valueOf(day.getDayOfMonth()), month);
        return new Event(words, wording.get("format.month", words, String.valueOf(day.getYear())), day);
    }
}
