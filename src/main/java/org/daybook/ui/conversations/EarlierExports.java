package org.daybook.ui.conversations;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.job.importing.EarlierConversationFinder;
import org.daybook.session.ConversationStore.EarlierImport;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.vault.VaultFailure;

/**
 * A conversation as it was imported before. It may be under another title, so that other imports have to be read to
 * find it, which stops when this is dropped. JavaFX thread.
 */
final class EarlierExports {
    private final DiaryContext context;
    /** Those that were found, the latest first; empty until some are. */
    final ReadOnlyObjectWrapper<List<EarlierImport>> found = new ReadOnlyObjectWrapper<>(List.of());

    private final AtomicBoolean dropped = new AtomicBoolean();
    private Runnable silence = () -> {};

    EarlierExports(DiaryContext context) {
        this.context = context;
    }

    /** Begins to look for them. */
    void find(RecordedConversation of) {
        EarlierConversationFinder all = new EarlierConversationFinder(context.session(), of.history(), dropped::get);
        silence = context.tasks()
                .run(() -> all.of(List.of(of.index())))
                .onSuccess(same -> found.set(same.stream()
                        .map(EarlierConversationFinder.Earlier::before)
                        .toList()))
                // Whatever keeps it from being read is told where the conversation itself is.
                .onFailure(EvidenceFailure.class, _ -> {})
                .onFailure(ImportFailure.class, _ -> {})
                .onFailure(VaultFailure.class, _ -> {})
                .start();
    }

    void drop() {
        dropped.set(true);
        silence.run();
    }
}
