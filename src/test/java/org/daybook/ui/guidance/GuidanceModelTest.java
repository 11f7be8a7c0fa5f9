package org.daybook.ui.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.organisation.Organisations;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.record.UnknownFields;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GuidanceModelTest extends DeskFixture {
    @Nested
    class BeforeADiaryIsOpen {
        @Test
        void beginsWithTheNumbers() {
            GuidanceModel model = new GuidanceModel(AddedHelplines.NONE);
            assertThat(model.topic.get()).isEqualTo(GuidanceTopic.NUMBERS);
            assertThat(model.nation.get()).isEqualTo(Jurisdiction.ENGLAND_AND_WALES);
            assertThat(model.page.get().title()).isEqualTo("Numbers to call");
        }

        @Test
        void numbersFromAPlainFileAreNoPartOfThePageAndAreNotFound() {
            GuidanceModel model = new GuidanceModel(new AddedHelplines(Organisations.northshire(), () -> {}));
            assertThat(model.page.get())
                    .isEqualTo(GuidanceLibrary.page(GuidanceTopic.NUMBERS, Jurisdiction.ENGLAND_AND_WALES));
            assertThat(model.find("Northshire"))
                    .extracting(HelpSearch.Hit::topic)
                    .doesNotContain(GuidanceTopic.NUMBERS);
            assertThat(model.added.get().isSealed()).isFalse();
        }

        @Test
        void numbersFromAPlainFileCanBeRemoved() {
            AtomicInteger removed = new AtomicInteger();
            GuidanceModel model =
                    new GuidanceModel(new AddedHelplines(Organisations.northshire(), removed::incrementAndGet));
            model.removeAdded();
            assertThat(removed).hasValue(1);
            assertThat(model.added.get()).isEqualTo(AddedHelplines.NONE);
        }

        @Test
        void opensThePageThatAnotherScreenLinksTo() {
            GuidanceModel model = new GuidanceModel(AddedHelplines.NONE);
            model.open(new Destination.Help(Destination.Help.HelpPage.GETTING_MESSAGES));
            assertThat(model.page.get().title()).isEqualTo("Getting messages off a phone");
            model.open(new Destination.Help(Destination.Help.HelpPage.KEYS));
            assertThat(model.topic.get()).isEqualTo(GuidanceTopic.KEYS);
            model.open(new Destination.Help());
            assertThat(model.topic.get()).isEqualTo(GuidanceTopic.NUMBERS);
        }

        @Test
        void thePageFollowsWhatIsChosen() {
            GuidanceModel model = new GuidanceModel(AddedHelplines.NONE);
            model.topic.set(GuidanceTopic.ORDERS);
            GuidancePage before = model.page.get();
            model.nation.set(Jurisdiction.SCOTLAND);
            assertThat(before).isEqualTo(GuidanceLibrary.page(GuidanceTopic.ORDERS, Jurisdiction.ENGLAND_AND_WALES));
            assertThat(model.page.get())
                    .isEqualTo(GuidanceLibrary.page(GuidanceTopic.ORDERS, Jurisdiction.SCOTLAND))
                    .isNotEqualTo(before);
        }
    }

    @Nested
    class InADiary {
        @Test
        void theNumbersThatAreSealedInItStandApartAndAreFound() {
            GuidanceModel model = new GuidanceModel(new AddedHelplines(Organisations.northshire(), null));
            assertThat(model.page.get())
                    .isEqualTo(GuidanceLibrary.page(GuidanceTopic.NUMBERS, Jurisdiction.ENGLAND_AND_WALES));
            assertThat(model.added.get().isSealed()).isTrue();
            assertThat(model.find("Northshire"))
                    .extracting(HelpSearch.Hit::topic)
                    .contains(GuidanceTopic.NUMBERS);
            model.removeAdded();
            assertThat(model.added.get().organisation()).isEqualTo(Organisations.northshire());
        }

        @Test
        void beginsWithThePartOfTheCountryThatTheDiaryNames() throws Exception {
            GuidanceModel model = open(Jurisdiction.NORTHERN_IRELAND);
            assertThat(model.nation.get()).isEqualTo(Jurisdiction.NORTHERN_IRELAND);
            assertThat(model.page.get())
                    .isEqualTo(GuidanceLibrary.page(GuidanceTopic.NUMBERS, Jurisdiction.NORTHERN_IRELAND));
            assertThat(model.elsewhere.get()).isFalse();
        }

        @Test
        void saysSoIfTheDiaryIsAboutAnotherCountry() throws Exception {
            GuidanceModel model = open(Jurisdiction.ELSEWHERE);
            assertThat(model.nation.get()).isEqualTo(Jurisdiction.ENGLAND_AND_WALES);
            assertThat(model.elsewhere.get()).isTrue();
        }

        @Test
        void beginsAsBeforeIfTheDiaryNamesNone() throws Exception {
            GuidanceModel model = open(Jurisdiction.NOT_SAID);
            assertThat(model.nation.get()).isEqualTo(Jurisdiction.ENGLAND_AND_WALES);
            assertThat(model.elsewhere.get()).isFalse();
        }

        @Test
        void whatWasChosenMeanwhileStays() throws Exception {
            record(Jurisdiction.NORTHERN_IRELAND);
            GuidanceModel model = new GuidanceModel(AddedHelplines.NONE);
            model.open(desk.session(), desk.tasks());
            model.nation.set(Jurisdiction.SCOTLAND);
            told();
            assertThat(model.nation.get()).isEqualTo(Jurisdiction.SCOTLAND);
        }

        @Test
        void isToldNothingAnyMoreOnceItIsDropped() throws Exception {
            record(Jurisdiction.SCOTLAND);
            GuidanceModel model = new GuidanceModel(AddedHelplines.NONE);
            model.open(desk.session(), desk.tasks());
            model.drop();
            told();
            assertThat(model.nation.get()).isEqualTo(Jurisdiction.ENGLAND_AND_WALES);
        }
    }

    private GuidanceModel open(Jurisdiction jurisdiction) throws Exception {
        record(jurisdiction);
        GuidanceModel model = new GuidanceModel(AddedHelplines.NONE);
        model.open(desk.session(), desk.tasks());
        told();
        return model;
    }

    private void record(Jurisdiction jurisdiction) throws Exception {
        desk.on(() -> {
            Opened.of(desk.session())
                    .recordHeading(new CaseHeading(Map.of(), "", jurisdiction, UnknownFields.NONE), null);
            return true;
        });
    }

    private void told() throws Exception {
        // The vault thread does one thing after another: once this is done, so is what was asked before.
        desk.on(() -> true);
        desk.tellAll();
    }
}
