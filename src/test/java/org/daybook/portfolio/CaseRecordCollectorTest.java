package org.daybook.portfolio;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.DeviceOrAccount;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.caserecord.HealthNote;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.IncidentHandling;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.ErasedNumbers;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.CaseRecordChoice;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRecordCollectorTest {
    private static final LocalDate DAY = Sheets.DAY;
    private static final PortfolioRequest ALL = Requests.everything();

    private final Sheets sheets = new Sheets();

    @BeforeEach
    void anIncident() {
        sheets.add(new IncidentRecorded(Sheets.incident(1, EventTime.exactly(DAY, null, Diary.ZONE), "word")));
    }

    private static CaseRecord filled(CaseRecordKind kind) {
        return FilledCaseRecord.of(kind).with(IncidentHandling.ORDINARY);
    }

    private static CaseRecord on(CaseRecordKind kind, LocalDate day) {
        Field field = kind.times().getFirst();
        FieldValue value = kind == CaseRecordKind.ORDER || kind == CaseRecordKind.REFERENCE
                ? new FieldValue.Day(day)
                : new FieldValue.Time(EventTime.exactly(day, null, Diary.ZONE));
        return CaseRecord.of(Sheets.id(500 + kind.ordinal()), kind)
                .with(field, value)
                .with(IncidentHandling.ORDINARY);
    }

    private CaseRecord record(CaseRecord caseRecord) {
        sheets.add(new CaseRecordRecorded(caseRecord));
        return caseRecord;
    }

    private List<CaseRecordKind> kinds(PortfolioRequest request) throws PortfolioFailure {
        return sheets.collect(request).caseRecords().stream()
                .map(CaseRecordSheet::kind)
                .toList();
    }

    private static PortfolioRequest without(PortfolioPart part) {
        return Requests.everything().withoutParts(Set.of(part));
    }

    private static PortfolioRequest between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Requests.between(Requests.everything(), from, to);
    }

    @Nested
    class Choosing {
        @ParameterizedTest
        @EnumSource
        void whatIsMeantForPortfoliosIsIn(CaseRecordKind kind) throws PortfolioFailure {
            record(filled(kind));
            PortfolioContent content = sheets.collect(ALL);
            assertThat(content.caseRecords()).extracting(CaseRecordSheet::kind).containsExactly(kind);
            assertThat(content.selection()).isFalse();
        }

        @ParameterizedTest
        @EnumSource
        void whatIsNotMeantForThemIsInOnlyIfTaken(CaseRecordKind kind) throws PortfolioFailure {
            CaseRecord kept = record(FilledCaseRecord.of(kind));
            assertThat(kinds(ALL)).isEmpty();
            assertThat(sheets.collect(ALL).selection()).isTrue();
            assertThat(kinds(ALL.with(CaseRecordChoice.USUAL.taking(Set.of(kept.id())))))
                    .containsExactly(kind);
        }

        @Test
        void healthImpactPeopleWhoHelpAndWhatIsKeptApartAreLeftOutUnlessChosen() throws PortfolioFailure {
            for (CaseRecordKind kind : CaseRecordKind.values()) {
                record(CaseRecord.of(Sheets.id(300 + kind.ordinal()), kind)
                        .with(FilledCaseRecord.of(kind).values()));
            }
            Set<CaseRecordKind> out = EnumSet.allOf(CaseRecordKind.class);
            kinds(ALL).forEach(out::remove);
            assertThat(out)
                    .containsExactlyInAnyOrder(
                            CaseRecordKind.SUPPORTER,
                            CaseRecordKind.HEALTH,
                            CaseRecordKind.IMPACT,
                            CaseRecordKind.SAFETY_PLAN,
                            CaseRecordKind.CONSENT,
                            CaseRecordKind.SHARING,
                            CaseRecordKind.RETENTION,
                            CaseRecordKind.THERAPY);
        }

        @Test
        void theNewestWordOnThatCounts() throws PortfolioFailure {
            CaseRecord cost = record(filled(CaseRecordKind.COST));
            sheets.add(new CaseRecordAmended(cost.with(new IncidentHandling(false, "", "")), "no"));
            assertThat(kinds(ALL)).isEmpty();
        }

        @Test
        void leavingOutIsStrongerThanTaking() throws PortfolioFailure {
            CaseRecord cost = record(filled(CaseRecordKind.COST));
            Set<Id<CaseRecord>> it = Set.of(cost.id());
            assertThat(kinds(ALL.with(new CaseRecordChoice(Set.of(), it, it, false))))
                    .isEmpty();
            assertThat(kinds(ALL.with(new CaseRecordChoice(Set.of(CaseRecordKind.COST), Set.of(), it, false))))
                    .isEmpty();
        }

        @Test
        void aWithdrawnOneIsThereAsWithdrawnAndCountsForNothing() throws PortfolioFailure {
            CaseRecord cost = record(filled(CaseRecordKind.COST));
            sheets.add(new CaseRecordWithdrawn(CaseRecordKind.COST, cost.id(), "a slip", null));
            PortfolioContent content = sheets.collect(ALL);
            assertThat(requireNonNull(content.caseRecords().getFirst().withdrawal())
                            .reason())
                    .isEqualTo("a slip");
            assertThat(content.summary().otherRecords().costs().costs()).isZero();
        }

        @Test
        void everyVersionIsThereWithItsReason() throws PortfolioFailure {
            CaseRecord cost = record(filled(CaseRecordKind.COST));
            sheets.add(new CaseRecordAmended(cost.with(Cost.WHAT, new FieldValue.Text("later")), "found the receipt"));
            CaseRecordSheet sheet = sheets.collect(ALL).caseRecords().getFirst();
            assertThat(sheet.versions()).hasSize(2);
            assertThat(sheet.original().record().text(Cost.WHAT)).isEqualTo(cost.text(Cost.WHAT));
            assertThat(sheet.current().text(Cost.WHAT)).isEqualTo("later");
            assertThat(sheet.versions().getLast().reason()).isEqualTo("found the receipt");
        }
    }

    @Nested
    class OnDays {
        private static final Set<CaseRecordKind> OVER = EnumSet.of(
                CaseRecordKind.CONTACT,
                CaseRecordKind.CHECKLIST,
                CaseRecordKind.STEP,
                CaseRecordKind.HEALTH,
                CaseRecordKind.COST,
                CaseRecordKind.IMPACT,
                CaseRecordKind.SHARING,
                CaseRecordKind.THERAPY);

        @ParameterizedTest
        @EnumSource
        void whatIsOverFollowsTheDaysAndWhatGoesOnIsOutOnlyIfItBeganLater(CaseRecordKind kind) throws PortfolioFailure {
            if (!kind.isDated()) {
                record(filled(kind));
                assertThat(kinds(between(DAY, DAY))).containsExactly(kind);
                return;
            }
            record(on(kind, DAY.minusDays(1)));
            assertThat(kinds(between(null, DAY))).containsExactly(kind);
            assertThat(kinds(between(DAY, DAY))).hasSize(OVER.contains(kind) ? 0 : 1);
            sheets.add(new CaseRecordAmended(on(kind, DAY.plusDays(1)), "later"));
            assertThat(kinds(between(DAY, DAY))).isEmpty();
            assertThat(kinds(between(DAY, null))).containsExactly(kind);
        }

        @Test
        void whatHasNoDateIsIn() throws PortfolioFailure {
            record(CaseRecord.of(Sheets.id(500), CaseRecordKind.COST).with(Cost.WHAT, new FieldValue.Text("locks")));
            assertThat(kinds(between(DAY, DAY))).containsExactly(CaseRecordKind.COST);
        }
    }

    @Nested
    class PartsLeftOut {
        /** What goes with each part: all of these kinds, and these fields of others. */
        private static final Map<PortfolioPart, Map<CaseRecordKind, List<Field>>> FIELDS = fields();

        private static Map<PortfolioPart, Map<CaseRecordKind, List<Field>>> fields() {
            Map<PortfolioPart, Map<CaseRecordKind, List<Field>>> fields = new EnumMap<>(PortfolioPart.class);
            fields.put(
                    PortfolioPart.WHO,
                    Map.of(
                            CaseRecordKind.PERSON, CaseRecordKind.PERSON.fields(),
                            CaseRecordKind.ORDER, List.of(CourtOrder.AGAINST),
                            CaseRecordKind.STOP_REQUEST, List.of(StopRequest.TO),
                            CaseRecordKind.IDENTITY, List.of(LinkedIdentity.PERSON)));
            fields.put(
                    PortfolioPart.WHERE,
                    Map.of(
                            CaseRecordKind.HEALTH, List.of(HealthNote.WHERE),
                            CaseRecordKind.DEVICE, List.of(DeviceOrAccount.KEPT)));
            fields.put(
                    PortfolioPart.CHANNEL,
                    Map.of(
                            CaseRecordKind.PERSON,
                                    List.of(
                                            PersonResponsible.NUMBERS,
                                            PersonResponsible.EMAILS,
                                            PersonResponsible.HANDLES),
                            CaseRecordKind.DEVICE, List.of(DeviceOrAccount.IDENTIFIER),
                            CaseRecordKind.IDENTITY, List.of(LinkedIdentity.IDENTITY)));
            fields.put(
                    PortfolioPart.CHILDREN,
                    Map.of(
                            CaseRecordKind.AFFECTED, List.of(AffectedPerson.CHILD),
                            CaseRecordKind.DEVICE, List.of(DeviceOrAccount.OWNER)));
            fields.put(
                    PortfolioPart.EXACT_WORDS, Map.of(CaseRecordKind.STOP_REQUEST, List.of(StopRequest.EXACT_WORDS)));
            fields.put(PortfolioPart.WITNESSES, whole(CaseRecordKind.WITNESS));
            fields.put(PortfolioPart.RESPONSE, whole(CaseRecordKind.STOP_REQUEST));
            fields.put(PortfolioPart.FEELINGS, whole(CaseRecordKind.IMPACT));
            fields.put(PortfolioPart.DAY_TO_DAY, whole(CaseRecordKind.EFFECT));
            fields.put(
                    PortfolioPart.HARM,
                    Map.of(
                            CaseRecordKind.HEALTH, CaseRecordKind.HEALTH.fields(),
                            CaseRecordKind.COST, CaseRecordKind.COST.fields()));
            fields.put(PortfolioPart.ORDER, whole(CaseRecordKind.ORDER));
            fields.put(
                    PortfolioPart.REPORTS,
                    Map.of(
                            CaseRecordKind.CONTACT, CaseRecordKind.CONTACT.fields(),
                            CaseRecordKind.REFERENCE, CaseRecordKind.REFERENCE.fields()));
            return fields;
        }

        private static Map<CaseRecordKind, List<Field>> whole(CaseRecordKind kind) {
            return Map.of(kind, kind.fields());
        }

        @ParameterizedTest
        @EnumSource
        void takeWhatSaysTheSameAndNothingElse(PortfolioPart part) throws PortfolioFailure {
            for (CaseRecordKind kind : CaseRecordKind.values()) {
                record(
                        kind == CaseRecordKind.AFFECTED
                                ? filled(kind).with(AffectedPerson.CHILD, new FieldValue.Code("no"))
                                : filled(kind));
            }
            PortfolioContent content = sheets.collect(without(part));
            for (CaseRecordKind kind : CaseRecordKind.values()) {
                List<Field> gone = FIELDS.getOrDefault(part, Map.of()).getOrDefault(kind, List.of());
                List<Field> kept = kind.fields().stream()
                        .filter(field -> field.audience() == Audience.READER && !gone.contains(field))
                        .toList();
                List<Field> printed = content.printed()
                        .notWithdrawn(kind)
                        .flatMap(one -> one.values().keySet().stream())
                        .toList();
                assertThat(printed).as(kind.code()).containsExactlyElementsOf(kept);
            }
        }

        @Test
        void childrenAffectedAreLeftOutWithChildren() throws PortfolioFailure {
            record(filled(CaseRecordKind.AFFECTED).with(AffectedPerson.CHILD, new FieldValue.Code("yes")));
            assertThat(kinds(ALL)).containsExactly(CaseRecordKind.AFFECTED);
            assertThat(kinds(without(PortfolioPart.CHILDREN))).isEmpty();
        }

        @Test
        void areNotedWithTheKindsThatWentWithThem() throws PortfolioFailure {
            PortfolioContent content = sheets.collect(
                    without(PortfolioPart.WHO).with(CaseRecordChoice.USUAL.without(Set.of(CaseRecordKind.COST))));
            assertThat(content.leftOutCodes()).containsExactlyInAnyOrder("who", "case-person", "case-cost");
        }
    }

    @Nested
    class NeverPrinted {
        @ParameterizedTest
        @EnumSource
        void areConfidentialFieldsAndWhatIsForHerself(CaseRecordKind kind) throws PortfolioFailure {
            CaseRecord one = FilledCaseRecord.of(kind).with(new UnknownFields(Map.of("/mood", "\"canary-new\"")));
            sheets.add(new CaseRecordRecorded(one));
            sheets.add(new CaseRecordAmended(one.with(IncidentHandling.ORDINARY), "why"));
            CaseRecordSheet sheet = sheets.collect(ALL).caseRecords().getFirst();
            for (RecordSheet.SheetVersion<CaseRecord> version : sheet.versions()) {
                assertThat(version.record().values().keySet())
                        .allMatch(field -> field.audience() == Audience.READER)
                        .hasSize((int) kind.fields().stream()
                                .filter(field -> field.audience() == Audience.READER)
                                .count());
                assertThat(version.record().handling()).isEqualTo(IncidentHandling.ORDINARY);
                assertThat(version.record().unknown().json()).isEqualTo(Map.of("/mood", "null"));
            }
        }
    }

    @Test
    void ofWhatWasErasedTheNumbersAreSaidForKindsThatAreThereAndTheReasonIsNot() throws PortfolioFailure {
        record(filled(CaseRecordKind.COST));
        Map<CaseRecordKind, Set<Integer>> erased =
                Map.of(CaseRecordKind.COST, Set.of(5, 4), CaseRecordKind.HEALTH, Set.of(1));
        sheets.add(new Erased(Set.of(), Set.of(9), Set.of(7), erased, Set.of(), "asked to"));
        sheets.add(new Erased(
                Set.of(), Set.of(8), Set.of(), Map.of(CaseRecordKind.COST, Set.of(2)), Set.of(), "asked to"));
        assertThat(sheets.collect(ALL).ledger().erased())
                .isEqualTo(new ErasedNumbers(
                        List.of(8, 9), List.of(7), new TreeMap<>(Map.of(CaseRecordKind.COST, List.of(2, 4, 5)))));
    }
}
