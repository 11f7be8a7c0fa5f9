package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.casefile.Draft;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.Id;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Destination.Prefill;
import org.daybook.ui.toolkit.navigation.Destination.ShowConversation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which pages begin to write, and are refused in a diary that is open for reading only. */
class ReadOnlyGuardTest {
    private static final Id<Draft> DRAFT = id(9);
    private static final CaseRecordKind COST = CaseRecordKind.COST;

    private static <T> Id<T> id(int number) {
        return new Id<>("%032x".formatted(number));
    }

    static Stream<Destination> forms() {
        return Stream.of(
                new Destination.NewIncident(null),
                new Destination.AmendIncident(id(1), null),
                new Destination.WriteUpMany(null),
                new Destination.AmendExhibit(id(1), null),
                new Destination.RedactExhibit(id(1), null),
                new Destination.NewPhysicalItem(null, null),
                new Destination.NewCaseRecord(COST),
                new Destination.AmendCaseRecord(COST, id(1), null));
    }

    static Stream<Destination> drafts() {
        return Stream.of(
                new Destination.NewIncident(DRAFT),
                new Destination.AmendIncident(id(1), DRAFT),
                new Destination.WriteUpMany(DRAFT),
                new Destination.AmendExhibit(id(1), DRAFT),
                new Destination.RedactExhibit(id(1), DRAFT),
                new Destination.NewPhysicalItem(id(1), DRAFT),
                new Destination.NewCaseRecord(COST, Prefill.NOTHING, null, DRAFT),
                new Destination.AmendCaseRecord(COST, id(1), DRAFT));
    }

    static Stream<Destination> changes() {
        return Stream.of(
                new Destination.EraseIncident(id(1)),
                new Destination.EraseExhibit(id(1)),
                new Destination.EraseCaseRecord(id(1)),
                new Destination.ImportMessages(),
                new Destination.JoinScreenshots(id(1)));
    }

    static Stream<Destination> pages() {
        ShowConversation conversation = new ShowConversation(id(1), 0, 0);
        return Stream.of(
                new Destination.Today(),
                new Destination.Timeline(),
                new Destination.ShowIncident(id(1)),
                new Destination.ShowExhibit(id(1), null),
                new Destination.ShowCaseRecord(id(1)),
                new Destination.TheCase(null),
                new Destination.Exhibits(),
                new Destination.Conversations(),
                conversation,
                new Destination.CompareConversations(conversation, conversation),
                new Destination.Identities(),
                new Destination.Campaign(id(1)),
                new Destination.Patterns(),
                // A portfolio and a copy are made from a backup too, and help is always there.
                new Destination.Portfolio(),
                new Destination.CheckPortfolio(),
                new Destination.CopyDiary(),
                new Destination.Settings(),
                new Destination.Help());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormThatWouldBeginEmptyIsRefused(Destination form) {
        assertThat(ReadOnlyGuard.begins(form)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void aDraftIsOpenedSinceItCanBeReadNowhereElse(Destination draft) {
        assertThat(ReadOnlyGuard.begins(draft)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void erasingImportingAndJoiningAreRefused(Destination change) {
        assertThat(ReadOnlyGuard.begins(change)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everythingThatIsOnlyReadIsOpened(Destination page) {
        assertThat(ReadOnlyGuard.begins(page)).isFalse();
    }

    @Test
    void everyFormWithADraftIsRefusedWithoutOne() {
        List<Class<?>> withDraft = Stream.of(Destination.class.getPermittedSubclasses())
                .filter(page -> Stream.of(page.getRecordComponents())
                        .anyMatch(part -> part.getName().equals("resume")))
                // The heading of the case is a page that is read as well.
                .filter(page -> page != Destination.People.class)
                .toList();
        assertThat(forms().<Class<?>>map(Destination::getClass)).containsExactlyInAnyOrderElementsOf(withDraft);
        assertThat(drafts().<Class<?>>map(Destination::getClass)).containsExactlyInAnyOrderElementsOf(withDraft);
    }
}
