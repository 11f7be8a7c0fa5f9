package org.daybook.ui.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.daybook.crypto.ByteSequence;
import org.daybook.portfolio.bundle.check.BundleFinding;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;
import org.daybook.portfolio.bundle.check.BundleReport;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;
import org.daybook.portfolio.bundle.check.BundleReport.CheckOutcome;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.check.BundleCheckPane;
import org.daybook.ui.portfolio.check.CheckedPortfolio;
import org.daybook.ui.portfolio.check.PdfCheckPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What the window says of a portfolio that was checked, by whose key it is signed. */
@Tag("once")
@ToolkitTest
@ExtendWith(ApplicationExtension.class)
class CheckedPanesTest {
    private static final ByteSequence SHA256 = ByteSequence.of(new byte[32]);

    private final Messages messages = new Messages(Locale.UK);

    private static String words(FxRobot robot, Supplier<Parent> pane) {
        List<String> words = new ArrayList<>();
        robot.interact(() -> collect(pane.get(), words));
        return String.join("\n", words);
    }

    private static void collect(Node node, List<String> words) {
        switch (node) {
            case Labeled label -> words.add(label.getText());
            case TextInputControl field -> words.add(field.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
            default -> {}
        }
    }

    private String alone(FxRobot robot, Optional<ByteSequence> certificate, CheckOutcome ours) {
        return alone(robot, certificate, ours, Optional.of(OffsetDateTime.parse("2026-11-24T18:00:00Z")));
    }

    private String alone(
            FxRobot robot, Optional<ByteSequence> certificate, CheckOutcome ours, Optional<OffsetDateTime> noted) {
        return words(
                robot, () -> new PdfCheckPane(new CheckedPortfolio.Alone(SHA256, certificate, ours, noted), messages));
    }

    private String bundle(FxRobot robot, CheckOutcome certificate, Optional<ByteSequence> signed, BundleSign... signs) {
        Map<BundleCheck, CheckOutcome> outcomes = new EnumMap<>(BundleCheck.class);
        outcomes.put(BundleCheck.SIGNATURE, signed.isPresent() ? CheckOutcome.HOLDS : CheckOutcome.DOES_NOT_HOLD);
        outcomes.put(BundleCheck.CERTIFICATE, certificate);
        BundleReport report = new BundleReport(
                outcomes,
                List.of(signs).stream()
                        .map(sign -> new BundleFinding(sign, "", 0))
                        .toList(),
                new BundleReport.BundleFacts(1, 1, "", signed, Optional.empty(), Optional.empty(), 1, 1, 0, "", false));
        return words(robot, () -> new BundleCheckPane(report, messages));
    }

    /** Whoever may look at the diary has its key. */
    @Test
    void aPdfThatTheDiaryDidNotNoteIsNotSaidToBeItsOwn(FxRobot robot) {
        assertThat(alone(robot, Optional.of(SHA256), CheckOutcome.HOLDS, Optional.empty()))
                .contains("but not noted in it", "Anyone who can open the diary could have signed it")
                .doesNotContain("Signed by this diary");
    }

    @Test
    void ofATimeStampItIsSaidThatAnyoneCanMakeOne(FxRobot robot) {
        BundleReport report = new BundleReport(
                Map.of(BundleCheck.TIME_STAMP, CheckOutcome.HOLDS),
                List.of(),
                new BundleReport.BundleFacts(
                        1, 1, "", Optional.empty(), Optional.empty(), Optional.empty(), 1, 1, 0, "", false));
        assertThat(words(robot, () -> new BundleCheckPane(report, messages)))
                .contains("anyone can make one")
                .doesNotContain("\nPassed");
    }

    @Test
    void ofShorterCodesItIsSaidWhatTheyAreWorth(FxRobot robot) {
        BundleReport report = new BundleReport(
                Map.of(),
                List.of(),
                new BundleReport.BundleFacts(
                        1,
                        1,
                        "4XF9-ABCD-E37Q",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        1,
                        0,
                        "",
                        false));
        assertThat(words(robot, () -> new BundleCheckPane(report, messages)))
                .contains("The codes have the shorter form of older versions");
    }

    @Test
    void aPdfOfTheDiaryIsSaidToBeItsOwn(FxRobot robot) {
        assertThat(alone(robot, Optional.of(SHA256), CheckOutcome.HOLDS))
                .contains("Signed by this diary, and not changed since", "with the key of this diary");
    }

    /** Whoever signs a changed PDF again has a signature that holds, too. */
    @Test
    void aPdfThatAStrangerSignedIsSaidNotToComeFromTheDiary(FxRobot robot) {
        assertThat(alone(robot, Optional.of(SHA256), CheckOutcome.DOES_NOT_HOLD))
                .contains("This PDF does not come from this diary as it is", "changed it and signed it again")
                .doesNotContain("signed by this diary", "Signed by this diary", "not changed since");
    }

    @Test
    void aPdfThatCannotBeComparedIsSaidToBeNobodys(FxRobot robot) {
        assertThat(alone(robot, Optional.of(SHA256), CheckOutcome.NOT_THERE))
                .contains("This PDF has not been changed since it was signed", "Whose it is was not checked")
                .doesNotContain("another diary", "by this diary");
    }

    @Test
    void aPdfWhoseSignatureDoesNotHoldIsSaidSo(FxRobot robot) {
        assertThat(alone(robot, Optional.empty(), CheckOutcome.NOT_THERE))
                .contains("This PDF has no valid signature of a diary")
                .doesNotContain("not changed since it was signed");
    }

    @Test
    void aBundleOfTheDiaryHolds(FxRobot robot) {
        assertThat(bundle(robot, CheckOutcome.HOLDS, Optional.of(SHA256)))
                .contains("All checks passed", "It is signed with the key of this diary.");
    }

    @Test
    void aBundleThatWasSignedAgainByAStrangerDoesNotHold(FxRobot robot) {
        assertThat(bundle(robot, CheckOutcome.DOES_NOT_HOLD, Optional.of(SHA256), BundleSign.CERTIFICATE_DIFFERS))
                .contains("Some checks failed", "It is not signed with the key of this diary")
                .doesNotContain("All checks passed");
    }

    @Test
    void anUnsignedBundleDoesNotHold(FxRobot robot) {
        assertThat(bundle(robot, CheckOutcome.DOES_NOT_HOLD, Optional.empty(), BundleSign.UNSIGNED))
                .contains("Some checks failed", "It is not signed", "anyone could have made or changed it")
                .doesNotContain("All checks passed");
    }

    @Test
    void aBundleThatCannotBeComparedFitsTogetherAndNoMore(FxRobot robot) {
        assertThat(bundle(robot, CheckOutcome.NOT_THERE, Optional.of(SHA256)))
                .contains("Everything in it fits together", "Whose it is was not checked")
                .doesNotContain("All checks passed", "another diary");
    }
}
