package org.daybook.ui.conversations;

import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.comparison.ConversationComparison;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.session.ImportedMessages;
import org.daybook.session.OpenCase;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;

/** Two exports of one conversation, compared. JavaFX thread; call {@link #open} once. */
public final class ComparisonModel {
    private final DiaryContext context;
    final DiaryWork work;
    /** The outcome; null until it is known. */
    final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>(null);
    /** The code of the diary right after the earlier import; empty until it is known. */
    final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");

    private Runnable silence = () -> {};

    /**
     * The two imports, and what differs between their conversations.
     *
     * @param earlierExhibit the name of the exhibit with the first; empty if there is none
     * @param laterExhibit the same of the second
     */
    record Compared(
            ImportHistory earlier,
            ImportHistory later,
            String earlierExhibit,
            String laterExhibit,
            Destination.CompareConversations shown,
            ConversationComparison differences) {}

    private record Import(ImportHistory history, String exhibit) {}

    public ComparisonModel(DiaryContext context) {
        this.context = context;
        this.work = context.work();
    }

    /** Reads both and compares them. */
    public void open(Destination.CompareConversations shown) {
        work.call(
                open -> Stream.of(shown.earlier(), shown.later())
                        .flatMap(one -> open.conversations().one(one.messages()).stream())
                        .map(one -> new Import(one, exhibit(open, one)))
                        .toList(),
                both -> {
                    if (both.size() == 2) {
                        compare(both.getFirst(), both.getLast(), shown);
                    } else {
                        // One was erased with its exhibit meanwhile.
                        context.go(new Destination.Conversations());
                    }
                });
    }

    public void open(Destination.ShowConversation conversation, MessageRow row) {
        context.go(
                new Destination.ShowConversation(conversation.messages(), conversation.conversation(), row.number()));
    }

    void back(Destination.ShowConversation conversation) {
        context.go(conversation);
    }

    void drop() {
        silence.run();
        compared.set(null);
    }

    private String exhibit(OpenCase open, ImportHistory of) {
        return of.messages().files().stream()
                .findFirst()
                .flatMap(file -> open.exhibits().one(file.exhibit()))
                .map(context.words()::label)
                .orElse("");
    }

    private void compare(Import first, Import second, Destination.CompareConversations shown) {
        ImportHistory earlier = first.history();
        ImportHistory later = second.history();
        work.call(open -> open.headCodes().after(earlier.recorded().seq()), found -> found.ifPresent(code::set));
        ImportedMessages messages = context.session().messages();
        silence = context.tasks()
                .run(() -> new Compared(
                        earlier,
                        later,
                        first.exhibit(),
                        second.exhibit(),
                        shown,
                        ConversationComparison.of(
                                messages.rows(earlier, shown.earlier().conversation()),
                                messages.rows(later, shown.later().conversation()))))
                .onSuccess(compared::set)
                .onFailure(context.errors(), work::sayProblem)
                .start();
    }
}
