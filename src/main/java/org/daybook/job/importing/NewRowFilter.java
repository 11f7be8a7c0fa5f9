package org.daybook.job.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.comparison.ConversationComparison;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.job.importing.EarlierConversationFinder.Earlier;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/**
 * Which rows of an import are in no earlier import of the same conversation, so that a message of a
 * conversation that is recognised again does not make two incidents.
 */
final class NewRowFilter {
    /** The numbers of the rows that are new, of each conversation that was imported before. */
    private final Map<Integer, Set<Integer>> only = new HashMap<>();

    private NewRowFilter() {}

    /** Compares an import with all earlier ones of the same conversations, each of which is read once. */
    static NewRowFilter of(Session session, ImportHistory history) throws EvidenceFailure, VaultFailure, ImportFailure {
        List<Earlier> all = new EarlierConversationFinder(session, history, () -> false)
                .of(IntStream.range(0, history.messages().conversations().size())
                        .boxed()
                        .toList());
        if (all.isEmpty()) {
            return new NewRowFilter();
        }
        Map<Integer, List<MessageRow>> own = session.messages()
                .rows(history, all.stream().map(Earlier::conversation).toList());
        NewRowFilter rows = new NewRowFilter();
        own.forEach((conversation, its) -> rows.only.put(conversation, numbers(its.stream())));
        for (List<Earlier> ofOneImport : byImport(all)) {
            Map<Integer, List<MessageRow>> known = session.messages()
                    .rows(
                            ofOneImport.getFirst().before().history(),
                            ofOneImport.stream()
                                    .map(again -> again.before().conversation())
                                    .toList());
            for (Earlier again : ofOneImport) {
                ConversationComparison compared = ConversationComparison.of(
                        known.getOrDefault(again.before().conversation(), List.of()),
                        own.getOrDefault(again.conversation(), List.of()));
                if (!isSame(history, again, compared, own)) {
                    continue;
                }
                rows.only
                        .getOrDefault(again.conversation(), new HashSet<>())
                        .retainAll(numbers(Stream.concat(compared.newer().stream(), compared.added().stream())));
            }
        }
        return rows;
    }

    private static Collection<List<Earlier>> byImport(List<Earlier> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        again -> again.before().history().id(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** With another title it is only the same if rows have the same words at the same time. */
    private static boolean isSame(
            ImportHistory history, Earlier again, ConversationComparison compared, Map<Integer, List<MessageRow>> own) {
        int all = own.getOrDefault(again.conversation(), List.of()).size();
        int fresh = compared.newer().size()
                + compared.added().size()
                + compared.changed().size();
        return title(history, again.conversation())
                        .equals(title(again.before().history(), again.before().conversation()))
                || all > fresh;
    }

    private static String title(ImportHistory history, int conversation) {
        return history.messages().conversations().get(conversation).title();
    }

    boolean has(MessageRow row) {
        Set<Integer> left = only.get(row.conversation());
        return left == null || left.contains(row.number());
    }

    private static Set<Integer> numbers(Stream<MessageRow> rows) {
        return rows.map(MessageRow::number).collect(Collectors.toCollection(HashSet::new));
    }
}
