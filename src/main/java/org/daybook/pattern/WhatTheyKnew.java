package org.daybook.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.facts.Channel;
import org.daybook.facts.Heading;
import org.daybook.facts.Incident;
import org.daybook.facts.IncidentType;
import org.daybook.facts.IncidentType.Group;
import org.daybook.facts.PlaceKind;
import org.daybook.facts.Witness;

/**
 * In what ways, where, by what way and by whom: what whoever did it found, knew and used.
 *
 * @param types the incidents of each kind; one of several kinds stands in each; kinds without any are not in it
 * @param groups the same by groups
 * @param noKind those of which no kind is said
 * @param placeKinds those at each kind of place, where one is said
 * @param places those at each place named, the most frequent first
 * @param channels by what it reached her
 * @param people those named as having done it, the most frequent first
 * @param others those named as having been with them or having seen it
 * @param conduct what the law names
 */
public record WhatTheyKnew(
        Map<IncidentType, Figure> types,
        Map<Group, Figure> groups,
        Figure noKind,
        Map<PlaceKind, Figure> placeKinds,
        List<NamedFigure> places,
        Channels channels,
        List<NamedFigure> people,
        List<NamedFigure> others,
        Optional<Conduct> conduct) {

    /**
     * The channels in her words or as shown, each the most frequent first.
     *
     * @param numbers telephone numbers
     * @param emails e-mail addresses
     * @param handles names of accounts
     * @param platforms services and apps
     * @param urls web addresses
     */
    public record Channels(
            List<NamedFigure> numbers,
            List<NamedFigure> emails,
            List<NamedFigure> handles,
            List<NamedFigure> platforms,
            List<NamedFigure> urls) {
        /** Those of incidents. */
        public static Channels of(Collection<Counted> all) {
            return new Channels(
                    by(all, Channel::number),
                    by(all, Channel::email),
                    by(all, Channel::handle),
                    by(all, Channel::platform),
                    by(all, Channel::url));
        }

        private static List<NamedFigure> by(Collection<Counted> all, Function<Channel, String> text) {
            return NamedFigure.of(
                    all, incident -> Stream.of(text.apply(incident.what().channel())));
        }
    }

    /**
     * The conduct that a law names, and the incidents that resemble it.
     *
     * @param statute which law
     * @param letters each letter in order, also those that no incident resembles
     */
    public record Conduct(Statute statute, Map<Character, Figure> letters) {}

    static WhatTheyKnew of(List<Counted> all, Heading heading) {
        return new WhatTheyKnew(
                types(all),
                groups(all),
                Piles.of(all, counted -> counted.incident().what().types().isEmpty()),
                placeKinds(all),
                NamedFigure.of(all, incident -> Stream.of(incident.where().place())),
                Channels.of(all),
                people(all),
                NamedFigure.of(all, WhatTheyKnew::others),
                Statute.of(heading.jurisdiction()).map(statute -> new Conduct(statute, statute.conduct(all))));
    }

    /** Those of each kind. */
    public static Map<IncidentType, Figure> types(Collection<Counted> all) {
        return Piles.by(all, incident -> incident.what().types());
    }

    /** Those of each group, each incident once in a group. */
    public static Map<Group, Figure> groups(Collection<Counted> all) {
        return Piles.by(
                all,
                incident -> incident.what().types().stream()
                        .map(IncidentType::group)
                        .toList());
    }

    /** Those at each kind of place, where one is said. */
    public static Map<PlaceKind, Figure> placeKinds(Collection<Counted> all) {
        return Piles.by(
                all,
                incident -> incident.where().kind() == PlaceKind.NOT_SAID
                        ? List.of()
                        : List.of(incident.where().kind()));
    }

    /** Those named as having done it. */
    public static List<NamedFigure> people(Collection<Counted> all) {
        return NamedFigure.of(all, incident -> Stream.of(incident.who().person()));
    }

    private static Stream<String> others(Incident incident) {
        List<String> names = new ArrayList<>();
        names.add(incident.who().sighting().companions());
        incident.presence().witnesses().stream().map(Witness::name).forEach(names::add);
        return names.stream();
    }
}
