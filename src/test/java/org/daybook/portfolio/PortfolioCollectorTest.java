package org.daybook.portfolio;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.Witness;
import org.daybook.ledger.LedgerReport;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.ImportedClaim;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.daybook.vault.VaultFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortfolioCollectorTest {
    private static final LocalDate DAY = Sheets.DAY;
    private final Sheets sheets = new Sheets();

    private static EventTime on(LocalDate day) {
        return EventTime.exactly(day, null, Diary.ZONE);
    }

    private static PortfolioRequest between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Requests.between(Requests.everything(), from, to);
    }

    private static PortfolioRequest without(Set<PortfolioPart> parts) {
        return Requests.everything().withoutParts(parts);
    }

    private List<Integer> numbers(PortfolioRequest request) throws PortfolioFailure {
        return sheets.collect(request).sheets().stream()
                .map(IncidentSheet::number)
                .toList();
    }

    /** Every text in a record, however deep. */
    private static List<String> texts(@Nullable Object value) throws ReflectiveOperationException {
        List<String> texts = new ArrayList<>();
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Collection<?> collection) {
            for (Object each : collection) {
                texts.addAll(texts(each));
            }
        } else if (value instanceof Map<?, ?> map) {
            texts.addAll(texts(map.keySet()));
            texts.addAll(texts(map.values()));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                texts.addAll(texts(component.getAccessor().invoke(value)));
            }
        }
        return texts;
    }

    @Nested
    class Dates {
        @Test
        void bothEndsOfTheRangeAreIncluded() throws PortfolioFailure {
            for (int number = 1; number <= 5; number++) {
                sheets.incident(number, on(DAY.plusDays(number)));
            }
            assertThat(numbers(between(DAY.plusDays(2), DAY.plusDays(4)))).containsExactly(2, 3, 4);
            assertThat(numbers(between(DAY.plusDays(4), null))).containsExactly(4, 5);
            assertThat(numbers(between(null, DAY.plusDays(2)))).containsExactly(1, 2);
        }

        @Test
        void aSpanIsIncludedIfAnyOfItsDaysIs() throws PortfolioFailure {
            sheets.incident(1, EventTime.between(DAY, DAY.plusDays(5), Diary.ZONE));
            assertThat(numbers(between(DAY.plusDays(5), null))).containsExactly(1);
            assertThat(numbers(between(null, DAY))).containsExactly(1);
            assertThat(numbers(between(DAY.plusDays(2), DAY.plusDays(3)))).containsExactly(1);
            assertThatThrownBy(() -> numbers(between(DAY.plusDays(6), null)))
                    .isInstanceOf(PortfolioFailure.NothingChosen.class);
            assertThatThrownBy(() -> numbers(between(null, DAY.minusDays(1))))
                    .isInstanceOf(PortfolioFailure.NothingChosen.class);
        }

        @Test
        void anUnknownDateIsIncludedInEveryRangeAndStandsLast() throws PortfolioFailure {
            sheets.incident(1, EventTime.unknown(Diary.ZONE))
                    .incident(2, on(DAY))
                    .incident(3, on(DAY.minusDays(9)));
            assertThat(numbers(between(DAY, DAY))).containsExactly(2, 1);
            assertThat(numbers(Requests.everything())).containsExactly(3, 2, 1);
        }

        @Test
        void onOneDayThoseWithoutATimeStandFirstThenByTimeThenByNumber() throws PortfolioFailure {
            sheets.incident(1, EventTime.exactly(DAY, LocalTime.of(9, 0), Diary.ZONE))
                    .incident(2, EventTime.exactly(DAY, LocalTime.of(8, 0), Diary.ZONE))
                    .incident(3, on(DAY))
                    .incident(4, EventTime.exactly(DAY, LocalTime.of(8, 0), Diary.ZONE));
            assertThat(numbers(Requests.everything())).containsExactly(3, 2, 4, 1);
        }
    }

    @Nested
    class Choice {
        private Incident notForPortfolios(int number) {
            Incident one = Sheets.incident(number, on(DAY), "kept back");
            return Incident.of(one.id(), number, one.when(), one.what())
                    .with(one.where())
                    .with(one.who())
                    .with(one.effect())
                    .with(new IncidentHandling(false, "reason", "note"))
                    .with(one.unknown());
        }

        @Test
        void anIncidentMarkedAsNotForPortfoliosIsPrintedOnlyIfTaken() throws PortfolioFailure {
            sheets.incident(1, on(DAY)).add(new IncidentRecorded(notForPortfolios(2)));
            assertThat(numbers(Requests.everything())).containsExactly(1);
            assertThat(numbers(Requests.everything().with(Requests.taking(Set.of(Sheets.id(2))))))
                    .containsExactly(1, 2);
        }

        @Test
        void theNewestWordOnThatCounts() throws PortfolioFailure {
            sheets.incident(1, on(DAY)).incident(2, on(DAY)).add(new IncidentAmended(notForPortfolios(2), "why"));
            assertThat(numbers(Requests.everything())).containsExactly(1);
        }

        @Test
        void leavingOutIsStrongerThanTaking() throws PortfolioFailure {
            sheets.incident(1, on(DAY)).incident(2, on(DAY));
            PortfolioRequest request =
                    Requests.everything().with(Requests.scope(Set.of(Sheets.id(2)), Set.of(Sheets.id(2))));
            assertThat(numbers(request)).containsExactly(1);
        }

        @Test
        void itIsASelectionExactlyIfSomethingIsNotInIt() throws PortfolioFailure {
            sheets.incident(1, on(DAY)).incident(2, on(DAY.plusDays(1)));
            assertThat(sheets.collect(Requests.everything()).selection()).isFalse();
            assertThat(sheets.collect(between(null, DAY)).selection()).isTrue();
            assertThat(sheets.collect(without(Set.of(PortfolioPart.WHO))).selection())
                    .isTrue();
        }

        @Test
        void aWithdrawnIncidentIsPrintedAndNotCounted() throws PortfolioFailure {
            sheets.incident(1, on(DAY)).incident(2, on(DAY)).add(new IncidentWithdrawn(Sheets.id(2), "mistaken"));
            PortfolioContent content = sheets.collect(Requests.everything());
            assertThat(content.sheets()).hasSize(2);
            assertThat(content.sheets().getLast().withdrawal()).isNotNull();
            assertThat(content.summary().totals().incidents()).isEqualTo(1);
            assertThat(content.summary().totals().withdrawn().numbers()).containsExactly(2);
        }
    }

    @Nested
    class SinceAnEntry {
        @Test
        void onlyWhatWasRecordedOrAmendedAfterItIsIn() throws PortfolioFailure {
            sheets.incident(1, on(DAY)).incident(2, on(DAY));
            // The diary's start and two incidents.
            PortfolioRequest since =
                    PortfolioRequest.of(PortfolioPreset.SINCE_LAST).with(IncidentScope.ALL.since(3));
            sheets.incident(3, on(DAY));
            assertThat(numbers(since)).containsExactly(3);
            sheets.add(new IncidentAmended(Sheets.incident(1, on(DAY), "word1"), "why"));
            assertThat(numbers(since)).containsExactly(1, 3);
        }

        @Test
        void aNewRecordOfTheCaseIsEnoughButNothingNewIsNot() throws PortfolioFailure {
            sheets.incident(1, on(DAY));
            PortfolioRequest since =
                    PortfolioRequest.of(PortfolioPreset.SINCE_LAST).with(IncidentScope.ALL.since(2));
            assertThatThrownBy(() -> sheets.collect(since)).isInstanceOf(PortfolioFailure.NothingChosen.class);
            sheets.add(new CaseRecordRecorded(
                    FilledCaseRecord.of(CaseRecordKind.ORDER).with(IncidentHandling.ORDINARY)));
            PortfolioContent content = sheets.collect(since);
            assertThat(content.sheets()).isEmpty();
            assertThat(content.caseRecords())
                    .singleElement()
                    .satisfies(sheet -> assertThat(sheet.kind()).isEqualTo(CaseRecordKind.ORDER));
        }

        @Test
        void whatWasWithdrawnAfterItIsIn() throws PortfolioFailure {
            sheets.incident(1, on(DAY)).incident(2, on(DAY)).add(new IncidentWithdrawn(Sheets.id(2), "a slip", null));
            assertThat(numbers(Requests.everything().with(IncidentScope.ALL.since(3))))
                    .containsExactly(2);
        }
    }

    @Nested
    class WithoutHerAddress {
        private static final String ADDRESS = "12 Larch Grove, Leeds, LS7 2QX";

        @BeforeEach
        void address() {
            sheets.add(new HeadingRecorded(new CaseHeading(
                    Map.of(
                            PersonDetailKind.ADDRESS,
                            new PersonDetail(ADDRESS, true),
                            PersonDetailKind.NAME,
                            new PersonDetail("Sam", true)),
                    "",
                    Jurisdiction.NOT_SAID,
                    UnknownFields.NONE)));
            Incident told = Sheets.incident(1, on(DAY), "word");
            sheets.add(new IncidentRecorded(
                    told.with(IncidentDescription.of(List.of(), "He stood outside 12 larch grove ls72qx", ""))
                            .with(new IncidentLocation("the step of Larch Grove", PlaceKind.HOME))));
        }

        @Test
        void noTextTellsIt() throws Exception {
            PortfolioContent content = sheets.collect(PortfolioRequest.of(PortfolioPreset.COURT));
            assertThat(String.join("\n", texts(content.printed())) + texts(content.heading()))
                    .contains("[address]", "He stood outside", "Sam")
                    .doesNotContainIgnoringCase("larch")
                    .doesNotContainIgnoringCase("2qx");
            assertThat(content.leftOutCodes()).contains(DisclosureOptions.NO_ADDRESS);
            assertThat(content.selection()).isTrue();
        }

        @Test
        void forThePoliceItIsThereAsSheAllows() throws Exception {
            PortfolioContent content = sheets.collect(PortfolioRequest.of(PortfolioPreset.POLICE_FILE));
            assertThat(String.join("\n", texts(content.printed())) + texts(content.heading()))
                    .contains("12 larch grove ls72qx", "the step of Larch Grove", ADDRESS);
        }
    }

    @Nested
    class WithWitnessesByLetter {
        @Test
        void noTextNamesThem() throws Exception {
            sheets.add(new IncidentRecorded(Sheets.incident(1, on(DAY), "word")
                    .with(IncidentDescription.of(List.of(), "Maria Lopez and then Tom came", ""))
                    .with(new PeoplePresent(
                            List.of(
                                    new Witness("Tom Bell", "all", YesNoAnswer.NOT_SAID, "0123"),
                                    new Witness("Maria Lopez", "", YesNoAnswer.NOT_SAID, "")),
                            YesNoAnswer.NOT_SAID,
                            ""))));
            PortfolioContent content =
                    sheets.collect(Requests.everything().with(DisclosureOptions.OPEN.withWitnesses(false)));
            assertThat(String.join("\n", texts(content.printed())))
                    .contains("Witness B and then Witness A came")
                    .doesNotContain("Maria", "Lopez", "Tom", "Bell");
            assertThat(content.leftOutCodes()).contains(DisclosureOptions.NO_WITNESS_NAMES);
        }
    }

    @Nested
    class ItsCode {
        @Test
        void isTheSameForTheSameAndAnotherForAnother() throws PortfolioFailure {
            sheets.incident(1, on(DAY)).incident(2, on(DAY));
            PortfolioContent whole = sheets.collect(Requests.everything());
            assertThat(sheets.collect(Requests.everything()).code()).isEqualTo(whole.code());
            assertThat(whole.code().toString()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}");
            assertThat(sheets.collect(PortfolioRequest.of(PortfolioPreset.COURT))
                            .code())
                    .isNotEqualTo(whole.code());
            assertThat(sheets.collect(without(Set.of(PortfolioPart.WHO))).code())
                    .isNotEqualTo(whole.code());
            sheets.incident(3, on(DAY));
            assertThat(sheets.collect(Requests.everything()).code()).isNotEqualTo(whole.code());
        }
    }

    @Nested
    class OfTheLedger {
        private final LedgerHead head = new LedgerHead(9, ByteSequence.of(new byte[32]));

        private PortfolioContent.LedgerFacts facts(List<Long> unknown, List<VaultFinding> findings)
                throws PortfolioFailure {
            sheets.incident(1, on(DAY));
            return sheets.collect(
                            Requests.everything(),
                            new LedgerReport(head, List.of(), unknown, LedgerReport.Back.NOTHING, findings, Set.of()))
                    .ledger();
        }

        @Test
        void whatDoesNotHoldIsCarriedAndTheCodeIsNot() throws PortfolioFailure {
            List<VaultFinding> findings = List.of(new VaultFinding(VaultFinding.VaultSign.BODY_DIFFERS, 4));
            PortfolioContent.LedgerFacts facts = facts(List.of(), findings);
            assertThat(facts.findings()).isEqualTo(findings);
            assertThat(facts.headCode()).isEmpty();
            assertThat(facts.sound()).isFalse();
        }

        @Test
        void entriesOfANewerVersionAreCounted() throws PortfolioFailure {
            PortfolioContent.LedgerFacts facts = facts(List.of(5L, 7L), List.of());
            assertThat(facts.unknownEntries()).isEqualTo(2);
            assertThat(facts.headCode()).isPresent();
            assertThat(facts.sound()).isTrue();
            assertThat(facts.isComplete()).isFalse();
        }
    }

    @Nested
    class LeftOut {
        private static final Map<PortfolioPart, List<String>> WORDS = Map.of(
                PortfolioPart.WHERE, List.of("place"),
                PortfolioPart.WHO, List.of("person", "reason"),
                PortfolioPart.EXACT_WORDS, List.of("exact"),
                PortfolioPart.FEELINGS, List.of("feelings"),
                PortfolioPart.DAY_TO_DAY, List.of("effect"));

        private void twoVersions() {
            sheets.add(new IncidentRecorded(Sheets.incident(1, on(DAY), "before")))
                    .add(new IncidentAmended(Sheets.incident(1, on(DAY), "after"), "remembered"));
        }

        @ParameterizedTest
        @EnumSource
        void aPartThatIsLeftOutIsInNoVersionAndTheOthersAre(PortfolioPart part) throws Exception {
            twoVersions();
            List<String> texts = texts(sheets.collect(without(Set.of(part))));
            for (String word : List.of("place", "person", "reason", "exact", "feelings", "effect")) {
                boolean gone = WORDS.getOrDefault(part, List.of()).contains(word);
                assertThat(texts.contains("before " + word)).isEqualTo(!gone);
                assertThat(texts.contains("after " + word)).isEqualTo(!gone);
            }
            assertThat(texts).contains("before happened", "after happened", "remembered");
        }

        @Test
        void privateNotesAndReasonsForLeavingOutAreNowhere() throws Exception {
            twoVersions();
            for (Set<PortfolioPart> parts : List.of(Set.<PortfolioPart>of(), EnumSet.allOf(PortfolioPart.class))) {
                assertThat(texts(sheets.collect(without(parts))))
                        .contains("before happened")
                        .noneMatch(text -> text.contains("private") || text.contains("leaveout"));
            }
        }
    }

    @Nested
    class OfAWithdrawalInAnotherDiary {
        private final ImportedClaim claim = new ImportedClaim(
                "ab".repeat(16), 7, OffsetDateTime.now(Diary.CLOCK), "Wendy", "Joan", "cd".repeat(32), false);

        private @Nullable ImportedClaim printed(Set<PortfolioPart> leftOut) throws PortfolioFailure {
            PortfolioContent content = new Sheets()
                    .incident(1, EventTime.exactly(Sheets.DAY, null, Diary.ZONE))
                    .add(new IncidentWithdrawn(Sheets.id(1), "someone else", claim))
                    .collect(without(leftOut));
            return requireNonNull(content.sheets().getFirst().withdrawal()).claim();
        }

        @Test
        void keepsWhatThatDiarySaysWithoutTheNamesThatAreLeftOut() throws PortfolioFailure {
            assertThat(printed(Set.of())).isEqualTo(claim);
            assertThat(printed(Set.of(PortfolioPart.ORIGIN)))
                    .isEqualTo(
                            new ImportedClaim(claim.vaultId(), 7, claim.recordedAt(), "", "", claim.digest(), false));
        }
    }
}
