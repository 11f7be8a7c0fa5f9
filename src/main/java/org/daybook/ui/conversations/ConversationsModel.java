package org.daybook.ui.conversations;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.MessageImport;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.ConversationFormatter;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;

/** The imported conversations, those with the latest message first. JavaFX thread; call {@link #open} once. */
public final class ConversationsModel {
    private final DiaryContext context;
    final ObservableList<ConversationRow> rows = FXCollections.observableArrayList();
    /** The words for the conversations, which get the names in contacts files a little later than the rows. */
    final ReadOnlyObjectWrapper<ConversationFormatter> conversations;

    private Runnable silence = () -> {};
    /** Whether the rows are loaded, even if there are none. */
    final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);

    public ConversationsModel(DiaryContext context) {
        this.context = context;
        this.conversations = new ReadOnlyObjectWrapper<>(new ConversationFormatter(context.messages()));
    }

    public void open() {
        context.work().call(this::find, found -> {
            rows.setAll(found);
            loaded.set(true);
        });
        silence = context.tasks()
                .run(context.session().messages()::contactNames)
                .onSuccess(names -> conversations.set(new ConversationFormatter(context.messages(), names)))
                .onFailure(context.errors(), context.work()::sayProblem)
                .start();
    }

    public void open(ConversationRow row) {
        context.go(new Destination.ShowConversation(row.history().id(), row.index(), 0));
    }

    /** @param files the files and folders to begin with; empty to choose them on the page */
    void importMessages(List<Path> files) {
        context.go(new Destination.ImportMessages(files));
    }

    void drop() {
        silence.run();
        rows.clear();
    }

    private List<ConversationRow> find(OpenCase open) {
        Map<Id<MessageImport>, List<ConversationRow>> copies = new LinkedHashMap<>();
        Set<Id<MessageImport>> earlier = new HashSet<>();
        // From the last import back, so that an earlier copy is known as one before its turn comes.
        for (ImportHistory history : open.conversations().imports().reversed()) {
            for (int i = 0; i < history.messages().conversations().size(); i++) {
                if (!earlier.contains(MessageImport.idOf(history.id(), i))) {
                    List<ConversationRow> all = withCopies(history, i, open);
                    all.forEach(row -> earlier.add(row.id()));
                    copies.put(all.getFirst().id(), all);
                }
            }
        }
        return copies.values().stream()
                .sorted(Comparator.<List<ConversationRow>, OffsetDateTime>comparing(all -> latest(all.getFirst()))
                        .reversed())
                .flatMap(List::stream)
                .toList();
    }

    /** A conversation, followed by its earlier copies, the latest first. */
    private List<ConversationRow> withCopies(ImportHistory history, int index, OpenCase open) {
        List<ConversationRow> all = new ArrayList<>();
        all.add(new ConversationRow(history, index, exhibit(history, index, open), false));
        if (!history.isWithdrawn()) {
            open.conversations()
                    .earlier(history, index)
                    .forEach(copy -> all.add(new ConversationRow(
                            copy.history(),
                            copy.conversation(),
                            exhibit(copy.history(), copy.conversation(), open),
                            true)));
        }
        return all;
    }

    private String exhibit(ImportHistory history, int index, OpenCase open) {
        return history.messages()
                .exhibitOf(history.messages().conversations().get(index).item())
                .flatMap(open.exhibits()::one)
                .map(context.words()::label)
                .orElse("");
    }

    private static OffsetDateTime latest(ConversationRow row) {
        OffsetDateTime last = row.summary().last();
        return last == null ? OffsetDateTime.MIN : last;
    }
}
