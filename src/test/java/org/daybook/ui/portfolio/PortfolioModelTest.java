package org.daybook.ui.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.Authorship;
import org.daybook.crypto.DiarySigner;
import org.daybook.evidence.PlateFiles;
import org.daybook.facts.Handling;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.daybook.particulars.AffectedPerson;
import org.daybook.particulars.Cost;
import org.daybook.particulars.FilledParticular;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Value;
import org.daybook.portfolio.CaseChoice;
import org.daybook.portfolio.ExhibitChoice;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.PortfolioContent;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioPart;
import org.daybook.portfolio.PortfolioProgress;
import org.daybook.portfolio.PortfolioRequest;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.session.Diary;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.ui.Desk;
import org.daybook.ui.common.Problem;
import org.daybook.ui.portfolio.PortfolioModel.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioModelTest {
    @TempDir
    Path folder;

    private Desk desk;
    private PortfolioModel model;
    private Incident november;
    private Incident october;
    private Incident kept;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
        november = record("november", LocalDate.of(2026, 11, 3), Handling.ORDINARY);
        october = record("october", LocalDate.of(2026, 10, 3), Handling.ORDINARY);
        kept = record("kept", LocalDate.of(2026, 11, 4), new Handling(false, "", ""));
        model = new PortfolioModel(
                desk.session(),
                new PortfolioCompiler(new Lines()),
                desk.tasks(),
                desk.errors(),
                desk.messages(),
                Diary.CLOCK);
        model.open();
        desk.until(() -> model.stageProperty().get() == Stage.CHOOSING);
    }

    @AfterEach
    void closeDiary() {
        desk.close();
    }

    @Test
    void takesWhatIsMeantForPortfoliosInTheOrderOfTheDays() {
        assertThat(model.choices().stream().map(choice -> choice.history().id()))
                .containsExactly(october.id(), november.id(), kept.id());
        assertThat(model.contentsProperty().get()).isEqualTo(new Contents(3, 2, 0, 0));
        assertThat(model.toRequest().scope().leftOut()).containsExactly(kept.id());
    }

    @Test
    void countsAnewWithEveryChange() {
        model.fromProperty().set("1/11/2026");
        assertThat(model.contentsProperty().get()).isEqualTo(new Contents(2, 1, 0, 0));
        model.takeAll(true);
        assertThat(model.contentsProperty().get()).isEqualTo(new Contents(2, 2, 0, 0));
        model.takeAll(false);
        assertThat(model.canWrite()).isFalse();
    }

    @Test
    void saysWhatCannotBeRead() {
        model.toProperty().set("spring");
        assertThat(model.isReadable(model.toProperty())).isFalse();
        assertThat(model.canWrite()).isFalse();
        model.toProperty().set("1/10/2026");
        model.fromProperty().set("2/10/2026");
        assertThat(model.isBackwards()).isTrue();
        assertThat(model.canWrite()).isFalse();
    }

    @Test
    void theRequestSaysWhatWasChosen() {
        model.takeAll(true);
        model.choices().getFirst().takenProperty().set(false);
        model.leftOut().add(PortfolioPart.WHO);
        model.fromProperty().set("1/10/2026");
        model.nameProperty().set(" A. B. ");
        PortfolioRequest request = model.toRequest();
        assertThat(request.scope().from()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(request.scope().leftOut()).containsExactly(october.id());
        assertThat(request.scope().taken()).containsExactly(kept.id());
        assertThat(request.discretion().leftOutParts()).containsExactly(PortfolioPart.WHO);
        assertThat(request.cover().name()).isEqualTo("A. B.");
    }

    @Test
    void writesAndNotesIt() throws Exception {
        assertThat(model.proposedName()).isEqualTo("notes-2026-11-24.txt");
        Path target = folder.resolve(model.proposedName());
        model.write(target);
        desk.until(() -> model.stageProperty().get() == Stage.DONE);
        assertThat(Files.readString(target))
                .contains("october happened", "november happened")
                .doesNotContain("kept");
        PortfolioResult result = Objects.requireNonNull(model.resultProperty().get());
        assertThat(result.receipt().incidents()).containsExactly(2, 1);
        assertThat(result.headCode()).isPresent();
        assertThat(result.noted()).isTrue();
        model.again();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSING);
    }

    @Test
    void aFileThatIsThereIsLeftAndAnotherPlaceOffered() throws Exception {
        Path target = folder.resolve("there.txt");
        Files.writeString(target, "mine");
        model.write(target);
        desk.until(() -> model.failureProperty().get() != null);
        assertThat(Objects.requireNonNull(model.failureProperty().get()).offer())
                .isEqualTo(Problem.Offer.CHOOSE_ANOTHER_PLACE);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSING);
        assertThat(Files.readString(target)).isEqualTo("mine");
    }

    @Test
    void aPortfolioThatTheDiaryCannotNoteIsShownAllTheSameAndSaidSo() throws Exception {
        desk.reopenDamaged(4);
        assertThat(desk.session().opening().lookOnly()).isTrue();
        model = new PortfolioModel(
                desk.session(),
                new PortfolioCompiler(new Lines()),
                desk.tasks(),
                desk.errors(),
                desk.messages(),
                Diary.CLOCK);
        model.open();
        desk.until(() -> model.stageProperty().get() == Stage.CHOOSING);
        Path target = folder.resolve("look.txt");
        model.write(target);
        desk.until(() -> model.stageProperty().get() == Stage.DONE);
        PortfolioResult result = Objects.requireNonNull(model.resultProperty().get());
        assertThat(result.receipt().file()).isEqualTo(target).exists();
        assertThat(result.noted()).isFalse();
        assertThat(result.headCode()).isEmpty();
        assertThat(model.failureProperty().get()).isNotNull();
    }

    @Test
    void aDamagedExhibitIsNamedAndTheRestIsWritten() throws Exception {
        desk.session().exhibits().add(PlateFiles.turned(1, 90, 60), "one.jpg", november.id());
        desk.session().exhibits().add(PlateFiles.turned(6, 90, 60), "two.jpg", november.id());
        desk.reopenWithSpoiledFile();
        model = new PortfolioModel(
                desk.session(),
                new PortfolioCompiler(new Lines()),
                desk.tasks(),
                desk.errors(),
                desk.messages(),
                Diary.CLOCK);
        model.open();
        desk.until(() -> model.stageProperty().get() == Stage.CHOOSING);
        model.write(folder.resolve("damaged.txt"));
        desk.until(() -> model.stageProperty().get() == Stage.DONE);
        assertThat(Objects.requireNonNull(model.resultProperty().get()).damaged())
                .containsExactly("2");
    }

    @Test
    void whatIsWantedOfExhibitsGoesIntoTheRequest() throws Exception {
        desk.session().exhibits().add(PlateFiles.turned(1, 90, 60), "one.jpg", kept.id());
        model.exhibits().platesProperty().set(ExhibitChoice.Plates.SMALLER);
        model.exhibits().coveredProperty().set(true);
        model.labelled(ExhibitLabelStyle.WITH_STROKE);
        assertThat(model.toRequest().exhibits())
                .isEqualTo(new ExhibitChoice(
                        ExhibitChoice.Which.OF_PRINTED,
                        ExhibitChoice.Plates.SMALLER,
                        true,
                        false,
                        ExhibitLabelStyle.WITH_STROKE));
        model.exhibits().whichProperty().set(ExhibitChoice.Which.ALL);
        model.open();
        desk.until(() -> model.exhibitCount() == 1);
        model.exhibits().whichProperty().set(ExhibitChoice.Which.OF_PRINTED);
        assertThat(model.exhibitCount()).isZero();
    }

    @Test
    void whatElseOfTheCaseIsMeantForPortfoliosIsWanted() throws Exception {
        record(ParticularKind.COST, true);
        record(ParticularKind.COST, false);
        record(ParticularKind.HEALTH, false);
        fetchAgain();
        assertThat(model.particulars().kinds()).containsExactly(ParticularKind.HEALTH, ParticularKind.COST);
        assertThat(model.toRequest().particulars()).isEqualTo(CaseChoice.USUAL.without(Set.of(ParticularKind.HEALTH)));
        assertThat(model.particulars().going(ParticularKind.COST, Set.of())).isEqualTo(1);
        assertThat(model.particulars().going(ParticularKind.HEALTH, Set.of())).isZero();
    }

    @Test
    void aKindOfWhichNothingIsMeantForPortfoliosGoesInWholeIfItIsTicked() throws Exception {
        Particular health = record(ParticularKind.HEALTH, false);
        fetchAgain();
        model.particulars().wantedProperty(ParticularKind.HEALTH).set(true);
        assertThat(model.toRequest().particulars()).isEqualTo(CaseChoice.USUAL.taking(Set.of(health.id())));
    }

    @Test
    void aKindThatGoesWithAPartLeftOutBringsNoExhibitsEither() throws Exception {
        ThingId receipt = desk.session()
                .exhibits()
                .add(PlateFiles.turned(1, 90, 60), "one.jpg", kept.id())
                .exhibit()
                .id();
        desk.on(() -> desk.session()
                .particulars()
                .record(
                        Particular.of(desk.session().newId(), ParticularKind.COST)
                                .with(Cost.RECEIPTS, new Value.Links(List.of(receipt))),
                        Authorship.OWNER,
                        null));
        fetchAgain();
        assertThat(model.exhibitCount()).isEqualTo(1);
        model.leftOut().add(PortfolioPart.HARM);
        assertThat(model.exhibitCount()).isZero();
        assertThat(model.particulars().going(ParticularKind.COST, model.leftOut()))
                .isZero();
    }

    @Test
    void somebodyUnderEighteenIsNotSaidToGoInIfChildrenAreLeftOut() throws Exception {
        for (String child : List.of("yes", "no")) {
            Particular affected = Particular.of(desk.session().newId(), ParticularKind.AFFECTED)
                    .with(AffectedPerson.CHILD, new Value.Code(child));
            desk.on(() -> desk.session().particulars().record(affected, Authorship.OWNER, null));
        }
        fetchAgain();
        assertThat(model.particulars().going(ParticularKind.AFFECTED, model.leftOut()))
                .isEqualTo(2);
        model.leftOut().add(PortfolioPart.CHILDREN);
        assertThat(model.particulars().going(ParticularKind.AFFECTED, model.leftOut()))
                .isEqualTo(1);
    }

    private void fetchAgain() throws Exception {
        model.open();
        desk.until(() -> !model.particulars().kinds().isEmpty());
        desk.until(() -> model.stageProperty().get() == Stage.CHOOSING);
    }

    private Particular record(ParticularKind kind, boolean printed) throws Exception {
        Particular particular =
                FilledParticular.of(kind).identified(desk.session().newId()).with(new Handling(printed, "", ""));
        return desk.on(() -> desk.session().particulars().record(particular, Authorship.OWNER, null))
                .current();
    }

    @Test
    void stoppingLeavesNothing() throws Exception {
        model.write(folder.resolve("stopped.txt"));
        model.cancel();
        desk.until(() -> model.stageProperty().get() == Stage.CHOOSING);
        assertThat(model.failureProperty().get()).isNotNull();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .noneMatch(name -> name.contains("stopped"));
        }
    }

    @Test
    void tellsHowFarItHasComeOverCheckingAndWritingAndNeverBackwards() throws Exception {
        desk.session().exhibits().add(PlateFiles.heavy(2000, 1500, 1), "one.jpg", november.id());
        List<Double> checking = new ArrayList<>();
        List<Double> writing = new ArrayList<>();
        model.progressProperty().subscribe(part -> {
            if (model.stageProperty().get() == Stage.CHECKING) {
                checking.add(part.doubleValue());
            } else if (model.stageProperty().get() == Stage.WRITING) {
                writing.add(part.doubleValue());
            }
        });
        model.write(folder.resolve("told.txt"));
        desk.until(() -> model.stageProperty().get() == Stage.DONE);
        desk.tellAll();
        assertThat(checking.getLast()).isPositive().isLessThan(0.5);
        assertThat(writing).isNotEmpty().isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(writing.getFirst()).isGreaterThan(checking.getLast());
        assertThat(model.progressProperty().get()).isEqualTo(1);
    }

    private Incident record(String word, LocalDate day, Handling handling) throws Exception {
        return desk.on(() -> {
            Incident full = Diary.incident(desk.session().newId(), word, day);
            Incident incident = Incident.of(full.id(), 0, full.when(), full.what())
                    .with(full.where())
                    .with(full.who())
                    .with(full.effect())
                    .with(handling)
                    .with(full.unknown());
            return desk.session().record(incident, null).current();
        });
    }

    /** Writes what happened, a line to each incident. */
    private static final class Lines implements PortfolioWriter {
        @Override
        public String extension() {
            return "txt";
        }

        @Override
        public void write(
                PortfolioContent content, @Nullable DiarySigner signer, OutputStream out, PortfolioProgress progress)
                throws IOException, PortfolioFailure.Cancelled {
            List<String> lines = content.sheets().stream()
                    .map(sheet -> sheet.current().what().happened())
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (progress.cancelled()) {
                    throw new PortfolioFailure.Cancelled();
                }
                out.write((lines.get(i) + "\n").getBytes(StandardCharsets.UTF_8));
                progress.at(i + 1, lines.size());
            }
        }
    }
}
