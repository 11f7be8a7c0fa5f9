package org.daybook.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.support.CollectedSheet.TODAY;
import static org.daybook.support.CollectedSheet.code;
import static org.daybook.support.CollectedSheet.rows;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.FieldValue;
import org.daybook.incident.Distress;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PeoplePresent;
import org.daybook.portfolio.Sheets;
import org.daybook.record.EventTime;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

/** Counts that name nobody: each of what it says it counts, none small, and no total from which a small one follows. */
class StatisticsSheetTest {
    private final CollectedSheet sheet = new CollectedSheet();

    private void incidents(int from, int count, UnaryOperator<Incident> with) {
        for (int number = from; number < from + count; number++) {
            sheet.record(with.apply(Incident.of(
                    Sheets.id(number),
                    number,
                    EventTime.exactly(TODAY, null, Diary.ZONE),
                    IncidentDescription.of(List.of(IncidentType.FOLLOWED), "what happened", ""))));
        }
    }

    private String number(String of, String group) {
        return rows(sheet.made(SupportSheetKind.STATISTICS).parts().getFirst()).stream()
                .filter(row -> row.get(0).equals(of) && row.get(1).equals(group))
                .findFirst()
                .orElseThrow()
                .get(2);
    }

    private static Incident afraid(Incident incident) {
        return incident.with(new IncidentEffect("", Distress.NOT_SAID, YesNoAnswer.YES, List.of(), "", Harm.NOT_SAID));
    }

    private static Incident beforeChildren(Incident incident) {
        return incident.with(new PeoplePresent(List.of(), YesNoAnswer.YES, ""));
    }

    private static Incident breach(Incident incident) {
        return incident.with(IncidentDescription.of(
                List.of(IncidentType.FOLLOWED, IncidentType.ORDER_BREACHED), "what happened", ""));
    }

    @Test
    void eachCountIsOfWhatItSays() {
        incidents(1, 24, StatisticsSheetTest::afraid);
        incidents(30, 14, StatisticsSheetTest::beforeChildren);
        incidents(50, 6, StatisticsSheetTest::breach);
        assertThat(number("Incidents", "With fear of violence")).isEqualTo("20");
        assertThat(number("Incidents", "With children present")).isEqualTo("10");
        assertThat(number("Incidents", "That broke an order or condition")).isEqualTo("10");
        assertThat(number("Incidents", "Reported")).isEqualTo("0");
        assertThat(number("Incidents", "All")).isEqualTo("40");
    }

    @Test
    void theTotalIsLeftOutAsSoonAsOneCountIsSmall() {
        incidents(1, 20, StatisticsSheetTest::afraid);
        assertThat(number("Incidents", "All")).isEqualTo("20");
        incidents(30, 4, StatisticsSheetTest::beforeChildren);
        assertThat(number("Incidents", "With children present")).isEqualTo("<5");
        assertThat(number("Incidents", "All")).isEqualTo("not given");
        incidents(40, 1, StatisticsSheetTest::beforeChildren);
        assertThat(number("Incidents", "With children present")).isEqualTo("10");
        assertThat(number("Incidents", "All")).isEqualTo("30");
    }

    @Test
    void aSmallCountOfContactsTellsNothingOfIncidentsSoTheTotalStays() {
        incidents(1, 20, StatisticsSheetTest::afraid);
        sheet.record(90, CaseRecordKind.CONTACT, Map.of(AgencyContact.AGENCY, code("doctor")));
        assertThat(number("Contacts", "Doctor or hospital")).isEqualTo("<5");
        assertThat(number("Incidents", "All")).isEqualTo("20");
    }

    @Test
    void whatAConversationWasAboutIsReportedUntilTheConversationIsWithdrawn() {
        incidents(1, 5, incident -> incident);
        sheet.record(
                90,
                CaseRecordKind.CONTACT,
                Map.of(
                        AgencyContact.AGENCY,
                        code("police"),
                        AgencyContact.ABOUT,
                        new FieldValue.Links(
                                List.of(Sheets.id(1), Sheets.id(2), Sheets.id(3), Sheets.id(4), Sheets.id(5)))));
        assertThat(number("Incidents", "Reported")).isEqualTo("10");
        sheet.sheets().add(new CaseRecordWithdrawn(CaseRecordKind.CONTACT, Sheets.id(90), "mistaken", null));
        assertThat(number("Incidents", "Reported")).isEqualTo("0");
        assertThat(number("Contacts", "Police")).isEqualTo("0");
    }

    @Test
    void whatIsNotClassifiedIsNotCounted() {
        incidents(
                1,
                20,
                incident -> incident.with(
                        IncidentDescription.of(List.of(IncidentType.SOMETHING_ELSE), "what happened", "")));
        assertThat(number("Incidents", "All")).isEqualTo("0");
    }

    @Test
    void noCellHasANumberThatCouldPointAtOneCase() {
        for (int count = 0; count < 40; count++) {
            CollectedSheet one = new CollectedSheet();
            for (int number = 1; number <= count; number++) {
                one.record(afraid(Incident.of(
                        Sheets.id(number),
                        number,
                        EventTime.exactly(TODAY, null, Diary.ZONE),
                        IncidentDescription.of(List.of(IncidentType.FOLLOWED), "what happened", ""))));
            }
            assertThat(rows(one.made(SupportSheetKind.STATISTICS).parts().getFirst()))
                    .extracting(row -> row.get(2))
                    .allMatch(cell -> cell.matches("0|[1-9]\\d*0|<5|not given"));
        }
    }
}
