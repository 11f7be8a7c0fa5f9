package org.daybook.ui.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.evidence.PlateFiles;
import org.daybook.exhibit.Exhibit;
import org.daybook.field.FieldValue;
import org.daybook.portfolio.request.CaseRecordChoice;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.Id;
import org.daybook.session.Opened;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.options.ContentsSummary;
import org.daybook.ui.portfolio.options.IncidentOptions;
import org.daybook.ui.portfolio.options.OptionsFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortfolioInclusionChoiceTest extends PortfolioModelFixture {
    @BeforeEach
    void choose() {
        model.choose(PortfolioPreset.POLICE_FILE);
    }

    private IncidentOptions incidents() {
        return options().incidents();
    }

    @Test
    void isWhatIsMeantForPortfoliosInTheOrderOfTheDays() {
        assertThat(incidents().choices().stream().map(choice -> choice.history().id()))
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
        desk.session()
                .intake()
                .begin(PlateFiles.turned(1, 90, 60), "one.jpg", kept.id())
                .finish();
        model.labelled(ExhibitLabelStyle.WITH_STROKE);
        fetchAgain();
        model.choose(PortfolioPreset.POLICE_FILE);
        options().exhibits().platesProperty().set(ExhibitChoice.Plates.SMALLER);
        options().exhibits().coveredProperty().set(true);
        assertThat(options().toRequest().exhibits())
                .isEqualTo(new ExhibitChoice(
                        ExhibitChoice.ExhibitScope.OF_PRINTED,
                        ExhibitChoice.Plates.SMALLER,
                        true,
                        false,
                        ExhibitLabelStyle.WITH_STROKE));
        assertThat(options().exhibitsGoing()).isEmpty();
        assertThat(options().unlinkedExhibits()).isEmpty();
        options().exhibits().whichProperty().set(ExhibitChoice.ExhibitScope.ALL);
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
    void saysOfEveryPresetThatNamesAreTakenFromTheRecordsThoughNoneIsTyped() {
        OptionsFormatter words = new OptionsFormatter(new Messages(Locale.UK));
        for (PortfolioPreset preset : PortfolioPreset.values()) {
            model.choose(preset);
            assertThat(words.all(options()))
                    .contains("The first page can print your name")
                    .doesNotContain("nobody");
        }
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
                        .isEqualTo(
                                options().incidents().contentsProperty().get().taken());
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
        assertThat(options().toRequest().caseOptions()).isEqualTo(CaseRecordChoice.USUAL.taking(Set.of(health.id())));
    }

    @Test
    void showsExhibitsThatBelongToNoIncidentUntilTheyAreIncluded() throws Exception {
        desk.session()
                .intake()
                .begin(PlateFiles.turned(1, 90, 60), "one.jpg", null)
                .finish();
        fetchAgain();
        assertThat(options().exhibitsGoing()).isEmpty();
        assertThat(options().unlinkedExhibits()).hasSize(1);
        options().exhibits().whichProperty().set(ExhibitChoice.ExhibitScope.ALL);
        assertThat(options().unlinkedExhibits()).isEmpty();
    }

    @Test
    void takesNoExhibitsOfAKindThatGoesWithAPartLeftOut() throws Exception {
        Id<Exhibit> receipt = desk.session()
                .intake()
                .begin(PlateFiles.turned(1, 90, 60), "one.jpg", kept.id())
                .finish()
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
