package org.daybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.field.FieldValue;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.Incident;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands beside incidents and exhibits, on the timeline and in a search, in a real diary. */
class CaseRecordsInIndexTest extends DeskFixture {
    private static final LocalDate DAY = Diary.DAY;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {}

    private CaseRecordHistory record(CaseRecord caseRecord) throws Exception {
        return desk.on(() -> Opened.of(desk.session()).caseRecords().record(caseRecord, Authorship.OWNER, null));
    }

    private CaseRecord of(CaseRecordKind kind) {
        return CaseRecord.of(Opened.of(desk.session()).newId(), kind);
    }

    private IncidentHistory incident() throws Exception {
        return desk.on(() -> Opened.of(desk.session())
                .record(Diary.incident(Opened.of(desk.session()).newId(), "kestrel", DAY), Authorship.OWNER, null));
    }

    private List<Id<?>> found(SearchQuery query) throws Exception {
        return desk.on(() -> Opened.of(desk.session()).search(query).hits().stream()
                .map(SearchHit::id)
                .toList());
    }

    private List<Id<?>> timeline() throws Exception {
        return desk.on(() -> Opened.of(desk.session()).timeline().rows().stream()
                .map(IndexItem::id)
                .toList());
    }

    private List<Id<?>> marked(ItemFlag mark) throws Exception {
        return found(SearchQuery.words("", 100).fitting(new SearchCondition.FlagCondition(mark)));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextOfEveryKindIsFound(CaseRecordKind kind) throws Exception {
        CaseRecord filled = FilledCaseRecord.of(kind);
        record(filled);
        for (String text : filled.texts()) {
            assertThat(found(SearchQuery.words(text, 10))).as(text).containsExactly(filled.id());
        }
        assertThat(timeline().contains(filled.id())).isEqualTo(kind.isDated());
    }

    @Test
    void anOrderStandsUnderTheDayItWasMadeAndMovesWhenThatIsAmended() throws Exception {
        IncidentHistory incident = incident();
        CaseRecord order = of(CaseRecordKind.ORDER).with(CourtOrder.MADE, new FieldValue.Day(DAY.plusDays(1)));
        record(order);
        assertThat(timeline()).containsExactly(order.id(), incident.id());
        CaseRecord earlier = order.with(CourtOrder.MADE, new FieldValue.Day(DAY.minusDays(1)));
        desk.on(() -> Opened.of(desk.session()).caseRecords().amend(earlier, "read again", Authorship.OWNER, null));
        assertThat(timeline()).containsExactly(incident.id(), order.id());
    }

    @Test
    void oneWithoutItsDayStandsAmongThoseWithoutADate() throws Exception {
        CaseRecord order = of(CaseRecordKind.ORDER).with(CourtOrder.COURT, new FieldValue.Text("Dudley"));
        record(order);
        IncidentHistory incident = incident();
        assertThat(timeline()).containsExactly(incident.id(), order.id());
        assertThat(marked(ItemFlag.UNDATED)).containsExactly(order.id());
    }

    @Test
    void aPersonIsFoundByAnAlias() throws Exception {
        CaseRecord person = of(CaseRecordKind.PERSON)
                .with(PersonResponsible.NAME, new FieldValue.Text("Craig"))
                .with(PersonResponsible.ALIASES, new FieldValue.Texts(List.of("Gull")));
        record(person);
        assertThat(found(SearchQuery.words("", 10).fitting(new SearchCondition.PersonCondition(List.of("gull")))))
                .containsExactly(person.id());
    }

    @Test
    void anIncidentIsReportedAsLongAsAContactIsAboutIt() throws Exception {
        Incident denied = Diary.incident(Opened.of(desk.session()).newId(), "kestrel", DAY)
                .with(new ActionTaken("", StopRequestAnswer.NOT_SAID, new Reporting(YesNoAnswer.NO, List.of())));
        desk.on(() -> Opened.of(desk.session()).record(denied, Authorship.OWNER, null));
        assertThat(marked(ItemFlag.NOT_REPORTED)).containsExactly(denied.id());
        CaseRecord contact = of(CaseRecordKind.CONTACT)
                .with(AgencyContact.WAY, new FieldValue.Code("101"))
                .with(AgencyContact.ABOUT, new FieldValue.Links(List.of(denied.id())));
        record(contact);
        assertThat(marked(ItemFlag.REPORTED)).containsExactly(denied.id());
        assertThat(marked(ItemFlag.NOT_REPORTED)).isEmpty();
        desk.on(() -> {
            Opened.of(desk.session()).caseRecords().erase(contact.id(), "by mistake");
            return true;
        });
        assertThat(marked(ItemFlag.NOT_REPORTED)).containsExactly(denied.id());
        assertThat(timeline()).containsExactly(denied.id());
        CaseRecord again = of(CaseRecordKind.CONTACT)
                .with(AgencyContact.ABOUT, new FieldValue.Links(List.of(denied.id())))
                .with(AgencyContact.WHEN, new FieldValue.Time(EventTime.exactly(DAY, null, Diary.ZONE)));
        record(again);
        desk.on(() -> Opened.of(desk.session()).caseRecords().withdraw(again.id(), "it was another", Authorship.OWNER));
        assertThat(marked(ItemFlag.REPORTED)).isEmpty();
    }

    @Test
    void aSearchCanBeForIncidentsAlone() throws Exception {
        IncidentHistory incident = incident();
        CaseRecord cost = FilledCaseRecord.of(CaseRecordKind.COST, _ -> "kestrel");
        record(cost);
        assertThat(found(SearchQuery.words("kestrel", 10))).containsExactlyInAnyOrder(incident.id(), cost.id());
        assertThat(found(SearchQuery.incidents("kestrel", 10))).containsExactly(incident.id());
    }

    @Test
    void countsByMonthAreOfIncidentsAlone() throws Exception {
        incident();
        record(FilledCaseRecord.of(CaseRecordKind.CONTACT));
        MonthDensity density =
                desk.on(() -> Opened.of(desk.session()).timeline().density());
        assertThat(density.months()).extracting(MonthDensity.Month::count).containsExactly(1);
    }
}
