package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.Entry.IncidentRecorded;
import org.daybook.casefile.Entry.ParticularAmended;
import org.daybook.casefile.Entry.ParticularRecorded;
import org.daybook.casefile.Entry.ParticularWithdrawn;
import org.daybook.facts.Answer;
import org.daybook.facts.AskedToStop;
import org.daybook.facts.Background;
import org.daybook.facts.DailyChange;
import org.daybook.facts.Incident;
import org.daybook.facts.Officer;
import org.daybook.facts.Origin;
import org.daybook.facts.References;
import org.daybook.facts.Report;
import org.daybook.facts.ReportedTo;
import org.daybook.facts.Reporting;
import org.daybook.facts.Response;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.daybook.particulars.AgencyContact;
import org.daybook.particulars.Cost;
import org.daybook.particulars.CostTotals;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.CrimeReference;
import org.daybook.particulars.DailyEffect;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.StopRequest;
import org.daybook.particulars.Term;
import org.daybook.particulars.Value;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

/** What particulars add to the summary. */
class CaseSummaryTest {
    private static final LocalDate DAY = Sheets.DAY;
    private final Sheets sheets = new Sheets();
    private int recorded;

    private PortfolioSummary summary() throws PortfolioFailure {
        return sheets.collect(PortfolioRequest.everything()).summary();
    }

    private void incident(int number, Answer reported, Report... reports) {
        Incident incident = Sheets.incident(number, When.exactly(DAY, null, Diary.ZONE), "w")
                .with(new Response("", AskedToStop.NOT_SAID, new Reporting(reported, List.of(reports))));
        sheets.add(new IncidentRecorded(incident));
    }

    private Particular record(ParticularKind kind, Map<org.daybook.particulars.Field, Value> values) {
        Particular particular = Particular.of(Sheets.id(800 + ++recorded), kind)
                .numbered(recorded)
                .with(values);
        sheets.add(new ParticularRecorded(particular));
        return particular;
    }

    private static Value about(int... incidents) {
        return new Value.Links(
                java.util.Arrays.stream(incidents).mapToObj(Sheets::id).toList());
    }

    private static Value on(LocalDate day) {
        return new Value.Time(When.exactly(day, null, Diary.ZONE));
    }

    private static Value text(String words) {
        return new Value.Text(words);
    }

    @Test
    void anIncidentThatOnlyAConversationIsAboutIsReported() throws PortfolioFailure {
        incident(1, Answer.NOT_SAID);
        incident(2, Answer.NO);
        incident(3, Answer.NO);
        incident(4, Answer.YES);
        record(ParticularKind.CONTACT, Map.of(AgencyContact.ABOUT, about(1, 2)));
        assertThat(summary().seen().reported().numbers()).containsExactly(1, 2, 4);
        assertThat(summary().seen().notReported().numbers()).containsExactly(3);
        assertThat(summary().beside().contacts()).isEqualTo(1);
    }

    @Test
    void aWithdrawnConversationReportsNothing() throws PortfolioFailure {
        incident(1, Answer.NO);
        Particular contact = record(ParticularKind.CONTACT, Map.of(AgencyContact.ABOUT, about(1)));
        sheets.add(new ParticularWithdrawn(ParticularKind.CONTACT, contact.id(), "a slip", null));
        assertThat(summary().seen().reported().isNone()).isTrue();
        assertThat(summary().seen().notReported().numbers()).containsExactly(1);
        assertThat(summary().beside().contacts()).isZero();
    }

    @Test
    void theMasterReferenceStandsFirstAndEachOnce() throws PortfolioFailure {
        incident(
                1,
                Answer.YES,
                new Report(
                        ReportedTo.POLICE_101, null, null, Officer.NOT_SAID, new References("log 9", "b"), "", "", ""));
        record(ParticularKind.REFERENCE, Map.of(CrimeReference.REFERENCE, text("A")));
        record(
                ParticularKind.REFERENCE,
                Map.of(CrimeReference.REFERENCE, text("B"), CrimeReference.MASTER, new Value.Code("yes")));
        record(ParticularKind.CONTACT, Map.of(AgencyContact.CRIME, text("C"), AgencyContact.LOG, text("log 1")));
        assertThat(summary().seen().references()).containsExactly("B", "A", "C", "log 1", "log 9");
    }

    @Test
    void ofSeveralMastersTheOneThatSaidItLastStandsFirst() throws PortfolioFailure {
        incident(1, Answer.NOT_SAID);
        Value yes = new Value.Code("yes");
        Particular first = record(
                ParticularKind.REFERENCE, Map.of(CrimeReference.REFERENCE, text("A"), CrimeReference.MASTER, yes));
        Particular second = record(
                ParticularKind.REFERENCE, Map.of(CrimeReference.REFERENCE, text("B"), CrimeReference.MASTER, yes));
        sheets.add(new ParticularAmended(first.with(CrimeReference.FORCE, text("Marlshire Police")), "the force"));
        assertThat(summary().seen().references()).containsExactly("B", "A");
        sheets.add(new ParticularWithdrawn(ParticularKind.REFERENCE, second.id(), "a slip", null));
        assertThat(summary().seen().references()).containsExactly("A");
    }

    @Test
    void aTermOfAnOrderThatWasWithdrawnIsNotCountedAsOnTheScreen() throws PortfolioFailure {
        ThingId term = Sheets.id(4000);
        sheets.add(new IncidentRecorded(Sheets.incident(1, When.exactly(DAY, null, Diary.ZONE), "w")
                .with(new Background(Answer.NOT_SAID, "", List.of(term), List.of(), Origin.HERE))));
        Particular order = record(
                ParticularKind.ORDER,
                Map.of(CourtOrder.TERMS, new Value.Terms(List.of(new Term(term, "not to write")))));
        assertThat(summary().effects().termsBroken()).containsOnlyKeys(term);
        sheets.add(new ParticularWithdrawn(ParticularKind.ORDER, order.id(), "a slip", null));
        assertThat(summary().effects().termsBroken()).isEmpty();
        assertThat(sheets.patterns().told().breaches().terms()).isEmpty();
        assertThat(summary().effects().orderBroken().numbers()).containsExactly(1);
    }

    @Test
    void theDaysOfRequestsToStopJoinThoseOfIncidents() throws PortfolioFailure {
        Incident told = Sheets.incident(1, When.exactly(DAY, null, Diary.ZONE), "w")
                .with(new Response("", new AskedToStop(Answer.YES, DAY, ""), Reporting.NOT_SAID));
        sheets.add(new IncidentRecorded(told));
        record(ParticularKind.STOP_REQUEST, Map.of(StopRequest.WHEN, on(DAY.minusDays(9))));
        record(
                ParticularKind.STOP_REQUEST,
                Map.of(StopRequest.WHEN, new Value.Time(When.about(DAY.minusDays(50), null, Diary.ZONE))));
        assertThat(summary().effects().askedOn()).containsExactly(DAY.minusDays(9), DAY);
        assertThat(summary().effects().askedToStop().numbers()).containsExactly(1);
        assertThat(summary().beside().stopRequests()).isEqualTo(2);
    }

    @Test
    void aTermThatWasBrokenIsABreachWhateverElseIsSaid() throws PortfolioFailure {
        ThingId term = Sheets.id(4000);
        for (int number = 1; number <= 2; number++) {
            sheets.add(new IncidentRecorded(Sheets.incident(number, When.exactly(DAY, null, Diary.ZONE), "w")
                    .with(new Background(
                            number == 1 ? Answer.NOT_SAID : Answer.YES,
                            "",
                            number == 1 ? List.of(term) : List.of(),
                            List.of(),
                            Origin.HERE))));
        }
        record(
                ParticularKind.ORDER,
                Map.of(CourtOrder.TERMS, new Value.Terms(List.of(new Term(term, "not to write")))));
        assertThat(summary().effects().orderBroken().numbers()).containsExactly(1, 2);
        assertThat(summary().effects().termsBroken()).isEqualTo(Map.of(term, new Tally(List.of(1))));
    }

    @Test
    void amountsComeToATotalOfThoseThatStand() throws PortfolioFailure {
        incident(1, Answer.NOT_SAID);
        record(ParticularKind.COST, Map.of(Cost.AMOUNT, new Value.Amount(new BigDecimal("0.1"))));
        record(ParticularKind.COST, Map.of(Cost.AMOUNT, new Value.Amount(new BigDecimal("0.20"))));
        record(ParticularKind.COST, Map.of(Cost.WHAT, text("not known yet")));
        Particular slip = record(ParticularKind.COST, Map.of(Cost.AMOUNT, new Value.Amount(new BigDecimal("500"))));
        sheets.add(new ParticularWithdrawn(ParticularKind.COST, slip.id(), "a slip", null));
        assertThat(summary().beside().costs().gross()).isEqualByComparingTo("0.30");
        assertThat(summary().beside().costs().costs()).isEqualTo(2);
    }

    @Test
    void whatWasPaidBackIsToldAndTakenOffWhereItsAmountIsKnown() throws PortfolioFailure {
        incident(1, Answer.NOT_SAID);
        record(
                ParticularKind.COST,
                Map.of(
                        Cost.AMOUNT, new Value.Amount(new BigDecimal("610.00")),
                        Cost.REPAID, new Value.Amount(new BigDecimal("360.00")),
                        Cost.PAID_BACK, text("the insurance")));
        record(
                ParticularKind.COST,
                Map.of(Cost.AMOUNT, new Value.Amount(new BigDecimal("20.00")), Cost.PAID_BACK, text("some of it")));
        CostTotals costs = summary().beside().costs();
        assertThat(costs.gross()).isEqualByComparingTo("630.00");
        assertThat(costs.repaid()).isEqualByComparingTo("360.00");
        assertThat(costs.net()).isEqualByComparingTo("270.00");
        assertThat(costs.repaidUnknown()).isOne();
    }

    @Test
    void changesAreThoseOfAllEffectsEachOnce() throws PortfolioFailure {
        incident(1, Answer.NOT_SAID);
        record(ParticularKind.EFFECT, Map.of(DailyEffect.CHANGES, new Value.Codes(List.of("going-out", "routes"))));
        record(ParticularKind.EFFECT, Map.of(DailyEffect.CHANGES, new Value.Codes(List.of("routes"))));
        assertThat(summary().beside().changes()).containsExactly(DailyChange.ROUTES, DailyChange.GOING_OUT);
    }

    @Test
    void nothingOfItIsCountedAsAnIncident() throws PortfolioFailure {
        incident(1, Answer.NOT_SAID);
        record(ParticularKind.CONTACT, Map.of(AgencyContact.WHEN, on(DAY)));
        record(ParticularKind.STOP_REQUEST, Map.of(StopRequest.WHEN, on(DAY)));
        assertThat(summary().totals().incidents()).isEqualTo(1);
        assertThat(summary().when().byMonth().values()).containsExactly(1);
    }
}
