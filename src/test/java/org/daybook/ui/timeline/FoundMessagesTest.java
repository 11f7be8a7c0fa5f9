package org.daybook.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.casefile.ImportHistory;
import org.daybook.index.ResultGroup;
import org.daybook.job.importing.ImportedChat;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoundMessagesTest extends DeskFixture {
    private TimelineModel model;
    private ImportHistory chat;

    @BeforeEach
    void bringIn() throws Exception {
        chat = ImportedChat.into(desk.session(), folder);
        model = new TimelineModel(desk.context());
        model.open(new Destination.Timeline());
        desk.until(() -> model.loaded.get());
    }

    @Test
    void messagesAreAGroupOfTheirOwnAndOpenInTheirConversation() throws Exception {
        List<TimelineRow.FoundMessage> rows = found("\"stop writing\"");
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.hit().messages()).isEqualTo(chat.id());
            assertThat(row.hit().number()).isEqualTo(3);
        });
        assertThat(model.search.found)
                .contains(new TimelineRow.GroupHeading(ResultGroup.MESSAGES, 1))
                .first()
                .isInstanceOf(TimelineRow.GroupHeading.class);
        model.open(rows.getFirst());
        Destination.Timeline results = new Destination.Timeline("\"stop writing\"");
        assertThat(desk.gone()).containsExactly(new Destination.ShowConversation(chat.id(), 0, 3, results));
        assertThat(desk.gone().getFirst().list())
                .hasValueSatisfying(list -> assertThat(results.isSameListAs((Destination.Timeline) list))
                        .as("it is shown beside the results")
                        .isTrue());
        assertThat(rows.getFirst().id()).isEqualTo(desk.gone().getFirst().record());
    }

    @Test
    void aMessageSaysWhoWroteWhatAndWhenInWhichConversation() throws Exception {
        TimelineRow.FoundMessage row = found("blue bag").getFirst();
        desk.until(() -> model.search.state.get().equals("2 results, 1 of them in messages"));
        TimelineRowTextFormatter words = formatter(new ListCover());
        TimelineRowText text = words.of(row);
        assertThat(text.when().day()).isEqualTo("Fri 13 Nov");
        assertThat(text.when().rest()).isEqualTo("2026, 20:40");
        assertThat(text.facts()).isEqualTo("Craig Mullen · In the conversation: Craig Mullen");
        assertThat(text.excerpt()).startsWith("I know where you are");
        assertThat(words.sentence(row))
                .hasValueSatisfying(sentence -> assertThat(sentence.text())
                        .isEqualTo("you were at the leisure centre at six, with the blue bag"));
        assertThat(formatter(new ListCover()).of(found("WA0001").getFirst()).excerpt())
                .contains("IMG-20261113-WA0001.jpg");
    }

    @Test
    void aMessageShowsNothingButItsDayWhileTheListsAreCovered() throws Exception {
        TimelineRow.FoundMessage row = found("blue bag").getFirst();
        ListCover cover = new ListCover();
        cover.set(true);
        TimelineRowTextFormatter covered = formatter(cover);
        assertThat(covered.sentence(row)).isEmpty();
        assertThat(covered.of(row).spoken()).doesNotContain("Craig").doesNotContain("know");
    }

    @Test
    void aMessageThatWasImportedTwiceIsFoundOnceAndItsEarlierCopyIsNamed() throws Exception {
        ImportHistory later = ImportedChat.laterInto(desk.session(), folder);
        desk.session().messagesSearchable().join();
        TimelineRow.FoundMessage kept = found("blue bag").getFirst();
        desk.until(() -> model.search.state.get().contains("1 of them in messages"));
        assertThat(kept.hit().messages()).isEqualTo(later.id());
        assertThat(formatter(new ListCover()).of(kept).facts()).endsWith("Also in an earlier copy");
        TimelineRow.FoundMessage gone = found("\"where are you\"").getFirst();
        assertThat(gone.hit().messages())
                .as("what is gone since is still found")
                .isEqualTo(chat.id());
    }

    @Test
    void aWordThatOnlyMessagesHaveIsNotTakenForAMisspeltOne() throws Exception {
        found("encrypted");
        desk.until(() -> model.search.state.get().equals("1 result"));
        assertThat(model.search.suggestion.get().typed()).isEmpty();
    }

    private TimelineRowTextFormatter formatter(ListCover cover) {
        return new TimelineRowTextFormatter(desk.messages(), desk.context().words(), cover, _ -> false);
    }

    private List<TimelineRow.FoundMessage> found(String typed) throws Exception {
        model.search.clear();
        model.search.words.set(typed);
        desk.until(() -> model.search.found.stream().anyMatch(TimelineRow.FoundMessage.class::isInstance));
        return model.search.found.stream()
                .filter(TimelineRow.FoundMessage.class::isInstance)
                .map(TimelineRow.FoundMessage.class::cast)
                .toList();
    }
}
