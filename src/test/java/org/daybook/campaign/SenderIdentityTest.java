package org.daybook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.importing.catalogue.Importers;
import org.junit.jupiter.api.Test;

class SenderIdentityTest {
    /** Its rows have no sender. */
    private static final String WITHOUT_SENDER = "google-timeline";

    @Test
    void everyFormatThatIsNotNamedLikeItsServiceHasTheNameOfOne() {
        assertThat(new Importers()
                        .formats().stream()
                                .filter(format -> format.contains("-") && !format.equals(WITHOUT_SENDER))
                                .filter(format -> !SenderIdentity.SERVICES.containsKey(format)))
                .as("give these formats the name of their service in SenderIdentity.SERVICES")
                .isEmpty();
    }
}
