package org.daybook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.daybook.importing.catalogue.Importers;
import org.junit.jupiter.api.Test;

class SenderIdentityTest {
    /** Their rows have no sender. */
    private static final Set<String> WITHOUT_SENDER = Set.of("google-timeline", "gps-track");

    @Test
    void everyFormatThatIsNotNamedLikeItsServiceHasTheNameOfOne() {
        assertThat(new Importers()
                        .formats().stream()
                                .filter(format -> format.contains("-") && !WITHOUT_SENDER.contains(format))
                                .filter(format -> !SenderIdentity.SERVICES.containsKey(format)))
                .as("give these formats the name of their service in SenderIdentity.SERVICES")
                .isEmpty();
    }
}
