package org.daybook.ui.conversations;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.casefile.ImportHistory;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.session.OpenCase;
import org.daybook.text.ConversationFormatter;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Destination;
import org.daybook.vault.VaultFailure;

/** The imported conversations, those with the latest message first. JavaFX thread; call {@link #open} once. */
public final class ConversationsModel {
    private final DiaryContext context;
    private final ObservableList<ConversationRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ConversationFormatter> conversations;
    private Runnable silence = () -> {};
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);

    public ConversationsModel(DiaryContext context) {
        this.context = context;
        this.conversations = new ReadOnlyObjectWrapper<>(new ConversationFormatter(context.messages()));
    }

    /** Fetches the conversations. */
    public void open() {
        context.work().call(this::find, found -> {
            rows.setAll(found);
            loaded.set(true);
        });
        silence = context.tasks()
                .run(context.session().messages()::contactNames)
                .onSuccess(names -> conversations.set(new ConversationFormatter(context.messages(), names)))
                .onFailure(
                        EvidenceFailure.class,
                        failed -> context.work().sayProblem(context.errors().present(failed)))
                .onFailure(VaultFailure.class, context.work()::sayFailure)
                .start();
    }

    /** The words for the conversations, which get the names in contacts files a little later than the rows. */
    ReadOnlyObjectProperty<ConversationFormatter> conversationsProperty() {
        return conversations.getReadOnlyProperty();
    }

    ObservableList<ConversationRow> rows() {
        return rows;
    }

    /** Whether the rows are loaded, even if there are none. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    void open(ConversationRow row) {
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
        List<ConversationRow> found = new ArrayList<>();
        for (ImportHistory history : open.conversations().imports()) {
            for (int i = 0; i < history.messages().conversations().size(); i++) {
                found.add(new ConversationRow(history, i, exhibit(history, i, open)));
            }
        }
        found.sort(Comparator.comparing(ConversationsModel::latest).reversed());
        return found;
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
