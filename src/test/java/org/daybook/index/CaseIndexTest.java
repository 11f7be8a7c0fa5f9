package org.daybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.dates.DayRange;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseIndexTest {
    private static final LocalDate DAY = Diary.DAY;

    private final CaseIndex index = new CaseIndex(new CaseFile().exhibits());

    private static <T> Id<T> id(int number) {
        return new Id<>("%032x".formatted(number));
    }

    private static Incident incident(int number, EventTime when, String words) {
        return Incident.of(id(number), number, when, IncidentDescription.of(List.of(), words, ""));
    }

    private static IncidentHistory history(Incident... versions) {
        List<IncidentHistory.RecordVersion<Incident>> list = new ArrayList<>();
        for (Incident incident : versions) {
            EntryMetadata envelope = new EntryMetadata(OffsetDateTime.now(Diary.CLOCK), Diary.ZONE, "", "", "test");
            ByteSequence none = ByteSequence.of(new byte[32]);
            list.add(new IncidentHistory.RecordVersion<>(
                    incident, "", new LedgerEntry(1, envelope, new Entry.IncidentRecorded(incident), none, none)));
        }
        return new IncidentHistory(list, null);
    }

    private void apply(IncidentHistory history) {
        index.apply(new IncidentItem(history, false));
    }

    private void applyAll(List<IncidentHistory> histories) {
        index.applyAll(histories.stream()
                .<IndexItem>map(history -> new IncidentItem(history, false))
                .toList());
    }

    private void put(int number, EventTime when) {
        apply(history(incident(number, when, "x")));
    }

    private void put(int number, String words) {
        apply(history(incident(number, EventTime.exactly(DAY, null, Diary.ZONE), words)));
    }

    private List<Id<?>> found(String words) {
        return found(SearchQuery.words(words, 100));
    }

    private List<Id<?>> found(SearchQuery query) {
        return index.search(query).hits().stream().map(SearchHit::id).toList();
    }

    private List<Id<?>> timeline() {
        return index.timeline().rows().stream().map(IndexItem::id).toList();
    }

    private void catchUp() {
        assertThat(index.catchUp(Duration.ofHours(1))).isFalse();
    }

    @Test
    void onlyWhatWasPickedIsFoundAndWordsNarrowItFurther() {
        put(1, "a call");
        put(2, "a letter");
        put(3, "a call");
        IncidentSelection some = new IncidentSelection("Some", Set.of(id(1), id(2), id(9)));
        assertThat(found(SearchQuery.words("", 100).picked(some))).containsExactlyInAnyOrder(id(1), id(2));
        assertThat(found(SearchQuery.words("call", 100).picked(some))).containsExactly(id(1));
        assertThat(found(SearchQuery.words("", 100).picked(new IncidentSelection("None", Set.of()))))
                .isEmpty();
    }

    @Nested
    class Phrases {
        @BeforeEach
        void fill() {
            put(1, "I asked him to stop. He asked me to leave.");
            put(2, "He asked me, to stop calling him");
            put(3, "to stop he asked me");
            put(4, "Caf\u00e9 Noir on the corner");
            put(5, "\u4ed6\u5728\u6211\u5bb6\u95e8\u53e3\u7b49\u6211 again");
        }

        @ParameterizedTest
        @CsvSource({
            "'\"asked me to stop\"', 2",
            "'\u201cASKED ME to stop\u201d', 2",
            "'\u201easked me to stop\u201c', 2",
            "'\"asked me to\"', 1;2",
            "'\"to stop\" \"asked me\"', 1;2;3",
            "'\"to stop\" leave', 1",
            "'\"stop to\"', ''",
            "'\"ask me\"', ''",
            "'\"asked m\"', ''",
            "'\"asked m', 1;2;3",
            "'\"cafe noir\"', 4",
            "'\"stop\"', 1;2;3",
            "'\"\u95e8\u53e3\u7b49\u6211 again\"', 5",
            "'\"\u5bb6\u95e8\u53e3 again\"', ''",
        })
        void mustStandTogetherInThatOrder(String words, String expected) {
            List<Id<?>> ids = expected.isEmpty()
                    ? List.of()
                    : Arrays.stream(expected.split(";"))
                            .<Id<?>>map(number -> id(Integer.parseInt(number)))
                            .toList();
            assertThat(found(words)).containsExactlyInAnyOrderElementsOf(ids);
        }

        @Test
        void doNotGoFromOneFieldToTheNext() {
            apply(history(incident(6, EventTime.exactly(DAY, null, Diary.ZONE), "the last wren")
                    .with(IncidentLocation.of("kestrel road"))));
            assertThat(found("wren kestrel")).containsExactly(id(6));
            assertThat(found("\"wren kestrel\"")).isEmpty();
            assertThat(found("\"kestrel road\"")).containsExactly(id(6));
        }

        @Test
        void areFoundInOlderVersionsAndBeginAgainWithinThemselves() {
            EventTime when = EventTime.exactly(DAY, null, Diary.ZONE);
            apply(history(incident(6, when, "no no no more"), incident(6, when, "other")));
            assertThat(found("\"no no more\"")).containsExactly(id(6));
        }
    }

    @Property(tries = 300)
    void phrasesAreFoundExactlyWhereTheWordsFollowEachOther(
            @ForAll @Size(min = 2, max = 4) List<@From("word") String> phrase,
            @ForAll @Size(max = 12) List<@From("word") String> text) {
        String spaced = " " + String.join(" ", text) + " ";
        String plain = spaced.replace('\u00e4', 'a');
        CaseIndex fresh = new CaseIndex(new CaseFile().exhibits());
        fresh.apply(new IncidentItem(history(incident(1, EventTime.unknown(Diary.ZONE), spaced)), false));
        String words = String.join(" ", phrase);
        assertThat(fresh.search(SearchQuery.words('"' + words + '"', 1)).hits())
                .hasSize(plain.contains(" " + words.replace('\u00e4', 'a') + " ") ? 1 : 0);
        assertThat(fresh.search(SearchQuery.words('"' + words, 1)).hits())
                .hasSize(plain.contains(" " + words.replace('\u00e4', 'a')) ? 1 : 0);
    }

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.of("a", "b", "ab", "aba", "\u00e4b", "\u0440");
    }

    @Nested
    class Timeline {
        @Test
        void theNewestEventComesFirstAndThoseWithoutADateLast() {
            put(1, EventTime.unknown(Diary.ZONE));
            put(2, EventTime.exactly(DAY.minusYears(60), null, Diary.ZONE));
            put(3, EventTime.exactly(DAY, null, Diary.ZONE));
            put(4, EventTime.about(DAY.minusDays(1), null, Diary.ZONE));
            put(5, EventTime.between(DAY.minusDays(2), DAY.plusDays(1), Diary.ZONE));
            assertThat(timeline()).containsExactly(id(3), id(4), id(5), id(2), id(1));
        }

        @Test
        void onOneDayTheLaterTimeComesFirstThenThoseWithoutATimeByNumber() {
            put(1, EventTime.exactly(DAY, null, Diary.ZONE));
            put(2, EventTime.exactly(DAY, LocalTime.of(9, 0), Diary.ZONE));
            put(3, EventTime.exactly(DAY, LocalTime.of(21, 0), Diary.ZONE));
            put(4, EventTime.exactly(DAY, null, Diary.ZONE));
            put(5, EventTime.exactly(DAY, LocalTime.of(9, 0), Diary.ZONE));
            assertThat(timeline()).containsExactly(id(3), id(5), id(2), id(4), id(1));
        }

        @Test
        void manyPutInAtOnceStandInTheSameOrder() {
            applyAll(List.of(
                    history(incident(1, EventTime.unknown(Diary.ZONE), "x")),
                    history(incident(2, EventTime.exactly(DAY, null, Diary.ZONE), "x")),
                    history(incident(3, EventTime.exactly(DAY.plusDays(1), null, Diary.ZONE), "x"))));
            put(4, EventTime.exactly(DAY, LocalTime.NOON, Diary.ZONE));
            assertThat(timeline()).containsExactly(id(3), id(4), id(2), id(1));
        }

        @Test
        void twoOfOneNumberAndTimeAreBothShown() {
            put(1, EventTime.exactly(DAY, null, Diary.ZONE));
            apply(history(Incident.of(
                    id(9), 1, EventTime.exactly(DAY, null, Diary.ZONE), IncidentDescription.of(List.of(), "x", ""))));
            assertThat(timeline()).containsExactlyInAnyOrder(id(1), id(9));
            index.erase(List.of(id(9)));
            assertThat(timeline()).containsExactly(id(1));
        }

        @Test
        void theDensityCountsEachMonthAndThoseBetween() {
            put(1, EventTime.unknown(Diary.ZONE));
            put(2, EventTime.between(DAY, DAY.plusMonths(5), Diary.ZONE));
            put(3, EventTime.exactly(DAY.plusMonths(2), null, Diary.ZONE));
            put(4, EventTime.exactly(DAY.plusMonths(2), null, Diary.ZONE));
            YearMonth month = YearMonth.from(DAY);
            assertThat(index.timeline().density())
                    .isEqualTo(new MonthDensity(
                            List.of(
                                    new MonthDensity.Month(month, 1),
                                    new MonthDensity.Month(month.plusMonths(1), 0),
                                    new MonthDensity.Month(month.plusMonths(2), 2)),
                            1));
        }

        @Test
        void anEmptyDiaryHasNoMonths() {
            assertThat(index.timeline().density()).isEqualTo(new MonthDensity(List.of(), 0));
        }

        @Property
        void everyOrderOfRecordingGivesTheSameTimeline(@ForAll List<@IntRange(min = 0, max = 9999) Integer> times) {
            CaseIndex one = new CaseIndex(new CaseFile().exhibits());
            CaseIndex all = new CaseIndex(new CaseFile().exhibits());
            List<IncidentHistory> histories = new ArrayList<>();
            for (int number = 1; number <= times.size(); number++) {
                int time = times.get(number - 1);
                EventTime when = time % 7 == 0
                        ? EventTime.unknown(Diary.ZONE)
                        : EventTime.exactly(
                                DAY.plusDays(time % 5),
                                time % 3 == 0 ? null : LocalTime.of(time % 24, time % 60),
                                Diary.ZONE);
                histories.add(history(incident(number, when, "x")));
            }
            all.applyAll(histories.stream()
                    .<IndexItem>map(history -> new IncidentItem(history, false))
                    .toList());
            histories.reversed().forEach(history -> one.apply(new IncidentItem(history, false)));
            assertThat(one.timeline()).isEqualTo(all.timeline());
        }

        @Test
        void anAmendedDateMovesTheIncident() {
            put(1, EventTime.exactly(DAY, null, Diary.ZONE));
            put(2, EventTime.exactly(DAY.plusDays(1), null, Diary.ZONE));
            put(1, EventTime.exactly(DAY.plusDays(2), null, Diary.ZONE));
            assertThat(timeline()).containsExactly(id(1), id(2));
        }
    }

    @Nested
    class Searching {
        @ParameterizedTest
        @CsvSource({
            "\u00c7a\u011fla \u015f\u00f6yle dedi, cagla",
            "He waited at the caf\u00e9, cafe",
            "\u039f \u039a\u03cd\u03c1\u03b9\u03bf\u03c2, \u03ba\u03cd\u03c1\u03b9\u03bf\u03c2",
            "\u041e\u043d \u0436\u0434\u0430\u043b \u0443 \u0434\u043e\u043c\u0430, \u0416\u0414\u0410\u041b",
            "\u05d4\u05d5\u05d0 \u05d7\u05d9\u05db\u05d4, \u05d7\u05d9\u05db\u05d4",
            "\u0627\u0646\u062a\u0638\u0631 \u0623\u0645\u0627\u0645, \u0627\u0646\u062a\u0638\u0631",
            "\u0ba8\u0bbe\u0baf\u0bcd \u0b95\u0bc1\u0bb0\u0bc8\u0ba4\u0bcd\u0ba4\u0ba4\u0bc1, \u0b95\u0bc1\u0bb0\u0bc8",
            "\u4ed6\u5728\u6211\u5bb6\u95e8\u53e3\u7b49\u6211, \u5bb6\u95e8\u53e3",
            "\u5f7c\u306f\u5bb6\u306e\u524d\u3067\u5f85\u3063\u3066\u3044\u305f, \u306e\u524d\u3067",
            "\ud55c\uad6d\uc5b4\ub85c \uc37c\ub2e4, \ud55c\uad6d\uc5b4",
            "\u0e40\u0e02\u0e32\u0e23\u0e2d\u0e2d\u0e22\u0e39\u0e48\u0e2b\u0e19\u0e49\u0e32\u0e1a\u0e49\u0e32\u0e19,"
                    + " \u0e2b\u0e19\u0e49\u0e32\u0e1a"
        })
        void wordsAreFoundInEveryScriptWithoutCaseOrAccents(String text, String query) {
            put(1, text);
            put(2, "something else");
            assertThat(found(query)).containsExactly(id(1));
        }

        @Test
        void theBeginningOfAWordIsEnough() {
            put(1, "He followed me");
            assertThat(found("fol")).containsExactly(id(1));
            assertThat(found("f")).containsExactly(id(1));
        }

        @Test
        void everyWordMustOccurInAnyOrder() {
            put(1, "blue van outside");
            put(2, "blue car outside");
            assertThat(found("outside blue van")).containsExactly(id(1));
            assertThat(found("blue bicycle")).isEmpty();
        }

        @Test
        void textIsFoundInEveryFieldAndEveryVersion() {
            Incident before = Diary.incident(id(1), "before", DAY);
            Incident after = Diary.incident(id(1), "after", DAY);
            apply(history(before, after));
            for (String field : List.of(
                    "when", "happened", "exact", "place", "person", "reason", "feelings", "effect", "private")) {
                assertThat(found("before " + field)).containsExactly(id(1));
                assertThat(found("after " + field)).containsExactly(id(1));
            }
        }

        @Test
        void theNewestEventComesFirstUpToTheLimit() {
            for (int number = 1; number <= 3; number++) {
                apply(history(incident(number, EventTime.exactly(DAY.plusDays(number), null, Diary.ZONE), "van")));
            }
            SearchResult result = index.search(SearchQuery.words("van", 2));
            assertThat(result.hits()).extracting(SearchHit::id).containsExactly(id(3), id(2));
            assertThat(result.total()).isEqualTo(3);
        }

        @Test
        void theNewestIsSearchableFirstAndTheAnswerSaysThatMoreMayFollow() {
            applyAll(List.of(
                    history(incident(1, EventTime.exactly(DAY, null, Diary.ZONE), "van")),
                    history(incident(2, EventTime.exactly(DAY.plusDays(1), null, Diary.ZONE), "van"))));
            assertThat(found("van")).isEmpty();
            assertThat(index.search(SearchQuery.words("van", 9)).complete()).isFalse();
            assertThat(index.catchUp(Duration.ZERO)).isTrue();
            assertThat(found("van")).containsExactly(id(2));
            assertThat(index.catchUp(Duration.ZERO)).isFalse();
            assertThat(found("van")).containsExactly(id(2), id(1));
            assertThat(index.search(SearchQuery.words("van", 9)).complete()).isTrue();
        }

        @Test
        void aNewRecordIsSearchableBeforeTheOldAreCaughtUpWith() {
            applyAll(List.of(history(incident(1, EventTime.unknown(Diary.ZONE), "van"))));
            put(2, "van");
            assertThat(found("van")).containsExactly(id(2));
            catchUp();
            assertThat(found("van")).containsExactly(id(2), id(1));
        }

        @Test
        void oneAmendedBeforeItIsCaughtUpWithIsFoundOnce() {
            Incident before = incident(1, EventTime.unknown(Diary.ZONE), "van");
            applyAll(List.of(history(before)));
            apply(history(before, incident(1, EventTime.unknown(Diary.ZONE), "lorry")));
            catchUp();
            assertThat(found("van lorry")).containsExactly(id(1));
        }

        @Test
        void threeLettersAreFoundInTheMiddleOfAWordAndTwoAreNot() {
            put(1, "Something suspicious");
            assertThat(found("spic thing")).containsExactly(id(1));
            assertThat(found("th")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u4ed6", "\u95e8", "\u53e3\u7b49", "\u5728\u6211\u5bb6\u95e8\u53e3"})
        void oneCharacterOrMoreIsFoundAnywhereInARunWithoutSpaces(String query) {
            put(1, "\u4ed6\u5728\u6211\u5bb6\u95e8\u53e3\u7b49\u6211 yesterday");
            put(2, "\u6211\u5bb6\u3002");
            assertThat(found(query)).containsExactly(id(1));
            assertThat(found("\u5bb6")).containsExactlyInAnyOrder(id(1), id(2));
            assertThat(found("\u95e8\u5bb6")).isEmpty();
        }

        @Test
        void aRemovedIncidentIsFoundNowhere() {
            put(1, "van");
            put(2, "van");
            index.erase(List.of(id(1)));
            assertThat(found("van")).containsExactly(id(2));
            assertThat(timeline()).containsExactly(id(2));
        }

        @Test
        void oneRemovedBeforeItIsCaughtUpWithIsFoundNowhere() {
            applyAll(List.of(history(incident(1, EventTime.unknown(Diary.ZONE), "van"))));
            index.erase(List.of(id(1)));
            catchUp();
            assertThat(found("van")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\"",
                    "\"van",
                    "*",
                    "van OR",
                    "NOT van",
                    "text:van",
                    "^van",
                    "(van",
                    "van)",
                    "{van",
                    "van*",
                    "-van",
                    "+",
                    "NEAR(van",
                    "\u0000",
                    "van\u0000",
                    "'; DROP TABLE incident; --",
                    "\uD83D"
                })
        void syntaxIsHarmless(String query) {
            put(1, "van");
            found(query);
            assertThat(timeline()).hasSize(1);
        }
    }

    @Nested
    class Filtering {
        @BeforeEach
        void three() {
            apply(history(
                    incident(1, EventTime.unknown(Diary.ZONE), "red van").with(IncidentLocation.of("Caf\u00e9 Roma"))));
            apply(history(incident(2, EventTime.exactly(DAY, null, Diary.ZONE), "blue van")
                    .with(new IncidentDescription(
                            List.of(IncidentType.CALLS),
                            "blue van",
                            "",
                            IncidentExtent.NOT_SAID,
                            Channel.NOT_SAID,
                            ReceivedItem.NOT_SAID))
                    .with(new ActionTaken("", StopRequestAnswer.NOT_SAID, new Reporting(YesNoAnswer.YES, List.of())))));
            Incident late = incident(3, EventTime.exactly(DAY.minusDays(30), null, Diary.ZONE), "blue car")
                    .with(SuspectedPerson.of("Sam Grey", SuspectedPerson.Certainty.KNOWN, ""))
                    .with(new ActionTaken("", StopRequestAnswer.NOT_SAID, new Reporting(YesNoAnswer.NO, List.of())));
            apply(history(late, late));
        }

        private List<Id<?>> found(String words, SearchCondition... conditions) {
            return CaseIndexTest.this.found(SearchQuery.words(words, 9).fitting(conditions));
        }

        private List<Id<?>> marked(ItemFlag mark) {
            return found("", new SearchCondition.FlagCondition(mark));
        }

        @Test
        void withoutWordsEverythingComesTheNewestFirst() {
            assertThat(found("")).containsExactly(id(2), id(3), id(1));
        }

        @Test
        void theDayOfTheEventIsWithinTheBounds() {
            assertThat(found("", new SearchCondition.DaysCondition(List.of(new DayRange(DAY, DAY)))))
                    .containsExactly(id(2));
            assertThat(found("", new SearchCondition.DaysCondition(List.of(new DayRange(null, DAY.minusDays(1))))))
                    .containsExactly(id(3));
            assertThat(found("", new SearchCondition.DaysCondition(List.of(new DayRange(DAY.minusDays(29), null)))))
                    .containsExactly(id(2));
            assertThat(found("", new SearchCondition.DaysCondition(List.of(new DayRange(DAY, DAY.minusDays(1))))))
                    .isEmpty();
            assertThat(found(
                            "", new SearchCondition.DaysCondition(List.of(new DayRange(LocalDate.MIN, LocalDate.MAX)))))
                    .containsExactly(id(2), id(3));
        }

        @Test
        void kindAndGroupAreOfTheRecordAsItStands() {
            assertThat(found("", new SearchCondition.KindCondition(Set.of(IncidentType.CALLS))))
                    .containsExactly(id(2));
            assertThat(found("", new SearchCondition.KindCondition(Set.of(IncidentType.THEFT))))
                    .isEmpty();
        }

        @Test
        void personAndPlaceAreFoundByTheirOwnWordsOnly() {
            assertThat(found("", new SearchCondition.PersonCondition(List.of("sam grey"))))
                    .containsExactly(id(3));
            assertThat(found("", new SearchCondition.PlaceCondition("cafe"))).containsExactly(id(1));
            assertThat(found("", new SearchCondition.PlaceCondition("grey"))).isEmpty();
            assertThat(found("", new SearchCondition.AuthorCondition("anybody")))
                    .isEmpty();
        }

        @Test
        void marksTellWhatIsSoOfARecord() {
            assertThat(marked(ItemFlag.UNDATED)).containsExactly(id(1));
            assertThat(marked(ItemFlag.AMENDED)).containsExactly(id(3));
            assertThat(marked(ItemFlag.REPORTED)).containsExactly(id(2));
            assertThat(marked(ItemFlag.NOT_REPORTED)).containsExactly(id(3));
            assertThat(marked(ItemFlag.WITHDRAWN)).isEmpty();
            // Recorded on 24/11: the second is three weeks late as well.
            assertThat(marked(ItemFlag.WRITTEN_LATE)).containsExactly(id(2), id(3));
        }

        @Test
        void wordsAndFiltersMustAllHold() {
            assertThat(found("blue", new SearchCondition.PersonCondition(List.of("sam"))))
                    .containsExactly(id(3));
            assertThat(found("van", new SearchCondition.PersonCondition(List.of("sam"))))
                    .isEmpty();
        }
    }

    @Nested
    class Exhibits {
        private final CaseFile caseFile = new CaseFile();
        private final CaseIndex index = new CaseIndex(caseFile.exhibits());
        private long seq;

        @SafeVarargs
        private Exhibit item(int number, String title, Id<Incident>... incidents) {
            return Exhibit.of(id(100 + number), number, PhysicalItem.NOT_SAID)
                    .with(new ExhibitDescription(title, "", "", ""))
                    .with(new ExhibitLinks(List.of(incidents), List.of()));
        }

        private void put(Exhibit exhibit) {
            record(
                    caseFile.exhibits().one(exhibit.id()).isEmpty()
                            ? new Entry.ExhibitAdded(exhibit, null)
                            : new Entry.ExhibitAmended(exhibit, ""));
            index.apply(new ExhibitItem(caseFile.exhibits().one(exhibit.id()).orElseThrow()));
        }

        private void put(int number, String words) {
            index.apply(new IncidentItem(
                    history(incident(number, EventTime.exactly(DAY, null, Diary.ZONE), words)), false));
        }

        private void record(Entry entry) {
            EntryMetadata envelope = new EntryMetadata(OffsetDateTime.now(Diary.CLOCK), Diary.ZONE, "", "", "test");
            ByteSequence none = ByteSequence.of(new byte[32]);
            caseFile.apply(new LedgerEntry(++seq, envelope, entry, none, none));
        }

        private List<Id<?>> found(String words) {
            return found(SearchQuery.words(words, 100));
        }

        private List<Id<?>> found(SearchQuery query) {
            return index.search(query).hits().stream().map(SearchHit::id).toList();
        }

        @Test
        void ofNoIncidentAreFoundThemselvesAndStandOnNoTimeline() {
            put(item(1, "parcel with a ribbon"));
            assertThat(found("\"a ribbon\"")).containsExactly(id(101));
            assertThat(index.timeline().rows()).isEmpty();
            assertThat(index.timeline().density().undated()).isZero();
        }

        @Test
        void ofAnIncidentLeadToItThoughTheWordsStandInBoth() {
            put(1, "He left something at the gate");
            put(2, "gate");
            put(item(1, "parcel", id(1)));
            assertThat(found("parcel gate")).containsExactly(id(1));
            assertThat(index.timeline().withExhibits()).containsExactly(id(1));
        }

        @Test
        void ofOneIncidentAmongManyLeadToIt() {
            for (int number = 1; number <= 200; number++) {
                put(number, "gate");
            }
            put(item(1, "red parcel", id(7), id(8)));
            assertThat(found("gate parcel \"red parcel\"")).containsExactly(id(8), id(7));
        }

        @Test
        void belongToAnIncidentFromWhenItIsRecordedUntilItIsErased() {
            put(item(1, "parcel", id(1)));
            assertThat(found("parcel")).containsExactly(id(101));
            put(1, "gate");
            assertThat(found("parcel")).containsExactly(id(1));
            index.erase(List.of(id(1)));
            assertThat(found("parcel")).containsExactly(id(101));
            put(2, "gate");
            put(item(1, "parcel", id(2)));
            assertThat(found("parcel")).containsExactly(id(2));
            index.erase(List.of(id(101)));
            assertThat(found("parcel")).isEmpty();
            assertThat(found("gate")).containsExactly(id(2));
        }

        @Test
        void standAmongTheIncidentsUnderTheDayOnWhichTheyWereMadeOrElseAdded() {
            put(1, "van");
            put(item(1, "van"));
            put(item(2, "van")
                    .with(new ExhibitDating(
                            FileTimestamp.TimestampSource.OWN,
                            EventTime.exactly(DAY.minusDays(1), null, Diary.ZONE),
                            "")));
            assertThat(found("van")).containsExactly(id(1), id(101), id(102));
            LocalDate added = LocalDate.now(Diary.CLOCK);
            assertThat(found(SearchQuery.words("", 9)
                            .fitting(new SearchCondition.DaysCondition(List.of(new DayRange(added, null))))))
                    .containsExactly(id(101));
        }

        @Test
        void areLeftOutWhereIncidentsAreAskedFor() {
            put(1, "van");
            put(item(1, "van"));
            assertThat(found(SearchQuery.incidents("van", 9))).containsExactly(id(1));
            assertThat(found(SearchQuery.words("van", 9)
                            .fitting(new SearchCondition.FlagCondition(ItemFlag.HAS_EXHIBIT))))
                    .isEmpty();
            assertThat(found(SearchQuery.words("van", 9).fitting(new SearchCondition.PlaceCondition("van"))))
                    .isEmpty();
            assertThat(found(SearchQuery.words("van", 9).fitting(new SearchCondition.FlagCondition(ItemFlag.UNDATED))))
                    .containsExactly(id(101));
        }

        @Test
        void areHandedOutUnderTheLabelOfTheDay() {
            put(item(1, "parcel"));
            PersonDetail initials = new PersonDetail("SB", true);
            record(new Entry.HeadingRecorded(new CaseHeading(
                    Map.of(PersonDetailKind.INITIALS, initials), "", Jurisdiction.NOT_SAID, UnknownFields.NONE)));
            assertThat(index.search(SearchQuery.words("parcel", 1)).hits())
                    .extracting(SearchHit::item)
                    .extracting(item -> ((ExhibitItem) item).history().label())
                    .containsExactly("SB");
        }
    }

    @Property
    void anyQueryOverAnyTextIsAnsweredWithoutFailing(@ForAll String text, @ForAll String query) {
        CaseIndex fresh = new CaseIndex(new CaseFile().exhibits());
        fresh.apply(new IncidentItem(history(incident(1, EventTime.unknown(Diary.ZONE), text)), false));
        SearchResult result = fresh.search(SearchQuery.words(query, 10));
        assertThat(result.hits()).hasSize(result.total()).hasSizeLessThan(2);
        new SentenceFinder(query).in(text);
    }

    @Property
    void whatIsCutOutOfAWordIsFound(
            @ForAll
                    @StringLength(min = 3, max = 40)
                    @CharRange(from = 'a', to = 'z')
                    @CharRange(from = '\u00e0', to = '\u00f6')
                    String text,
            @ForAll @IntRange(min = 0, max = 39) int from) {
        CaseIndex fresh = new CaseIndex(new CaseFile().exhibits());
        fresh.apply(new IncidentItem(
                history(incident(1, EventTime.unknown(Diary.ZONE), "before " + text + " after")), false));
        String part = text.substring(Math.min(from, text.length() - 3));
        assertThat(fresh.search(SearchQuery.words(part, 10)).total()).isEqualTo(1);
    }

    @Test
    void aVeryLongQueryIsAnswered() {
        put(1, "van");
        assertThat(found("van ".repeat(50_000))).containsExactly(id(1));
        assertThat(found("x".repeat(50_000))).isEmpty();
        assertThat(found("\u5bb6".repeat(50_000))).isEmpty();
    }
}
