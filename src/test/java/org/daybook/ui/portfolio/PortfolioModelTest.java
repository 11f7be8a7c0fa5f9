package org.daybook.ui.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry.CopyStateRecorded;
import org.daybook.casefile.entry.Entry.CopyStateRecorded.CopyState;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.job.portfolio.OutputForm;
import org.daybook.pdf.page.PaperSize;
import org.daybook.portfolio.bundle.BundleChoice.Originals;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.statement.StatementForm;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.UnknownFields;
import org.daybook.session.Opened;
import org.daybook.support.CopyRegister;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.PortfolioModel.PortfolioStep;
import org.daybook.ui.portfolio.options.ContentsSummary;
import org.daybook.ui.portfolio.options.IncidentChoice;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioModelTest extends PortfolioModelFixture {
    @Nested
    class OnTheWay {
        @Test
        void aPresetFillsEverythingInAndLeadsOn() {
            model.choose(PortfolioPreset.COURT);
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.CONTENTS);
            PortfolioRequest request = options().toRequest();
            assertThat(request.preset()).isEqualTo(PortfolioPreset.COURT);
            assertThat(request.leftOutSections()).isEqualTo(PortfolioPreset.COURT.leftOut());
            assertThat(request.discretion()).isEqualTo(PortfolioPreset.COURT.discretion());
            assertThat(model.form().originalsProperty().get()).isEqualTo(Originals.WITHOUT_PLACES);
        }

        @ParameterizedTest
        @CsvSource({
            "NOT_SAID, FAMILY",
            "ENGLAND_AND_WALES, FAMILY",
            "SCOTLAND, SCOTLAND",
            "NORTHERN_IRELAND, NORTHERN_IRELAND",
            "ELSEWHERE, OTHER"
        })
        void aStatementForACourtIsOfTheLawOfTheCase(Jurisdiction law, StatementForm form) throws Exception {
            desk.on(() -> {
                Opened.of(desk.session()).recordHeading(new CaseHeading(Map.of(), "", law, UnknownFields.NONE), null);
                return true;
            });
            fetchAgain();
            model.choose(PortfolioPreset.COURT);
            assertThat(model.form().statementProperty().get()).contains(form);
            assertThat(desk.context().messages().get("particular.amount", 12))
                    .isEqualTo(law == Jurisdiction.ELSEWHERE ? "12.00" : "£12.00");
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
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.CONTENTS);
            options().incidents().takeAll(true);
            model.next();
            model.form().formProperty().set(OutputForm.ZIP);
            model.form().megabytesProperty().set("many");
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.FORM);
            model.form().megabytesProperty().set("25");
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.LAST_LOOK);
        }

        @Test
        void whatMayBeServedHasAPageForABrowserOnlyIfItIsAskedFor() {
            model.choose(PortfolioPreset.COURT);
            assertThat(model.form().pageProperty().get()).isFalse();
            model.back();
            model.choose(PortfolioPreset.POLICE_FILE);
            assertThat(model.form().pageProperty().get()).isTrue();
            options().discretion().addressProperty().set(false);
            model.next();
            assertThat(model.form().pageProperty().get()).isFalse();
            model.form().pageProperty().set(true);
            model.next();
            assertThat(model.form().pageProperty().get()).isTrue();
        }

        @Test
        void whatMayBeServedIsLookedThroughFirst() throws Exception {
            model.choose(PortfolioPreset.COURT);
            model.next();
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.CLUES);
            assertThat(model.stepsProperty().get()).isEqualTo(5);
            desk.until(() -> model.clues().seenProperty().get());
            model.clues().mask(" by the school ");
            assertThat(options().toRequest().discretion().masked()).containsExactly("by the school");
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.LAST_LOOK);
            model.back();
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.CLUES);
            model.back();
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.FORM);
            model.back();
            model.back();
            model.choose(PortfolioPreset.POLICE_FILE);
            assertThat(options().discretion().masked()).isEmpty();
            assertThat(model.stepsProperty().get()).isEqualTo(4);
            options().discretion().witnessesProperty().set(false);
            assertThat(model.stepsProperty().get()).isEqualTo(5);
            model.next();
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.CLUES);
        }

        @Test
        void theLastPageSaysWhatSpeaksAgainstSharingWithThisRecipientAndStopsNobody() throws Exception {
            CaseRecord refused = CaseRecord.of(new Id<>("c".repeat(32)), CaseRecordKind.CONSENT)
                    .with(Consent.RECIPIENT, new FieldValue.Text("Housing"))
                    .with(Consent.ANSWER, new FieldValue.Code("refused"));
            desk.on(() -> Opened.of(desk.session()).caseRecords().record(refused, Authorship.OWNER, null));
            options().cover().preparedForProperty().set("Housing");
            comeTo(PortfolioPreset.POLICE_FILE);
            desk.until(() -> !model.consentProperty().get().isEmpty());
            assertThat(model.consentProperty().get()).containsExactly("Consent to share 1: refused");
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.LAST_LOOK);
        }

        @Test
        void backGoesTheSameWay() {
            comeTo(PortfolioPreset.POLICE_FILE);
            model.back();
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.FORM);
            model.back();
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.CONTENTS);
            model.back();
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.PURPOSE);
        }

        @Test
        void withoutAPrintCommandPaperDoesNotLeadOn() {
            model.choose(PortfolioPreset.POLICE_FILE);
            model.next();
            model.form().formProperty().set(OutputForm.PAPER);
            model.next();
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.FORM);
        }
    }

    /** Says that the portfolio made last was given, and begins again. */
    private void give(String recipient) throws Exception {
        desk.on(() -> {
            Opened.of(desk.session())
                    .portfolios()
                    .record(new CopyStateRecorded(
                            Objects.requireNonNull(
                                    Opened.of(desk.session())
                                            .portfolios()
                                            .whoHasWhat(new Messages(Locale.UK))
                                            .recipients()
                                            .stream()
                                            .flatMap(one -> one.copies().stream())
                                            .max(Comparator.comparingLong(CopyRegister.Copy::entry))
                                            .orElseThrow()
                                            .digest()),
                            CopyState.GIVEN,
                            recipient,
                            LocalDate.of(2026, 9, 3),
                            "",
                            ""));
            return true;
        });
        model.again();
        desk.until(() -> model.stepProperty().get() == PortfolioStep.PURPOSE);
    }

    @Nested
    class SinceTheLastOne {
        @Test
        void isNotPossibleBeforeAnyWasMade() {
            assertThat(options().isPossible(PortfolioPreset.SINCE_LAST)).isFalse();
            model.choose(PortfolioPreset.SINCE_LAST);
            assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.PURPOSE);
        }

        @Test
        void isNotPossibleWhileNobodyIsSaidToHaveOne() throws Exception {
            makeAt(folder.resolve("first.txt"));
            record("later", LocalDate.of(2026, 9, 1), IncidentHandling.ORDINARY);
            model.again();
            desk.until(() -> model.stepProperty().get() == PortfolioStep.PURPOSE);
            assertThat(options().isPossible(PortfolioPreset.SINCE_LAST)).isFalse();
        }

        @Test
        void isNotPossibleWhileNothingIsNew() throws Exception {
            makeAt(folder.resolve("first.txt"));
            give("DC Farrow");
            assertThat(options().isPossible(PortfolioPreset.SINCE_LAST)).isFalse();
        }

        @Test
        void holdsWhatWasRecordedAfterIt() throws Exception {
            makeAt(folder.resolve("first.txt"));
            Incident later = record("later", LocalDate.of(2026, 9, 1), IncidentHandling.ORDINARY);
            give("DC Farrow");
            assertThat(options().holdings().held())
                    .singleElement()
                    .satisfies(held -> assertThat(
                                    Objects.requireNonNull(held.last()).code())
                            .matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){5}"));
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
        void aDraftStatementTellsWhatIsUsualUntilSheChoosesAndWithNoneTickedTheUsualAgain() {
            model.choose(PortfolioPreset.COURT);
            assertThat(setOut()).containsExactlyInAnyOrder(november.id(), october.id());
            choice(november.id()).setOutProperty().set(false);
            assertThat(options().incidents().isShortlisted()).isTrue();
            assertThat(options().toRequest().scope().shortlist()).containsExactly(october.id());
            choice(october.id()).setOutProperty().set(false);
            assertThat(options().incidents().isShortlisted()).isFalse();
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
            give("The advocate");
            Incident between = record("between", LocalDate.of(2026, 9, 1), IncidentHandling.ORDINARY);
            makeAt(folder.resolve("second.txt"));
            Incident later = record("later", LocalDate.of(2026, 9, 2), IncidentHandling.ORDINARY);
            give("DC Farrow");
            model.choose(PortfolioPreset.SINCE_LAST);
            assertThat(options().incidents().going()).containsExactly(later.id());
            int few = options().pagesOf(PortfolioPreset.SINCE_LAST);
            options().leftOutSections().add(PortfolioSection.SUMMARY);
            int[] told = {0};
            options().onChange(() -> told[0]++);
            told[0] = 0;
            options().goesOnFromProperty().set(options().holdings().held().getLast());
            assertThat(options().cover().preparedForProperty().get()).isEqualTo("The advocate");
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
            give("DC Farrow");
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
            record("later", LocalDate.of(2026, 9, 1), IncidentHandling.ORDINARY);
            give("DC Farrow");
            model.choose(PortfolioPreset.SINCE_LAST);
            int[] said = {options().recordsGoing().size()};
            assertThat(said[0]).isZero();
            options().onChange(() -> said[0] = options().recordsGoing().size());
            model.back();
            model.choose(PortfolioPreset.POLICE_FILE);
            assertThat(said[0]).isEqualTo(1);
        }
    }
}
