package org.daybook.incident.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.junit.jupiter.api.Test;

/** The list of fields says all that an incident says. */
class IncidentFieldTest {
    /** What stands apart from the list. */
    private static final List<String> APART =
            List.of("id", "number", "when.", "background.origin.", "handling.", "unknown.");

    private final Incident filled = FilledIncident.ofPaperLog();

    @Test
    void everyComponentOfTheRecordIsInAField() {
        Map<String, Object> left = FilledIncident.leaves(new IncidentValues(Map.of()).in(filled));
        FilledIncident.leaves(filled).forEach((path, value) -> {
            if (APART.stream().noneMatch(path::startsWith)) {
                assertThat(left.get(path)).as(path).isNotEqualTo(value);
            }
        });
    }

    @Test
    void everyFieldIsPutBackWhereItWas() {
        Map<String, Object> back =
                FilledIncident.leaves(IncidentValues.of(filled).in(filled));
        FilledIncident.leaves(filled)
                .forEach((path, value) -> assertThat(back.get(path)).as(path).isEqualTo(value));
    }

    /** The stored entry keeps apart how to reach a witness and nothing else that is listed. */
    @Test
    void nothingIsConfidentialButHowToReachAWitness() {
        assertThat(Arrays.stream(IncidentField.values())
                        .flatMap(field -> Stream.concat(Stream.of(field.field()), field.field().columns().stream()))
                        .filter(field -> field.audience() != Audience.READER))
                .containsExactly(WitnessColumns.CONTACT);
    }

    @Test
    void noTwoAreStoredOrCalledTheSame() {
        assertThat(Arrays.stream(IncidentField.values()).map(field -> field.object() + "." + field.wireName()))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(IncidentField.values())
                        .map(IncidentField::field)
                        .map(Field::name))
                .doesNotHaveDuplicates();
    }
}
