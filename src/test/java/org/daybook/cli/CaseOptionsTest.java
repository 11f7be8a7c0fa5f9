package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.portfolio.content.CaseContentOptions;
import org.daybook.portfolio.content.PortfolioPreset;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CaseOptionsTest {
    private static CaseOptions typed(String... arguments) {
        return CommandLine.populateCommand(new CaseOptions(), arguments);
    }

    @Test
    void withoutAnyAllThatIsMeantForPortfoliosGoesIn() throws CommandFailure {
        assertThat(typed().choice(CaseContentOptions.USUAL)).isEqualTo(CaseContentOptions.USUAL);
    }

    @Test
    void kindsAreLeftOutByTheirCodes() throws CommandFailure {
        assertThat(typed("--leave-out-case", "cost, stop-request", "--incidents-only")
                        .choice(CaseContentOptions.USUAL))
                .isEqualTo(new CaseContentOptions(
                        Set.of(CaseRecordKind.COST, CaseRecordKind.STOP_REQUEST), Set.of(), Set.of(), true));
    }

    @Test
    void aSlipIsRefusedBeforeAnythingIsPrinted() {
        assertThatThrownBy(() -> typed("--leave-out-case", "costs").choice(CaseContentOptions.USUAL))
                .isInstanceOf(CommandFailure.class);
        assertThatThrownBy(() -> typed("--also-case", "healt").choice(CaseContentOptions.USUAL))
                .isInstanceOf(CommandFailure.class);
    }

    @Test
    void whatThePresetLeavesOutIsTakenBackByName() throws Exception {
        CaseContentOptions court = PortfolioPreset.COURT.caseOptions();
        assertThat(typed().choice(court).leftOutKinds())
                .containsExactlyInAnyOrder(
                        CaseRecordKind.STEP,
                        CaseRecordKind.DEVICE,
                        CaseRecordKind.SUPPORTER,
                        CaseRecordKind.CHECKLIST,
                        CaseRecordKind.AFFECTED);
        assertThat(typed("--also-case", "device").choice(court).leftOutKinds())
                .containsExactlyInAnyOrder(
                        CaseRecordKind.STEP,
                        CaseRecordKind.SUPPORTER,
                        CaseRecordKind.CHECKLIST,
                        CaseRecordKind.AFFECTED);
    }
}
