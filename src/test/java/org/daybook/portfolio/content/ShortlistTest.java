package org.daybook.portfolio.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentMaker;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a portfolio of a few pages sets out, in the order in which it is taken. */
class ShortlistTest {
    private static final LocalDate DAY = Sheets.DAY;
    private static final Respondent NOBODY = new Respondent(List.of(), "");

    private final Sheets sheets = new Sheets();

    private ShortlistTest add(IncidentMaker... incidents) {
        for (IncidentMaker incident : incidents) {
            sheets.add(new IncidentRecorded(incident.made()));
        }
        return this;
    }

    private List<IncidentSheet> sheets() throws Exception {
        return sheets.collect(Requests.everything()).sheets();
    }

    private Shortlist usual() throws Exception {
        return Shortlist.of(sheets(), Set.of());
    }

    private Shortlist chosen(int... numbers) throws Exception {
        return Shortlist.of(sheets(), ids(numbers));
    }

    private static Set<Id<Incident>> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(IncidentMaker::id).collect(Collectors.toSet());
    }

    private static List<Integer> numbers(List<IncidentSheet> sheets) {
        return sheets.stream().map(IncidentSheet::number).toList();
    }

    @Nested
    class WithoutAChoiceOfHers {
        @Test
        void theLatestComesFirstThenWhatIsGraveThenTheFirst() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.CALLS),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.ASSAULT),
                    incident(3).on(DAY.plusDays(2)).of(IncidentType.EMAIL),
                    incident(4).on(DAY.plusDays(3)).of(IncidentType.CALLS));
            assertThat(numbers(usual().ranked())).containsExactly(4, 2, 1, 3);
            assertThat(numbers(usual().grave())).containsExactly(2);
            assertThat(usual().latest()).map(IncidentSheet::number).contains(4);
            assertThat(usual().isHers()).isFalse();
        }

        @Test
        void anInjuryIsGraveWhateverKindItWasRecordedUnder() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.THREAT_TO_ME),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.APPROACHED).hurting("Bruise on the wrist"),
                    incident(3).on(DAY.plusDays(2)).of(IncidentType.CALLS));
            assertThat(numbers(usual().grave())).containsExactly(2, 1);
            assertThat(SignificantIncidents.isViolence(
                            usual().grave().getFirst().current()))
                    .isTrue();
        }

        @Test
        void theFirstIntrusionComesBeforeTheSeventhThreat() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.EMAIL),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.TRACKER));
            for (int number = 3; number <= 10; number++) {
                add(incident(number).on(DAY.plusDays(number)).of(IncidentType.THREAT_TO_OTHERS));
            }
            assertThat(numbers(usual().ranked())).startsWith(10, 9, 8, 7, 6, 5, 2, 4, 3, 1);
        }

        @Test
        void theOneInWhichTheyWereToldToStopComesAfterTheFirst() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.CALLS),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.CALLS),
                    incident(3).on(DAY.plusDays(2)).of(IncidentType.CALLS).afterTheyWereTold(),
                    incident(4).on(DAY.plusDays(3)).of(IncidentType.CALLS).afterTheyWereTold(),
                    incident(5).on(DAY.plusDays(4)).of(IncidentType.CALLS));
            assertThat(numbers(usual().ranked())).startsWith(5, 1, 3).doesNotHaveDuplicates();
        }

        @Test
        void breachesComeBeforeFearAndFearBeforeAllOthers() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.CALLS),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.CALLS).inFear(),
                    incident(3).on(DAY.plusDays(2)).of(IncidentType.CALLS).breakingAnOrder(),
                    incident(4).on(DAY.plusDays(3)).of(IncidentType.CALLS),
                    incident(5).on(DAY.plusDays(4)).of(IncidentType.CALLS));
            assertThat(numbers(usual().ranked())).containsExactly(5, 1, 3, 2, 4);
        }

        @Test
        void whatDoesNotCountIsNotSetOut() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.SOMETHING_ELSE),
                    incident(2).on(DAY).of(IncidentType.ASSAULT),
                    incident(3).on(DAY).of(IncidentType.CALLS));
            sheets.add(new IncidentWithdrawn(IncidentMaker.id(2), "a slip"));
            assertThat(numbers(usual().ranked())).containsExactly(3);
            assertThat(usual().grave()).isEmpty();
        }

        @Test
        void oneWithoutADateIsNeitherTheLatestNorTheFirst() throws Exception {
            add(incident(1).of(IncidentType.CALLS), incident(2).on(DAY).of(IncidentType.CALLS));
            assertThat(usual().latest()).map(IncidentSheet::number).contains(2);
            assertThat(numbers(usual().ranked())).containsExactly(2, 1);
            Shortlist undated = Shortlist.of(
                    sheets().stream().filter(sheet -> sheet.number() == 1).toList(), Set.of());
            assertThat(undated.latest()).isEmpty();
            assertThat(numbers(undated.ranked())).containsExactly(1);
        }

        @Test
        void twoAssaultsAndThreeThreatsComeBeforeASecondRoundOfAnyKind() throws Exception {
            int number = 0;
            for (IncidentType type : List.of(
                    IncidentType.ASSAULT, IncidentType.WEAPON, IncidentType.THREAT_TO_ME, IncidentType.BLACKMAIL)) {
                for (int i = 0; i < 4; i++) {
                    number++;
                    add(incident(number).on(DAY.plusDays(number)).of(type));
                }
            }
            assertThat(numbers(usual().grave()).subList(0, 7)).containsExactly(4, 3, 8, 12, 11, 10, 16);
            assertThat(numbers(usual().grave())).hasSize(16).doesNotHaveDuplicates();
        }

        @Test
        void withinAKindThoseOfUnknownPeopleComeLast() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.ASSAULT).by("Craig", Certainty.KNOWN),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.ASSAULT).by("", Certainty.UNKNOWN),
                    incident(3).on(DAY.plusDays(2)).of(IncidentType.ASSAULT).by("", Certainty.UNKNOWN));
            assertThat(numbers(usual().grave())).containsExactly(1, 3, 2);
        }

        @Test
        void neverMoreThanSixtyAreRanked() throws Exception {
            for (int number = 1; number <= Shortlist.MOST + 5; number++) {
                add(incident(number).on(DAY.plusDays(number)).of(IncidentType.ASSAULT));
            }
            assertThat(usual().ranked()).hasSize(Shortlist.MOST);
            assertThat(numbers(usual().ranked())).startsWith(Shortlist.MOST + 5).contains(1);
        }
    }

    @Nested
    class WithAChoiceOfHers {
        @Test
        void onlyTheseAreSetOut() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.ASSAULT),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.CALLS),
                    incident(3).on(DAY.plusDays(2)).of(IncidentType.CALLS));
            assertThat(numbers(chosen(1, 2).ranked())).containsExactly(1, 2);
            assertThat(chosen(2).grave()).isEmpty();
            assertThat(chosen(2).latest()).isEmpty();
            assertThat(chosen(2).isHers()).isTrue();
        }

        @Test
        void theLatestOfAllComesFirstIfItIsAmongThem() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.ASSAULT),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.CALLS));
            assertThat(numbers(chosen(1, 2).ranked())).containsExactly(2, 1);
        }

        @Test
        void evenWhatDoesNotCountIsSetOut() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.SOMETHING_ELSE),
                    incident(2).on(DAY).of(IncidentType.CALLS));
            sheets.add(new IncidentWithdrawn(IncidentMaker.id(2), "a slip"));
            assertThat(numbers(chosen(1, 2).ranked())).containsExactlyInAnyOrder(1, 2);
        }

        @Test
        void aChoiceOfNoneThatIsThereIsNoChoice() throws Exception {
            add(incident(1).on(DAY).of(IncidentType.CALLS));
            assertThat(chosen(99).isHers()).isFalse();
            assertThat(numbers(chosen(99).ranked())).containsExactly(1);
        }
    }

    @Nested
    class Examples {
        private final Respondent craig = new Respondent(
                List.of(CaseRecord.of(Sheets.id(900), CaseRecordKind.PERSON)
                        .with(PersonResponsible.NAME, new FieldValue.Text("Craig Mullen"))
                        .with(PersonResponsible.CERTAINTY, new FieldValue.Code("known"))),
                "");

        @Test
        void areThoseOfTheRespondentAlone() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.CALLS).by("Craig Mullen", Certainty.KNOWN),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.ASSAULT).by("Dean", Certainty.KNOWN),
                    incident(3).on(DAY.plusDays(2)).of(IncidentType.CALLS));
            assertThat(numbers(Shortlist.examples(sheets(), Set.of(), craig))).containsExactly(1);
        }

        @Test
        void areThoseOfAllIfNoneNamesTheRespondent() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.CALLS),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.CALLS).by("Craig Mullen", Certainty.UNKNOWN));
            assertThat(numbers(Shortlist.examples(sheets(), Set.of(), craig))).containsExactly(2, 1);
        }

        @Test
        void areThoseOfAllIfTheOnlyOneOfTheRespondentDoesNotCount() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.SOMETHING_ELSE).by("Craig Mullen", Certainty.KNOWN),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.CALLS));
            assertThat(numbers(Shortlist.examples(sheets(), Set.of(), craig))).containsExactly(2);
        }

        @Test
        void areHersWhoeverDidThem() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.CALLS).by("Craig Mullen", Certainty.KNOWN),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.CALLS));
            assertThat(numbers(Shortlist.examples(sheets(), ids(2), craig))).containsExactly(2);
        }

        @Test
        void areFiveAndTenIfSheChoseMore() throws Exception {
            for (int number = 1; number <= 12; number++) {
                add(incident(number).on(DAY.plusDays(number)).of(IncidentType.CALLS));
            }
            assertThat(Shortlist.examples(sheets(), Set.of(), NOBODY)).hasSize(Shortlist.EXAMPLES);
            int[] all = IntStream.rangeClosed(1, 12).toArray();
            assertThat(Shortlist.examples(sheets(), ids(all), NOBODY)).hasSize(10);
        }

        @Test
        void areTheSameOfTheDiaryAsOfThePortfolio() throws Exception {
            add(
                    incident(1).on(DAY).of(IncidentType.CALLS),
                    incident(2).on(DAY.plusDays(1)).of(IncidentType.ASSAULT),
                    incident(3).on(DAY.plusDays(2)).of(IncidentType.SOMETHING_ELSE));
            assertThat(Shortlist.usualExamples(
                            List.copyOf(sheets.caseFile().incidents().all()), NOBODY))
                    .isEqualTo(ids(1, 2));
            assertThat(Shortlist.usual(List.copyOf(sheets.caseFile().incidents().all()), 1))
                    .isEqualTo(ids(2));
        }
    }
}
