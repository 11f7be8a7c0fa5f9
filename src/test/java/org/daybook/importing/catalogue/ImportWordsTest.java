package org.daybook.importing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.importing.ImportWarning;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** Every format has a name and says what it leaves out, and every warning has its words. */
class ImportWordsTest {
    private final Messages messages = new Messages(Locale.UK);

    @Test
    void everyFormatHasANameAndItsKnownGaps() {
        assertThat(new Importers().formats())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(format -> messages.has("importing.format." + format))
                .allMatch(format -> messages.has("importing.gap." + format));
    }

    @Test
    void everyWarningHasItsWords() {
        assertThat(Stream.of(ImportWarning.Kind.values()).map(ImportWarning.Kind::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> messages.has("importing.warning." + code));
    }
}
