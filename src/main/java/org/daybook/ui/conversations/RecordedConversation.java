package org.daybook.ui.conversations;

import java.util.List;
import java.util.Optional;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.ConversationSummary;
import org.daybook.session.ConversationStore.Citing;
import org.daybook.session.OpenCase;
import org.daybook.ui.toolkit.navigation.Destination;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a conversation.
 *
 * @param index its number in the import, from 0
 * @param exhibit the exhibit with the original; null if it was erased
 * @param links the incidents that refer to it, each with the runs of rows
 */
record RecordedConversation(
        ImportHistory history, int index, @Nullable ExhibitHistory exhibit, List<Citing> links) {
    /** The conversation as the diary has it now; empty if it was erased with its exhibit meanwhile. */
    static Optional<RecordedConversation> of(OpenCase open, Destination.ShowConversation shown) {
        return open.conversations()
                .one(shown.messages())
                .filter(history -> shown.conversation()
                        < history.messages().conversations().size())
                .map(history -> of(open, history, shown));
    }

    private static RecordedConversation of(OpenCase open, ImportHistory history, Destination.ShowConversation shown) {
        ExhibitHistory exhibit = history.messages()
                .exhibitOf(history.messages()
                        .conversations()
                        .get(shown.conversation())
                        .item())
                .flatMap(open.exhibits()::one)
                .orElse(null);
        return new RecordedConversation(
                history,
                shown.conversation(),
                exhibit,
                open.conversations().citing(shown.messages(), shown.conversation()));
    }

    /** The incident that has this number; empty if it refers to none of the messages. */
    Optional<Citing> citing(int number) {
        return links.stream().filter(link -> link.number() == number).findFirst();
    }

    ConversationSummary summary() {
        return history.messages().conversations().get(index);
    }
}
