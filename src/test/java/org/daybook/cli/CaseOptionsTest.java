package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.daybook.particulars.ParticularKind;
import org.daybook.portfolio.CaseChoice;
import org.daybook.portfolio.PortfolioPreset;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CaseOptionsTest {
    private static CaseOptions typed(String... arguments) {
        return CommandLine.populateCommand(new CaseOptions(), arguments);
    }

    @Test
    void withoutAnyAllThatIsMeantForPortfoliosGoesIn() throws Refusal {
        assertThat(typed().choice(CaseChoice.USUAL)).isEqualTo(CaseChoice.USUAL);
    }

    @Test
    void kindsAreLeftOutByTheirCodes() throws Refusal {
        assertThat(typed("--leave-out-case", "cost, stop-request", "--incidents-only")
                        .choice(CaseChoice.USUAL))
                .isEqualTo(new CaseChoice(
                        Set.of(ParticularKind.COST, ParticularKind.STOP_REQUEST), Set.of(), Set.of(), true));
    }

    @Test
    void aSlipIsRefusedBeforeAnythingIsPrinted() {
        assertThatThrownBy(() -> typed("--leave-out-case", "costs").choice(CaseChoice.USUAL))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> typed("--also-case", "healt").choice(CaseChoice.USUAL))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatThePresetLeavesOutIsTakenBackByName() throws Exception {
        CaseChoice court = PortfolioPreset.COURT.particulars();
        assertThat(typed().choice(court).leftOutKinds())
                .containsExactlyInAnyOrder(
                        ParticularKind.STEP,
                        ParticularKind.DEVICE,
                        ParticularKind.SUPPORTER,
                        ParticularKind.CHECKLIST,
                        ParticularKind.AFFECTED);
        assertThat(typed("--also-case", "device").choice(court).leftOutKinds())
                .containsExactlyInAnyOrder(
                        ParticularKind.STEP,
                        ParticularKind.SUPPORTER,
                        ParticularKind.CHECKLIST,
                        ParticularKind.AFFECTED);
    }
}
