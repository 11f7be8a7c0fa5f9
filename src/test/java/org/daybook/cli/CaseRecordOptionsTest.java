package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.cli.output.CommandFailure;
import org.daybook.portfolio.request.CaseRecordChoice;
import org.daybook.portfolio.request.PortfolioPreset;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CaseRecordOptionsTest {
    private static CaseRecordOptions typed(String... arguments) {
        return CommandLine.populateCommand(new CaseRecordOptions(), arguments);
    }

    @Test
    void withoutAnyAllThatIsMeantForPortfoliosGoesIn() throws CommandFailure {
        assertThat(typed().choice(CaseRecordChoice.USUAL)).isEqualTo(CaseRecordChoice.USUAL);
    }

    @Test
    void kindsAreLeftOutByTheirCodes() throws CommandFailure {
        assertThat(typed("--leave-out-case", "cost, stop-request", "--incidents-only")
                        .choice(CaseRecordChoice.USUAL))
                .isEqualTo(new CaseRecordChoice(
                        Set.of(CaseRecordKind.COST, CaseRecordKind.STOP_REQUEST), Set.of(), Set.of(), true));
    }

    @Test
    void aSlipIsRefusedBeforeAnythingIsPrinted() {
        assertThatThrownBy(() -> typed("--leave-out-case", "costs").choice(CaseRecordChoice.USUAL))
                .isInstanceOf(CommandFailure.class);
        assertThatThrownBy(() -> typed("--also-case", "healt").choice(CaseRecordChoice.USUAL))
                .isInstanceOf(CommandFailure.class);
    }

    @Test
    void whatThePresetLeavesOutIsTakenBackByName() throws Exception {
        CaseRecordChoice court = PortfolioPreset.COURT.caseOptions();
        assertThat(typed().choice(court).leftOutKinds())
                .containsExactlyInAnyOrder(
                        CaseRecordKind.STEP,
                        CaseRecordKind.HEALTH,
                        CaseRecordKind.DEVICE,
                        CaseRecordKind.SUPPORTER,
                        CaseRecordKind.CHECKLIST,
                        CaseRecordKind.AFFECTED);
        assertThat(typed("--also-case", "device").choice(court).leftOutKinds())
                .containsExactlyInAnyOrder(
                        CaseRecordKind.STEP,
                        CaseRecordKind.HEALTH,
                        CaseRecordKind.SUPPORTER,
                        CaseRecordKind.CHECKLIST,
                        CaseRecordKind.AFFECTED);
    }
}
