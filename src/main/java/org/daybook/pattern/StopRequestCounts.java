package org.daybook.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.incident.Incident;
import org.daybook.pattern.ComparisonDay.DayEvent;
import org.daybook.record.YesNoAnswer;

/**
 * When whoever did it was told to stop, by her, by others and by courts, and what happened before and after.
 *
 * @param requests the number of requests to stop recorded apart from incidents
 * @param undatedRequests the number of those without a known day, before and after which nothing can be counted
 * @param asked the incidents in which she says that they were told to stop
 * @param undatedAsked those that do not say on which day
 * @param around for each day on which they were told, or an order was made or served, in order; days still to come
 * are left out
 * @param breaches the terms of orders, and the incidents that broke them
 */
public record StopRequestCounts(
        int requests,
        int undatedRequests,
        Figure asked,
        Figure undatedAsked,
        List<BeforeAfterCounts> around,
        OrderBreaches breaches) {
    public StopRequestCounts {
        around = List.copyOf(around);
    }

    /** The first day on which they were told to stop; empty if none is known. */
    public Optional<BeforeAfterCounts> first() {
        return around.stream()
                .filter(one -> one.marker().what() == DayEvent.TOLD_TO_STOP)
                .findFirst();
    }

    static Supplier<StopRequestCounts> in(PatternCounter pass, CountInput input, Supplier<DatedIncidents> dated) {
        Supplier<Figure> asked = pass.those(counted -> isAsked(counted.incident()));
        Supplier<OrderBreaches> breaches = OrderBreaches.in(pass, input);
        List<CaseRecord> requests = input.of(CaseRecordKind.STOP_REQUEST);
        return () -> new StopRequestCounts(
                requests.size(),
                (int) requests.stream()
                        .filter(request -> request.when().isEmpty())
                        .count(),
                asked.get(),
                Figure.of(asked.get().incidents().stream()
                        .filter(incident -> dayAsked(incident).isEmpty())
                        .toList()),
                BeforeAfterCounts.of(markers(input, asked.get()), dated),
                breaches.get());
    }

    /**
     * The days on which they were told to stop, or an order was made or served, in order; none that is still to come.
     */
    public static List<ComparisonDay> days(CountInput input) {
        return markers(
                input,
                Figure.of(input.incidents().stream()
                        .map(CountableIncident::incident)
                        .filter(StopRequestCounts::isAsked)
                        .toList()));
    }

    /** Whether an incident says that they were told to stop. */
    public static boolean isAsked(Incident incident) {
        return incident.response().askedToStop().answer() == YesNoAnswer.YES;
    }

    /** The day on which an incident says that they were told to stop; empty if it does not. */
    public static Optional<LocalDate> dayAsked(Incident incident) {
        return isAsked(incident)
                ? Optional.ofNullable(incident.response().askedToStop().on())
                : Optional.empty();
    }

    private static List<ComparisonDay> markers(CountInput input, Figure asked) {
        List<ComparisonDay> markers = new ArrayList<>(new ComparisonDays(DayEvent.TOLD_TO_STOP)
                .records(input.of(CaseRecordKind.STOP_REQUEST))
                .incidents(asked.incidents(), incident -> dayAsked(incident).stream())
                .list());
        for (CaseRecord order : input.of(CaseRecordKind.ORDER)) {
            if (CourtOrder.isCustody(order)) {
                continue;
            }
            order.day(CourtOrder.MADE)
                    .ifPresent(day ->
                            markers.add(new ComparisonDay(DayEvent.ORDER_MADE, day, day, List.of(order), List.of())));
            order.day(CourtOrder.SERVED)
                    .ifPresent(day ->
                            markers.add(new ComparisonDay(DayEvent.ORDER_SERVED, day, day, List.of(order), List.of())));
        }
        markers.removeIf(marker -> marker.day().isAfter(input.today()));
        markers.sort(Comparator.comparing(ComparisonDay::day)
                .thenComparing(ComparisonDay::lastDay)
                .thenComparing(ComparisonDay::what));
        return markers;
    }
}
