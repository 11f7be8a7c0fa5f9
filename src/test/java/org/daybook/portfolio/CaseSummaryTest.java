package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CostTotals;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.DailyEffect;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.Channel;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.Officer;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.portfolio.content.IncidentTally;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

/** What case records add to the summary. */
class CaseSummaryTest {
    private static final LocalDate DAY = Sheets.DAY;
    private final Sheets sheets = new Sheets();
    private int recorded;

    private PortfolioSummary summary() throws PortfolioFailure {
        return sheets.collect(Requests.everything()).summary();
    }

    private void incident(int number, YesNoAnswer reported, IncidentReport... reports) {
        Incident incident = Sheets.incident(number, EventTime.exactly(DAY, null, Diary.ZONE), "w")
                .with(new ActionTaken("", StopRequestAnswer.NOT_SAID, new Reporting(reported, List.of(reports))));
        sheets.add(new IncidentRecorded(incident));
    }

    private CaseRecord record(CaseRecordKind kind, Map<org.daybook.field.Field, FieldValue> values) {
        CaseRecord caseRecord = CaseRecord.of(Sheets.id(800 + ++recorded), kind)
                .numbered(recorded)
                .with(values);
        sheets.add(new CaseRecordRecorded(caseRecord));
        return caseRecord;
    }

    private static FieldValue about(int... incidents) {
        return new FieldValue.Links(
                java.util.Arrays.stream(incidents).mapToObj(Sheets::id).toList());
    }

    private static FieldValue on(LocalDate day) {
        return new FieldValue.Time(EventTime.exactly(day, null, Diary.ZONE));
    }

    private static FieldValue text(String words) {
        return new FieldValue.Text(words);
    }

    @Test
    void anIncidentThatOnlyAConversationIsAboutIsReported() throws PortfolioFailure {
        incident(1, YesNoAnswer.NOT_SAID);
        incident(2, YesNoAnswer.NO);
        incident(3, YesNoAnswer.NO);
        incident(4, YesNoAnswer.YES);
        record(CaseRecordKind.CONTACT, Map.of(AgencyContact.ABOUT, about(1, 2)));
        assertThat(summary().seen().reported().numbers()).containsExactly(1, 2, 4);
        assertThat(summary().seen().notReported().numbers()).containsExactly(3);
        assertThat(summary().otherRecords().contacts()).isEqualTo(1);
    }

    @Test
    void aWithdrawnConversationReportsNothing() throws PortfolioFailure {
        incident(1, YesNoAnswer.NO);
        CaseRecord contact = record(CaseRecordKind.CONTACT, Map.of(AgencyContact.ABOUT, about(1)));
        sheets.add(new CaseRecordWithdrawn(CaseRecordKind.CONTACT, contact.id(), "a slip", null));
        assertThat(summary().seen().reported().isNone()).isTrue();
        assertThat(summary().seen().notReported().numbers()).containsExactly(1);
        assertThat(summary().otherRecords().contacts()).isZero();
    }

    @Test
    void onlyWhatHasTheFormOfANumberAnAddressOrAReferenceIsCountedAsOne() throws PortfolioFailure {
        List<Channel> channels = List.of(
                new Channel("07700 900123", "sam@example.com", "sam_1", "", ""),
                new Channel("Withheld", "Signed in to my own address", "No name shown", "", ""),
                new Channel("not shown", "", "Concerned Dad", "", ""));
        for (Channel channel : channels) {
            Incident incident =
                    Sheets.incident(channels.indexOf(channel) + 1, EventTime.exactly(DAY, null, Diary.ZONE), "w");
            IncidentDescription what = incident.what();
            sheets.add(new IncidentRecorded(incident.with(new IncidentDescription(
                    what.types(), what.happened(), "", what.extent(), channel, what.received()))));
        }
        record(CaseRecordKind.CONTACT, Map.of(AgencyContact.CRIME, text("42/1"), AgencyContact.LOG, text("E-mail")));
        PortfolioSummary summary = summary();
        assertThat(summary.conduct().channels())
                .extracting(of -> of.numbers(), of -> of.withheld().count(), of -> of.emails(), of -> of.handles())
                .containsExactly(1, 2, 1, 2);
        assertThat(summary.seen().references()).containsExactly("42/1");
    }

    @Test
    void theMasterReferenceStandsFirstAndEachOnce() throws PortfolioFailure {
        incident(
                1,
                YesNoAnswer.YES,
                new IncidentReport(
                        ReportRecipient.POLICE_101,
                        null,
                        null,
                        Officer.NOT_SAID,
                        new ReportReferences("log 9", "b"),
                        "",
                        "",
                        ""));
        record(CaseRecordKind.REFERENCE, Map.of(CrimeReference.REFERENCE, text("A")));
        record(
                CaseRecordKind.REFERENCE,
                Map.of(CrimeReference.REFERENCE, text("B"), CrimeReference.MASTER, new FieldValue.Code("yes")));
        record(CaseRecordKind.CONTACT, Map.of(AgencyContact.CRIME, text("C"), AgencyContact.LOG, text("log 1")));
        assertThat(summary().seen().references()).containsExactly("B", "A", "C", "log 1", "log 9");
    }

    @Test
    void ofSeveralMastersTheOneThatSaidItLastStandsFirst() throws PortfolioFailure {
        incident(1, YesNoAnswer.NOT_SAID);
        FieldValue yes = new FieldValue.Code("yes");
        CaseRecord first = record(
                CaseRecordKind.REFERENCE, Map.of(CrimeReference.REFERENCE, text("A"), CrimeReference.MASTER, yes));
        CaseRecord second = record(
                CaseRecordKind.REFERENCE, Map.of(CrimeReference.REFERENCE, text("B"), CrimeReference.MASTER, yes));
        sheets.add(new CaseRecordAmended(first.with(CrimeReference.FORCE, text("Marlshire Police")), "the force"));
        assertThat(summary().seen().references()).containsExactly("B", "A");
        sheets.add(new CaseRecordWithdrawn(CaseRecordKind.REFERENCE, second.id(), "a slip", null));
        assertThat(summary().seen().references()).containsExactly("A");
    }

    @Test
    void aTermOfAnOrderThatWasWithdrawnIsNotCountedAsOnTheScreen() throws PortfolioFailure {
        Id<OrderTerm> term = Sheets.id(4000);
        sheets.add(new IncidentRecorded(Sheets.incident(1, EventTime.exactly(DAY, null, Diary.ZONE), "w")
                .with(new IncidentContext(YesNoAnswer.NOT_SAID, "", List.of(term), List.of(), RecordOrigin.HERE))));
        CaseRecord order = record(
                CaseRecordKind.ORDER,
                Map.of(CourtOrder.TERMS, new FieldValue.Terms(List.of(new OrderTerm(term, "not to write")))));
        assertThat(summary().effects().termsBroken()).containsOnlyKeys(term);
        sheets.add(new CaseRecordWithdrawn(CaseRecordKind.ORDER, order.id(), "a slip", null));
        assertThat(summary().effects().termsBroken()).isEmpty();
        assertThat(sheets.patterns().told().breaches().terms()).isEmpty();
        assertThat(summary().effects().orderBroken().numbers()).containsExactly(1);
    }

    @Test
    void theDaysOfRequestsToStopJoinThoseOfIncidents() throws PortfolioFailure {
        Incident told = Sheets.incident(1, EventTime.exactly(DAY, null, Diary.ZONE), "w")
                .with(new ActionTaken("", new StopRequestAnswer(YesNoAnswer.YES, DAY, ""), Reporting.NOT_SAID));
        sheets.add(new IncidentRecorded(told));
        record(CaseRecordKind.STOP_REQUEST, Map.of(StopRequest.WHEN, on(DAY.minusDays(9))));
        record(
                CaseRecordKind.STOP_REQUEST,
                Map.of(StopRequest.WHEN, new FieldValue.Time(EventTime.about(DAY.minusDays(50), null, Diary.ZONE))));
        assertThat(summary().effects().askedOn()).containsExactly(DAY.minusDays(9), DAY);
        assertThat(summary().effects().askedToStop().numbers()).containsExactly(1);
        assertThat(summary().otherRecords().stopRequests()).isEqualTo(2);
    }

    @Test
    void aTermThatWasBrokenIsABreachWhateverElseIsSaid() throws PortfolioFailure {
        Id<OrderTerm> term = Sheets.id(4000);
        for (int number = 1; number <= 2; number++) {
            sheets.add(new IncidentRecorded(Sheets.incident(number, EventTime.exactly(DAY, null, Diary.ZONE), "w")
                    .with(new IncidentContext(
                            number == 1 ? YesNoAnswer.NOT_SAID : YesNoAnswer.YES,
                            "",
                            number == 1 ? List.of(term) : List.of(),
                            List.of(),
                            RecordOrigin.HERE))));
        }
        record(
                CaseRecordKind.ORDER,
                Map.of(CourtOrder.TERMS, new FieldValue.Terms(List.of(new OrderTerm(term, "not to write")))));
        assertThat(summary().effects().orderBroken().numbers()).containsExactly(1, 2);
        assertThat(summary().effects().termsBroken()).isEqualTo(Map.of(term, new IncidentTally(List.of(1))));
    }

    @Test
    void amountsComeToATotalOfThoseThatStand() throws PortfolioFailure {
        incident(1, YesNoAnswer.NOT_SAID);
        record(CaseRecordKind.COST, Map.of(Cost.AMOUNT, new FieldValue.Amount(new BigDecimal("0.1"))));
        record(CaseRecordKind.COST, Map.of(Cost.AMOUNT, new FieldValue.Amount(new BigDecimal("0.20"))));
        record(CaseRecordKind.COST, Map.of(Cost.WHAT, text("not known yet")));
        CaseRecord slip =
                record(CaseRecordKind.COST, Map.of(Cost.AMOUNT, new FieldValue.Amount(new BigDecimal("500"))));
        sheets.add(new CaseRecordWithdrawn(CaseRecordKind.COST, slip.id(), "a slip", null));
        assertThat(summary().otherRecords().costs().gross()).isEqualByComparingTo("0.30");
        assertThat(summary().otherRecords().costs().costs()).isEqualTo(2);
    }

    @Test
    void whatWasPaidBackIsToldAndTakenOffWhereItsAmountIsKnown() throws PortfolioFailure {
        incident(1, YesNoAnswer.NOT_SAID);
        record(
                CaseRecordKind.COST,
                Map.of(
                        Cost.AMOUNT, new FieldValue.Amount(new BigDecimal("610.00")),
                        Cost.REPAID, new FieldValue.Amount(new BigDecimal("360.00")),
                        Cost.PAID_BACK, text("the insurance")));
        record(
                CaseRecordKind.COST,
                Map.of(
                        Cost.AMOUNT,
                        new FieldValue.Amount(new BigDecimal("20.00")),
                        Cost.PAID_BACK,
                        text("some of it")));
        CostTotals costs = summary().otherRecords().costs();
        assertThat(costs.gross()).isEqualByComparingTo("630.00");
        assertThat(costs.repaid()).isEqualByComparingTo("360.00");
        assertThat(costs.net()).isEqualByComparingTo("270.00");
        assertThat(costs.repaidUnknown()).isOne();
    }

    @Test
    void changesAreThoseOfAllEffectsEachOnce() throws PortfolioFailure {
        incident(1, YesNoAnswer.NOT_SAID);
        record(
                CaseRecordKind.EFFECT,
                Map.of(DailyEffect.CHANGES, new FieldValue.Codes(List.of("going-out", "routes"))));
        record(CaseRecordKind.EFFECT, Map.of(DailyEffect.CHANGES, new FieldValue.Codes(List.of("routes"))));
        assertThat(summary().otherRecords().changes()).containsExactly(DailyChange.ROUTES, DailyChange.GOING_OUT);
    }

    @Test
    void nothingOfItIsCountedAsAnIncident() throws PortfolioFailure {
        incident(1, YesNoAnswer.NOT_SAID);
        record(CaseRecordKind.CONTACT, Map.of(AgencyContact.WHEN, on(DAY)));
        record(CaseRecordKind.STOP_REQUEST, Map.of(StopRequest.WHEN, on(DAY)));
        assertThat(summary().totals().incidents()).isEqualTo(1);
        assertThat(summary().when().byMonth().values()).containsExactly(1);
    }
}
