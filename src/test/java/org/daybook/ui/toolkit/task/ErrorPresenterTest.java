package org.daybook.ui.toolkit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.conversation.SourceLocation;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.pdf.PdfFailure;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.Damaged.DamagedPart;
import org.daybook.vault.VaultFailure.SenderNotConfirmed;
import org.daybook.vault.VaultFailure.WrongPassphrase.Doubt;
import org.daybook.vault.beneath.UnderlyingFileChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each failure is told from every other, calmly, with the remedy that helps, and without a word of hers. */
class ErrorPresenterTest {
    private final Messages messages = new Messages(Locale.UK);
    private final ErrorPresenter errors = new ErrorPresenter(messages);

    private static List<VaultFailure> ofADiary() {
        return List.of(
                new VaultFailure.WrongPassphrase(Doubt.NONE),
                new VaultFailure.WrongPassphrase(Doubt.FILE_CHANGED),
                new VaultFailure.WrongPassphrase(Doubt.KEY_FILE),
                new VaultFailure.KeyFileNeeded(),
                new VaultFailure.NoKeyFile(),
                new VaultFailure.WrongRecoveryCode(),
                new VaultFailure.NoAccess(),
                new SenderNotConfirmed("four words canary told", SenderNotConfirmed.UnconfirmedReason.FIRST),
                new VaultFailure.AccessExpired(),
                new VaultFailure.AccessDenied(),
                new VaultFailure.MoreThanOwn(),
                new VaultFailure.KeysFirst(),
                new VaultFailure.EndAccessFirst(),
                new VaultFailure.TooManyColleagues(),
                new VaultFailure.Missing(),
                new VaultFailure.EmptyVault(),
                new VaultFailure.NotAVault(),
                new VaultFailure.NewerFormat(9, 4),
                new VaultFailure.Damaged(DamagedPart.FILE_CONTENT),
                new VaultFailure.Altered(),
                new VaultFailure.SlotChanged(),
                new VaultFailure.InUse(),
                new VaultFailure.ReadOnly(),
                new VaultFailure.LookOnly(VaultFailure.LookOnly.LookOnlyReason.CHANGED),
                new VaultFailure.NotAFile(),
                new VaultFailure.NameTooLong(),
                new VaultFailure.CannotRead(),
                new VaultFailure.NotEnoughMemory(),
                new VaultFailure.TextTooLong(),
                new VaultFailure.AlreadyThere(),
                new VaultFailure.NoSpace(),
                new VaultFailure.LargestForDisk(),
                new VaultFailure.CopyDiffers(),
                new VaultFailure.Unfinished(),
                new VaultFailure.Stopped(),
                new VaultFailure.Unconfirmed(),
                new VaultFailure.FileChanged(UnderlyingFileChange.REPLACED),
                new VaultFailure.MovedMeanwhile(),
                new VaultFailure.CannotReadOrWrite("canary"));
    }

    private static List<OwnKeyFailure> ofAnOwnKey() {
        return List.of(
                new OwnKeyFailure.Missing(),
                new OwnKeyFailure.NotAnOwnKey(),
                new OwnKeyFailure.NewerFormat(),
                new OwnKeyFailure.Damaged(),
                new OwnKeyFailure.CostChanged(),
                new OwnKeyFailure.WrongPassphrase(),
                new OwnKeyFailure.NotEnoughMemory(),
                new OwnKeyFailure.AlreadyThere(),
                new OwnKeyFailure.CannotReadOrWrite(),
                new OwnKeyFailure.NoPublicCode(),
                new OwnKeyFailure.MistypedPublicCode());
    }

    private static List<PortfolioFailure> ofAPortfolio() {
        return List.of(
                new PortfolioFailure.Cancelled(),
                new PortfolioFailure.NothingChosen(),
                new PortfolioFailure.AlreadyThere(),
                new PortfolioFailure.NoSpace(new IOException("canary")),
                new PortfolioFailure.TooLarge(),
                new PortfolioFailure.NotEnoughMemory(),
                new PortfolioFailure.NotPrinted(),
                new PortfolioFailure.NotAsWritten(),
                new PortfolioFailure.CannotRead(),
                new PortfolioFailure.CannotWrite(new IOException("canary")));
    }

    private static List<BundleFailure> ofACheck() {
        return List.of(
                new BundleFailure.Missing(),
                new BundleFailure.NotABundle(),
                new BundleFailure.LockedBundle(),
                new BundleFailure.Repacked(),
                new BundleFailure.TooMuch(),
                new BundleFailure.CannotRead(),
                new BundleFailure.Cancelled());
    }

    private static List<EvidenceFailure> ofAnExhibit() {
        return List.of(
                new EvidenceFailure.Missing(),
                new EvidenceFailure.UnreadableFileName(),
                new EvidenceFailure.NotAFile(),
                new EvidenceFailure.CannotRead(),
                new EvidenceFailure.ChangedMeanwhile(),
                new EvidenceFailure.Stopped(),
                new EvidenceFailure.Damaged(),
                new EvidenceFailure.AlreadyThere(),
                new EvidenceFailure.CannotWrite(),
                new EvidenceFailure.NoSpace());
    }

    private static List<PictureFailure> ofAPicture() {
        return List.of(
                new PictureFailure.NotClosedOff(),
                new PictureFailure.TooLarge(90_000, 90_000),
                new PictureFailure.NotAPicture(),
                new PictureFailure.BrokenPicture(),
                new PictureFailure.NotSupported(FileKind.JPEG),
                new PictureFailure.Cancelled());
    }

    private static List<RecordingFailure> ofARecording() {
        return List.of(
                new RecordingFailure.NotSupported(),
                new RecordingFailure.CodecNotAllowed(),
                new RecordingFailure.NotAllowedHere(),
                new RecordingFailure.NotClosedOff(),
                new RecordingFailure.BrokenRecording(),
                new RecordingFailure.TooLarge(),
                new RecordingFailure.Unsteady(),
                new RecordingFailure.Cancelled());
    }

    private static List<PdfFailure> ofADocument() {
        return List.of(
                new PdfFailure.Cancelled(),
                new PdfFailure.NotReadable(),
                new PdfFailure.NotClosedOff(),
                new PdfFailure.Encrypted(),
                new PdfFailure.TooLarge());
    }

    private static List<ImportFailure> ofAnImport() {
        SourceLocation where = SourceLocation.lines("chat.txt", 3, 5);
        return List.of(
                new ImportFailure.NotRecognised(),
                new ImportFailure.Malformed(where),
                new ImportFailure.TooLarge(where),
                new ImportFailure.PasswordProtected(),
                new ImportFailure.WrongPassword(),
                new ImportFailure.WrongForm(),
                new ImportFailure.Stopped());
    }

    private static List<RecoveryCodeFailure> ofACode() {
        return List.of(
                new RecoveryCodeFailure.WrongNumberOfWords(11),
                new RecoveryCodeFailure.UnknownWord(7),
                new RecoveryCodeFailure.WrongCheck());
    }

    private static List<List<? extends Exception>> families() {
        return List.of(
                ofADiary(),
                ofAnOwnKey(),
                ofAPortfolio(),
                ofACheck(),
                ofAnExhibit(),
                ofAPicture(),
                ofARecording(),
                ofADocument(),
                ofAnImport(),
                ofACode());
    }

    private Problem present(Exception failure) {
        return errors.find(failure).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("families")
    void noFailureHasTheWordsOfAnotherOfItsFamily(List<? extends Exception> family) {
        Set<String> seen = new HashSet<>();
        for (Exception failure : family) {
            assertThat(seen.add(present(failure).text())).as(failure.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void theWordsAreWholeCalmSentencesWithoutAnythingOfHers(List<? extends Exception> family) {
        for (Exception failure : family) {
            assertThat(present(failure).text())
                    .as(failure.toString())
                    .matches("[A-Z][^\\n]*\\.")
                    .doesNotContain("canary", "{", "!", "problem.", "Exception", "null");
        }
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? kinds(kind) : Stream.of(kind));
    }

    @Test
    void everyKindOfFailureIsAmongThem() {
        for (List<? extends Exception> family : families()) {
            Class<?> kind = family.getFirst().getClass().getSuperclass();
            Set<Class<?>> missing = kinds(kind).collect(Collectors.toSet());
            family.forEach(failure -> missing.remove(failure.getClass()));
            missing.remove(PdfFailure.WriteFailed.class);
            assertThat(missing).as(kind.getSimpleName()).isEmpty();
        }
    }

    @Test
    void salvageIsOfferedForAFileThatIsNotWholeAndForNoOther() {
        assertThat(ofADiary())
                .filteredOn(failure -> errors.present(failure).offer() == Offer.SALVAGE)
                .hasExactlyElementsOfTypes(
                        VaultFailure.NotAVault.class,
                        VaultFailure.Damaged.class,
                        VaultFailure.Altered.class,
                        VaultFailure.CannotRead.class);
    }

    @Test
    void theRecoveryCodeIsOfferedWhereThePassphraseOrItsKeyFileIsTheTrouble() {
        assertThat(ofADiary())
                .filteredOn(failure -> errors.present(failure).offer() == Offer.USE_RECOVERY_CODE)
                .hasExactlyElementsOfTypes(
                        VaultFailure.WrongPassphrase.class,
                        VaultFailure.WrongPassphrase.class,
                        VaultFailure.WrongPassphrase.class,
                        VaultFailure.KeyFileNeeded.class);
    }

    @Test
    void whatIsTakenIsWrittenElsewhereWhateverItIs() {
        assertThat(List.of(
                        errors.present(new VaultFailure.AlreadyThere()),
                        errors.present(new OwnKeyFailure.AlreadyThere()),
                        errors.present(new PortfolioFailure.AlreadyThere()),
                        errors.present(new EvidenceFailure.AlreadyThere())))
                .extracting(Problem::offer)
                .containsOnly(Offer.CHOOSE_ANOTHER_PLACE);
    }

    @Test
    void whatSheStoppedHerselfCanBeBegunAgain() {
        assertThat(List.of(
                        errors.present(new VaultFailure.Stopped()),
                        errors.present(new PortfolioFailure.Cancelled()),
                        errors.present(new EvidenceFailure.Stopped()),
                        errors.present(new PictureFailure.Cancelled()),
                        errors.present(new PdfFailure.Cancelled()),
                        errors.present(new RecordingFailure.Cancelled())))
                .extracting(Problem::offer)
                .containsOnly(Offer.TRY_AGAIN);
    }

    @Test
    void aNumberThatHelpsIsInTheWords() {
        assertThat(errors.present(new VaultFailure.NewerFormat(9, 4)).text())
                .contains("format 9;", "knows format 4")
                .doesNotContain("format 4;");
        assertThat(errors.present(new RecoveryCodeFailure.WrongNumberOfWords(11))
                        .text())
                .endsWith("Words found here: 11.");
        assertThat(errors.present(new RecoveryCodeFailure.UnknownWord(7)).text())
                .startsWith("Word 7 ");
        SourceLocation where = SourceLocation.lines("chat.txt", 3, 5);
        assertThat(errors.present(new ImportFailure.Malformed(where)).text()).contains("3");
        assertThat(errors.present(new ImportFailure.TooLarge(where)).text()).contains("3");
    }

    @Test
    void aDocumentThatCannotBeWrittenAgainIsAsBrokenAsOneThatCannotBeRead() {
        assertThat(errors.present(new PdfFailure.WriteFailed(new IOException("canary"))))
                .isEqualTo(errors.present(new PdfFailure.NotReadable()));
    }

    @Test
    void aFaultOfTheProgramIsToldAsOneAndMayBeTriedAgain() {
        assertThat(errors.unforeseen()).isEqualTo(new Problem(messages.get("problem.unforeseen"), Offer.TRY_AGAIN));
    }

    private List<Problem> told(Callable<String> work) {
        List<Problem> told = new ArrayList<>();
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        tasks.run(work).onFileFailure(errors, told::add).start();
        return told;
    }

    @Test
    void whateverFailsWithAFileIsToldInItsOwnWords() {
        for (Exception failure : List.of(
                new EvidenceFailure.ChangedMeanwhile(),
                new PictureFailure.BrokenPicture(),
                new PdfFailure.Encrypted(),
                new RecordingFailure.Unsteady(),
                new VaultFailure.NoSpace())) {
            assertThat(told(() -> {
                        throw failure;
                    }))
                    .as(failure.toString())
                    .containsExactly(present(failure));
        }
    }

    @Test
    void aFileThatCannotBeReadForAReasonNobodyKnowsIsCalledDamagedAndWhatWorksSaysNothing() {
        assertThat(told(() -> {
                    throw new IOException("canary");
                }))
                .containsExactly(errors.present(new EvidenceFailure.Damaged()));
        assertThat(told(() -> "done")).isEmpty();
    }
}
