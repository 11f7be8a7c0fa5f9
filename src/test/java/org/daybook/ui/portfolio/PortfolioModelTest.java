package org.daybook.ui.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.Authorship;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.crypto.DiarySigner;
import org.daybook.crypto.Passphrase;
import org.daybook.evidence.PlateFiles;
import org.daybook.exhibit.Exhibit;
import org.daybook.field.FieldValue;
import org.daybook.incident.Handling;
import org.daybook.incident.Incident;
import org.daybook.job.OutputForm;
import org.daybook.job.PortfolioResult;
import org.daybook.job.PortfolioWriters;
import org.daybook.pdf.layout.PaperSize;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.portfolio.bundle.BundleReport;
import org.daybook.portfolio.companion.CompanionWriter;
import org.daybook.portfolio.content.CaseRecordChoice;
import org.daybook.portfolio.content.ExhibitChoice;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioPart;
import org.daybook.portfolio.content.PortfolioPreset;
import org.daybook.portfolio.content.PortfolioRequest;
import org.daybook.portfolio.content.PortfolioSection;
import org.daybook.portfolio.statement.StatementForm;
import org.daybook.portfolio.upload.UploadWriter;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.common.Problem;
import org.daybook.ui.portfolio.PortfolioModel.Step;
import org.daybook.ui.portfolio.options.ContentsSummary;
import org.daybook.ui.portfolio.options.IncidentChoice;
import org.daybook.ui.portfolio.options.IncidentOptions;
import org.daybook.ui.portfolio.options.OptionsFormatter;
import org.daybook.ui.portfolio.options.PortfolioOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortfolioModelTest extends DeskFixture {
    private PortfolioModel model;
    private Incident november;
    private Incident october;
    private Incident kept;

    @BeforeEach
    void open() throws Exception {
        november = record("november", LocalDate.of(2026, 11, 3), Handling.ORDINARY);
        october = record("october", LocalDate.of(2026, 10, 3), Handling.ORDINARY);
        kept = record("kept", LocalDate.of(2026, 11, 4), new Handling(false, "", ""));
        begin();
    }

    private void begin() throws Exception {
        PortfolioWriters tools = new PortfolioWriters(
                new Lines(),
                new Lines(),
                new CompanionWriter(desk.messages(), new Formats(desk.messages())),
                new BundleCompiler(new Lines(), desk.messages()),
                new UploadWriter(new Lines(), desk.messages()),
                Optional.empty());
        model = new PortfolioModel(desk.session(), tools, desk.context().window());
        fetchAgain();
    }

    private void fetchAgain() throws Exception {
        model.open();
        desk.until(() -> model.stepProperty().get() == Step.PURPOSE);
        desk.tellAll();
    }

    private PortfolioOptions options() {
        return model.options();
    }

    /** Comes to the last step, where it can be made. */
    private void comeTo(PortfolioPreset preset) {
        model.choose(preset);
        model.next();
        model.next();
        pastClues();
        assertThat(model.stepProperty().get()).isEqualTo(Step.LAST_LOOK);
    }

    private void pastClues() {
        if (model.stepProperty().get() == Step.CLUES) {
            try {
                desk.until(() -> model.clues().seenProperty().get());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            model.next();
        }
    }

    private void makeAt(Path target) throws Exception {
        comeTo(PortfolioPreset.POLICE_FILE);
        model.makeAt(target, null);
        desk.until(() -> model.stepProperty().get() == Step.DONE);
    }

    @Nested
    class OnTheWay {
        @Test
        void aPresetFillsEverythingInAndLeadsOn() {
            model.choose(PortfolioPreset.COURT);
            assertThat(model.stepProperty().get()).isEqualTo(Step.CONTENTS);
            PortfolioRequest request = options().toRequest();
            assertThat(request.preset()).isEqualTo(PortfolioPreset.COURT);
            assertThat(request.leftOutSections()).isEqualTo(PortfolioPreset.COURT.leftOut());
            assertThat(request.discretion()).isEqualTo(PortfolioPreset.COURT.discretion());
            assertThat(model.form().originalsProperty().get()).isEqualTo(Originals.WITHOUT_PLACES);
        }

        @Test
        void anotherPresetBeginsAnewButLeavesTheCover() {
            model.choose(PortfolioPreset.COURT);
            options().leftOutSections().add(PortfolioSection.SUMMARY);
            options().discretion().leftOut().add(PortfolioPart.WHO);
            options().incidents().takeAll(false);
            options().incidents().fromProperty().set("1/11/2026");
            options().cover().preparedForProperty().set("PC Archer");
            model.back();
            model.choose(PortfolioPreset.POLICE_FILE);
            assertThat(options().toRequest().withoutSections(Set.of()).discretion())
                    .isEqualTo(PortfolioPreset.POLICE_FILE.discretion());
            assertThat(options().leftOutSections())
                    .containsExactlyInAnyOrderElementsOf(PortfolioPreset.POLICE_FILE.leftOut());
            assertThat(options().incidents().going()).containsExactlyInAnyOrder(october.id(), november.id());
            assertThat(options().toRequest().cover().preparedFor()).isEqualTo("PC Archer");
        }

        @Test
        void whatCannotBeReadOrHoldsNothingDoesNotLeadOn() {
            model.choose(PortfolioPreset.POLICE_FILE);
            options().incidents().takeAll(false);
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(Step.CONTENTS);
            options().incidents().takeAll(true);
            model.next();
            model.form().formProperty().set(OutputForm.ZIP);
            model.form().megabytesProperty().set("many");
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(Step.FORM);
            model.form().megabytesProperty().set("25");
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(Step.LAST_LOOK);
        }

        @Test
        void whatMayBeServedIsLookedThroughFirst() throws Exception {
            model.choose(PortfolioPreset.COURT);
            model.next();
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(Step.CLUES);
            assertThat(model.stepsProperty().get()).isEqualTo(5);
            desk.until(() -> model.clues().seenProperty().get());
            model.clues().mask(" by the school ");
            assertThat(options().toRequest().discretion().masked()).containsExactly("by the school");
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(Step.LAST_LOOK);
            model.back();
            assertThat(model.stepProperty().get()).isEqualTo(Step.CLUES);
            model.back();
            assertThat(model.stepProperty().get()).isEqualTo(Step.FORM);
            model.back();
            model.back();
            model.choose(PortfolioPreset.POLICE_FILE);
            assertThat(options().discretion().masked()).isEmpty();
            assertThat(model.stepsProperty().get()).isEqualTo(4);
            options().discretion().witnessesProperty().set(false);
            assertThat(model.stepsProperty().get()).isEqualTo(5);
            model.next();
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(Step.CLUES);
        }

        @Test
        void backGoesTheSameWay() {
            comeTo(PortfolioPreset.POLICE_FILE);
            model.back();
            assertThat(model.stepProperty().get()).isEqualTo(Step.FORM);
            model.back();
            assertThat(model.stepProperty().get()).isEqualTo(Step.CONTENTS);
            model.back();
            assertThat(model.stepProperty().get()).isEqualTo(Step.PURPOSE);
        }

        @Test
        void withoutAPrintCommandPaperDoesNotLeadOn() {
            model.choose(PortfolioPreset.POLICE_FILE);
            model.next();
            model.form().formProperty().set(OutputForm.PAPER);
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(Step.FORM);
        }
    }

    @Nested
    class SinceTheLastOne {
        @Test
        void isNotPossibleBeforeAnyWasMade() {
            assertThat(options().isPossible(PortfolioPreset.SINCE_LAST)).isFalse();
            model.choose(PortfolioPreset.SINCE_LAST);
            assertThat(model.stepProperty().get()).isEqualTo(Step.PURPOSE);
        }

        @Test
        void isNotPossibleWhileNothingIsNew() throws Exception {
            makeAt(folder.resolve("first.txt"));
            model.again();
            desk.until(() -> model.stepProperty().get() == Step.PURPOSE);
            assertThat(options().isPossible(PortfolioPreset.SINCE_LAST)).isFalse();
        }

        @Test
        void holdsWhatWasRecordedAfterIt() throws Exception {
            makeAt(folder.resolve("first.txt"));
            Incident later = record("later", LocalDate.of(2026, 9, 1), Handling.ORDINARY);
            model.again();
            desk.until(() -> model.stepProperty().get() == Step.PURPOSE);
            assertThat(options().holdings().past()).singleElement().satisfies(past -> {
                assertThat(past.preset()).contains(PortfolioPreset.POLICE_FILE);
                assertThat(past.code()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
                assertThat(past.incidents()).isEqualTo(2);
            });
            model.choose(PortfolioPreset.SINCE_LAST);
            assertThat(options().incidents().contentsProperty().get()).isEqualTo(new ContentsSummary(1, 1, 0, 0, 0));
            assertThat(options().incidents().going()).containsExactly(later.id());
            PortfolioRequest request = options().toRequest();
            assertThat(desk.on(() -> Opened.of(desk.session()).portfolios().collect(request))
                            .sheets())
                    .singleElement()
                    .satisfies(sheet -> assertThat(sheet.current().id()).isEqualTo(later.id()));
        }
    }

    @Nested
    class AShortOne {
        @Test
        void setsOutWhatIsUsualUntilSheChoosesHerself() {
            model.choose(PortfolioPreset.FIRST_REPORT);
            assertThat(setOut()).containsExactlyInAnyOrder(november.id(), october.id());
            assertThat(options().toRequest().scope().shortlist()).isEmpty();
            int[] told = {0};
            options().onChange(() -> told[0]++);
            told[0] = 0;
            choice(october.id()).setOutProperty().set(false);
            assertThat(told[0]).as("whoever shows it is told").isPositive();
            assertThat(options().toRequest().scope().shortlist()).containsExactly(november.id());
            options().proposeShortlist();
            assertThat(setOut()).containsExactlyInAnyOrder(november.id(), october.id());
            assertThat(options().toRequest().scope().shortlist()).isEmpty();
        }

        @Test
        void hasFourPagesAtMostAndItsOwnPaperAndRequest() {
            assertThat(options().pagesOf(PortfolioPreset.FIRST_REPORT)).isEqualTo(4);
            model.choose(PortfolioPreset.PETITION);
            assertThat(options().toRequest().paper()).isEqualTo(PaperSize.LETTER);
            model.choose(PortfolioPreset.FIRST_REPORT);
            assertThat(options().toRequest().paper()).isEqualTo(PaperSize.A4);
            options().paperProperty().set(PaperSize.LETTER);
            options().cover().askedProperty().set(" Please fetch the film. ");
            assertThat(options().toRequest().paper()).isEqualTo(PaperSize.LETTER);
            assertThat(options().toRequest().cover().asked()).isEqualTo("Please fetch the film.");
        }

        private List<Id<Incident>> setOut() {
            return options().incidents().choices().stream()
                    .filter(choice -> choice.setOutProperty().get())
                    .map(choice -> choice.history().id())
                    .toList();
        }

        private IncidentChoice choice(Id<Incident> id) {
            return options().incidents().choices().stream()
                    .filter(choice -> choice.history().id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class SinceAnEarlierOne {
        @Test
        void holdsWhatWasRecordedAfterThatOne() throws Exception {
            makeAt(folder.resolve("first.txt"));
            Incident between = record("between", LocalDate.of(2026, 9, 1), Handling.ORDINARY);
            model.again();
            desk.until(() -> model.stepProperty().get() == Step.PURPOSE);
            makeAt(folder.resolve("second.txt"));
            Incident later = record("later", LocalDate.of(2026, 9, 2), Handling.ORDINARY);
            model.again();
            desk.until(() -> model.stepProperty().get() == Step.PURPOSE);
            model.choose(PortfolioPreset.SINCE_LAST);
            assertThat(options().incidents().going()).containsExactly(later.id());
            int few = options().pagesOf(PortfolioPreset.SINCE_LAST);
            options().leftOutSections().add(PortfolioSection.SUMMARY);
            int[] told = {0};
            options().onChange(() -> told[0]++);
            told[0] = 0;
            options().goesOnFromProperty().set(options().holdings().past().getFirst());
            assertThat(told[0]).as("whoever shows it is told").isPositive();
            assertThat(options().leftOutSections()).contains(PortfolioSection.SUMMARY);
            assertThat(options().pagesOf(PortfolioPreset.SINCE_LAST)).isGreaterThan(few);
            assertThat(options().incidents().going()).containsExactlyInAnyOrder(between.id(), later.id());
            PortfolioRequest request = options().toRequest();
            assertThat(desk.on(() -> Opened.of(desk.session()).portfolios().collect(request))
                            .sheets())
                    .hasSize(2);
        }

        @Test
        void aNewRecordOfTheCaseIsEnough() throws Exception {
            makeAt(folder.resolve("first.txt"));
            CaseRecord order = CaseRecord.of(Id.random(new SecureRandom()), CaseRecordKind.ORDER)
                    .with(CourtOrder.COURT, new FieldValue.Text("York"));
            desk.on(() -> Opened.of(desk.session()).caseRecords().record(order, Authorship.OWNER, null));
            model.again();
            desk.until(() -> model.stepProperty().get() == Step.PURPOSE);
            assertThat(options().isPossible(PortfolioPreset.SINCE_LAST)).isTrue();
            model.choose(PortfolioPreset.SINCE_LAST);
            assertThat(options().isComplete()).isTrue();
            PortfolioRequest request = options().toRequest();
            assertThat(desk.on(() -> Opened.of(desk.session()).portfolios().collect(request))
                            .caseRecords())
                    .hasSize(1);
        }

        @Test
        void anotherPresetThenSaysAllThatGoesIn() throws Exception {
            CaseRecord order = CaseRecord.of(desk.on(Opened.of(desk.session())::newId), CaseRecordKind.ORDER)
                    .with(CourtOrder.COURT, new FieldValue.Text("York"));
            desk.on(() -> Opened.of(desk.session()).caseRecords().record(order, Authorship.OWNER, null));
            makeAt(folder.resolve("first.txt"));
            record("later", LocalDate.of(2026, 9, 1), Handling.ORDINARY);
            model.again();
            desk.until(() -> model.stepProperty().get() == Step.PURPOSE);
            model.choose(PortfolioPreset.SINCE_LAST);
            int[] said = {options().recordsGoing().size()};
            assertThat(said[0]).isZero();
            options().onChange(() -> said[0] = options().recordsGoing().size());
            model.back();
            model.choose(PortfolioPreset.POLICE_FILE);
            assertThat(said[0]).isEqualTo(1);
        }
    }

    @Nested
    class WhatGoesIn {
        @BeforeEach
        void choose() {
            model.choose(PortfolioPreset.POLICE_FILE);
        }

        private IncidentOptions incidents() {
            return options().incidents();
        }

        @Test
        void isWhatIsMeantForPortfoliosInTheOrderOfTheDays() {
            assertThat(incidents().choices().stream()
                            .map(choice -> choice.history().id()))
                    .containsExactly(october.id(), november.id(), kept.id());
            assertThat(incidents().contentsProperty().get()).isEqualTo(new ContentsSummary(3, 2, 0, 0, 0));
            assertThat(options().toRequest().scope().leftOut()).containsExactly(kept.id());
        }

        @Test
        void isCountedAnewWithEveryChange() {
            incidents().fromProperty().set("1/11/2026");
            assertThat(incidents().contentsProperty().get()).isEqualTo(new ContentsSummary(2, 1, 0, 0, 0));
            incidents().takeAll(true);
            assertThat(incidents().contentsProperty().get()).isEqualTo(new ContentsSummary(2, 2, 0, 0, 0));
            incidents().takeAll(false);
            assertThat(options().isComplete()).isFalse();
        }

        @Test
        void isNotCompleteWithDaysThatCannotBeRead() {
            incidents().toProperty().set("spring");
            assertThat(incidents().isReadable(incidents().toProperty())).isFalse();
            assertThat(options().isComplete()).isFalse();
            incidents().toProperty().set("1/10/2026");
            incidents().fromProperty().set("2/10/2026");
            assertThat(incidents().isBackwards()).isTrue();
            assertThat(options().isComplete()).isFalse();
        }

        @Test
        void isWhatTheRequestSays() {
            incidents().takeAll(true);
            incidents().choices().getFirst().takenProperty().set(false);
            options().discretion().leftOut().add(PortfolioPart.WHO);
            options().discretion().witnessesProperty().set(false);
            options().leftOutSections().clear();
            options().leftOutSections().add(PortfolioSection.CHARTS);
            incidents().fromProperty().set("1/10/2026");
            options().cover().nameProperty().set(" A. B. ");
            PortfolioRequest request = options().toRequest();
            assertThat(request.scope().from()).isEqualTo(LocalDate.of(2026, 10, 1));
            assertThat(request.scope().leftOut()).containsExactly(october.id());
            assertThat(request.scope().taken()).containsExactly(kept.id());
            assertThat(request.discretion().leftOutParts()).containsExactly(PortfolioPart.WHO);
            assertThat(request.discretion().witnesses()).isFalse();
            assertThat(request.leftOutSections()).containsExactly(PortfolioSection.CHARTS);
            assertThat(request.cover().name()).isEqualTo("A. B.");
        }

        @Test
        void takesExhibitsAsChosen() throws Exception {
            desk.session().files().add(PlateFiles.turned(1, 90, 60), "one.jpg", kept.id());
            model.labelled(ExhibitLabelStyle.WITH_STROKE);
            fetchAgain();
            model.choose(PortfolioPreset.POLICE_FILE);
            options().exhibits().platesProperty().set(ExhibitChoice.Plates.SMALLER);
            options().exhibits().coveredProperty().set(true);
            assertThat(options().toRequest().exhibits())
                    .isEqualTo(new ExhibitChoice(
                            ExhibitChoice.Which.OF_PRINTED,
                            ExhibitChoice.Plates.SMALLER,
                            true,
                            false,
                            ExhibitLabelStyle.WITH_STROKE));
            assertThat(options().exhibitsGoing()).isEmpty();
            options().exhibits().whichProperty().set(ExhibitChoice.Which.ALL);
            assertThat(options().exhibitsGoing()).hasSize(1);
        }

        @Test
        void doesNotCountWhatIsPrintedInASectionThatIsLeftOut() throws Exception {
            record(CaseRecordKind.COST, true);
            record(CaseRecordKind.ORDER, true);
            fetchAgain();
            options().leftOutSections().add(PortfolioSection.CASE);
            assertThat(options().going(CaseRecordKind.COST)).isZero();
            assertThat(options().going(CaseRecordKind.ORDER)).isEqualTo(1);
        }

        @Test
        void saysBesideASectionWhatLeavingItOutTakesAndNoOtherNumber() throws Exception {
            for (CaseRecordKind kind : CaseRecordKind.values()) {
                record(kind, true);
                record(kind, false);
            }
            fetchAgain();
            OptionsFormatter words = new OptionsFormatter(new Messages(Locale.UK));
            for (PortfolioSection section : PortfolioSection.values()) {
                int before = options().recordsGoing().size();
                int said = options().goingWith(section);
                String shown = words.section(section, options());
                options().leftOutSections().add(section);
                int taken = before - options().recordsGoing().size();
                if (section == PortfolioSection.SHEETS) {
                    assertThat(said)
                            .isEqualTo(options()
                                    .incidents()
                                    .contentsProperty()
                                    .get()
                                    .taken());
                } else {
                    assertThat(said).isEqualTo(taken).isEqualTo(options().goingWith(section));
                    assertThat(shown.endsWith(": " + taken)).isEqualTo(taken > 0);
                }
                options().leftOutSections().remove(section);
            }
            assertThat(options().goingWith(PortfolioSection.ORDERS)).isEqualTo(2);
            assertThat(options().goingWith(PortfolioSection.CONTACTS)).isEqualTo(3);
        }

        @Test
        void takesOfTheRestWhatIsMeantForPortfolios() throws Exception {
            record(CaseRecordKind.COST, true);
            record(CaseRecordKind.COST, false);
            record(CaseRecordKind.HEALTH, false);
            fetchAgain();
            assertThat(options().caseOptions().kinds()).containsExactly(CaseRecordKind.HEALTH, CaseRecordKind.COST);
            assertThat(options().toRequest().caseOptions())
                    .isEqualTo(CaseRecordChoice.USUAL.without(Set.of(CaseRecordKind.HEALTH)));
            assertThat(options().going(CaseRecordKind.COST)).isEqualTo(1);
            assertThat(options().going(CaseRecordKind.HEALTH)).isZero();
        }

        @Test
        void takesAKindOfWhichNothingIsMeantForPortfoliosWholeIfItIsTicked() throws Exception {
            CaseRecord health = record(CaseRecordKind.HEALTH, false);
            fetchAgain();
            options().caseOptions().wantedProperty(CaseRecordKind.HEALTH).set(true);
            assertThat(options().toRequest().caseOptions())
                    .isEqualTo(CaseRecordChoice.USUAL.taking(Set.of(health.id())));
        }

        @Test
        void takesNoExhibitsOfAKindThatGoesWithAPartLeftOut() throws Exception {
            Id<Exhibit> receipt = desk.session()
                    .files()
                    .add(PlateFiles.turned(1, 90, 60), "one.jpg", kept.id())
                    .exhibit()
                    .id();
            desk.on(() -> Opened.of(desk.session())
                    .caseRecords()
                    .record(
                            CaseRecord.of(Opened.of(desk.session()).newId(), CaseRecordKind.COST)
                                    .with(Cost.RECEIPTS, new FieldValue.Links(List.of(receipt))),
                            Authorship.OWNER,
                            null));
            fetchAgain();
            assertThat(options().exhibitsGoing()).hasSize(1);
            options().discretion().leftOut().add(PortfolioPart.HARM);
            assertThat(options().exhibitsGoing()).isEmpty();
            assertThat(options().going(CaseRecordKind.COST)).isZero();
        }

        @Test
        void somebodyUnderEighteenIsNotSaidToGoInIfChildrenAreLeftOut() throws Exception {
            for (String child : List.of("yes", "no")) {
                CaseRecord affected = CaseRecord.of(Opened.of(desk.session()).newId(), CaseRecordKind.AFFECTED)
                        .with(AffectedPerson.CHILD, new FieldValue.Code(child));
                desk.on(() -> Opened.of(desk.session()).caseRecords().record(affected, Authorship.OWNER, null));
            }
            fetchAgain();
            assertThat(options().going(CaseRecordKind.AFFECTED)).isEqualTo(2);
            options().discretion().leftOut().add(PortfolioPart.CHILDREN);
            assertThat(options().going(CaseRecordKind.AFFECTED)).isEqualTo(1);
        }
    }

    @Nested
    class Made {
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
        void leavesAFileThatIsThereAndOffersAnotherPlace() throws Exception {
            Path target = folder.resolve("there.txt");
            Files.writeString(target, "mine");
            comeTo(PortfolioPreset.POLICE_FILE);
            model.makeAt(target, null);
            desk.until(() -> model.job().failureProperty().get() != null);
            assertThat(Objects.requireNonNull(model.job().failureProperty().get())
                            .offer())
                    .isEqualTo(Problem.Offer.CHOOSE_ANOTHER_PLACE);
            assertThat(model.stepProperty().get()).isEqualTo(Step.LAST_LOOK);
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
            desk.session().files().add(PlateFiles.turned(1, 90, 60), "one.jpg", november.id());
            desk.session().files().add(PlateFiles.turned(6, 90, 60), "two.jpg", november.id());
            desk.reopenWithSpoiledFile();
            begin();
            makeAt(folder.resolve("damaged.txt"));
            assertThat(Objects.requireNonNull(model.job().resultProperty().get())
                            .damaged())
                    .containsExactly("2");
        }

        @Test
        void leavesNothingWhenItIsStopped() throws Exception {
            comeTo(PortfolioPreset.POLICE_FILE);
            model.makeAt(folder.resolve("stopped.txt"), null);
            model.job().cancel();
            desk.until(() -> model.stepProperty().get() == Step.LAST_LOOK);
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
            desk.session().files().add(PlateFiles.heavy(2000, 1500, 1), "one.jpg", november.id());
            fetchAgain();
            List<Double> checking = new ArrayList<>();
            List<Double> writing = new ArrayList<>();
            List<String> now = new ArrayList<>();
            PortfolioJobModel job = model.job();
            job.nowProperty().subscribe(what -> {
                now.add(what);
            });
            job.progressProperty().subscribe(part -> {
                if (job.stageProperty().get() == PortfolioJobModel.Stage.CHECKING) {
                    checking.add(part.doubleValue());
                } else if (job.stageProperty().get() == PortfolioJobModel.Stage.WRITING) {
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
            desk.session().files().add(PlateFiles.turned(1, 90, 60), "one.jpg", november.id());
            fetchAgain();
            comeTo(PortfolioPreset.POLICE_FILE);
            model.form().formProperty().set(OutputForm.FOLDER);
            Path target = folder.resolve("bag");
            model.makeAt(target, null);
            desk.until(() -> model.stepProperty().get() == Step.DONE);
            PortfolioResult result =
                    Objects.requireNonNull(model.job().resultProperty().get());
            assertThat(result.form()).isEqualTo(OutputForm.FOLDER);
            assertThat(result.receipt().file()).isEqualTo(target).isDirectory();
            assertThat(model.stampOf(result).proposedName()).isEqualTo("time-stamp.tsq");
            PortfolioCheckModel checking = new PortfolioCheckModel(desk.session(), desk.tasks(), desk.errors());
            checking.check(target);
            desk.until(() -> checking.checkedProperty().get() != null);
            assertThat(checking.checkedProperty().get())
                    .isInstanceOfSatisfying(CheckedPortfolio.Bundled.class, bundled -> {
                        assertThat(bundled.report().isCompared()).isTrue();
                        // The writer of this test signs nothing.
                        assertThat(bundled.report().findings())
                                .allMatch(finding -> finding.file().endsWith("portfolio.pdf"));
                        assertThat(bundled.report().outcome(BundleReport.Check.DIARY))
                                .isEqualTo(BundleReport.Outcome.HOLDS);
                    });
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
            desk.until(() -> model.stepProperty().get() == Step.DONE);
            assertThat(folder.resolve("notes-draft.docx")).isNotEmptyFile();
            assertThat(Objects.requireNonNull(model.job().resultProperty().get())
                            .companions()
                            .others())
                    .containsExactly(folder.resolve("notes-draft.docx"), folder.resolve("notes-draft.pdf"));
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
            desk.until(() -> model.stepProperty().get() == Step.DONE);
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
            desk.until(() -> model.stepProperty().get() == Step.DONE);
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
            desk.until(() -> model.stepProperty().get() == Step.DONE);
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
            desk.until(() -> model.stepProperty().get() == Step.DONE);
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

    private CaseRecord record(CaseRecordKind kind, boolean printed) throws Exception {
        CaseRecord caseRecord = FilledCaseRecord.of(kind)
                .identified(Opened.of(desk.session()).newId())
                .with(new Handling(printed, "", ""));
        return desk.on(() -> Opened.of(desk.session()).caseRecords().record(caseRecord, Authorship.OWNER, null))
                .current();
    }

    private Incident record(String word, LocalDate day, Handling handling) throws Exception {
        return desk.on(() -> {
            Incident full = Diary.incident(Opened.of(desk.session()).newId(), word, day);
            Incident incident = Incident.of(full.id(), 0, full.when(), full.what())
                    .with(full.where())
                    .with(full.who())
                    .with(full.effect())
                    .with(handling)
                    .with(full.unknown());
            return Opened.of(desk.session()).record(incident, null).current();
        });
    }

    /** Writes what happened, a line to each incident. */
    private static final class Lines implements PortfolioWriter {
        @Override
        public String extension() {
            return "txt";
        }

        @Override
        public void write(PortfolioContent content, @Nullable DiarySigner signer, OutputStream out, Progress progress)
                throws IOException, PortfolioFailure.Cancelled {
            List<String> lines = content.sheets().stream()
                    .map(sheet -> sheet.current().what().happened())
                    .toList();
            progress.now("Lines");
            for (int i = 0; i < lines.size(); i++) {
                if (progress.isCancelled()) {
                    throw new PortfolioFailure.Cancelled();
                }
                out.write((lines.get(i) + "\n").getBytes(StandardCharsets.UTF_8));
                progress.at(i + 1, lines.size());
            }
        }
    }
}
