package org.daybook.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.IncidentType.IncidentGroup;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.incident.Witness;
import org.daybook.record.CaseHeading;

/**
 * What was done, where, through which channels and by whom.
 *
 * @param types the incidents of each kind; one of several kinds counts for each; kinds without incidents are left out
 * @param groups the same by groups
 * @param noKind those without a kind
 * @param certainties those of each degree of certainty about who did it; {@code NOT_SAID} if none is given
 * @param places those at each place named, in the order in which they were first named; likewise all names below
 * @param channels the channels by which it reached her
 * @param people the people named as responsible
 * @param others the people named as having been with them or as witnesses
 * @param conduct the conduct that the law lists
 */
public record KnowledgeCounts(
        Map<IncidentType, Figure> types,
        Map<IncidentGroup, Figure> groups,
        Figure noKind,
        Map<Certainty, Figure> certainties,
        Map<PlaceKind, Figure> placeKinds,
        List<NamedFigure> places,
        ChannelCounts channels,
        List<NamedFigure> people,
        List<NamedFigure> others,
        Optional<ConductCounts> conduct) {

    /**
     * The channels in her words or as shown. What says only that none was shown, as 'withheld', is no number.
     *
     * @param numbers telephone numbers
     * @param withheld what stands in place of a telephone number
     * @param emails e-mail addresses
     * @param handles names of accounts
     * @param platforms services and apps
     * @param urls web addresses
     */
    public record ChannelCounts(
            List<NamedFigure> numbers,
            List<NamedFigure> withheld,
            List<NamedFigure> emails,
            List<NamedFigure> handles,
            List<NamedFigure> platforms,
            List<NamedFigure> urls) {
        private static final int FEWEST_DIGITS = 3;

        private static final Pattern NONE = Pattern.compile(
                "^\\W*(no|none|not|without|unknown|withheld|hidden|anonymous|n/a)\\b", Pattern.CASE_INSENSITIVE);

        private static boolean isNumber(String text) {
            return text.codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS;
        }

        private static String only(String text, Predicate<String> hasForm) {
            return hasForm.test(text) ? text : "";
        }

        private static Supplier<ChannelCounts> in(PatternCounter pass) {
            Supplier<List<NamedFigure>> numbers = by(pass, channel -> only(channel.number(), ChannelCounts::isNumber));
            Supplier<List<NamedFigure>> withheld = by(pass, channel -> only(channel.number(), text -> !isNumber(text)));
            Supplier<List<NamedFigure>> emails = by(pass, channel -> only(channel.email(), text -> text.contains("@")));
            Supplier<List<NamedFigure>> handles = by(
                    pass,
                    channel ->
                            only(channel.handle(), text -> !NONE.matcher(text).find()));
            Supplier<List<NamedFigure>> platforms = by(pass, Channel::platform);
            Supplier<List<NamedFigure>> urls = by(pass, Channel::url);
            return () -> new ChannelCounts(
                    numbers.get(), withheld.get(), emails.get(), handles.get(), platforms.get(), urls.get());
        }

        private static Supplier<List<NamedFigure>> by(PatternCounter pass, Function<Channel, String> text) {
            return pass.named(incident -> List.of(text.apply(incident.what().channel())));
        }
    }

    /**
     * The conduct that a law lists, and the incidents that resemble it.
     *
     * @param statute which law
     * @param letters each letter in order, also those that no incident resembles
     * @param presenceMissing those that may be under more letters, but do not say whether anybody was there
     */
    public record ConductCounts(Statute statute, Map<Character, Figure> letters, Figure presenceMissing) {
        private static Supplier<Optional<ConductCounts>> in(PatternCounter pass, CaseHeading heading) {
            Optional<Statute> statute = Statute.of(heading.jurisdiction());
            if (statute.isEmpty()) {
                return Optional::empty;
            }
            Supplier<Map<Character, Figure>> letters = statute.get().in(pass);
            Supplier<Figure> missing = pass.those(counted -> Statute.isPresenceMissing(counted.incident()));
            return () -> Optional.of(new ConductCounts(statute.get(), letters.get(), missing.get()));
        }
    }

    static Supplier<KnowledgeCounts> in(PatternCounter pass, CaseHeading heading) {
        Supplier<Map<IncidentType, Figure>> types = pass.by(CountableIncident::kinds);
        Supplier<Map<IncidentGroup, Figure>> groups = pass.by(KnowledgeCounts::groups);
        Supplier<Figure> noKind = pass.those(
                counted -> CountableIncident.kinds(counted.incident()).isEmpty());
        Supplier<Map<Certainty, Figure>> certainties =
                pass.by(incident -> List.of(incident.who().certainty()));
        Supplier<Map<PlaceKind, Figure>> placeKinds = pass.by(KnowledgeCounts::placeKind);
        Supplier<List<NamedFigure>> places =
                pass.named(incident -> List.of(incident.where().place()));
        Supplier<ChannelCounts> channels = ChannelCounts.in(pass);
        Supplier<List<NamedFigure>> people =
                pass.named(incident -> List.of(incident.who().person()));
        Supplier<List<NamedFigure>> others = pass.named(KnowledgeCounts::others);
        Supplier<Optional<ConductCounts>> conduct = ConductCounts.in(pass, heading);
        return () -> new KnowledgeCounts(
                types.get(),
                groups.get(),
                noKind.get(),
                certainties.get(),
                placeKinds.get(),
                places.get(),
                channels.get(),
                people.get(),
                others.get(),
                conduct.get());
    }

    private static List<IncidentGroup> groups(Incident incident) {
        List<IncidentType> types = CountableIncident.kinds(incident);
        return types.size() == 1
                ? List.of(types.getFirst().group())
                : types.stream().map(IncidentType::group).toList();
    }

    private static List<PlaceKind> placeKind(Incident incident) {
        PlaceKind kind = incident.where().kind();
        return kind == PlaceKind.NOT_SAID ? List.of() : List.of(kind);
    }

    private static List<String> others(Incident incident) {
        List<String> names = new ArrayList<>();
        names.add(incident.who().sighting().companions());
        for (Witness witness : incident.presence().witnesses()) {
            names.add(witness.name());
        }
        return names;
    }
}
