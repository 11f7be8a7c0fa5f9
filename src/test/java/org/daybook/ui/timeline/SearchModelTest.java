package org.daybook.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.field.FieldValue;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.BareReport;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.index.CaseRecordItem;
import org.daybook.index.IncidentItem;
import org.daybook.index.IncidentSelection;
import org.daybook.index.ItemKind;
import org.daybook.index.ResultGroup;
import org.daybook.index.SearchHit;
import org.daybook.query.InterpretedQuery;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchModelTest extends DeskFixture {
    private TimelineModel model;

    @BeforeEach
    void createDiary() throws Exception {
        model = new TimelineModel(desk.context());
    }

    @Test
    void theIncidentsBehindAFigureAreShownAloneAndLeadBackToIt() throws Exception {
        IncidentHistory gate = record(3, "He stood at the gate.");
        record(4, "A call at night.");
        IncidentSelection behind = new IncidentSelection("Followed: 1", Set.of(gate.id()));
        Destination.Patterns figures = new Destination.Patterns(Destination.Patterns.PatternsPart.MISSING);
        Destination.Timeline place = new Destination.Timeline("", behind, null, figures);
        model.open(place);
        awaitFound(1);
        assertThat(model.search.found).containsExactly(found(gate, ""));
        model.open(model.search.found.getFirst());
        model.backToFigures();
        assertThat(desk.gone()).containsExactly(new Destination.ShowIncident(gate.id(), place), figures);
        model.search.clear();
        assertThat(model.search.searching.get()).isFalse();
    }

    @Test
    void findsAsSheTypesAndShowsTheWholeDiaryWhenNothingIsTyped() throws Exception {
        IncidentHistory gate = record(3, "He stood at the gate.");
        record(4, "A call at night.");
        open();
        model.search.words.set("gat");
        awaitFound(1);
        assertThat(model.search.found).containsExactly(found(gate, "gat"));
        assertThat(model.search.searching.get()).isTrue();
        assertThat(model.search.state.get()).isEqualTo("1 result");

        model.search.clear();
        assertThat(model.search.searching.get()).isFalse();
        assertThat(model.search.found).isEmpty();
    }

    @Test
    void lockingWhileTheTextsAreStillBeingReadIsNoFailure() throws Exception {
        for (int i = 0; i < 100; i++) {
            record(3, "At the gate. ".repeat(200));
        }
        desk.reopen();
        model = new TimelineModel(desk.context());
        model.search.open();
        desk.session().close();
        AtomicBoolean told = new AtomicBoolean();
        desk.tasks().run(() -> true).onSuccess(told::set).start();
        desk.until(told::get);
        assertThat(model.search.searching.get()).isFalse();
    }

    @Test
    void narrowsDownWithOrWithoutWords() throws Exception {
        Incident plain = incident(3, "At the gate.");
        IncidentHistory wanted = desk.on(() -> Opened.of(desk.session())
                .record(
                        incident(9, "At the gate again.")
                                .with(IncidentDescription.of(List.of(IncidentType.LOITERING), "At the gate again.", ""))
                                .with(SuspectedPerson.of("Craig Hollis", SuspectedPerson.Certainty.KNOWN, ""))
                                .with(IncidentLocation.of("Bramble Street"))
                                .with(reported(LocalDate.of(2026, 11, 10))),
                        Authorship.OWNER,
                        null));
        desk.on(() -> Opened.of(desk.session()).record(plain, Authorship.OWNER, null));
        open();
        for (String typed :
                List.of("named \"hollis\"", "at Bramble Street", "loitering", "reported", "since 8 November")) {
            model.search.words.set(typed);
            awaitFound(1);
            assertThat(model.search.found.getFirst().id()).hasValue(wanted.id());
            assertThat(model.search.read.get().meant()).hasSize(1);
            model.search.clear();
        }
    }

    @Test
    void showsFiftyAndMoreWhenAsked() throws Exception {
        desk.on(() -> Opened.of(desk.session())
                .recordAll(
                        IntStream.range(0, 60)
                                .mapToObj(i -> incident(3, "same words"))
                                .toList(),
                        Authorship.OWNER,
                        null));
        open();
        model.search.words.set("same");
        awaitFound(51);
        assertThat(model.search.found.getLast()).isEqualTo(new TimelineRow.More(10));
        model.open(model.search.found.getLast());
        awaitFound(60);
    }

    @Test
    void saysCalmlyThatNothingWasFound() throws Exception {
        record(3, "something");
        open();
        model.search.words.set("zebra");
        desk.until(() -> !model.search.state.get().isEmpty());
        assertThat(model.search.state.get()).isEqualTo("Nothing found");
    }

    @Test
    void callsInMayAreThoseOfMayAndWhatOnlyHasTheWordsFollows() throws Exception {
        IncidentHistory may = call(LocalDate.of(2026, 5, 9), "Four in a row.");
        IncidentHistory october = call(LocalDate.of(2026, 10, 9), "A woman said calls may be recorded.");
        call(LocalDate.of(2026, 10, 10), "Nobody spoke.");
        record(3, "He waited at the gate.");
        open();
        model.search.words.set("calls in May");
        awaitFound(4);
        assertThat(model.search.found)
                .extracting(TimelineRow::id)
                .containsExactly(Optional.empty(), Optional.of(may.id()), Optional.empty(), Optional.of(october.id()));
        assertThat(model.search.found.get(2)).isEqualTo(new TimelineRow.GroupHeading(ResultGroup.BY_WORDS, 1));
        assertThat(model.search.found.get(2).isHeading()).isTrue();
        assertThat(model.search.state.get()).isEqualTo("2 results, 1 of them other entries with these words");
        InterpretedQuery read = model.search.read.get();
        model.search.takeOff(read.meant().getLast());
        assertThat(model.search.words.get()).isEqualTo("\"May\" calls");
        assertThat(model.search.read.get().meant()).hasSize(1);
        model.search.words.set("calls");
        awaitFound(3);
        model.search.words.set("calls in April");
        desk.until(() -> model.search.state.get().startsWith("Nothing has all of this."));
    }

    @Test
    void aMisspeltWordIsAnsweredWithTheNearestOfTheDiary() throws Exception {
        record(3, "Craig stood at the gate.");
        open();
        model.search.words.set("Criag gaet");
        desk.until(() -> !model.search.suggestion.get().typed().isEmpty());
        assertThat(model.search.suggestion.get().typed()).isEqualTo("Craig gate");
        model.search.takeSuggestion();
        awaitFound(1);
        assertThat(model.search.suggestion.get().typed()).isEmpty();
        model.search.words.set("zzzzz");
        awaitFound(0);
        assertThat(model.search.suggestion.get().typed()).isEmpty();
    }

    @Test
    void anEarlierYearIsOfferedWhereNothingHappenedSinceTheLastDayOfThatName() throws Exception {
        call(LocalDate.of(2025, 10, 2), "He rang.");
        open();
        model.search.words.set("calls since 3 September");
        desk.until(() -> !model.search.suggestion.get().typed().isEmpty());
        assertThat(model.search.suggestion.get())
                .isEqualTo(new SearchSuggestion("calls since 03/09/2025", "Since 03/09/2025: 1 result"));
        model.search.takeSuggestion();
        awaitFound(1);
        assertThat(model.search.suggestion.get()).isEqualTo(SearchSuggestion.NONE);
        model.search.words.set("calls since 3 November");
        desk.until(() -> model.search.state.get().startsWith("Nothing has all of this."));
        assertThat(model.search.suggestion.get()).isEqualTo(SearchSuggestion.NONE);
    }

    @Test
    void noWordIsSuggestedThatFindsNothingAmongWhatIsShown() throws Exception {
        record(3, "He stood at the gate.");
        IncidentHistory night = record(4, "A call at night.");
        model.open(new Destination.Timeline("", new IncidentSelection("Calls: 1", Set.of(night.id())), null, null));
        awaitFound(1);
        model.search.words.set("gaet");
        awaitFound(0);
        assertThat(model.search.suggestion.get().typed()).isEmpty();
        model.search.words.set("nihgt");
        desk.until(() -> !model.search.suggestion.get().typed().isEmpty());
        assertThat(model.search.suggestion.get().typed()).isEqualTo("night");
        model.search.among.set(Set.of(ItemKind.LAW));
        desk.until(() -> model.search.suggestion.get().typed().isEmpty());
    }

    private IncidentHistory call(LocalDate day, String happened) throws Exception {
        Incident incident = incident(3, happened)
                .with(EventTime.exactly(day, null, Diary.ZONE))
                .with(IncidentDescription.of(List.of(IncidentType.CALLS), happened, ""));
        return desk.on(() -> Opened.of(desk.session()).record(incident, Authorship.OWNER, null));
    }

    @Test
    void aHitIsShownInItsSentence() throws Exception {
        IncidentHistory history = record(3, "It rained. He stood at the gate for an hour. I went in.");
        TimelineRowTextFormatter words =
                new TimelineRowTextFormatter(desk.messages(), desk.context().words(), new ListCover(), _ -> false);
        assertThat(words.sentence(found(history, "gate")))
                .hasValueSatisfying(
                        in -> assertThat(in.sentence().text()).isEqualTo("He stood at the gate for an hour."));
    }

    @Test
    void anExhibitOfNoIncidentIsFoundInItsSentenceAndLeadsToItself() throws Exception {
        Id<Exhibit> parcel = id("parcel", "It stood by the door. A ribbon was tied around it.", ExhibitLinks.NONE);
        record(3, "nothing of the kind");
        open();
        model.search.words.set("ribbon");
        awaitFound(1);
        TimelineRow.FoundRow found = (TimelineRow.FoundRow) model.search.found.getFirst();
        TimelineRowTextFormatter words = words();
        TimelineRowText text = words.of(found.hit(), words.sentence(found));
        assertThat(words.sentence(found))
                .hasValueSatisfying(in -> assertThat(in.sentence().text()).isEqualTo("A ribbon was tied around it."));
        assertThat(text.when().spoken()).isEqualTo("Added 24/11/2026");
        assertThat(text.kind()).isEqualTo("Exhibit 1: parcel. Physical item");
        assertThat(text.marks()).containsExactly("Not yet linked to an incident");
        model.open(found);
        assertThat(desk.gone())
                .containsExactly(new Destination.ShowExhibit(parcel, new Destination.Timeline("ribbon")));
    }

    @Test
    void anExhibitFoundByItsNameSaysTheNameOnce() throws Exception {
        id("parcel", "", ExhibitLinks.NONE);
        open();
        model.search.words.set("parcel");
        awaitFound(1);
        TimelineRow.FoundRow found = (TimelineRow.FoundRow) model.search.found.getFirst();
        TimelineRowText text = words().of(found.hit(), words().sentence(found));
        assertThat(text.excerpt()).isEqualTo("parcel");
        assertThat(text.kind()).isEqualTo("Exhibit 1. Physical item");
    }

    @Test
    void anIncidentFoundByItsExhibitSaysInWhich() throws Exception {
        IncidentHistory gate = record(3, "He stood at the gate.");
        id("parcel", "A ribbon was tied around it.", ExhibitLinks.NONE.withIncident(gate.id()));
        open();
        model.search.words.set("ribbon");
        awaitFound(1);
        TimelineRow.FoundRow found = (TimelineRow.FoundRow) model.search.found.getFirst();
        TimelineRowText text = words().of(found.hit(), words().sentence(found));
        assertThat(found.id()).hasValue(gate.id());
        assertThat(text.excerpt()).isEqualTo("He stood at the gate.");
        assertThat(text.marks()).endsWith("In exhibit 1: parcel");
    }

    private Id<Exhibit> id(String title, String description, ExhibitLinks links) throws Exception {
        return desk.on(() -> Opened.of(desk.session())
                .exhibits()
                .recordPhysicalItem(
                        Exhibit.of(Opened.of(desk.session()).newId(), 1, PhysicalItem.NOT_SAID)
                                .with(new ExhibitDescription(title, description, "", ""))
                                .with(links),
                        Authorship.OWNER,
                        null)
                .id());
    }

    private TimelineRowTextFormatter words() {
        return new TimelineRowTextFormatter(desk.messages(), desk.context().words(), new ListCover(), _ -> false);
    }

    @Test
    void reportsAndRequestsToStopHaveLanesOfTheirOwn() throws Exception {
        LocalDate day = LocalDate.of(2026, 11, 10);
        IncidentHistory history = desk.on(
                () -> Opened.of(desk.session()).record(incident(3, "x").with(reported(day)), Authorship.OWNER, null));
        assertThat(TimelineLane.of(List.of(new IncidentItem(history, false)), day))
                .extracting(TimelineLane::key)
                .containsExactly("timeline.lane-reports", "timeline.lane-asked");
        IncidentHistory withdrawn = desk.on(() -> Opened.of(desk.session()).withdraw(history.id(), "why"));
        assertThat(TimelineLane.of(List.of(new IncidentItem(withdrawn, false)), day))
                .isEmpty();
    }

    @Test
    void aDayWithoutAYesIsNoRequestToStop() throws Exception {
        LocalDate day = LocalDate.of(2026, 11, 10);
        ActionTaken no = new ActionTaken("", new StopRequestAnswer(YesNoAnswer.NO, day, ""), Reporting.NOT_SAID);
        IncidentHistory history =
                desk.on(() -> Opened.of(desk.session()).record(incident(3, "x").with(no), Authorship.OWNER, null));
        assertThat(TimelineLane.of(List.of(new IncidentItem(history, false)), day))
                .isEmpty();
    }

    @Test
    void aRecordOfTheCaseLeadsBackToWhatWasLookedForToo() throws Exception {
        CaseRecord cost = FilledCaseRecord.of(CaseRecordKind.COST);
        CaseRecordHistory history =
                desk.on(() -> Opened.of(desk.session()).caseRecords().record(cost, Authorship.OWNER, null));
        model.open(new Destination.Timeline("kestrel"));
        model.open(new TimelineRow.ItemRow(new CaseRecordItem(history)));
        assertThat(desk.gone())
                .containsExactly(new Destination.ShowCaseRecord(cost.id(), new Destination.Timeline("kestrel")));
    }

    @Test
    void anOrderRunsFromTheMonthItWasMadeToTheMonthItEnds() throws Exception {
        CaseRecord order = CaseRecord.of(Opened.of(desk.session()).newId(), CaseRecordKind.ORDER)
                .with(CourtOrder.MADE, new FieldValue.Day(LocalDate.of(2026, 3, 31)))
                .with(CourtOrder.EXPIRES, new FieldValue.Day(LocalDate.of(2026, 6, 1)));
        CaseRecordHistory made =
                desk.on(() -> Opened.of(desk.session()).caseRecords().record(order, Authorship.OWNER, null));
        assertThat(orderMonths(made, LocalDate.of(2026, 11, 10)))
                .containsExactly(
                        YearMonth.of(2026, 3), YearMonth.of(2026, 4), YearMonth.of(2026, 5), YearMonth.of(2026, 6));
        assertThat(orderMonths(made, LocalDate.of(2026, 4, 2)))
                .containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 4));
    }

    private static Set<YearMonth> orderMonths(CaseRecordHistory order, LocalDate today) {
        List<TimelineLane> lanes = TimelineLane.of(List.of(new CaseRecordItem(order)), today);
        assertThat(lanes).extracting(TimelineLane::key).containsExactly("timeline.lane-orders");
        assertThat(lanes.getFirst().runs()).isTrue();
        return lanes.getFirst().months().keySet();
    }

    @Test
    void onlyIncidentsAreShownIfThatIsChosen() throws Exception {
        CaseRecord cost = FilledCaseRecord.of(CaseRecordKind.COST);
        desk.on(() -> Opened.of(desk.session()).caseRecords().record(cost, Authorship.OWNER, null));
        model.open(new Destination.Timeline());
        desk.until(model.loaded::get);
        assertThat(TimelineModel.rowOf(cost.id(), model.rows)).isPositive();
        model.search.among.set(Set.of(ItemKind.INCIDENT));
        assertThat(TimelineModel.rowOf(cost.id(), model.rows)).isNegative();
    }

    private static TimelineRow.FoundRow found(IncidentHistory history, String words) {
        return new TimelineRow.FoundRow(new SearchHit(new IncidentItem(history, false), List.of()), words);
    }

    private void awaitFound(int rows) throws Exception {
        desk.until(() -> model.search.found.size() == rows);
    }

    private void open() throws Exception {
        model.open(new Destination.Timeline());
        desk.until(() -> model.loaded.get());
    }

    private IncidentHistory record(int day, String happened) throws Exception {
        return desk.on(() -> Opened.of(desk.session()).record(incident(day, happened), Authorship.OWNER, null));
    }

    private Incident incident(int day, String happened) {
        EventTime when = EventTime.exactly(LocalDate.of(2026, 11, day), null, Diary.ZONE);
        return Incident.of(Opened.of(desk.session()).newId(), 0, when, IncidentDescription.of(List.of(), happened, ""));
    }

    private static ActionTaken reported(LocalDate on) {
        IncidentReport report = new IncidentReport(
                ReportRecipient.POLICE_101,
                on,
                null,
                BareReport.to(ReportRecipient.POLICE_101).officer(),
                BareReport.to(ReportRecipient.POLICE_101).references(),
                "",
                "",
                "");
        return new ActionTaken(
                "", new StopRequestAnswer(YesNoAnswer.YES, on, ""), new Reporting(YesNoAnswer.YES, List.of(report)));
    }

    @Test
    void aHitLeadsBackToWhatWasLookedFor() throws Exception {
        TimelineModel first = new TimelineModel(desk.context());
        IncidentHistory there = record(3, "kestrel");
        Destination.Timeline place = new Destination.Timeline("kestrel").at(there.id());
        first.open(place);
        assertThat(first.search.words.get()).isEqualTo("kestrel");
        assertThat(first.comeBackFrom()).hasValue(there.id());
        assertThat(first.comeBackFrom()).isEmpty();
        first.open(found(there, "kestrel"));
        assertThat(desk.gone())
                .containsExactly(new Destination.ShowIncident(there.id(), new Destination.Timeline("kestrel")));
        assertThat(TimelineModel.rowOf(
                        there.id(),
                        List.of(new TimelineRow.More(3), new TimelineRow.ItemRow(new IncidentItem(there, false)))))
                .isEqualTo(1);
    }
}
