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
import org.daybook.job.portfolio.OutputForm;
import org.daybook.job.portfolio.PortfolioResult;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.companion.Companions;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@Tag("once")
@ToolkitTest
@ExtendWith(ApplicationExtension.class)
class PortfolioReceiptPaneTest {
    private PortfolioReceipt receipt =
            PortfolioReceipt.of(Path.of("notes.pdf"), 5, ByteSequence.of(new byte[32]), List.of(1, 2));

    private List<String> words(FxRobot robot, Optional<String> headCode, boolean noted) {
        return words(robot, OutputForm.PDF, headCode, noted, false);
    }

    private List<String> words(
            FxRobot robot, OutputForm form, Optional<String> headCode, boolean noted, boolean shownOnly) {
        List<String> words = new ArrayList<>();
        robot.interact(() -> collect(
                new PortfolioReceiptPane(
                        new PortfolioResult(
                                receipt,
                                Companions.Paths.NONE,
                                form,
                                "4XF9-ABCD-E37Q",
                                headCode,
                                Optional.of(ByteSequence.of(new byte[32])),
                                List.of("SB3"),
                                noted ? Optional.empty() : Optional.of(new VaultFailure.NoSpace())),
                        new Messages(Locale.UK)),
                words,
                shownOnly));
        return words;
    }

    private static void collect(Node node, List<String> words, boolean shownOnly) {
        switch (node) {
            case FoldingPane fold when shownOnly && !fold.isExpanded() -> words.add(fold.getText());
            case FoldingPane fold -> collect(fold.getContent(), words, false);
            case Labeled label -> words.add(label.getText());
            case TextInputControl field -> words.add(field.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, words, shownOnly));
            default -> {}
        }
    }

    @Test
    void saysThatTheDiaryNotedIt(FxRobot robot) {
        assertThat(words(robot, Optional.of("1-A"), true))
                .contains("1-A", "00".repeat(32), "notes.pdf")
                .anyMatch(text -> text.contains("Your diary has noted"))
                .noneMatch(text -> text.contains("could not note"));
    }

    @Test
    void saysThatTheDiaryCouldNotNoteItAndShowsNoCodeThatWasNotPrinted(FxRobot robot) {
        assertThat(words(robot, Optional.empty(), false))
                .contains("00".repeat(32), "notes.pdf")
                .anyMatch(text -> text.contains("could not note that you made this"))
                .noneMatch(text -> text.contains("Your diary has noted"))
                .noneMatch(text -> text.contains("Diary code"));
    }

    @Test
    void saysInHowManyFilesItIs(FxRobot robot) {
        assertThat(words(robot, Optional.empty(), true)).noneMatch(text -> text.contains("PDF files"));
        receipt = receipt.inVolumes(3);
        assertThat(words(robot, Optional.empty(), true))
                .anyMatch(text -> text.startsWith("The portfolio is in 3 PDF files."))
                .anyMatch(text -> text.startsWith("Copy the whole folder"))
                .anyMatch(text -> text.startsWith("The fingerprint of manifest-sha256.txt"));
    }

    @Test
    void saysFirstWhatToDoAndFoldsFingerprints(FxRobot robot) {
        List<String> shown = words(robot, OutputForm.PDF, Optional.of("1-A"), true, true);
        assertThat(shown)
                .contains("notes.pdf", "Codes and fingerprints")
                .anyMatch(text -> text.contains("delete it here"));
        assertThat(shown).noneMatch(text -> text.contains("00".repeat(32)) || text.contains("4XF9"));
    }

    @ParameterizedTest
    @EnumSource(OutputForm.class)
    void saysForEachFormHowToHandItOverAndWhatToDeleteLater(OutputForm form, FxRobot robot) {
        List<String> shown = words(robot, form, Optional.empty(), true, true);
        assertThat(shown.indexOf("What to do next")).isNotNegative();
        assertThat(shown).anyMatch(text -> text.contains("Your diary keeps everything"));
    }
}
