package org.daybook.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfConformityTest {
    @ParameterizedTest
    @ValueSource(strings = {"3a", "3u", "ua1"})
    void aDocumentOfEverythingKeepsToTheStandard(String flavour) throws Exception {
        byte[] pdf = Samples.write(Samples::everything);

        assertThat(Conformity.faults(pdf, flavour)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void aDocumentOfOneWordKeepsToTheStandard(String flavour) throws Exception {
        byte[] pdf = Samples.write(flow -> flow.title("One", "one"));

        assertThat(Conformity.faults(pdf, flavour)).isEmpty();
    }
}
