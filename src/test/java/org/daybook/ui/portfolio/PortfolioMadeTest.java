package org.daybook.ui.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.signature.StampService;
import org.daybook.crypto.signature.TimeStamp;
import org.daybook.evidence.PlateFiles;
import org.daybook.job.portfolio.OutputForm;
import org.daybook.job.portfolio.PortfolioResult;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.bundle.check.BundleReport;
import org.daybook.portfolio.companion.Companions;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.statement.StatementForm;
import org.daybook.session.Diary;
import org.daybook.ui.portfolio.PortfolioModel.PortfolioStep;
import org.daybook.ui.portfolio.check.CheckedPortfolio;
import org.daybook.ui.portfolio.check.PortfolioCheckModel;
import org.daybook.ui.toolkit.task.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortfolioMadeTest extends PortfolioModelFixture {
    @Test
    void isWrittenAndNoted() throws Exception {
        assertThat(model.proposedName()).isEqualTo("notes-2026-11-24.txt");
        Path target = folder.resolve(model.proposedName());
        makeAt(target);
        assertThat(Files.readString(target))
                .contains("october happened", "november happened")
                .doesNotContain("kept");
        PortfolioResult result =
                Objects.requireNonNull(model.job().resultProperty().get());
        assertThat(result.receipt().incidents()).containsExactly(2, 1);
        assertThat(result.headCode()).isPresent();
        assertThat(result.certificate()).isPresent();
        assertThat(result.noted()).isTrue();
    }

    @Test
    void isNamedAsTheCopyForServiceWhereThereIsAnotherForAnOfficer() {
        comeTo(PortfolioPreset.PROTECTION_ORDER);
        assertThat(model.proposedName()).isEqualTo("notes-2026-11-24-service-copy.txt");
        comeTo(PortfolioPreset.PROTECTION_ORDER_OFFICER);
        assertThat(model.proposedName()).isEqualTo("notes-2026-11-24.txt");
    }

    @Test
    void leavesAFileThatIsThereAndOffersAnotherPlace() throws Exception {
        Path target = folder.resolve("there.txt");
        Files.writeString(target, "mine");
        comeTo(PortfolioPreset.POLICE_FILE);
        model.makeAt(target, null);
        desk.until(() -> model.job().failureProperty().get() != null);
        assertThat(Objects.requireNonNull(model.job().failureProperty().get()).offer())
                .isEqualTo(Problem.Offer.CHOOSE_ANOTHER_PLACE);
        assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.LAST_LOOK);
        assertThat(Files.readString(target)).isEqualTo("mine");
    }

    @Test
    void isShownAllTheSameIfTheDiaryCannotNoteIt() throws Exception {
        desk.reopenDamaged(4);
        assertThat(desk.session().opening().lookOnly()).isTrue();
        begin();
        Path target = folder.resolve("look.txt");
        makeAt(target);
        PortfolioResult result =
                Objects.requireNonNull(model.job().resultProperty().get());
        assertThat(result.receipt().file()).isEqualTo(target).exists();
        assertThat(result.noted()).isFalse();
        assertThat(result.headCode()).isEmpty();
        assertThat(model.job().failureProperty().get()).isNotNull();
    }

    @Test
    void namesADamagedExhibitAndHoldsTheRest() throws Exception {
        desk.session()
                .intake()
                .begin(PlateFiles.turned(1, 90, 60), "one.jpg", november.id())
                .finish();
        desk.session()
                .intake()
                .begin(PlateFiles.turned(6, 90, 60), "two.jpg", november.id())
                .finish();
        desk.reopenWithSpoiledFile();
        begin();
        makeAt(folder.resolve("damaged.txt"));
        assertThat(Objects.requireNonNull(model.job().resultProperty().get()).damaged())
                .containsExactly("2");
    }

    @Test
    void leavesNothingWhenItIsStopped() throws Exception {
        comeTo(PortfolioPreset.POLICE_FILE);
        model.makeAt(folder.resolve("stopped.txt"), null);
        model.job().cancel();
        desk.until(() -> model.stepProperty().get() == PortfolioStep.LAST_LOOK);
        assertThat(model.job().failureProperty().get()).isNotNull();
        assertThat(names()).noneMatch(name -> name.contains("stopped"));
    }

    @Test
    void isStoppedAndLeavesNothingWhenTheDiaryIsLockedMeanwhile() throws Exception {
        comeTo(PortfolioPreset.POLICE_FILE);
        model.makeAt(folder.resolve("locked.txt"), null);
        model.drop();
        desk.session().close();
        desk.tellAll();
        assertThat(names()).noneMatch(name -> name.contains("locked"));
    }

    @Test
    void tellsHowFarItHasComeAndWhatIsAtWorkAndNeverBackwards() throws Exception {
        desk.session()
                .intake()
                .begin(PlateFiles.heavy(2000, 1500, 1), "one.jpg", november.id())
                .finish();
        fetchAgain();
        List<Double> checking = new ArrayList<>();
        List<Double> writing = new ArrayList<>();
        List<String> now = new ArrayList<>();
        PortfolioJobModel job = model.job();
        job.nowProperty().subscribe(what -> {
            now.add(what);
        });
        job.progressProperty().subscribe(part -> {
            if (job.stageProperty().get() == PortfolioJobModel.JobStage.CHECKING) {
                checking.add(part.doubleValue());
            } else if (job.stageProperty().get() == PortfolioJobModel.JobStage.WRITING) {
                writing.add(part.doubleValue());
            }
        });
        makeAt(folder.resolve("told.txt"));
        desk.tellAll();
        assertThat(checking.getLast()).isPositive().isLessThan(0.5);
        assertThat(writing).isNotEmpty().isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(writing.getFirst()).isGreaterThan(checking.getLast());
        assertThat(job.progressProperty().get()).isEqualTo(1);
        assertThat(now).contains("Lines");
    }

    @Test
    void goesWithItsFilesIntoAFolderThatHolds() throws Exception {
        desk.session()
                .intake()
                .begin(PlateFiles.turned(1, 90, 60), "one.jpg", november.id())
                .finish();
        fetchAgain();
        comeTo(PortfolioPreset.POLICE_FILE);
        model.form().formProperty().set(OutputForm.FOLDER);
        Path target = folder.resolve("bag");
        model.makeAt(target, null);
        desk.until(() -> model.stepProperty().get() == PortfolioStep.DONE);
        PortfolioResult result =
                Objects.requireNonNull(model.job().resultProperty().get());
        assertThat(result.form()).isEqualTo(OutputForm.FOLDER);
        assertThat(result.receipt().file()).isEqualTo(target).isDirectory();
        assertThat(model.stampOf(result).proposedName()).isEqualTo("time-stamp.tsq");
        PortfolioCheckModel checking = new PortfolioCheckModel(desk.session(), desk.tasks(), desk.errors());
        checking.check(target);
        desk.until(() -> checking.checkedProperty().get() != null);
        assertThat(checking.checkedProperty().get())
                .isInstanceOfSatisfying(CheckedPortfolio.CheckedBundle.class, bundled -> {
                    assertThat(bundled.report().isCompared()).isTrue();
                    // The writer of this test signs nothing.
                    assertThat(bundled.report().findings())
                            .allMatch(finding -> finding.file().endsWith("portfolio.pdf"));
                    assertThat(bundled.report().outcome(BundleReport.BundleCheck.DIARY))
                            .isEqualTo(BundleReport.CheckOutcome.HOLDS);
                });
    }

    @Test
    void inSeveralFilesHasATimeStampOfTheListOfThemAmongThem() throws Exception {
        Path made = Files.createDirectory(folder.resolve("notes"));
        ByteSequence sha256 = ByteSequence.of(new byte[32]);
        PortfolioReceipt receipt = new PortfolioReceipt(made, 5, sha256, List.of(1), List.of(), List.of(), 2);
        TimeStampModel stamp = model.stampOf(new PortfolioResult(
                receipt,
                Companions.Paths.NONE,
                OutputForm.PDF,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty()));
        assertThat(stamp.proposedName()).isEqualTo("time-stamp.tsq");
        Path answer = folder.resolve("answer.tsr");
        Files.write(answer, StampService.stamped(TimeStamp.request(sha256.toBytes())));
        stamp.takeAnswer(answer);
        desk.until(() -> stamp.answerProperty().get() != null);
        assertThat(made.resolve("time-stamp.tsr")).hasSameBinaryContentAs(answer);
    }

    @Test
    void withTheContactSheetGivesTheAddressAwayThatItLeavesOut() {
        comeTo(PortfolioPreset.COURT);
        assertThat(model.givesAddressAway()).isFalse();
        model.form().contactSheetProperty().set(true);
        assertThat(model.givesAddressAway()).isTrue();
        model.options().discretion().addressProperty().set(true);
        assertThat(model.givesAddressAway()).isFalse();
        assertThat(model.hasContacts()).isTrue();
        model.form().formProperty().set(OutputForm.PAPER);
        assertThat(model.hasContacts()).isFalse();
    }

    @Test
    void aDraftStatementIsMadeOfWhatMayBeServedAlone() throws Exception {
        comeTo(PortfolioPreset.POLICE_FILE);
        model.form().statementProperty().set(Optional.of(StatementForm.CIVIL));
        assertThat(model.form().companions().statement()).isEmpty();
        comeTo(PortfolioPreset.COURT);
        assertThat(model.form().companions().statement()).contains(StatementForm.FAMILY);
        model.makeAt(folder.resolve("notes.pdf"), null);
        desk.until(() -> model.stepProperty().get() == PortfolioStep.DONE);
        assertThat(folder.resolve("notes-draft.docx")).isNotEmptyFile();
        assertThat(Objects.requireNonNull(model.job().resultProperty().get())
                        .companions()
                        .others())
                .containsExactly(
                        folder.resolve("notes-draft.docx"),
                        folder.resolve("notes-draft.pdf"),
                        folder.resolve("notes-draft-notes.pdf"));
    }

    @Test
    void setsForAPortalNeedThreeNumbersThatCanBeRead() throws Exception {
        comeTo(PortfolioPreset.POLICE_FILE);
        model.form().formProperty().set(OutputForm.UPLOAD);
        assertThat(model.isFormPossible()).isTrue();
        model.form().limitsProperty().set("sixteen");
        assertThat(model.isFormPossible()).isFalse();
        model.form().limitsProperty().set("16, 5, 9");
        model.makeAt(folder.resolve("sets"), null);
        desk.until(() -> model.stepProperty().get() == PortfolioStep.DONE);
        assertThat(folder.resolve("sets/set-01/01_portfolio.pdf")).isRegularFile();
        assertThat(folder.resolve("sets/contents.txt")).content().contains("16 files at once");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PAPER")
    void theContactSheetLiesBesideItAndIsInNoListOfItsFiles(OutputForm form) throws Exception {
        comeTo(PortfolioPreset.COURT);
        model.form().formProperty().set(form);
        model.form().contactSheetProperty().set(true);
        Path target = folder.resolve(form == OutputForm.PDF ? "notes.pdf" : "notes");
        model.makeAt(target, form == OutputForm.LOCKED_ZIP ? Diary.passphrase() : null);
        desk.until(() -> model.stepProperty().get() == PortfolioStep.DONE);
        PortfolioResult result =
                Objects.requireNonNull(model.job().resultProperty().get());
        assertThat(result.companions().contactSheet()).contains(folder.resolve("notes-keep.pdf"));
        assertThat(folder.resolve("notes-keep.pdf")).isNotEmptyFile();
        assertThat(result.receipt().files())
                .extracting(file -> file.name())
                .noneMatch(name -> name.contains("keep") || name.contains("contact"));
        if (form == OutputForm.FOLDER) {
            assertThat(folder.resolve("notes/README.txt")).content().doesNotContain("ontact sheet", "keep.pdf");
        }
    }

    @Test
    void anOlderContactSheetStaysAsItIs() throws Exception {
        Files.writeString(folder.resolve("notes-keep.pdf"), "mine");
        comeTo(PortfolioPreset.POLICE_FILE);
        model.form().contactSheetProperty().set(true);
        model.makeAt(folder.resolve("notes.pdf"), null);
        desk.until(() -> model.stepProperty().get() == PortfolioStep.DONE);
        assertThat(folder.resolve("notes-keep.pdf")).hasContent("mine");
        assertThat(folder.resolve("notes-keep-2.pdf")).isNotEmptyFile();
    }

    @Test
    void aPdfThatIsNotMadeLeavesNoContactSheetEither() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        comeTo(PortfolioPreset.POLICE_FILE);
        model.form().contactSheetProperty().set(true);
        model.makeAt(folder.resolve("notes.txt"), null);
        desk.until(() -> model.job().failureProperty().get() != null);
        assertThat(names()).noneMatch(name -> name.contains("keep"));
    }

    @Test
    void aLockIsClosedWhetherOrNotItIsMade() throws Exception {
        comeTo(PortfolioPreset.POLICE_FILE);
        model.form().formProperty().set(OutputForm.LOCKED_ZIP);
        Passphrase lock = Diary.passphrase();
        model.makeAt(folder.resolve("locked"), lock);
        desk.until(() -> model.stepProperty().get() == PortfolioStep.DONE);
        assertThat(folder.resolve("locked.zip")).isRegularFile();
        assertThatThrownBy(lock::toCharacters).isInstanceOf(IllegalStateException.class);
        Passphrase late = Diary.passphrase();
        model.makeAt(folder.resolve("again"), late);
        assertThatThrownBy(late::toCharacters).isInstanceOf(IllegalStateException.class);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
