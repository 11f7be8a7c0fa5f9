package org.daybook.job.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.comparison.RepeatedConversations;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.session.ConversationStore.EarlierImport;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/**
 * Finds the conversations of an import in earlier imports: by title, or by their rows if no earlier one has the title,
 * as after a person was renamed on the phone. Blocking; neither for the vault thread nor the interface thread.
 */
public final class EarlierConversationFinder {
    /** Each is read from its beginning to its end. */
    private static final int MOST_IMPORTS = 20;

    private final Session session;
    private final ImportHistory history;
    private final BooleanSupplier unwanted;

    /** @param unwanted polled for each row that is read; if true, what was found so far is all that is found */
    public EarlierConversationFinder(Session session, ImportHistory history, BooleanSupplier unwanted) {
        this.session = session;
        this.history = history;
        this.unwanted = unwanted;
    }

    /** A conversation of the import, and the same in an earlier one. */
    public record Earlier(int conversation, EarlierImport before) {}

    /**
     * The earlier imports of some conversations, the latest first.
     *
     * @param conversations their numbers in the import, from 0
     */
    public List<Earlier> of(Collection<Integer> conversations) throws VaultFailure, EvidenceFailure, ImportFailure {
        List<Earlier> titled = session.await(open -> titled(open, conversations), ImportFailure.Stopped::new);
        Set<Integer> known = titled.stream().map(Earlier::conversation).collect(Collectors.toSet());
        Map<Integer, ConversationSummary> others = new HashMap<>();
        for (int conversation : conversations) {
            if (!known.contains(conversation)) {
                others.put(conversation, history.messages().conversations().get(conversation));
            }
        }
        List<ImportHistory> imports = session.await(open -> imports(open, others.values()), ImportFailure.Stopped::new);
        List<Earlier> found = new ArrayList<>(titled);
        if (!imports.isEmpty()) {
            RepeatedConversations repeated = new RepeatedConversations(others);
            try {
                session.messages().read(history, row -> {
                    repeated.add(row);
                    return !unwanted.getAsBoolean();
                });
            } catch (IOException e) {
                throw new EvidenceFailure.CannotRead();
            }
            imports.forEach(before -> found.addAll(sameRows(repeated, before, others.keySet())));
        }
        return found;
    }

    private List<Earlier> titled(OpenCase open, Collection<Integer> conversations) {
        return conversations.stream()
                .flatMap(conversation -> open.conversations().earlier(history, conversation).stream()
                        .map(before -> new Earlier(conversation, before)))
                .toList();
    }

    /** The earlier imports that may have one of these conversations, the latest first. */
    private List<ImportHistory> imports(OpenCase open, Collection<ConversationSummary> of) {
        return open.conversations().before(history).reversed().stream()
                .filter(before -> before.messages().conversations().stream()
                        .anyMatch(earlier -> of.stream().anyMatch(earlier::overlaps)))
                .limit(MOST_IMPORTS)
                .toList();
    }

    private List<Earlier> sameRows(
            RepeatedConversations repeated, ImportHistory before, Collection<Integer> conversations) {
        RepeatedConversations.Other other = repeated.in(before.messages().conversations());
        try {
            session.messages().read(before, row -> {
                other.take(row);
                return !unwanted.getAsBoolean();
            });
        } catch (EvidenceFailure | IOException e) {
            // What cannot be read repeats nothing; its exhibit says so when it is opened.
            return List.of();
        }
        List<Earlier> found = new ArrayList<>();
        for (int conversation : conversations) {
            other.numberOf(conversation)
                    .ifPresent(number -> found.add(new Earlier(conversation, new EarlierImport(before, number))));
        }
        return found;
    }
}
