package org.daybook.portfolio.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.pdf.MadeUpExhibits;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

class ExhibitLabelsConformityTest {
    @Test
    void labelsToCutOutKeepToTheStandard() throws Exception {
        Messages messages = new Messages(Locale.UK);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new ExhibitLabelsWriter(messages).write(MadeUpExhibits.ofEveryKind().content(), null, pdf);
        assertThat(Conformity.faults(pdf.toByteArray())).isEmpty();
    }
}
