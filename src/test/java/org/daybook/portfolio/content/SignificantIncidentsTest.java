package org.daybook.portfolio.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.EventTime;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

/** Threats and violence first, by kind and date and by nothing else. */
class SignificantIncidentsTest {
    private final Sheets sheets = new Sheets();
    private int number;

    private SignificantIncidentsTest recorded(int day, IncidentType... types) {
        number++;
        LocalDate on = Sheets.DAY.plusDays(day);
        sheets.add(new IncidentRecorded(Incident.of(
                Sheets.id(number),
                number,
                EventTime.exactly(on, null, Diary.ZONE),
                IncidentDescription.of(Arrays.asList(types), "words", ""))));
        return this;
    }

    private SignificantIncidents of(int most) throws PortfolioFailure {
        return SignificantIncidents.of(sheets.collect(Requests.everything()).sheets(), most);
    }

    private static List<Integer> numbers(List<IncidentSheet> sheets) {
        return new ArrayList<>(sheets.stream().map(IncidentSheet::number).toList());
    }

    @Test
    void violenceComesFirstThenWeaponsAndThreatsToHer() throws PortfolioFailure {
        recorded(1, IncidentType.SELF_HARM_THREAT)
                .recorded(2, IncidentType.THREAT_TO_ME)
                .recorded(3, IncidentType.ASSAULT, IncidentType.APPROACHED)
                .recorded(4, IncidentType.WEAPON, IncidentType.THREAT_TO_ME)
                .recorded(5, IncidentType.CALLS);
        SignificantIncidents incidents = of(8);
        assertThat(numbers(incidents.gravest())).containsExactly(3, 4, 2, 1);
        assertThat(incidents.more()).isZero();
    }

    @Test
    void eachKindHasOneBeforeAnyHasASecond() throws PortfolioFailure {
        recorded(1, IncidentType.BLACKMAIL);
        for (int day = 2; day < 12; day++) {
            recorded(day, IncidentType.THREAT_TO_ME);
        }
        SignificantIncidents incidents = of(3);
        assertThat(numbers(incidents.gravest())).containsExactly(11, 10, 1);
        assertThat(incidents.more()).isEqualTo(8);
    }

    @Test
    void theLatestIsTheLastThatIsAnIncidentForCertainAndStands() throws PortfolioFailure {
        recorded(1, IncidentType.CALLS)
                .recorded(2, IncidentType.FOLLOWED)
                .recorded(3, IncidentType.THREAT_TO_ME)
                .recorded(4, IncidentType.SOMETHING_ELSE);
        sheets.add(new IncidentWithdrawn(Sheets.id(3), "a slip"));
        SignificantIncidents incidents = of(8);
        assertThat(incidents.latest()).map(IncidentSheet::number).contains(2);
        assertThat(incidents.gravest()).isEmpty();
    }

    @Test
    void withoutADateThereIsNoLatest() throws PortfolioFailure {
        sheets.add(new IncidentRecorded(Incident.of(
                Sheets.id(1),
                1,
                EventTime.unknown(Diary.ZONE),
                IncidentDescription.of(List.of(IncidentType.THREAT_TO_ME), "words", ""))));
        assertThat(of(8).latest()).isEmpty();
        assertThat(numbers(of(8).gravest())).containsExactly(1);
    }
}
