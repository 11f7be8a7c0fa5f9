package org.daybook.portfolio.pdf.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.pdf.Conformity;
import org.junit.jupiter.api.Test;

class LogSheetsConformityTest {
    @Test
    void blankSheetsKeepToTheStandard() throws Exception {
        assertThat(Conformity.faults(LogSheetsTest.write(1))).isEmpty();
    }
}
