package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.pdf.Conformity;
import org.daybook.portfolio.pdf.sheet.LogSheetsTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSheetsConformityTest {
    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void blankSheetsKeepToTheStandard(String flavour) throws Exception {
        assertThat(Conformity.faults(LogSheetsTest.write(1), flavour)).isEmpty();
    }
}
