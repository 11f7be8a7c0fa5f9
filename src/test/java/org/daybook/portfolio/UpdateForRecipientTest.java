package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CopyStateRecorded.CopyState;
import org.daybook.casefile.entry.Entry.GivenLabel;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is new is worked out for one reader, from the portfolios they were given and from no others. */
class UpdateForRecipientTest {
    private static final String OFFICER = "DC Farrow";
    private static final List<String> READERS = List.of(OFFICER, "The advocate", "Harlow & Co");

    private final Sheets sheets = new Sheets();

    private static EventTime when() {
        return EventTime.exactly(Sheets.DAY, null, Diary.ZONE);
    }

    private static Exhibit exhibit(int number, int incident, String words) {
        Exhibit one = Exhibit.of(Sheets.id(1000 + number), number, PhysicalItem.NOT_SAID);
        return one.with(new ExhibitDescription(words, "", "", ""))
                .with(new ExhibitLinks(List.of(Sheets.<Incident>id(incident)), List.of()));
    }

    private static CaseRecord order(int number, String words) {
        return CaseRecord.of(Sheets.<CaseRecord>id(2000 + number), CaseRecordKind.ORDER)
                .numbered(number)
                .with(CourtOrder.COURT, new FieldValue.Text(words));
    }

    private Optional<ReaderHoldings> held(String reader) {
        return ReaderHoldings.of(sheets.caseFile(), reader);
    }

    private PortfolioContent update(String reader) throws PortfolioFailure {
        return sheets.collect(PortfolioRequest.of(PortfolioPreset.SINCE_LAST)
                .with(IncidentScope.ALL.since(held(reader).orElseThrow())));
    }

    private List<Integer> numbers(String reader) throws PortfolioFailure {
        return update(reader).sheets().stream().map(IncidentSheet::number).toList();
    }

    /** Prints one, as the program records it. */
    private ByteSequence made(PortfolioContent content, String reader) {
        sheets.add(new Entry.PortfolioExported(
                content.madeAt(),
                content.request().preset().code(),
                "4XF9",
                content.sheets().stream().map(IncidentSheet::number).toList(),
                content.exhibits().stream()
                        .map(sheet -> new GivenLabel(sheet.id(), "SB"))
                        .toList(),
                content.caseRecords().stream()
                        .map(sheet -> sheet.current().id())
                        .toList(),
                content.leftOutCodes(),
                reader,
                content.request().scope().since(),
                new LedgerHead(sheets.caseFile().last().orElseThrow().seq(), ByteSequence.of(new byte[32])),
                List.of()));
        return sheets.caseFile().last().orElseThrow().digest();
    }

    private ByteSequence made(PortfolioPreset preset, String reader) throws PortfolioFailure {
        return made(sheets.collect(PortfolioRequest.of(preset)), reader);
    }

    private void say(ByteSequence copy, CopyState state, String reader) {
        sheets.add(new Entry.CopyStateRecorded(copy, state, reader, LocalDate.of(2026, 5, 4), "", ""));
    }

    @Nested
    class ForOneReader {
        @Test
        void aThreatThatWasPrintedForSomebodyElseIsInIt() throws Exception {
            sheets.incident(1, when());
            say(made(PortfolioPreset.POLICE_FILE, OFFICER), CopyState.GIVEN, OFFICER);
            sheets.incident(2, when());
            say(made(PortfolioPreset.PETITION, "Family court"), CopyState.GIVEN, "Family court");
            assertThat(numbers("dc  farrow")).containsExactly(2);
        }

        @Test
        void aTrialPrintChangesNothing() throws Exception {
            sheets.incident(1, when());
            say(made(PortfolioPreset.POLICE_FILE, OFFICER), CopyState.GIVEN, OFFICER);
            sheets.incident(2, when());
            made(PortfolioPreset.POLICE_FILE, OFFICER);
            say(made(PortfolioPreset.POLICE_FILE, OFFICER), CopyState.NOT_GIVEN, OFFICER);
            say(made(PortfolioPreset.POLICE_FILE, OFFICER), CopyState.ASKED_BACK, OFFICER);
            assertThat(numbers(OFFICER)).containsExactly(2);
        }

        @Test
        void whoeverWasGivenNothingOrOnlyAnExcerptHasNothingToContinueFrom() throws Exception {
            sheets.incident(1, when());
            made(PortfolioPreset.POLICE_FILE, OFFICER);
            assertThat(held(OFFICER)).as("nobody said that it was given").isEmpty();
            say(made(PortfolioPreset.PETITION, OFFICER), CopyState.GIVEN, OFFICER);
            assertThat(held(OFFICER)).isEmpty();
        }

        @Test
        void whatWasGivenByMistakeCanBeTakenBackAndWhatContinuedFromItCountsNoMore() throws Exception {
            sheets.incident(1, when());
            say(made(PortfolioPreset.POLICE_FILE, OFFICER), CopyState.GIVEN, OFFICER);
            sheets.incident(2, when());
            ByteSequence second = made(PortfolioPreset.POLICE_FILE, OFFICER);
            say(second, CopyState.GIVEN, OFFICER);
            sheets.incident(3, when());
            say(made(update(OFFICER), OFFICER), CopyState.GIVEN, OFFICER);
            say(second, CopyState.MADE, OFFICER);
            assertThat(numbers(OFFICER)).as("2 is in none that they have, 3 is").containsExactly(2);
        }

        @Test
        void whatLiesOutsideTheDaysOfACopyIsStillMissing() throws Exception {
            sheets.incident(1, when());
            say(made(PortfolioPreset.POLICE_FILE, OFFICER), CopyState.GIVEN, OFFICER);
            sheets.incident(2, EventTime.exactly(Sheets.DAY.plusDays(40), null, Diary.ZONE));
            IncidentScope untilThen = IncidentScope.ALL.between(null, Sheets.DAY);
            say(
                    made(
                            sheets.collect(PortfolioRequest.of(PortfolioPreset.POLICE_FILE)
                                    .with(untilThen)),
                            OFFICER),
                    CopyState.GIVEN,
                    OFFICER);
            assertThat(numbers(OFFICER)).containsExactly(2);
        }

        @Test
        void itSaysWhichCopyItContinues() throws Exception {
            sheets.incident(1, when());
            say(made(PortfolioPreset.POLICE_FILE, ""), CopyState.GIVEN, OFFICER);
            assertThat(held(OFFICER).orElseThrow().last())
                    .extracting("code", "recipient", "given")
                    .containsExactly("4XF9", OFFICER, LocalDate.of(2026, 5, 4));
        }

        @Test
        void whatWasLeftOutStaysOutUntilItIsAmended() throws Exception {
            sheets.incident(1, when()).incident(2, when());
            PortfolioRequest without = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
            made(sheets.collect(without), OFFICER);
            PortfolioContent one = sheets.collect(without.with(
                    new IncidentScope(null, null, ReaderHoldings.NONE, Set.of(Sheets.id(2)), Set.of(), Set.of())));
            say(made(one, OFFICER), CopyState.GIVEN, OFFICER);
            assertThatThrownBy(() -> update(OFFICER)).isInstanceOf(PortfolioFailure.NothingChosen.class);
            sheets.add(new Entry.IncidentAmended(Sheets.incident(2, when(), "more"), "more"));
            assertThat(numbers(OFFICER)).containsExactly(2);
        }

        @Test
        void anOrderThatRanOutSinceIsEnough() throws Exception {
            LocalDate today = LocalDate.now(Diary.CLOCK);
            CaseRecord order = order(1, "York")
                    .with(CourtOrder.MADE, new FieldValue.Day(today.minusDays(20)))
                    .with(CourtOrder.EXPIRES, new FieldValue.Day(today.minusDays(5)));
            sheets.incident(1, when()).add(new Entry.CaseRecordRecorded(order));
            PortfolioContent now = sheets.collect(PortfolioRequest.of(PortfolioPreset.POLICE_FILE));
            PortfolioContent then = new PortfolioContent(
                    now.request(),
                    now.madeAt().minusDays(10),
                    now.program(),
                    now.heading(),
                    now.printed(),
                    now.summary(),
                    now.ledger(),
                    now.withheld(),
                    now.earlier());
            say(made(then, OFFICER), CopyState.GIVEN, OFFICER);
            PortfolioContent update = update(OFFICER);
            assertThat(update.sheets()).isEmpty();
            assertThat(update.request()
                            .scope()
                            .changedOrders(Stream.of(order), today)
                            .toList())
                    .containsExactly(order);
        }

        @Test
        void anExhibitDescribedAnewIsInItThoughNothingElseIs() throws Exception {
            sheets.incident(1, when()).add(new Entry.ExhibitAdded(exhibit(1, 1, "A card"), null));
            say(made(PortfolioPreset.POLICE_FILE, OFFICER), CopyState.GIVEN, OFFICER);
            sheets.add(new Entry.ExhibitAmended(exhibit(1, 1, "A black card"), "looked again"));
            assertThat(update(OFFICER).exhibits()).hasSize(1);
        }
    }

    /** One case in the making: what each reader was given, kept apart from what the program says of it. */
    private final class History {
        private final Random random;
        private final Map<Id<?>, Long> states = new LinkedHashMap<>();
        private final Map<Integer, Integer> exhibits = new HashMap<>();
        private final Map<String, List<Map<Id<?>, Long>>> given = new HashMap<>();
        private int incidents;
        private int records;

        History(long seed) {
            random = new Random(seed);
        }

        private void add(Id<?> about, Entry entry) {
            sheets.add(entry);
            states.put(about, sheets.caseFile().last().orElseThrow().seq());
        }

        private void step() throws PortfolioFailure {
            int number = 1 + random.nextInt(Math.max(1, incidents));
            switch (random.nextInt(10)) {
                case 0, 1 ->
                    add(
                            Sheets.id(++incidents),
                            new Entry.IncidentRecorded(Sheets.incident(incidents, when(), "w" + incidents)));
                case 2 -> amendOrWithdraw(number);
                case 3 -> {
                    exhibits.put(exhibits.size() + 1, number);
                    add(
                            Sheets.id(1000 + exhibits.size()),
                            new Entry.ExhibitAdded(exhibit(exhibits.size(), number, "new"), null));
                }
                case 4 -> {
                    if (!exhibits.isEmpty()) {
                        int one = 1 + random.nextInt(exhibits.size());
                        add(
                                Sheets.id(1000 + one),
                                new Entry.ExhibitAmended(
                                        exhibit(one, Objects.requireNonNull(exhibits.get(one)), "x" + random.nextInt()),
                                        "why"));
                    }
                }
                case 5 -> add(Sheets.id(2000 + ++records), new Entry.CaseRecordRecorded(order(records, "court")));
                case 6 -> {
                    if (records > 0) {
                        int one = 1 + random.nextInt(records);
                        add(Sheets.id(2000 + one), new Entry.CaseRecordAmended(order(one, "another"), "why"));
                    }
                }
                default -> print(READERS.get(random.nextInt(READERS.size())));
            }
        }

        private void amendOrWithdraw(int number) {
            Id<Incident> id = Sheets.id(number);
            boolean isOver = sheets.caseFile().incidents().one(id).orElseThrow().isWithdrawn();
            if (!isOver) {
                add(
                        id,
                        random.nextInt(4) == 0
                                ? new Entry.IncidentWithdrawn(id, "a slip")
                                : new Entry.IncidentAmended(
                                        Sheets.incident(number, when(), "x" + random.nextInt()), "why"));
            }
        }

        private void print(String reader) throws PortfolioFailure {
            int kind = random.nextInt(4);
            if (kind < 2 && held(reader).isEmpty()) {
                kind = 2;
            }
            PortfolioContent content;
            try {
                content = kind < 2
                        ? update(reader)
                        : sheets.collect(PortfolioRequest.of(
                                kind == 2 ? PortfolioPreset.POLICE_FILE : PortfolioPreset.PETITION));
            } catch (PortfolioFailure.NothingChosen nothing) {
                return;
            }
            Map<Id<?>, Long> printed = printed(content);
            ByteSequence copy = made(content, reader);
            switch (random.nextInt(4)) {
                case 0 -> say(copy, CopyState.NOT_GIVEN, reader);
                case 1 -> {}
                default -> {
                    say(copy, CopyState.GIVEN, reader);
                    given.computeIfAbsent(reader, _ -> new ArrayList<>()).add(printed);
                    if (random.nextInt(5) == 0) {
                        say(copy, CopyState.ASKED_BACK, reader);
                        given.get(reader).removeLast();
                    }
                }
            }
        }

        private Map<Id<?>, Long> printed(PortfolioContent content) {
            return Stream.of(
                            content.sheets().stream()
                                    .map(sheet -> sheet.current().id()),
                            content.exhibits().stream().map(sheet -> sheet.id()),
                            content.caseRecords().stream()
                                    .map(sheet -> sheet.current().id()))
                    .flatMap(ids -> ids)
                    .collect(Collectors.toMap(id -> id, id -> states.getOrDefault(id, 0L)));
        }

        private Set<Id<?>> lacking(String reader) {
            Map<Id<?>, Long> has = new HashMap<>();
            given.getOrDefault(reader, List.of())
                    .forEach(copy -> copy.forEach((id, state) -> has.merge(id, state, Math::max)));
            return states.entrySet().stream()
                    .filter(item -> item.getValue() > has.getOrDefault(item.getKey(), 0L))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingTheyLackIsMissingAndNothingTheyHaveIsRepeated(long seed) throws Exception {
        History history = new History(seed);
        sheets.incident(1, when());
        history.incidents = 1;
        history.states.put(Sheets.id(1), 2L);
        for (int i = 0; i < 60; i++) {
            history.step();
        }
        READERS.forEach(reader -> say(made(anything(), reader), CopyState.MADE, reader));
        int compared = 0;
        for (String reader : READERS) {
            if (held(reader).isPresent()) {
                compared++;
                Set<Id<?>> lacking = history.lacking(reader);
                assertThat(told(reader))
                        .as("for reader %s", READERS.indexOf(reader))
                        .isEqualTo(lacking);
            }
        }
        assertThat(compared).isPositive();
    }

    private PortfolioContent anything() {
        try {
            return sheets.collect(PortfolioRequest.of(PortfolioPreset.POLICE_FILE));
        } catch (PortfolioFailure e) {
            throw new AssertionError(e);
        }
    }

    /** What an update tells as new or changed: an unchanged incident only shows its new exhibit. */
    private Set<Id<?>> told(String reader) {
        ReaderHoldings has = held(reader).orElseThrow();
        PortfolioContent content;
        try {
            content = update(reader);
        } catch (PortfolioFailure nothing) {
            return Set.of();
        }
        return Stream.of(
                        content.sheets().stream()
                                .filter(sheet -> last(sheet) > has.knowsIncident(sheet.number()))
                                .map(sheet -> sheet.current().id()),
                        content.exhibits().stream()
                                .filter(sheet -> sheet.entered().words().seq() > has.knowsExhibit(sheet.id()))
                                .map(sheet -> sheet.id()),
                        content.caseRecords().stream()
                                .map(sheet -> sheet.current().id()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    private static long last(RecordSheet<?> sheet) {
        RecordSheet.Withdrawal withdrawal = sheet.withdrawal();
        return Math.max(
                sheet.versions().getLast().stamp().seq(),
                withdrawal == null ? 0 : withdrawal.stamp().seq());
    }
}
