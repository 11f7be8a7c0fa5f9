package org.daybook.ui.toolkit.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.Draft;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentMaker;
import org.daybook.index.ItemKind;
import org.daybook.record.Id;
import org.daybook.ui.toolkit.navigation.Destination.AmendCaseRecord;
import org.daybook.ui.toolkit.navigation.Destination.AmendExhibit;
import org.daybook.ui.toolkit.navigation.Destination.AmendIncident;
import org.daybook.ui.toolkit.navigation.Destination.Campaign;
import org.daybook.ui.toolkit.navigation.Destination.CheckPortfolio;
import org.daybook.ui.toolkit.navigation.Destination.Conversations;
import org.daybook.ui.toolkit.navigation.Destination.CopyDiary;
import org.daybook.ui.toolkit.navigation.Destination.EraseCaseRecord;
import org.daybook.ui.toolkit.navigation.Destination.EraseExhibit;
import org.daybook.ui.toolkit.navigation.Destination.EraseIncident;
import org.daybook.ui.toolkit.navigation.Destination.Exhibits;
import org.daybook.ui.toolkit.navigation.Destination.Help;
import org.daybook.ui.toolkit.navigation.Destination.Identities;
import org.daybook.ui.toolkit.navigation.Destination.ImportMessages;
import org.daybook.ui.toolkit.navigation.Destination.NewCaseRecord;
import org.daybook.ui.toolkit.navigation.Destination.NewIncident;
import org.daybook.ui.toolkit.navigation.Destination.NewPhysicalItem;
import org.daybook.ui.toolkit.navigation.Destination.Patterns;
import org.daybook.ui.toolkit.navigation.Destination.People;
import org.daybook.ui.toolkit.navigation.Destination.Portfolio;
import org.daybook.ui.toolkit.navigation.Destination.Prefill;
import org.daybook.ui.toolkit.navigation.Destination.RedactExhibit;
import org.daybook.ui.toolkit.navigation.Destination.Settings;
import org.daybook.ui.toolkit.navigation.Destination.ShowCaseRecord;
import org.daybook.ui.toolkit.navigation.Destination.ShowConversation;
import org.daybook.ui.toolkit.navigation.Destination.ShowExhibit;
import org.daybook.ui.toolkit.navigation.Destination.ShowIncident;
import org.daybook.ui.toolkit.navigation.Destination.SupportSheets;
import org.daybook.ui.toolkit.navigation.Destination.TheCase;
import org.daybook.ui.toolkit.navigation.Destination.Timeline;
import org.daybook.ui.toolkit.navigation.Destination.Today;
import org.daybook.ui.toolkit.navigation.Destination.WriteUpMany;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** To which place of the sidebar a page belongs, and which list stands beside it. */
class DestinationTest {
    private static final Id<Incident> INCIDENT = IncidentMaker.id(1);
    private static final Id<Exhibit> EXHIBIT = id(2);
    private static final Id<CaseRecord> RECORD = id(3);
    private static final Timeline FOUND = new Timeline("van");
    private static final ShowConversation CONVERSATION = new ShowConversation(id(4), 2, 7);

    private static <T> Id<T> id(int number) {
        return new Id<>("%032x".formatted(number));
    }

    private static ShowConversation from(@Nullable Destination from) {
        return new ShowConversation(id(4), 2, 7, from);
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(new Today(), new Today()),
                Arguments.of(new NewIncident(null), new NewIncident(null)),
                Arguments.of(new ShowIncident(INCIDENT), new Timeline()),
                Arguments.of(new ShowIncident(INCIDENT, FOUND), new Timeline()),
                Arguments.of(new AmendIncident(INCIDENT, null), new Timeline()),
                Arguments.of(new EraseIncident(INCIDENT), new Timeline()),
                Arguments.of(new WriteUpMany(null), new Timeline()),
                Arguments.of(new ShowIncident(INCIDENT, new Timeline(), null, CONVERSATION), new Conversations()),
                Arguments.of(new ShowExhibit(EXHIBIT, null), new Exhibits()),
                Arguments.of(new ShowExhibit(EXHIBIT, FOUND), new Timeline()),
                Arguments.of(new AmendExhibit(EXHIBIT, null), new Exhibits()),
                Arguments.of(new NewPhysicalItem(INCIDENT, null), new Exhibits()),
                Arguments.of(new EraseExhibit(EXHIBIT), new Exhibits()),
                Arguments.of(new RedactExhibit(EXHIBIT, null), new Exhibits()),
                Arguments.of(new Destination.JoinScreenshots(EXHIBIT), new Exhibits()),
                Arguments.of(new ShowCaseRecord(RECORD), new TheCase(null)),
                Arguments.of(new ShowCaseRecord(RECORD, FOUND), new Timeline()),
                Arguments.of(new ShowCaseRecord(RECORD, CaseRecordKind.ORDER), new TheCase(null)),
                Arguments.of(new NewCaseRecord(CaseRecordKind.ORDER), new TheCase(null)),
                Arguments.of(new AmendCaseRecord(CaseRecordKind.ORDER, RECORD, null), new TheCase(null)),
                Arguments.of(new EraseCaseRecord(RECORD), new TheCase(null)),
                Arguments.of(new Destination.RetentionReview(), new TheCase(null)),
                Arguments.of(new People(null), new TheCase(null)),
                Arguments.of(CONVERSATION, new Conversations()),
                Arguments.of(from(FOUND), new Timeline()),
                Arguments.of(from(new Identities()), new Patterns()),
                Arguments.of(new ImportMessages(), new Conversations()),
                Arguments.of(new Destination.CompareConversations(CONVERSATION, CONVERSATION), new Conversations()),
                Arguments.of(new Identities(), new Patterns()),
                Arguments.of(new Campaign(RECORD), new Patterns()),
                Arguments.of(new Destination.ChangePassphrase(), new Settings()),
                Arguments.of(new Destination.RecoverySheet(), new Settings()),
                Arguments.of(new Destination.Access(), new Settings()),
                Arguments.of(new CheckPortfolio(), new Portfolio()),
                Arguments.of(new SupportSheets(), new Portfolio()),
                Arguments.of(new Destination.WhoHasWhat(), new Portfolio()),
                Arguments.of(new CopyDiary(), new CopyDiary()),
                Arguments.of(new Help(), new Help()));
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyPageHasItsPlaceInTheSidebar(Destination page, Destination place) {
        assertThat(page.place()).isEqualTo(place);
    }

    @ParameterizedTest
    @MethodSource("places")
    void aPlaceIsItsOwnPlace(Destination page, Destination place) {
        assertThat(place.place()).isEqualTo(place);
    }

    @Nested
    class TheListBeside {
        @Test
        void isTheListItselfWhereThePageIsOne() {
            for (Destination list :
                    List.of(FOUND, new Exhibits(), new Conversations(), new TheCase(CaseRecordKind.ORDER))) {
                assertThat(list.list()).contains(list);
            }
        }

        @Test
        void isNoneForAPageWithoutOne() {
            for (Destination page :
                    List.of(new Today(), new TheCase(null), new Portfolio(), new NewIncident(null), new Patterns())) {
                assertThat(page.list()).isEmpty();
            }
        }

        @Test
        void isWhereTheIncidentWasOpenedFromWithItInView() {
            assertThat(new ShowIncident(INCIDENT, FOUND).list()).contains(FOUND.at(INCIDENT));
        }

        @Test
        void isThatOfTheConversationFromWhichTheIncidentWasOpened() {
            assertThat(new ShowIncident(INCIDENT, FOUND, null, CONVERSATION).list())
                    .contains(new Conversations());
        }

        @Test
        void ofAnExhibitIsAllOfThemOrTheSearchThatFoundIt() {
            assertThat(new ShowExhibit(EXHIBIT, null).list()).contains(new Exhibits());
            assertThat(new ShowExhibit(EXHIBIT, FOUND).list()).contains(FOUND.at(EXHIBIT));
        }

        @Test
        void ofACaseRecordIsTheSearchThatFoundItOrTheListOfItsKind() {
            assertThat(new ShowCaseRecord(RECORD, FOUND).list()).contains(FOUND.at(RECORD));
            assertThat(new ShowCaseRecord(RECORD, CaseRecordKind.ORDER).list())
                    .contains(new TheCase(CaseRecordKind.ORDER));
            assertThat(new ShowCaseRecord(RECORD).list()).isEmpty();
        }

        @Test
        void ofAConversationIsAllOfThemOrTheSearchThatFoundIt() {
            assertThat(CONVERSATION.list()).contains(new Conversations());
            assertThat(from(FOUND).list())
                    .hasValueSatisfying(list ->
                            assertThat(((Timeline) list).isSameListAs(FOUND)).isTrue());
            assertThat(from(new Identities()).list()).isEmpty();
        }
    }

    @Test
    void theRecordOfAPageIsThatWhichItShowsOrBringsIntoView() {
        assertThat(new ShowIncident(INCIDENT).record()).isEqualTo(Optional.of(INCIDENT));
        assertThat(new ShowExhibit(EXHIBIT, null).record()).isEqualTo(Optional.of(EXHIBIT));
        assertThat(new ShowCaseRecord(RECORD).record()).isEqualTo(Optional.of(RECORD));
        assertThat(FOUND.at(INCIDENT).record()).isEqualTo(Optional.of(INCIDENT));
        assertThat(FOUND.record()).isEmpty();
        assertThat(new Today().record()).isEmpty();
    }

    @Test
    void aConversationIsOneRecordWhicheverOfItsRowsIsInView() {
        assertThat(CONVERSATION.at(99).record()).isEqualTo(CONVERSATION.record());
        assertThat(new ShowConversation(id(4), 3, 7).record()).isNotEqualTo(CONVERSATION.record());
        assertThat(CONVERSATION.at(99).row()).isEqualTo(99);
    }

    @Test
    void twoTimelinesAreOneListWhateverIsInView() {
        assertThat(FOUND.at(INCIDENT).isSameListAs(FOUND)).isTrue();
        assertThat(FOUND.isSameListAs(new Timeline("kite"))).isFalse();
        assertThat(FOUND.isSameListAs(new Timeline("van", null, null, new Patterns())))
                .isFalse();
        assertThat(FOUND.isSameListAs(new Timeline("van", null, null, null, Set.of(ItemKind.INCIDENT))))
                .isFalse();
    }

    @Nested
    class ContinuingADraft {
        private static Draft draft(String form, @Nullable Id<?> about) {
            return new Draft(id(9), form, about, Map.of(), OffsetDateTime.parse("2026-11-03T21:05:00Z"));
        }

        private static Destination resuming(String form, @Nullable Id<?> about) {
            return DraftForm.resuming(draft(form, about));
        }

        @Test
        void leadsToTheFormItWasTypedIn() {
            assertThat(resuming("incident", null)).isEqualTo(new NewIncident(id(9)));
            assertThat(resuming("incident", INCIDENT)).isEqualTo(new AmendIncident(INCIDENT, id(9)));
            assertThat(resuming(DraftForm.HEADING, null)).isEqualTo(new People(id(9)));
            assertThat(resuming(DraftForm.GRID, null)).isEqualTo(new WriteUpMany(id(9)));
            assertThat(resuming(DraftForm.EXHIBIT, null)).isEqualTo(new NewPhysicalItem(null, id(9)));
            assertThat(resuming(DraftForm.EXHIBIT, EXHIBIT)).isEqualTo(new AmendExhibit(EXHIBIT, id(9)));
            assertThat(resuming(DraftForm.REDACTED_COPY, EXHIBIT)).isEqualTo(new RedactExhibit(EXHIBIT, id(9)));
            assertThat(resuming(DraftForm.LINKING, null)).isEqualTo(new Identities());
            assertThat(resuming(DraftForm.IMPORT, null)).isEqualTo(new ImportMessages());
        }

        @ParameterizedTest
        @EnumSource
        void ofACaseRecordLeadsToTheFormOfItsKind(CaseRecordKind kind) {
            assertThat(resuming(DraftForm.of(kind), null))
                    .isEqualTo(new NewCaseRecord(kind, Prefill.NOTHING, null, id(9)));
            assertThat(resuming(DraftForm.of(kind), RECORD)).isEqualTo(new AmendCaseRecord(kind, RECORD, id(9)));
            assertThat(DraftForm.caseRecordKindOf(draft(DraftForm.of(kind), null)))
                    .contains(kind);
        }

        @Test
        void ofAKindThatOnlyANewerVersionKnowsLeadsToTheCase() {
            assertThat(resuming("particular-dream", null)).isEqualTo(new TheCase(null));
            assertThat(DraftForm.caseRecordKindOf(draft("incident", null))).isEmpty();
        }

        @Test
        void ofACopyWithoutItsOriginalLeadsToAllExhibits() {
            assertThat(resuming(DraftForm.REDACTED_COPY, null)).isEqualTo(new Exhibits());
        }
    }
}
