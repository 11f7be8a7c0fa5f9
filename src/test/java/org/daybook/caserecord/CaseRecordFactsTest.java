package org.daybook.caserecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecordProblem.RecordFault;
import org.daybook.caserecord.Consent.ConsentState;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.IncidentHandling;
import org.daybook.record.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is worked out from case records, and nowhere else: whether a consent counts, an order runs, a sum is due. */
class CaseRecordFactsTest {
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

    private static CaseRecord record(CaseRecordKind kind, Map<Field, FieldValue> values) {
        return CaseRecord.of(new Id<>("%032x".formatted(7)), kind).with(values);
    }

    private static FieldValue code(String code) {
        return new FieldValue.Code(code);
    }

    private static FieldValue day(LocalDate day) {
        return new FieldValue.Day(day);
    }

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    private static FieldValue pounds(String pounds) {
        return new FieldValue.Amount(new BigDecimal(pounds));
    }

    private static <T> Id<T> id(int number) {
        return new Id<>("%032x".formatted(number));
    }

    @Nested
    class AConsent {
        private ConsentState on(LocalDate day, String answer, Map<Field, FieldValue> more) {
            Map<Field, FieldValue> values = new LinkedHashMap<>(more);
            values.put(Consent.ANSWER, code(answer));
            return Consent.stateOn(record(CaseRecordKind.CONSENT, values), day);
        }

        @ParameterizedTest
        @CsvSource({"-1, GIVEN", "0, WITHDRAWN", "1, WITHDRAWN"})
        void countsUntilTheDayBeforeItWasWithdrawn(int days, ConsentState expected) {
            assertThat(on(DAY.plusDays(days), "given", Map.of(Consent.WITHDRAWN, day(DAY))))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"-1, GIVEN", "0, GIVEN", "1, ENDED"})
        void countsOnItsLastDayToo(int days, ConsentState expected) {
            assertThat(on(DAY.plusDays(days), "given", Map.of(Consent.UNTIL, day(DAY))))
                    .isEqualTo(expected);
        }

        @Test
        void thatWasWithdrawnAfterItHadEndedIsWithdrawn() {
            assertThat(on(
                            DAY.plusDays(9),
                            "given",
                            Map.of(Consent.UNTIL, day(DAY), Consent.WITHDRAWN, day(DAY.plusDays(3)))))
                    .isEqualTo(ConsentState.WITHDRAWN);
        }

        @Test
        void thatWasNotGivenIsNeitherEndedNorWithdrawn() {
            Map<Field, FieldValue> past = Map.of(Consent.UNTIL, day(DAY), Consent.WITHDRAWN, day(DAY));
            assertThat(on(DAY.plusDays(1), "refused", past)).isEqualTo(ConsentState.REFUSED);
            assertThat(on(DAY.plusDays(1), "not-asked", past)).isEqualTo(ConsentState.NOT_ASKED);
            assertThat(Consent.stateOn(record(CaseRecordKind.CONSENT, past), DAY))
                    .isEqualTo(ConsentState.NOT_SAID);
            assertThat(on(DAY, "of-a-newer-version", Map.of())).isEqualTo(ConsentState.NOT_SAID);
        }

        @ParameterizedTest
        @CsvSource({"yes, 0, GIVEN", "yes, 1, ENDED", "no, 1, REFUSED", "no, 0, REFUSED", "unsure, 0, NOT_SAID"})
        void agreedWithSomebodyWhoHelpsCountsOnItsLastDay(String answer, int days, ConsentState expected) {
            CaseRecord supporter = record(
                    CaseRecordKind.SUPPORTER,
                    Map.of(Supporter.MAY_SHARE, code(answer), Supporter.SHARE_UNTIL, day(DAY)));
            assertThat(Supporter.stateOn(supporter, DAY.plusDays(days))).isEqualTo(expected);
        }

        @Test
        void agreedWithoutAnEndCountsForGood() {
            CaseRecord supporter = record(CaseRecordKind.SUPPORTER, Map.of(Supporter.MAY_SHARE, code("yes")));
            assertThat(Supporter.stateOn(supporter, LocalDate.MAX)).isEqualTo(ConsentState.GIVEN);
        }

        @Test
        void hasACodeForEveryStateOfItsOwn() {
            assertThat(Stream.of(ConsentState.values()).map(ConsentState::code))
                    .containsExactly("given", "refused", "not-asked", "withdrawn", "ended", "not-said");
        }
    }

    @Nested
    class AnOrder {
        private CaseRecord order(Map<Field, FieldValue> values) {
            return record(CaseRecordKind.ORDER, values);
        }

        @ParameterizedTest
        @CsvSource({"-1, false", "0, true", "10, true", "11, false"})
        void isInForceFromTheDayItWasMadeToItsLast(int days, boolean expected) {
            CaseRecord order = order(Map.of(CourtOrder.MADE, day(DAY), CourtOrder.EXPIRES, day(DAY.plusDays(10))));
            assertThat(OrderPeriod.isInForce(order, DAY.plusDays(days))).isEqualTo(expected);
        }

        @Test
        void beginsWhenItWasServedOnlyIfItIsNotKnownWhenItWasMade() {
            assertThat(OrderPeriod.of(order(Map.of(CourtOrder.SERVED, day(DAY)))))
                    .contains(new OrderPeriod(DAY, null));
            assertThat(OrderPeriod.of(
                            order(Map.of(CourtOrder.MADE, day(DAY.minusDays(4)), CourtOrder.SERVED, day(DAY)))))
                    .contains(new OrderPeriod(DAY.minusDays(4), null));
        }

        @Test
        void endsWhenItWasEndedWhateverDayItWouldHaveExpired() {
            assertThat(OrderPeriod.of(order(Map.of(
                            CourtOrder.MADE, day(DAY),
                            CourtOrder.EXPIRES, day(DAY.plusDays(90)),
                            CourtOrder.ENDED, day(DAY.plusDays(3))))))
                    .contains(new OrderPeriod(DAY, DAY.plusDays(3)));
        }

        @Test
        void isNotInForceOnAnyDayIfItIsNotKnownWhenItBegan() {
            CaseRecord order = order(Map.of(CourtOrder.EXPIRES, day(DAY), CourtOrder.APPLIED, day(DAY.minusDays(9))));
            assertThat(OrderPeriod.of(order)).isEqualTo(Optional.empty());
            assertThat(OrderPeriod.isInForce(order, DAY)).isFalse();
        }

        @Test
        void isShownUpToItsEndOrTheDayAsked() {
            OrderPeriod open = new OrderPeriod(DAY, null);
            OrderPeriod ended = new OrderPeriod(DAY, DAY.plusDays(5));
            assertThat(open.until(DAY.plusDays(9))).isEqualTo(DAY.plusDays(9));
            assertThat(ended.until(DAY.plusDays(9))).isEqualTo(DAY.plusDays(5));
            assertThat(ended.until(DAY.plusDays(5))).isEqualTo(DAY.plusDays(5));
            assertThat(ended.until(DAY.plusDays(2))).isEqualTo(DAY.plusDays(2));
        }

        @Test
        void isCustodyOnlyIfItSaysSo() {
            assertThat(CourtOrder.isCustody(order(Map.of(CourtOrder.TYPE, code("custody")))))
                    .isTrue();
            assertThat(CourtOrder.isCustody(order(Map.of(CourtOrder.TYPE, code("bail")))))
                    .isFalse();
            assertThat(CourtOrder.isCustody(order(Map.of()))).isFalse();
        }

        private CaseRecord with(OrderTerm... terms) {
            return order(Map.of(CourtOrder.TERMS, new FieldValue.Terms(List.of(terms))));
        }

        @Test
        void hasTheTermsOfEarlierVersionsInTheirLastWording() {
            OrderTerm away = new OrderTerm(id(1), "stay away");
            OrderTerm further = new OrderTerm(id(1), "stay 100 metres away");
            OrderTerm calls = new OrderTerm(id(2), "do not call");
            OrderTerm now = new OrderTerm(id(3), "do not write");
            assertThat(CourtOrder.formerTerms(List.of(with(away, calls), with(further, now), with(now))))
                    .containsExactly(further, calls);
            assertThat(CourtOrder.formerTerms(List.of(with(now)))).isEmpty();
        }
    }

    @Nested
    class Costs {
        @Test
        void areAddedWithPenceAndLessWhatWasPaidBack() {
            CostTotals totals = CostTotals.of(List.of(
                    record(CaseRecordKind.COST, Map.of(Cost.AMOUNT, pounds("0.10"))),
                    record(CaseRecordKind.COST, Map.of(Cost.AMOUNT, pounds("0.20"), Cost.REPAID, pounds("0.05"))),
                    record(CaseRecordKind.COST, Map.of(Cost.WHAT, text("a lock")))));
            assertThat(totals.costs()).as("a cost without an amount is none").isEqualTo(2);
            assertThat(totals.gross()).isEqualByComparingTo("0.30");
            assertThat(totals.net()).isEqualByComparingTo("0.25");
            assertThat(totals.hasRepayments()).isTrue();
            assertThat(totals.repaidUnknown()).isZero();
        }

        @Test
        void ofWhichItIsOnlySaidThatSomethingWasPaidBackAreCountedApart() {
            CostTotals totals = CostTotals.of(List.of(
                    record(CaseRecordKind.COST, Map.of(Cost.AMOUNT, pounds("5"), Cost.PAID_BACK, text("by the bank"))),
                    record(
                            CaseRecordKind.COST,
                            Map.of(Cost.REPAID, pounds("2"), Cost.PAID_BACK, text("by the bank")))));
            assertThat(totals.repaidUnknown()).isEqualTo(1);
            assertThat(totals.hasRepayments()).isTrue();
            assertThat(totals.net()).isEqualByComparingTo("3");
        }

        @Test
        void areNothingWithoutRecords() {
            CostTotals none = CostTotals.of(List.of());
            assertThat(none.costs()).isZero();
            assertThat(none.net()).isEqualByComparingTo("0");
            assertThat(none.hasRepayments()).isFalse();
        }

        @Test
        void thatWerePaidBackWithoutBeingNamedAreRepaymentsToo() {
            CostTotals totals = CostTotals.of(List.of(
                    record(CaseRecordKind.COST, Map.of(Cost.AMOUNT, pounds("5"), Cost.REPAID, pounds("0.01")))));
            assertThat(totals.hasRepayments()).isTrue();
        }
    }

    @Nested
    class ACrimeReference {
        private final CaseRecord master = record(CaseRecordKind.REFERENCE, Map.of(CrimeReference.MASTER, code("yes")));
        private final CaseRecord other = record(CaseRecordKind.REFERENCE, Map.of(CrimeReference.MASTER, code("no")));

        /** A version and the number of its entry. */
        private record Version(CaseRecord record, long seq) {}

        private static long saidMasterAt(Version... versions) {
            return CrimeReference.firstNamedMasterAt(List.of(versions), Version::record, Version::seq);
        }

        @Test
        void isTheMasterSinceTheEntryThatSaidSoLast() {
            assertThat(saidMasterAt(new Version(master, 3))).isEqualTo(3);
            assertThat(saidMasterAt(new Version(master, 3), new Version(master, 8)))
                    .isEqualTo(3);
            assertThat(saidMasterAt(
                            new Version(master, 3),
                            new Version(other, 5),
                            new Version(master, 8),
                            new Version(master, 9)))
                    .isEqualTo(8);
        }

        @Test
        void isNotTheMasterOnceItSaysOtherwise() {
            assertThat(saidMasterAt(new Version(master, 3), new Version(other, 8)))
                    .isZero();
            assertThat(CrimeReference.isMaster(other)).isFalse();
        }
    }

    @Nested
    class AConversation {
        @ParameterizedTest
        @CsvSource({
            "police, meeting, true",
            "other, 999, true",
            "other, 101, true",
            "other, online, false",
            "council, telephone, false"
        })
        void isWithThePoliceAsTheAgencyOrTheNumberSays(String agency, String way, boolean expected) {
            CaseRecord contact = record(
                    CaseRecordKind.CONTACT, Map.of(AgencyContact.AGENCY, code(agency), AgencyContact.WAY, code(way)));
            assertThat(AgencyContact.isPolice(contact)).isEqualTo(expected);
        }

        @Test
        void thatDoesNotSayWithWhomIsNotWithThePolice() {
            assertThat(AgencyContact.isPolice(record(CaseRecordKind.CONTACT, Map.of())))
                    .isFalse();
        }
    }

    @Nested
    class AKind {
        @Test
        void isKeptApartExactlyIfItIsTherapyOrSafety() {
            assertThat(Stream.of(CaseRecordKind.values()).filter(CaseRecordKind::isKeptApart))
                    .containsExactlyInAnyOrder(CaseRecordKind.THERAPY, CaseRecordKind.SAFETY_PLAN);
        }

        @ParameterizedTest
        @EnumSource
        void thatIsKeptApartIsNotPrintedAtFirst(CaseRecordKind kind) {
            assertThat(CaseRecord.of(id(1), kind).handling().inPortfolio()).isEqualTo(kind.isPrintedAtFirst());
            assertThat(kind.isKeptApart() && kind.isPrintedAtFirst()).isFalse();
        }

        @ParameterizedTest
        @EnumSource
        void isInOneGroupAlone(CaseRecordKind kind) {
            assertThat(Arrays.stream(CaseRecordKind.CaseRecordGroup.values())
                            .filter(group -> group.kinds().contains(kind)))
                    .containsExactly(kind.group());
        }

        @ParameterizedTest
        @EnumSource
        void isOnTheTimelineExactlyIfAFieldCanDateIt(CaseRecordKind kind) {
            assertThat(kind.isDated()).isEqualTo(!kind.times().isEmpty());
            assertThat(FilledCaseRecord.of(kind).when().isPresent()).isEqualTo(kind.isDated());
        }

        @ParameterizedTest
        @EnumSource
        void ofRecordGivesEveryTextThatWasTypedToTheSearch(CaseRecordKind kind) {
            CaseRecord filled = FilledCaseRecord.of(kind);
            Set<String> searched = Set.copyOf(filled.texts());
            filled.values().values().forEach(value -> assertThat(searched).containsAll(value.texts()));
            assertThat(searched)
                    .contains(filled.handling().privateNote(), filled.handling().leaveOutReason());
            assertThat(filled.with(new IncidentHandling(true, " ", "")).texts())
                    .doesNotContain("", " ", filled.handling().privateNote());
        }
    }

    @Nested
    class ADayThatCannotBe {
        private static List<RecordFault> faults(Field field, LocalDate day) {
            return CaseRecordProblem.of(
                            record(CaseRecordKind.ORDER, Map.of(CourtOrder.COURT, text("court"), field, day(day))))
                    .stream()
                    .map(CaseRecordProblem::fault)
                    .toList();
        }

        @Test
        void isFarAheadOrLongPast() {
            assertThat(faults(CourtOrder.EXPIRES, LocalDate.of(2150, 12, 31))).isEmpty();
            assertThat(faults(CourtOrder.EXPIRES, LocalDate.of(2151, 1, 1))).containsExactly(RecordFault.IN_THE_FUTURE);
            assertThat(faults(CourtOrder.MADE, LocalDate.of(202, 3, 1)))
                    .containsExactly(RecordFault.BEFORE_EARLIEST_YEAR);
        }

        @Test
        void isTheEndOfAnOrderThatWasMadeLater() {
            for (Field end : List.of(CourtOrder.EXPIRES, CourtOrder.ENDED)) {
                CaseRecord same = record(CaseRecordKind.ORDER, Map.of(CourtOrder.MADE, day(DAY), end, day(DAY)));
                assertThat(CaseRecordProblem.of(same))
                        .as("it may end on the day it was made")
                        .isEmpty();
                CaseRecord before =
                        record(CaseRecordKind.ORDER, Map.of(CourtOrder.MADE, day(DAY), end, day(DAY.minusDays(1))));
                assertThat(CaseRecordProblem.of(before))
                        .containsExactly(new CaseRecordProblem(end, RecordFault.ENDS_BEFORE_IT_BEGINS));
            }
        }

        @Test
        void isNotTheDayOfServiceBeforeItWasMade() {
            CaseRecord order = record(
                    CaseRecordKind.ORDER, Map.of(CourtOrder.MADE, day(DAY), CourtOrder.SERVED, day(DAY.minusDays(1))));
            assertThat(CaseRecordProblem.of(order)).isEmpty();
        }
    }
}
