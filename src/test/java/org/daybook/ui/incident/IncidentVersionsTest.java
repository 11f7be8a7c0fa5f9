package org.daybook.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.session.Diary;
import org.daybook.text.Formats;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.LabelledLinesPane;
import org.junit.jupiter.api.Test;

class IncidentVersionsTest {
    private final Messages messages = new Messages(Locale.UK);
    private final Formats formats = messages.formats();
    private final IncidentVersions versions = new IncidentVersions(new IncidentLines(messages, _ -> ""), formats);
    private final Incident incident = Diary.incident("gate")
            .with(IncidentDescription.of(List.of(IncidentType.LETTER, IncidentType.CALLS), "He rang.", ""));

    @Test
    void whatIsAmendedIsReadWithoutTheCodesOfKindsAndWithoutTheZoneOfThisComputer() {
        assertThat(line("field.types", Diary.ZONE))
                .contains("Phone calls, also silent, hung up or missed\nLetter, card or note");
        assertThat(line("field.zone", Diary.ZONE)).isEmpty();
        assertThat(line("field.zone", ZoneId.of("America/New_York"))).contains(Diary.ZONE.getId());
        assertThat(line("field.happened", Diary.ZONE)).contains("He rang.");
    }

    private Optional<String> line(String key, ZoneId home) {
        return versions.amended(incident, messages, home).stream()
                .filter(line -> line.label().equals(messages.get(key)))
                .map(LabelledLinesPane.LabelledLine::text)
                .findFirst();
    }
}
