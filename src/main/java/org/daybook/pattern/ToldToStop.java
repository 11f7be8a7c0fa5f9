package org.daybook.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.facts.Answer;
import org.daybook.facts.AskedToStop;
import org.daybook.facts.Incident;
import org.daybook.facts.When;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.pattern.Marker.What;

/**
 * When they were told to stop, by her, by others and by courts, and what happened before and after.
 *
 * @param requests how many requests to stop are recorded by themselves
 * @param undatedRequests how many of them have no known day, so that nothing is counted around them
 * @param asked the incidents in which she says that they were told to stop
 * @param undatedAsked those of them that do not say on which day
 * @param around for each day on which they were told, or an order was made or served, in order; days still to come are
 *     left out
 * @param breaches what orders forbid, and the incidents that broke it
 */
public record ToldToStop(
        int requests,
        int undatedRequests,
        Figure asked,
        Figure undatedAsked,
        List<BeforeAfter> around,
        Breaches breaches) {
    public ToldToStop {
        around = List.copyOf(around);
    }

    static ToldToStop of(CaseSnapshot snapshot, List<Counted> all, Dated dated) {
        List<Particular> requests = snapshot.of(ParticularKind.STOP_REQUEST);
        return new ToldToStop(
                requests.size(),
                (int) requests.stream()
                        .filter(request -> request.when().isEmpty())
                        .count(),
                asked(all),
                Piles.of(
                        all,
                        counted -> isAsked(counted.incident())
                                && dayAsked(counted.incident()).isEmpty()),
                markers(snapshot, all).stream()
                        .map(marker -> BeforeAfter.of(marker, dated, snapshot.today()))
                        .toList(),
                Breaches.of(snapshot, all));
    }

    /** Those in which she says that they were told to stop. */
    public static Figure asked(List<Counted> all) {
        return Piles.of(all, counted -> isAsked(counted.incident()));
    }

    /** The day on which an incident says that they were told to stop. */
    public static Optional<LocalDate> dayAsked(Incident incident) {
        AskedToStop asked = incident.response().askedToStop();
        return asked.answer() == Answer.YES ? Optional.ofNullable(asked.on()) : Optional.empty();
    }

    private static boolean isAsked(Incident incident) {
        return incident.response().askedToStop().answer() == Answer.YES;
    }

    private static List<Marker> markers(CaseSnapshot snapshot, List<Counted> all) {
        List<Marker> markers = new ArrayList<>(told(snapshot, all));
        for (Particular order : snapshot.of(ParticularKind.ORDER)) {
            order.day(CourtOrder.MADE)
                    .ifPresent(day -> markers.add(new Marker(What.ORDER_MADE, day, List.of(order), List.of())));
            order.day(CourtOrder.SERVED)
                    .ifPresent(day -> markers.add(new Marker(What.ORDER_SERVED, day, List.of(order), List.of())));
        }
        markers.removeIf(marker -> marker.day().isAfter(snapshot.today()));
        markers.sort(Comparator.comparing(Marker::day).thenComparing(Marker::what));
        return markers;
    }

    /** However often they were told on one day, it is one day before and after which is counted. */
    private static List<Marker> told(CaseSnapshot snapshot, List<Counted> all) {
        Map<LocalDate, List<Particular>> requests = new TreeMap<>();
        for (Particular request : snapshot.of(ParticularKind.STOP_REQUEST)) {
            request.when()
                    .map(When::date)
                    .ifPresent(day -> requests.computeIfAbsent(day, _ -> new ArrayList<>())
                            .add(request));
        }
        Map<LocalDate, List<Incident>> incidents = new TreeMap<>();
        for (Counted counted : all) {
            dayAsked(counted.incident()).ifPresent(day -> {
                requests.putIfAbsent(day, new ArrayList<>());
                incidents.computeIfAbsent(day, _ -> new ArrayList<>()).add(counted.incident());
            });
        }
        return requests.entrySet().stream()
                .map(day -> new Marker(
                        What.TOLD_TO_STOP,
                        day.getKey(),
                        day.getValue(),
                        Objects.requireNonNullElse(incidents.get(day.getKey()), List.of())))
                .toList();
    }
}
