package org.daybook.ui.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.daybook.crypto.ByteSequence;
import org.daybook.job.OutputForm;
import org.daybook.job.PortfolioResult;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.companion.Companions;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ToolkitTest
@ExtendWith(ApplicationExtension.class)
class ReceiptPaneTest {
    private final PortfolioReceipt receipt =
            PortfolioReceipt.of(Path.of("notes.pdf"), 5, ByteSequence.of(new byte[32]), List.of(1, 2));

    private List<String> words(FxRobot robot, Optional<String> headCode, boolean noted) {
        List<String> words = new ArrayList<>();
        robot.interact(() -> collect(
                new ReceiptPane(
                        new PortfolioResult(
                                receipt,
                                Companions.Paths.NONE,
                                OutputForm.PDF,
                                "4XF9-ABCD-E37Q",
                                headCode,
                                Optional.of(ByteSequence.of(new byte[32])),
                                List.of("SB3"),
                                noted ? Optional.empty() : Optional.of(new VaultFailure.NoSpace())),
                        new Messages(Locale.UK)),
                words));
        return words;
    }

    private static void collect(Node node, List<String> words) {
        switch (node) {
            case Labeled label -> words.add(label.getText());
            case TextInputControl field -> words.add(field.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
            default -> {}
        }
    }

    @Test
    void saysThatTheDiaryNotedIt(FxRobot robot) {
        assertThat(words(robot, Optional.of("1-A"), true))
                .contains("1-A", "00".repeat(32), "notes.pdf")
                .anyMatch(text -> text.contains("The diary has noted"))
                .noneMatch(text -> text.contains("could not be noted"));
    }

    @Test
    void saysThatTheDiaryCouldNotNoteItAndShowsNoCodeThatWasNotPrinted(FxRobot robot) {
        assertThat(words(robot, Optional.empty(), false))
                .contains("00".repeat(32), "notes.pdf")
                .anyMatch(text -> text.contains("could not be noted in the diary"))
                .noneMatch(text -> text.contains("The diary has"))
                .noneMatch(text -> text.contains("Diary code"));
    }
}
