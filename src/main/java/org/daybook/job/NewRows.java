package org.daybook.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.comparison.ConversationComparison;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.session.Conversations.EarlierImport;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/**
 * Which rows of an import are in no earlier import of the same conversation, so that the same message never makes two
 * incidents.
 */
final class NewRows {
    private final Map<Integer, Set<Integer>> only = new HashMap<>();

    private NewRows() {}

    static NewRows of(Session session, ImportHistory history)
            throws EvidenceFailure, VaultFailure, ImportFailure, IOException {
        NewRows rows = new NewRows();
        for (int i = 0; i < history.messages().conversations().size(); i++) {
            int conversation = i;
            List<EarlierImport> earlier = session.await(
                    open -> open.conversations().earlier(history, conversation), ImportFailure.Stopped::new);
            if (earlier.isEmpty()) {
                continue;
            }
            List<MessageRow> own = read(session, history, conversation);
            Set<Integer> left =
                    new HashSet<>(own.stream().map(MessageRow::number).toList());
            for (EarlierImport before : earlier) {
                ConversationComparison compared =
                        ConversationComparison.of(read(session, before.history(), before.conversation()), own);
                left.retainAll(Stream.concat(compared.newer().stream(), compared.added().stream())
                        .map(MessageRow::number)
                        .toList());
            }
            rows.only.put(conversation, left);
        }
        return rows;
    }

    boolean has(MessageRow row) {
        Set<Integer> left = only.get(row.conversation());
        return left == null || left.contains(row.number());
    }

    private static List<MessageRow> read(Session session, ImportHistory history, int conversation)
            throws EvidenceFailure, IOException {
        List<MessageRow> rows = new ArrayList<>();
        session.messages().read(history, row -> {
            if (row.conversation() == conversation) {
                rows.add(row);
            }
            return true;
        });
        return rows;
    }
}
