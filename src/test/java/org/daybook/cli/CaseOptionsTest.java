package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.daybook.particulars.ParticularKind;
import org.daybook.portfolio.CaseChoice;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CaseOptionsTest {
    private static CaseOptions typed(String... arguments) {
        return CommandLine.populateCommand(new CaseOptions(), arguments);
    }

    @Test
    void withoutAnyAllThatIsMeantForPortfoliosGoesIn() throws Refusal {
        assertThat(typed().choice()).isEqualTo(CaseChoice.USUAL);
    }

    @Test
    void kindsAreLeftOutByTheirCodes() throws Refusal {
        assertThat(typed("--leave-out-case", "cost, stop-request", "--incidents-only")
                        .choice())
                .isEqualTo(new CaseChoice(
                        Set.of(ParticularKind.COST, ParticularKind.STOP_REQUEST), Set.of(), Set.of(), true));
    }

    @Test
    void aSlipIsRefusedBeforeAnythingIsPrinted() {
        assertThatThrownBy(() -> typed("--leave-out-case", "costs").choice()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> typed("--also-case", "healt").choice()).isInstanceOf(Refusal.class);
    }
}
