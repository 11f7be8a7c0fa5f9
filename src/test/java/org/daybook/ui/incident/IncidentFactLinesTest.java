package org.daybook.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.field.Audience;
import org.daybook.incident.field.IncidentPart;
import org.daybook.text.IncidentLine;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.LabelledLinesPane.LabelledLine;
import org.junit.jupiter.api.Test;

class IncidentFactLinesTest {
    private final Messages messages = new Messages(Locale.UK);

    @Test
    void aVehicleIsOneLine() {
        assertThat(read("Vehicle, make", "Van", "Vehicle, colour", "White", "Vehicle, registration", "QV62 IQX"))
                .containsExactly(new LabelledLine("Vehicle", "White Van, QV62 IQX"));
        assertThat(read("Who", "A man", "Vehicle, registration", "QV62 IQX", "Direction", "North"))
                .containsExactly(
                        new LabelledLine("Who", "A man"),
                        new LabelledLine("Vehicle", "QV62 IQX"),
                        new LabelledLine("Direction", "North"));
    }

    @Test
    void allOfAWitnessIsUnderOneLabelThatIsNotRepeated() {
        assertThat(read(
                        "Witness 1",
                        "Samira",
                        "Witness 1, what they saw or heard",
                        "The van",
                        "Witness 1, would speak to the police",
                        "Yes",
                        "Witness 2, what they saw or heard",
                        "A bang"))
                .containsExactly(
                        new LabelledLine(
                                "Witness 1", "Samira\nWhat they saw or heard: The van\nWould speak to the police: Yes"),
                        new LabelledLine("Witness 2", "What they saw or heard: A bang"));
    }

    @Test
    void whatSheWroteIsNeverTakenForALabel() {
        assertThat(read("Who", "Witness 1, what they saw or heard", "Appearance", "Tall"))
                .containsExactly(
                        new LabelledLine("Who", "Witness 1, what they saw or heard"),
                        new LabelledLine("Appearance", "Tall"));
    }

    private List<LabelledLine> read(String... labelsAndTexts) {
        return new IncidentFactLines(messages)
                .of(Stream.iterate(0, at -> at < labelsAndTexts.length, at -> at + 2)
                        .map(at -> new IncidentLine(
                                IncidentPart.WHO,
                                labelsAndTexts[at],
                                labelsAndTexts[at + 1],
                                IncidentLine.LineForm.SHORT,
                                Audience.READER))
                        .toList());
    }
}
