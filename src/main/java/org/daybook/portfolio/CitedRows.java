package org.daybook.portfolio;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * The rows of imported messages to which incidents refer, of which there may be as many as rows.
 *
 * @param reached by the id of the conversation and the first row of each range, how far it and those before it reach
 */
record CitedRows(Map<Id<MessageImport>, NavigableMap<Integer, Integer>> reached) {

    /** The rows to which some incidents refer. */
    static CitedRows of(Map<Id<Incident>, List<MessageRange>> linked, Predicate<Id<Incident>> which) {
        Map<Id<MessageImport>, NavigableMap<Integer, Integer>> reached = new HashMap<>();
        linked.entrySet().stream()
                .filter(link -> which.test(link.getKey()))
                .flatMap(link -> link.getValue().stream())
                .sorted(Comparator.comparingInt(MessageRange::first))
                .forEach(range -> add(
                        range,
                        reached.computeIfAbsent(
                                MessageImport.idOf(range.messages(), range.conversation()), _ -> new TreeMap<>())));
        return new CitedRows(reached);
    }

    private static void add(MessageRange range, NavigableMap<Integer, Integer> reached) {
        Map.Entry<Integer, Integer> before = reached.lastEntry();
        reached.put(range.first(), before == null ? range.last() : Math.max(before.getValue(), range.last()));
    }

    /** Whether any of the incidents refers to a row of an import. */
    boolean has(Id<MessageImport> messages, MessageRow row) {
        NavigableMap<Integer, Integer> own = reached.get(MessageImport.idOf(messages, row.conversation()));
        Map.Entry<Integer, Integer> before = own == null ? null : own.floorEntry(row.number());
        return before != null && row.number() <= before.getValue();
    }
}
