package org.daybook.portfolio.redaction;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.OrderTerm;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.PlaceKind;
import org.daybook.portfolio.content.PlaceTermDetector;
import org.daybook.record.Id;

/** The places that the terms of orders name, as far as a reader sees them. */
final class TermPlaces {
    private static final Pattern NAMED = Pattern.compile("(?<=[\\p{L}\\p{N},;\\]] )\\p{Lu}\\p{L}{2,}");

    private static final Map<PlaceKind, Pattern> KINDS = Map.of(
            PlaceKind.WORK, words("work|workplace|employ\\p{L}*"),
            PlaceKind.SCHOOL, words("schools?|colleges?|universit\\p{L}*|stud(?:y|ies)"));

    private final Map<Id<OrderTerm>, Set<String>> terms = new HashMap<>();
    private final Set<String> people;

    /**
     * @param orders all versions of all orders
     * @param redacted what is printed of the words of a term
     * @param people words of names that are no places, in lower case
     */
    TermPlaces(Stream<CaseRecord> orders, UnaryOperator<String> redacted, Set<String> people) {
        this.people = people;
        orders.flatMap(order -> order.terms(CourtOrder.TERMS).stream())
                .forEach(term -> terms.computeIfAbsent(term.id(), _ -> new LinkedHashSet<>())
                        .add(redacted.apply(term.words())));
    }

    private static Pattern words(String any) {
        return Pattern.compile("\\b(?:" + any + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /**
     * Whether it tells nothing new of a place that a term was broken there: the term is about no place, or in all its
     * versions about this one.
     *
     * @param place as it is printed
     */
    boolean isOpen(Id<OrderTerm> term, IncidentLocation place) {
        Set<String> versions = terms.getOrDefault(term, Set.of());
        Predicate<String> open = words -> !PlaceTermDetector.mayBeAboutPlace(words) || isAbout(words, place);
        return !versions.isEmpty() && versions.stream().allMatch(open);
    }

    private boolean isAbout(String words, IncidentLocation place) {
        Pattern kind = KINDS.get(place.kind());
        if (kind != null && kind.matcher(words).find()) {
            return true;
        }
        Set<String> there = Stream.of(place.place().split("[^\\p{L}]+")).collect(Collectors.toSet());
        return NAMED.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(name -> !AddressMask.isKindOfStreet(name))
                .filter(name -> !people.contains(name.toLowerCase(Locale.ROOT)))
                .anyMatch(there::contains);
    }
}
