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
import org.daybook.casefile.Entry.Erased;
import org.daybook.casefile.Entry.IncidentRecorded;
import org.daybook.casefile.Entry.ParticularAmended;
import org.daybook.casefile.Entry.ParticularRecorded;
import org.daybook.casefile.Entry.ParticularWithdrawn;
import org.daybook.facts.Handling;
import org.daybook.facts.ThingId;
import org.daybook.facts.UnknownFields;
import org.daybook.facts.When;
import org.daybook.particulars.AffectedPerson;
import org.daybook.particulars.Audience;
import org.daybook.particulars.Cost;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.DeviceOrAccount;
import org.daybook.particulars.Field;
import org.daybook.particulars.FilledParticular;
import org.daybook.particulars.HealthNote;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Person;
import org.daybook.particulars.StopRequest;
import org.daybook.particulars.Value;
import org.daybook.session.Diary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParticularCollectorTest {
    private static final LocalDate DAY = Sheets.DAY;
    private static final PortfolioRequest ALL = PortfolioRequest.everything();

    private final Sheets sheets = new Sheets();

    @BeforeEach
    void anIncident() {
        sheets.add(new IncidentRecorded(Sheets.incident(1, When.exactly(DAY, null, Diary.ZONE), "word")));
    }

    private static Particular filled(ParticularKind kind) {
        return FilledParticular.of(kind).with(Handling.ORDINARY);
    }

    private static Particular on(ParticularKind kind, LocalDate day) {
        Field field = kind.times().getFirst();
        Value value = kind == ParticularKind.ORDER || kind == ParticularKind.REFERENCE
                ? new Value.Day(day)
                : new Value.Time(When.exactly(day, null, Diary.ZONE));
        return Particular.of(Sheets.id(500 + kind.ordinal()), kind)
                .with(field, value)
                .with(Handling.ORDINARY);
    }

    private Particular record(Particular particular) {
        sheets.add(new ParticularRecorded(particular));
        return particular;
    }

    private List<ParticularKind> kinds(PortfolioRequest request) throws PortfolioFailure {
        return sheets.collect(request).particulars().stream()
                .map(ParticularSheet::kind)
                .toList();
    }

    private static PortfolioRequest without(PortfolioPart part) {
        return PortfolioRequest.everything().withoutParts(Set.of(part));
    }

    private static PortfolioRequest between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return PortfolioRequest.everything().between(from, to);
    }

    @Nested
    class Choosing {
        @ParameterizedTest
        @EnumSource
        void whatIsMeantForPortfoliosIsIn(ParticularKind kind) throws PortfolioFailure {
            record(filled(kind));
            PortfolioContent content = sheets.collect(ALL);
            assertThat(content.particulars()).extracting(ParticularSheet::kind).containsExactly(kind);
            assertThat(content.selection()).isFalse();
        }

        @ParameterizedTest
        @EnumSource
        void whatIsNotMeantForThemIsInOnlyIfTaken(ParticularKind kind) throws PortfolioFailure {
            Particular kept = record(FilledParticular.of(kind));
            assertThat(kinds(ALL)).isEmpty();
            assertThat(sheets.collect(ALL).selection()).isTrue();
            assertThat(kinds(ALL.with(CaseChoice.USUAL.taking(Set.of(kept.id())))))
                    .containsExactly(kind);
        }

        @Test
        void healthImpactAndPeopleWhoHelpAreLeftOutUnlessChosen() throws PortfolioFailure {
            for (ParticularKind kind : ParticularKind.values()) {
                record(Particular.of(Sheets.id(300 + kind.ordinal()), kind)
                        .with(FilledParticular.of(kind).values()));
            }
            Set<ParticularKind> out = EnumSet.allOf(ParticularKind.class);
            kinds(ALL).forEach(out::remove);
            assertThat(out)
                    .containsExactlyInAnyOrder(ParticularKind.SUPPORTER, ParticularKind.HEALTH, ParticularKind.IMPACT);
        }

        @Test
        void theNewestWordOnThatCounts() throws PortfolioFailure {
            Particular cost = record(filled(ParticularKind.COST));
            sheets.add(new ParticularAmended(cost.with(new Handling(false, "", "")), "no"));
            assertThat(kinds(ALL)).isEmpty();
        }

        @Test
        void leavingOutIsStrongerThanTaking() throws PortfolioFailure {
            Particular cost = record(filled(ParticularKind.COST));
            Set<ThingId> it = Set.of(cost.id());
            assertThat(kinds(ALL.with(new CaseChoice(Set.of(), it, it, false)))).isEmpty();
            assertThat(kinds(ALL.with(new CaseChoice(Set.of(ParticularKind.COST), Set.of(), it, false))))
                    .isEmpty();
        }

        @Test
        void aWithdrawnOneIsThereAsWithdrawnAndCountsForNothing() throws PortfolioFailure {
            Particular cost = record(filled(ParticularKind.COST));
            sheets.add(new ParticularWithdrawn(ParticularKind.COST, cost.id(), "a slip", null));
            PortfolioContent content = sheets.collect(ALL);
            assertThat(requireNonNull(content.particulars().getFirst().withdrawal())
                            .reason())
                    .isEqualTo("a slip");
            assertThat(content.summary().beside().costs().costs()).isZero();
        }

        @Test
        void everyVersionIsThereWithItsReason() throws PortfolioFailure {
            Particular cost = record(filled(ParticularKind.COST));
            sheets.add(new ParticularAmended(cost.with(Cost.WHAT, new Value.Text("later")), "found the receipt"));
            ParticularSheet sheet = sheets.collect(ALL).particulars().getFirst();
            assertThat(sheet.versions()).hasSize(2);
            assertThat(sheet.original().particular().text(Cost.WHAT)).isEqualTo(cost.text(Cost.WHAT));
            assertThat(sheet.current().text(Cost.WHAT)).isEqualTo("later");
            assertThat(sheet.versions().getLast().reason()).isEqualTo("found the receipt");
        }
    }

    @Nested
    class OnDays {
        private static final Set<ParticularKind> OVER = EnumSet.of(
                ParticularKind.CONTACT,
                ParticularKind.CHECKLIST,
                ParticularKind.STEP,
                ParticularKind.HEALTH,
                ParticularKind.COST,
                ParticularKind.IMPACT);

        @ParameterizedTest
        @EnumSource
        void whatIsOverFollowsTheDaysAndWhatGoesOnIsOutOnlyIfItBeganLater(ParticularKind kind) throws PortfolioFailure {
            if (!kind.isDated()) {
                record(filled(kind));
                assertThat(kinds(between(DAY, DAY))).containsExactly(kind);
                return;
            }
            record(on(kind, DAY.minusDays(1)));
            assertThat(kinds(between(null, DAY))).containsExactly(kind);
            assertThat(kinds(between(DAY, DAY))).hasSize(OVER.contains(kind) ? 0 : 1);
            sheets.add(new ParticularAmended(on(kind, DAY.plusDays(1)), "later"));
            assertThat(kinds(between(DAY, DAY))).isEmpty();
            assertThat(kinds(between(DAY, null))).containsExactly(kind);
        }

        @Test
        void whatHasNoDateIsIn() throws PortfolioFailure {
            record(Particular.of(Sheets.id(500), ParticularKind.COST).with(Cost.WHAT, new Value.Text("locks")));
            assertThat(kinds(between(DAY, DAY))).containsExactly(ParticularKind.COST);
        }
    }

    @Nested
    class PartsLeftOut {
        /** What goes with each part: all of these kinds, and these fields of others. */
        private static final Map<PortfolioPart, Map<ParticularKind, List<Field>>> FIELDS = fields();

        private static Map<PortfolioPart, Map<ParticularKind, List<Field>>> fields() {
            Map<PortfolioPart, Map<ParticularKind, List<Field>>> fields = new EnumMap<>(PortfolioPart.class);
            fields.put(
                    PortfolioPart.WHO,
                    Map.of(
                            ParticularKind.PERSON, ParticularKind.PERSON.fields(),
                            ParticularKind.ORDER, List.of(CourtOrder.AGAINST),
                            ParticularKind.STOP_REQUEST, List.of(StopRequest.TO)));
            fields.put(
                    PortfolioPart.WHERE,
                    Map.of(
                            ParticularKind.HEALTH, List.of(HealthNote.WHERE),
                            ParticularKind.DEVICE, List.of(DeviceOrAccount.KEPT)));
            fields.put(
                    PortfolioPart.CHANNEL,
                    Map.of(
                            ParticularKind.PERSON, List.of(Person.NUMBERS, Person.EMAILS, Person.HANDLES),
                            ParticularKind.DEVICE, List.of(DeviceOrAccount.IDENTIFIER)));
            fields.put(
                    PortfolioPart.CHILDREN,
                    Map.of(
                            ParticularKind.AFFECTED, List.of(AffectedPerson.CHILD),
                            ParticularKind.DEVICE, List.of(DeviceOrAccount.OWNER)));
            fields.put(
                    PortfolioPart.EXACT_WORDS, Map.of(ParticularKind.STOP_REQUEST, List.of(StopRequest.EXACT_WORDS)));
            fields.put(PortfolioPart.WITNESSES, whole(ParticularKind.WITNESS));
            fields.put(PortfolioPart.RESPONSE, whole(ParticularKind.STOP_REQUEST));
            fields.put(PortfolioPart.FEELINGS, whole(ParticularKind.IMPACT));
            fields.put(PortfolioPart.DAY_TO_DAY, whole(ParticularKind.EFFECT));
            fields.put(
                    PortfolioPart.HARM,
                    Map.of(
                            ParticularKind.HEALTH, ParticularKind.HEALTH.fields(),
                            ParticularKind.COST, ParticularKind.COST.fields()));
            fields.put(PortfolioPart.ORDER, whole(ParticularKind.ORDER));
            fields.put(
                    PortfolioPart.REPORTS,
                    Map.of(
                            ParticularKind.CONTACT, ParticularKind.CONTACT.fields(),
                            ParticularKind.REFERENCE, ParticularKind.REFERENCE.fields()));
            return fields;
        }

        private static Map<ParticularKind, List<Field>> whole(ParticularKind kind) {
            return Map.of(kind, kind.fields());
        }

        @ParameterizedTest
        @EnumSource
        void takeWhatSaysTheSameAndNothingElse(PortfolioPart part) throws PortfolioFailure {
            for (ParticularKind kind : ParticularKind.values()) {
                record(
                        kind == ParticularKind.AFFECTED
                                ? filled(kind).with(AffectedPerson.CHILD, new Value.Code("no"))
                                : filled(kind));
            }
            PortfolioContent content = sheets.collect(without(part));
            for (ParticularKind kind : ParticularKind.values()) {
                List<Field> gone = FIELDS.getOrDefault(part, Map.of()).getOrDefault(kind, List.of());
                List<Field> kept = kind.fields().stream()
                        .filter(field -> field.audience() == Audience.READER && !gone.contains(field))
                        .toList();
                List<Field> printed = content.printed()
                        .standing(kind)
                        .flatMap(one -> one.values().keySet().stream())
                        .toList();
                assertThat(printed).as(kind.code()).containsExactlyElementsOf(kept);
            }
        }

        @Test
        void childrenAffectedAreLeftOutWithChildren() throws PortfolioFailure {
            record(filled(ParticularKind.AFFECTED).with(AffectedPerson.CHILD, new Value.Code("yes")));
            assertThat(kinds(ALL)).containsExactly(ParticularKind.AFFECTED);
            assertThat(kinds(without(PortfolioPart.CHILDREN))).isEmpty();
        }

        @Test
        void areNotedWithTheKindsThatWentWithThem() throws PortfolioFailure {
            PortfolioContent content = sheets.collect(
                    without(PortfolioPart.WHO).with(CaseChoice.USUAL.without(Set.of(ParticularKind.COST))));
            assertThat(content.leftOutCodes()).containsExactlyInAnyOrder("who", "case-person", "case-cost");
        }
    }

    @Nested
    class NeverPrinted {
        @ParameterizedTest
        @EnumSource
        void areConfidentialFieldsAndWhatIsForHerself(ParticularKind kind) throws PortfolioFailure {
            Particular one = FilledParticular.of(kind).with(new UnknownFields(Map.of("/mood", "\"canary-new\"")));
            sheets.add(new ParticularRecorded(one));
            sheets.add(new ParticularAmended(one.with(Handling.ORDINARY), "why"));
            ParticularSheet sheet = sheets.collect(ALL).particulars().getFirst();
            for (ParticularSheet.Version version : sheet.versions()) {
                assertThat(version.particular().values().keySet())
                        .allMatch(field -> field.audience() == Audience.READER)
                        .hasSize((int) kind.fields().stream()
                                .filter(field -> field.audience() == Audience.READER)
                                .count());
                assertThat(version.particular().handling()).isEqualTo(Handling.ORDINARY);
                assertThat(version.particular().unknown().json()).isEqualTo(Map.of("/mood", "null"));
            }
        }
    }

    @Test
    void ofWhatWasErasedTheNumbersAreSaidForKindsThatAreThereAndTheReasonIsNot() throws PortfolioFailure {
        record(filled(ParticularKind.COST));
        Map<ParticularKind, Set<Integer>> erased =
                Map.of(ParticularKind.COST, Set.of(5, 4), ParticularKind.HEALTH, Set.of(1));
        sheets.add(new Erased(Set.of(), Set.of(9), Set.of(7), erased, Set.of(), "asked to"));
        sheets.add(new Erased(
                Set.of(), Set.of(8), Set.of(), Map.of(ParticularKind.COST, Set.of(2)), Set.of(), "asked to"));
        assertThat(sheets.collect(ALL).ledger().erased())
                .isEqualTo(new ErasedNumbers(
                        List.of(8, 9), List.of(7), new TreeMap<>(Map.of(ParticularKind.COST, List.of(2, 4, 5)))));
    }
}
