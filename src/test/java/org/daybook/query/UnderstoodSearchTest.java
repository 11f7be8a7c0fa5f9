package org.daybook.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.RecordHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.dates.DayRange;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson;
import org.daybook.index.CaseIndex;
import org.daybook.index.IncidentItem;
import org.daybook.index.ItemKind;
import org.daybook.index.ResultGroup;
import org.daybook.index.SearchCondition;
import org.daybook.index.SearchHit;
import org.daybook.index.SearchQuery;
import org.daybook.index.SearchResult;
import org.daybook.index.text.FoldedWords;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** Whatever is understood, nothing is lost that the words would find, and what is said to fit does. */
class UnderstoodSearchTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> WORDS =
            List.of("calls", "in", "May", "Craig", "work", "since", "3 September", "gate", "2025", "messages", "kite");

    private final QueryReader reader = new QueryReader(
            new Messages(Locale.UK),
            new KnownNames(
                    List.of(List.of("Craig Hollis", "gull_77"), List.of("May Lin")),
                    List.of("Work", "the gate"),
                    2025));
    private final CaseIndex index = index();

    @Property(tries = 100)
    void findsAllThatTheWordsFindAndSortsWhatFitsFirst(@ForAll("queries") String typed) {
        InterpretedQuery read = reader.read(typed, TODAY);
        SearchResult found = index.search(query(read));
        String words = read.parts().stream()
                .filter(part -> part.role() != QueryPart.PartRole.LINK)
                .map(QueryPart::words)
                .collect(Collectors.joining(" "));
        assertThat(ids(found))
                .containsAll(ids(index.search(SearchQuery.words(words, 100))))
                .doesNotHaveDuplicates();
        for (SearchResult.Section section : found.sections()) {
            assertThat(section.total()).isEqualTo(section.hits().size());
            if (section.group() != ResultGroup.BY_WORDS) {
                section.hits().forEach(hit -> assertThat(fits(hit, read)).isTrue());
            }
        }
    }

    @Test
    void aSpanIsFoundByEachDayItReachesInto() {
        assertThat(ids(index.search(query(reader.read("3 June 2026", TODAY)))))
                .contains(new Id<>("%032x".formatted(99)));
        assertThat(ids(index.search(query(reader.read("5 June 2026", TODAY)))))
                .doesNotContain(new Id<>("%032x".formatted(99)));
    }

    private static SearchQuery query(InterpretedQuery read) {
        return new SearchQuery(read.words(), read.searched(), null, EnumSet.allOf(ItemKind.class), 100);
    }

    private static List<Id<?>> ids(SearchResult result) {
        return result.hits().stream().<Id<?>>map(SearchHit::id).toList();
    }

    /** The same by a plain look at the incident. */
    private static boolean fits(SearchHit hit, InterpretedQuery read) {
        Incident incident = ((IncidentItem) hit.item()).history().current();
        return read.searched().stream()
                .allMatch(part -> part.anyOf().stream().anyMatch(condition -> fits(incident, condition)));
    }

    private static boolean fits(Incident incident, SearchCondition condition) {
        return switch (condition) {
            case SearchCondition.KindCondition kinds ->
                incident.what().types().stream().anyMatch(kinds.any()::contains);
            case SearchCondition.DaysCondition days ->
                days.any().stream().anyMatch(range -> isWithin(incident.when(), range));
            case SearchCondition.PersonCondition person ->
                person.names().stream().anyMatch(name -> texts(incident).containsAll(FoldedWords.of(name)));
            case SearchCondition.PlaceCondition place ->
                incident.where()
                        .place()
                        .toLowerCase(Locale.ROOT)
                        .contains(place.words().toLowerCase(Locale.ROOT));
            case SearchCondition.AuthorCondition _, SearchCondition.FlagCondition _ -> false;
        };
    }

    private static boolean isWithin(EventTime when, DayRange range) {
        LocalDate first = when.date();
        if (first == null) {
            return false;
        }
        LocalDate last = Objects.requireNonNullElse(when.endDate(), first);
        return (range.to() == null || !first.isAfter(range.to()))
                && (range.from() == null || !last.isBefore(range.from()));
    }

    private static List<String> texts(Incident incident) {
        return FoldedWords.of(String.join(
                " ",
                incident.what().happened(),
                incident.who().person(),
                incident.where().place()));
    }

    private static CaseIndex index() {
        CaseIndex index = new CaseIndex(new CaseFile().exhibits());
        Random chance = new Random(7);
        IntStream.range(1, 60).forEach(number -> index.apply(item(incident(number, chance))));
        index.apply(item(Incident.of(
                new Id<>("%032x".formatted(99)),
                99,
                new EventTime(
                        EventTime.EventTimePrecision.BETWEEN,
                        LocalDate.of(2026, 5, 30),
                        null,
                        LocalDate.of(2026, 6, 4),
                        null,
                        Diary.ZONE,
                        ""),
                IncidentDescription.of(List.of(), "kite", ""))));
        return index;
    }

    private static Incident incident(int number, Random chance) {
        EventTime when = chance.nextInt(8) == 0
                ? EventTime.unknown(Diary.ZONE)
                : EventTime.exactly(TODAY.minusDays(chance.nextInt(600)), null, Diary.ZONE);
        List<IncidentType> types = chance.nextBoolean()
                ? List.of(Set.of(IncidentType.CALLS, IncidentType.EMAIL, IncidentType.TURNED_UP_WORK).stream()
                        .sorted()
                        .toList()
                        .get(chance.nextInt(3)))
                : List.of();
        String happened = chance.ints(4, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
        List<String> people = List.of("", "Craig Hollis", "gull_77", "May Lin");
        List<String> places = List.of("", "Work", "the gate", "May Street");
        return Incident.of(
                        new Id<>("%032x".formatted(number)), number, when, IncidentDescription.of(types, happened, ""))
                .with(SuspectedPerson.of(people.get(chance.nextInt(4)), SuspectedPerson.Certainty.KNOWN, ""))
                .with(IncidentLocation.of(places.get(chance.nextInt(4))));
    }

    private static IncidentItem item(Incident incident) {
        EntryMetadata made = new EntryMetadata(OffsetDateTime.now(Diary.CLOCK), Diary.ZONE, "", "", "test");
        ByteSequence none = ByteSequence.of(new byte[32]);
        LedgerEntry recorded = new LedgerEntry(1, made, new Entry.IncidentRecorded(incident), none, none);
        IncidentHistory history =
                new IncidentHistory(List.of(new RecordHistory.RecordVersion<>(incident, "", recorded)), null);
        return new IncidentItem(history, false);
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(4).map(words -> String.join(" ", words));
    }
}
