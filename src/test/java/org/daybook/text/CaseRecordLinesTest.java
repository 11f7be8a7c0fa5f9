package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.DailyEffect;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.IncidentMaker;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.Jurisdiction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A case record as lines, and by which words a list names it. */
class CaseRecordLinesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final CaseRecordLines lines =
            new CaseRecordLines(MESSAGES, id -> "Incident " + Integer.parseInt(id.hex(), 16));

    private static CaseRecord record(CaseRecordKind kind) {
        return CaseRecord.of(new Id<>("%032x".formatted(900)), kind).numbered(2);
    }

    private static CaseRecord order(Field field, LocalDate day) {
        return record(CaseRecordKind.ORDER).with(field, new FieldValue.Day(day));
    }

    private static FieldValue text(String words) {
        return new FieldValue.Text(words);
    }

    private static FieldValue.Time time(EventTime when) {
        return new FieldValue.Time(when);
    }

    @ParameterizedTest
    @EnumSource
    void eachFilledFieldHasOneLineInTheOrderOfTheForm(CaseRecordKind kind) {
        CaseRecord filled = FilledCaseRecord.of(kind);
        assertThat(lines.of(filled))
                .extracting(CaseRecordLine::field)
                .containsExactlyElementsOf(filled.values().keySet());
        assertThat(lines.of(filled)).noneMatch(line -> line.text().isBlank());
        assertThat(lines.of(record(kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingDiffersFromItselfAndEverythingFromAnEmptyOne(CaseRecordKind kind) {
        CaseRecord filled = FilledCaseRecord.of(kind);
        assertThat(lines.changes(filled, filled)).isEmpty();
        assertThat(lines.changes(record(kind), filled))
                .hasSize(filled.values().size())
                .allSatisfy(change -> assertThat(change.before()).isEmpty());
        assertThat(lines.changes(filled, record(kind)))
                .hasSize(filled.values().size())
                .allSatisfy(change -> assertThat(change.line().text()).isEmpty());
    }

    @Test
    void severalValuesStandOnLinesOfTheirOwn() {
        CaseRecord effect = record(CaseRecordKind.EFFECT)
                .with(
                        DailyEffect.CHANGES,
                        new FieldValue.Codes(DailyEffect.CHANGES.options().subList(0, 2)))
                .with(DailyEffect.ABOUT, new FieldValue.Links(List.of(IncidentMaker.id(4), IncidentMaker.id(12))));
        assertThat(lines.said(effect, DailyEffect.CHANGES).lines()).hasSize(2);
        assertThat(lines.said(effect, DailyEffect.ABOUT)).isEqualTo("Incident 4\nIncident 12");
        CaseRecord person = record(CaseRecordKind.PERSON)
                .with(PersonResponsible.ALIASES, new FieldValue.Texts(List.of("Mully", "C. M.")));
        assertThat(lines.said(person, PersonResponsible.ALIASES)).isEqualTo("Mully\nC. M.");
    }

    @Test
    void termsAreNumberedAsTheOrderHasThem() {
        OrderTerm second = new OrderTerm(new Id<>("%032x".formatted(2)), "Not to come near");
        CaseRecord order = record(CaseRecordKind.ORDER)
                .with(
                        CourtOrder.TERMS,
                        new FieldValue.Terms(
                                List.of(new OrderTerm(new Id<>("%032x".formatted(1)), "Not to call"), second)));
        assertThat(lines.said(order, CourtOrder.TERMS)).isEqualTo("1. Not to call\n2. Not to come near");
        assertThat(lines.term(order, second)).isEqualTo("Order or condition 2, term 2: Not to come near");
    }

    @Test
    void anAmountIsInPoundsWithItsPence() {
        CaseRecord cost =
                record(CaseRecordKind.COST).with(Cost.AMOUNT, new FieldValue.Amount(new BigDecimal("1234.5")));
        assertThat(lines.said(cost, Cost.AMOUNT)).isEqualTo("£1,234.50");
    }

    @Test
    void anAmountOfAnotherCountryIsANumberWithoutACurrency() {
        CaseRecord cost = record(CaseRecordKind.COST).with(Cost.AMOUNT, new FieldValue.Amount(new BigDecimal("1240")));
        CaseRecordLine line = new CaseRecordLines(MESSAGES.under(Jurisdiction.ELSEWHERE))
                .of(cost)
                .getFirst();
        assertThat(line.text()).isEqualTo("1,240.00");
        assertThat(line.label()).doesNotContain("pounds");
    }

    @Test
    void anOrderIsCalledByItsNameAndWithoutOneByItsType() {
        CaseRecord order = record(CaseRecordKind.ORDER)
                .with(CourtOrder.TYPE, new FieldValue.Code("other"))
                .with(CourtOrder.REFERENCE, text("SO 1/26"));
        assertThat(lines.headline(order)).isEqualTo("Another order. SO 1/26");
        CaseRecord named = order.with(CourtOrder.NAME, text("Safety order"));
        assertThat(lines.title(named)).isEqualTo("Safety order");
        assertThat(lines.headline(named)).isEqualTo("Safety order. SO 1/26");
    }

    @Test
    void anApplicationThatWasRefusedIsNotAnOrderThatEnded() {
        LocalDate day = LocalDate.of(2026, 6, 9);
        CaseRecord applied = record(CaseRecordKind.ORDER).with(CourtOrder.ENDED, new FieldValue.Day(day));
        CaseRecord made = applied.with(CourtOrder.MADE, new FieldValue.Day(day));
        assertThat(lines.event(applied, List.of(CourtOrder.ENDED))).isEqualTo("Application ended");
        assertThat(lines.event(made, List.of(CourtOrder.MADE, CourtOrder.ENDED)))
                .isEqualTo("Order made and ended");
    }

    @Test
    void aTimeIsShownWithHerWordsForItOrWithThemAlone() {
        CaseRecord request = record(CaseRecordKind.STOP_REQUEST);
        EventTime day = EventTime.exactly(DAY, null, EventTime.HOME);
        EventTime unknown = EventTime.unknown(EventTime.HOME);
        assertThat(lines.said(request.with(StopRequest.WHEN, time(day)), StopRequest.WHEN))
                .isEqualTo("03/11/2026");
        assertThat(lines.said(request.with(StopRequest.WHEN, time(day.inWords("after work"))), StopRequest.WHEN))
                .isEqualTo("03/11/2026: after work");
        assertThat(lines.said(request.with(StopRequest.WHEN, time(unknown.inWords("in spring"))), StopRequest.WHEN))
                .isEqualTo("in spring");
    }

    @Nested
    class Title {
        @Test
        void isTheFirstLineOfWhatSaysMost() {
            CaseRecord reference = record(CaseRecordKind.REFERENCE)
                    .with(CrimeReference.REFERENCE, text("CR/1\nand more"))
                    .with(CrimeReference.FORCE, text("Marlshire"));
            assertThat(lines.title(reference)).isEqualTo("CR/1");
            assertThat(lines.headline(reference)).isEqualTo("CR/1\nand more. Marlshire");
        }

        @Test
        void isTheNextIfTheFirstIsNotThere() {
            CaseRecord reference = record(CaseRecordKind.REFERENCE).with(CrimeReference.FORCE, text("Marlshire"));
            assertThat(lines.title(reference)).isEqualTo("Marlshire");
        }

        @ParameterizedTest
        @EnumSource
        void isItsKindAndNumberIfNothingElseSaysAnything(CaseRecordKind kind) {
            assertThat(lines.title(record(kind))).isEqualTo(MESSAGES.get("particular." + kind.code()) + " 2");
            assertThat(lines.headline(record(kind))).isEmpty();
        }

        @Property(tries = 50)
        void isCutAfterEightyCharactersHoweverManyUnitsEachTakes(@ForAll @IntRange(min = 70, max = 200) int length) {
            String smiles = "😀".repeat(length);
            String title = lines.title(record(CaseRecordKind.REFERENCE).with(CrimeReference.REFERENCE, text(smiles)));
            assertThat(title).isEqualTo(length <= 80 ? smiles : "😀".repeat(80) + "…");
        }
    }

    @Nested
    class EndOfAnOrder {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2026-11-05 | Expires on 05/11/2026, 2 days left",
                    "2026-11-04 | Expires on 04/11/2026, 1 day left",
                    "2026-11-03 | Expires today, 03/11/2026.",
                    "2026-11-02 | Expired on 02/11/2026."
                })
        void countsTheDaysUntilItExpires(LocalDate expires, String said) {
            assertThat(lines.orderEnd(order(CourtOrder.EXPIRES, expires), expires, DAY))
                    .isEqualTo(said);
        }

        @Test
        void saysThatItWasEndedRatherThanThatItExpired() {
            assertThat(lines.orderEnd(order(CourtOrder.ENDED, DAY), DAY, DAY)).isEqualTo("Ended on 03/11/2026.");
            assertThat(lines.orderEnd(order(CourtOrder.ENDED, DAY.minusDays(1)), DAY.minusDays(1), DAY))
                    .isEqualTo("Ended on 02/11/2026.");
        }

        @Test
        void thatIsStillToComeIsCountedEvenIfItIsToBeDischarged() {
            assertThat(lines.orderEnd(order(CourtOrder.ENDED, DAY.plusDays(1)), DAY.plusDays(1), DAY))
                    .isEqualTo("Expires on 04/11/2026, 1 day left");
        }

        @Test
        void isThatOfTheDayInQuestionAndNotOfAnother() {
            CaseRecord order = order(CourtOrder.ENDED, DAY.minusDays(9));
            assertThat(lines.orderEnd(order, DAY.minusDays(1), DAY)).isEqualTo("Expired on 02/11/2026.");
        }
    }

    @Test
    void whatAnotherDiarySaysOfACostDoesNotCallItAnIncident() {
        ImportedClaim claim = new ImportedClaim(
                "ab".repeat(16), 5, OffsetDateTime.parse("2026-10-06T09:00:00Z"), "", "", "cd".repeat(32), false);
        assertThat(lines.claim(record(CaseRecordKind.COST).with(claim)))
                .hasValueSatisfying(said -> assertThat(said)
                        .startsWith(
                                "Recorded there on 06/10/2026, 09:00 (UTC+00:00), under number 5, as the other diary says.")
                        .doesNotContainIgnoringCase("incident"));
        assertThat(lines.claim(record(CaseRecordKind.COST))).isEmpty();
    }

    @Test
    void erasedRecordsAreListedByKindAndNumberAndNeverAsNothing() {
        ErasureFormatter erased = new ErasureFormatter(MESSAGES);
        assertThat(erased.of(
                        List.of(3, 4),
                        List.of(),
                        new TreeMap<>(Map.of(CaseRecordKind.COST, List.of(2), CaseRecordKind.ORDER, List.of(1, 9)))))
                .containsExactly("Incident 3, 4", "Order or condition 1, 9", MESSAGES.get("particular.cost") + " 2");
        assertThat(erased.of(List.of(), List.of(), Map.of())).containsExactly("Not named");
        assertThat(erased.of(List.of(), List.of(8), Map.of())).containsExactly(MESSAGES.get("erasure.exhibits", "8"));
    }
}
