package org.daybook.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.daybook.casefile.entry.Entry;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.StopRequest;
import org.daybook.conversation.MessageRange;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentType;
import org.daybook.incident.IncidentType.IncidentGroup;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.RecordOrigin;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PatternsTest {
    private static final LocalDate DAY = CaseMaker.DAY;

    private final CaseMaker maker = new CaseMaker();

    private Incident on(LocalDate day, IncidentType... types) {
        Incident incident = maker.incident(CaseMaker.on(day), types);
        maker.add(incident);
        return incident;
    }

    private Incident at(LocalDate day, LocalTime time, ZoneId zone) {
        Incident incident = maker.incident(EventTime.exactly(day, time, zone));
        maker.add(incident);
        return incident;
    }

    @Nested
    class OfAnEmptyCase {
        @Test
        void nothingIsCountedAndNothingFails() {
            Patterns patterns = maker.patterns();
            assertThat(patterns.isEmpty()).isTrue();
            assertThat(patterns.often().first()).isEmpty();
            assertThat(patterns.often().daysSince()).isEmpty();
            assertThat(patterns.often().byMonth().months()).isEmpty();
            assertThat(patterns.often().gaps().all()).isEmpty();
            assertThat(patterns.told().around()).isEmpty();
        }
    }

    @Nested
    class Dates {
        @Test
        void aSpanCountsOnceAtItsFirstDayAndTheDaysSinceGoFromItsLast() {
            maker.add(maker.incident(EventTime.between(DAY, DAY.plusDays(20), Diary.ZONE)));
            FrequencyCounts often = maker.patterns().often();
            assertThat(often.byMonth().months())
                    .singleElement()
                    .satisfies(month -> assertThat(month.all().count()).isOne());
            assertThat(often.first()).contains(DAY);
            assertThat(often.last()).contains(DAY.plusDays(20));
            assertThat(often.daysSince()).hasValue(1);
            assertThat(often.spans().count()).isOne();
        }

        @Test
        void noDaysArePastSinceADayThatHasNotCome() {
            maker.add(maker.incident(CaseMaker.on(DAY.plusYears(2))));
            assertThat(maker.patterns().often().daysSince()).isEmpty();
            assertThat(maker.patterns().recording().sameDay().isNone()).isTrue();
        }

        @Test
        void theSameDayIsNotSaidOfASpanOrOfADayThatHadNotCome() {
            OffsetDateTime written = DAY.atTime(21, 0).atZone(Diary.ZONE).toOffsetDateTime();
            maker.add(
                    new Entry.IncidentRecorded(maker.incident(EventTime.between(DAY.minusDays(1), DAY, Diary.ZONE))),
                    written);
            maker.add(new Entry.IncidentRecorded(maker.incident(CaseMaker.on(DAY.plusDays(1)))), written);
            maker.add(
                    new Entry.IncidentRecorded(maker.incident(EventTime.exactly(DAY, LocalTime.of(21, 1), Diary.ZONE))),
                    written);
            ReportingCounts recording = maker.patterns().recording();
            assertThat(recording.sameDay().isNone()).isTrue();
            assertThat(recording.dated()).isEqualTo(3);
            assertThat(recording.longestDelay()).isZero();
        }

        @Test
        void anUnknownDateCountsInTheTotalOnly() {
            maker.add(maker.incident(EventTime.unknown(Diary.ZONE), IncidentType.CALLS));
            Patterns patterns = maker.patterns();
            assertThat(patterns.often().all().count()).isOne();
            assertThat(patterns.often().undated().count()).isOne();
            assertThat(patterns.often().byMonth().months()).isEmpty();
            assertThat(patterns.often().hours().withoutTime().isNone()).isTrue();
            assertThat(patterns.knew().types()).containsOnlyKeys(IncidentType.CALLS);
        }

        @Test
        void theHourIsThatOfTheClockWhereItHappenedAlsoInAnHourThatIsNotThere() {
            LocalDate clocksForward = LocalDate.of(2026, 3, 29);
            at(clocksForward, LocalTime.of(1, 30), ZoneId.of("Europe/London"));
            at(clocksForward, LocalTime.of(23, 45), ZoneId.of("Pacific/Auckland"));
            HeatMap hours = maker.patterns().often().hours();
            assertThat(hours.at(DayOfWeek.SUNDAY, 1).count()).isOne();
            assertThat(hours.at(DayOfWeek.SUNDAY, 23).count()).isOne();
            assertThat(hours.counted()).isEqualTo(2);
        }

        @Test
        void monthsWithoutIncidentsAreThereUnlessAYearWasMistyped() {
            on(LocalDate.of(2026, 1, 3));
            on(LocalDate.of(2026, 4, 3));
            assertThat(maker.patterns().often().byMonth().months()).hasSize(4);
            on(LocalDate.of(1926, 4, 3));
            MonthlyCounts byMonth = maker.patterns().often().byMonth();
            assertThat(byMonth.months()).hasSize(3);
            assertThat(byMonth.isBroken()).isTrue();
        }

        @Test
        void longerStretchesBeginInJanuaryAndHoldTheSameIncidents() {
            on(LocalDate.of(2025, 12, 31), IncidentType.CALLS, IncidentType.EMAIL);
            on(LocalDate.of(2026, 1, 1), IncidentType.FOLLOWED);
            on(LocalDate.of(2026, 3, 31));
            List<MonthlyCounts.MonthCounts> quarters =
                    maker.patterns().often().byMonth().periods(3);
            assertThat(quarters)
                    .extracting(MonthlyCounts.MonthCounts::first)
                    .containsExactly(YearMonth.of(2025, 12), YearMonth.of(2026, 1));
            assertThat(quarters.getLast().all().count()).isEqualTo(2);
            assertThat(quarters.getLast().noKind().count()).isOne();
            assertThat(quarters.getFirst().of(IncidentGroup.CONTACT).count()).isOne();
        }
    }

    @Nested
    class GapsBetweenIncidents {
        @Test
        void twoOnOneDayAreNoDaysApartAndTheMiddleOneIsBetweenTwo() {
            on(DAY);
            on(DAY);
            on(DAY.plusDays(3));
            IncidentGaps gaps = maker.patterns().often().gaps();
            assertThat(gaps.inOrder()).extracting(IncidentGaps.Gap::days).containsExactly(0L, 3L);
            assertThat(gaps.all().orElseThrow().median()).isEqualTo(1.5);
            assertThat(gaps.longest()).extracting(IncidentGaps.Gap::days).containsExactly(3L);
        }

        @Test
        void isCountedFromTheLastDayOfThoseThatLastSeveral() {
            maker.add(maker.incident(EventTime.between(DAY, DAY.plusDays(17), Diary.ZONE)));
            on(DAY.plusDays(2));
            on(DAY.plusDays(18));
            IncidentGaps gaps = maker.patterns().often().gaps();
            assertThat(gaps.inOrder()).extracting(IncidentGaps.Gap::days).containsExactly(0L, 1L);
            assertThat(gaps.longest()).extracting(gap -> gap.from().number()).containsExactly(1);
        }

        @Test
        void theHalvesLeaveOutTheMiddleGapOfAnOddNumber() {
            for (int day : new int[] {0, 10, 20, 25, 27, 29}) {
                on(DAY.minusDays(100).plusDays(day));
            }
            IncidentGaps gaps = maker.patterns().often().gaps();
            assertThat(gaps.earlier().orElseThrow().median()).isEqualTo(10.0);
            assertThat(gaps.later().orElseThrow().median()).isEqualTo(2.0);
            assertThat(gaps.earlier().orElseThrow().figure().count()).isEqualTo(3);
        }
    }

    @Nested
    class BeforeAndAfterADay {
        private BeforeAfterCounts around(LocalDate day) {
            maker.add(maker.caseRecord(
                    CaseRecordKind.STOP_REQUEST, StopRequest.WHEN, new FieldValue.Time(CaseMaker.on(day))));
            return maker.patterns().told().around().getLast();
        }

        @Test
        void theDayItselfIsInNeither() {
            on(DAY.minusDays(2));
            on(DAY);
            on(DAY.plusDays(1));
            BeforeAfterCounts around = around(DAY);
            assertThat(around.onTheDay().count()).isOne();
            assertThat(around.before().orElseThrow().figure().count()).isOne();
            assertThat(around.after().orElseThrow().figure().count()).isOne();
        }

        @Test
        void theEqualWindowsAreAsLongAsTheShorterSideAndAfterEndsWithTheLastIncident() {
            on(DAY.minusDays(200));
            on(DAY.minusDays(10));
            on(DAY.plusDays(2));
            BeforeAfterCounts around = around(DAY);
            assertThat(around.before().orElseThrow().days()).isEqualTo(200);
            assertThat(around.after().orElseThrow().days()).isEqualTo(2);
            assertThat(around.justBefore().orElseThrow().days()).isEqualTo(2);
            assertThat(around.justBefore().orElseThrow().figure().isNone()).isTrue();
            assertThat(around.before().orElseThrow().per30Days()).isCloseTo(0.3, within(1e-9));
        }

        @Test
        void withoutAnythingEarlierThereIsNoBefore() {
            on(DAY.plusDays(2));
            BeforeAfterCounts around = around(DAY);
            assertThat(around.before()).isEmpty();
            assertThat(around.justAfter()).isEmpty();
            assertThat(around.after().orElseThrow().figure().count()).isOne();
        }

        @Test
        void whatIsStillToComeIsLeftOut() {
            on(DAY);
            maker.add(maker.caseRecord(
                    CaseRecordKind.ORDER, CourtOrder.MADE, new FieldValue.Day(CaseMaker.TODAY.plusDays(30))));
            assertThat(maker.patterns().told().around()).isEmpty();
        }

        @Test
        void severalWhoToldThemOnOneDayAreOneDay() {
            Incident told = maker.incident(CaseMaker.on(DAY))
                    .with(new ActionTaken("", new StopRequestAnswer(YesNoAnswer.YES, DAY, ""), Reporting.NOT_SAID));
            maker.add(told);
            BeforeAfterCounts around = around(DAY);
            assertThat(maker.patterns().told().around()).hasSize(1);
            assertThat(around.marker().incidents()).containsExactly(told);
            assertThat(around.marker().caseRecords()).hasSize(1);
        }

        @Test
        void ofADayThatIsOneOfSeveralNoneIsBeforeOrAfter() {
            on(DAY.minusDays(1));
            on(DAY);
            on(DAY.plusDays(5));
            on(DAY.plusDays(9));
            on(DAY.plusDays(10));
            EventTime some = EventTime.between(DAY, DAY.plusDays(9), EventTime.HOME);
            maker.add(maker.caseRecord(CaseRecordKind.STOP_REQUEST, StopRequest.WHEN, new FieldValue.Time(some)));
            BeforeAfterCounts around = maker.patterns().told().around().getLast();
            assertThat(around.marker().isSpan()).isTrue();
            assertThat(around.before().orElseThrow().figure().count()).isOne();
            assertThat(around.onTheDay().count()).isEqualTo(3);
            assertThat(around.after().orElseThrow().figure().count()).isOne();
            assertThat(around.after().orElseThrow().first()).isEqualTo(DAY.plusDays(10));
            assertThat(around.justBefore().orElseThrow().last()).isEqualTo(DAY.minusDays(1));
            assertThat(around.justAfter().orElseThrow().first()).isEqualTo(DAY.plusDays(10));
        }

        @Test
        void anOrderIsLookedAtFromTheDayItWasMadeAndFromTheDayItWasServed() {
            on(DAY);
            CaseRecord order = maker.caseRecord(CaseRecordKind.ORDER, CourtOrder.MADE, new FieldValue.Day(DAY))
                    .with(CourtOrder.SERVED, new FieldValue.Day(DAY.plusDays(4)));
            maker.add(order);
            assertThat(maker.patterns().told().around())
                    .extracting(around -> around.marker().what())
                    .containsExactly(ComparisonDay.DayEvent.ORDER_MADE, ComparisonDay.DayEvent.ORDER_SERVED);
            maker.withdraw(order);
            assertThat(maker.patterns().told().around()).isEmpty();
        }

        @Test
        void aRequestWithoutADayIsCountedAndSaysSo() {
            maker.add(maker.caseRecord(CaseRecordKind.STOP_REQUEST, StopRequest.BY, new FieldValue.Code("me")));
            assertThat(maker.patterns().told().requests()).isOne();
            assertThat(maker.patterns().told().undatedRequests()).isOne();
        }
    }

    @Test
    void aWithdrawnIncidentIsCountedNowhereButAsWithdrawn() {
        Incident incident = on(DAY, IncidentType.CALLS);
        maker.withdraw(incident);
        Patterns patterns = maker.patterns();
        assertThat(patterns.isEmpty()).isTrue();
        assertThat(patterns.withdrawn().count()).isOne();
        assertThat(patterns.knew().types()).isEmpty();
    }

    @Test
    void anAmendedIncidentCountsAsItStands() {
        Incident incident = on(DAY, IncidentType.CALLS);
        maker.add(new Entry.IncidentAmended(
                incident.with(IncidentDescription.of(List.of(IncidentType.EMAIL), "It happened", "")),
                "it was an e-mail"));
        assertThat(maker.patterns().knew().types()).containsOnlyKeys(IncidentType.EMAIL);
    }

    @Test
    void aSpellOfCallsIsOneIncidentAndItsCallsAreSummedApart() {
        Incident calls = maker.incident(CaseMaker.on(DAY), IncidentType.CALLS);
        maker.add(calls.with(new IncidentDescription(
                calls.what().types(),
                "Calls",
                "",
                new IncidentExtent(43, ""),
                Channel.NOT_SAID,
                ReceivedItem.NOT_SAID)));
        on(DAY, IncidentType.CALLS);
        FrequencyCounts often = maker.patterns().often();
        assertThat(often.all().count()).isEqualTo(2);
        assertThat(often.acts()).isEqualTo(43);
        assertThat(often.withActs().numbers()).containsExactly(1);
    }

    @Test
    void aConversationAboutItMakesAnIncidentReportedUntilItIsWithdrawn() {
        Incident incident = maker.incident(CaseMaker.on(DAY));
        maker.add(incident.with(
                new ActionTaken("", StopRequestAnswer.NOT_SAID, new Reporting(YesNoAnswer.NO, List.of()))));
        assertThat(maker.patterns().recording().notReported().count()).isOne();
        CaseRecord contact = maker.caseRecord(
                CaseRecordKind.CONTACT, AgencyContact.ABOUT, new FieldValue.Links(List.of(incident.id())));
        maker.add(contact);
        assertThat(maker.patterns().recording().reported().count()).isOne();
        assertThat(maker.patterns().recording().notReported().isNone()).isTrue();
        maker.withdraw(contact);
        assertThat(maker.patterns().recording().reported().isNone()).isTrue();
    }

    @Test
    void whatAnAppDatedIsNoDelayOfHers() {
        Incident imported = maker.incident(EventTime.exactly(DAY, null, EventTime.HOME));
        maker.add(new Entry.IncidentRecorded(imported), OffsetDateTime.parse("2027-05-15T20:00:00Z"));
        maker.add(new Entry.MessagesLinked(imported.id(), List.of(new MessageRange(Id.of(new byte[16]), 0, 1, 3))));
        Incident written = maker.incident(EventTime.exactly(DAY, null, EventTime.HOME));
        maker.add(new Entry.IncidentRecorded(written), OffsetDateTime.parse("2026-11-03T20:00:00Z"));
        ReportingCounts recording = maker.patterns().recording();
        assertThat(recording.datedByApp().numbers()).containsExactly(imported.number());
        assertThat(recording.dated()).isOne();
        assertThat(recording.sameDay().numbers()).containsExactly(written.number());
        assertThat(recording.late().isNone()).isTrue();
        assertThat(recording.longestDelay()).isZero();
    }

    @Test
    void theSameDayIsThatOfTheZoneWhereItHappened() {
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        Incident incident = maker.incident(EventTime.exactly(DAY, null, kolkata));
        maker.add(new Entry.IncidentRecorded(incident), OffsetDateTime.parse("2026-11-02T20:00:00Z"));
        Incident later = maker.incident(EventTime.exactly(DAY, null, kolkata));
        maker.add(new Entry.IncidentRecorded(later), OffsetDateTime.parse("2026-11-03T20:00:00Z"));
        ReportingCounts recording = maker.patterns().recording();
        assertThat(recording.sameDay().numbers()).containsExactly(1);
        assertThat(recording.longestDelay()).isOne();
        assertThat(recording.late().isNone()).isTrue();
    }

    @Test
    void breachesStandByTheTermAndThoseWithoutOneApart() {
        OrderTerm near = new OrderTerm(maker.id(), "Not to come near");
        OrderTerm call = new OrderTerm(maker.id(), "Not to call");
        maker.add(maker.caseRecord(CaseRecordKind.ORDER, CourtOrder.TERMS, new FieldValue.Terms(List.of(near, call))));
        maker.add(maker.incident(CaseMaker.on(DAY))
                .with(new IncidentContext(YesNoAnswer.YES, "", List.of(call.id()), List.of(), RecordOrigin.HERE)));
        maker.add(maker.incident(CaseMaker.on(DAY))
                .with(new IncidentContext(YesNoAnswer.YES, "the bail", List.of(), List.of(), RecordOrigin.HERE)));
        OrderBreaches breaches = maker.patterns().told().breaches();
        assertThat(breaches.any().count()).isEqualTo(2);
        assertThat(breaches.terms())
                .extracting(term -> term.term().words() + " " + term.figure().count())
                .containsExactly("Not to come near 0", "Not to call 1");
        assertThat(breaches.withoutTerm().count()).isOne();
    }

    @Test
    void costsAreSummedAndNothingElseIs() {
        maker.add(maker.caseRecord(CaseRecordKind.COST, Cost.AMOUNT, new FieldValue.Amount(new BigDecimal("12.50"))));
        maker.add(maker.caseRecord(CaseRecordKind.COST, Cost.AMOUNT, new FieldValue.Amount(new BigDecimal("0.75"))));
        maker.add(maker.caseRecord(CaseRecordKind.COST, Cost.WHAT, new FieldValue.Text("A taxi")));
        assertThat(maker.patterns().effects().beside().costs().costs()).isEqualTo(2);
        assertThat(maker.patterns().effects().beside().costs().gross()).isEqualByComparingTo("13.25");
    }

    @Test
    void theLawFollowsTheJurisdictionOfTheHeading() {
        on(DAY, IncidentType.UNWANTED_GIFT);
        assertThat(maker.patterns().knew().conduct().orElseThrow().statute()).isEqualTo(Statute.ENGLAND_AND_WALES);
        maker.in(Jurisdiction.SCOTLAND);
        KnowledgeCounts.ConductCounts conduct =
                maker.patterns().knew().conduct().orElseThrow();
        assertThat(conduct.statute()).isEqualTo(Statute.SCOTLAND);
        assertThat(conduct.letters())
                .hasEntrySatisfying('h', gifts -> assertThat(gifts.count()).isOne());
        assertThat(conduct.letters()).hasSize(9);
        maker.in(Jurisdiction.ELSEWHERE);
        assertThat(maker.patterns().knew().conduct()).isEmpty();
    }

    @Test
    void aFigureKnowsItsIncidents() {
        Incident incident = on(DAY, IncidentType.CALLS);
        on(DAY);
        assertThat(maker.patterns().knew().types())
                .hasEntrySatisfying(
                        IncidentType.CALLS, calls -> assertThat(calls.ids()).containsExactly(incident.id()));
    }
}
