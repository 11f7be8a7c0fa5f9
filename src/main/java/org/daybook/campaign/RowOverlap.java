package org.daybook.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.daybook.conversation.MessageImport;
import org.daybook.record.Id;

/**
 * Leaves out the rows that an earlier import has already, so that no message counts twice. Rows of one import are never
 * taken for the same. A row is a repeat of an earlier one with the same time and words, even if the conversation is
 * called otherwise by now; or with the same time in the conversation of the same name, as one that was edited or deleted
 * since is. Each repeats one row only.
 */
final class RowOverlap {
    private final Map<MessageKey, List<IdentifiedMessage>> byWords = new HashMap<>();
    private final Map<MessageKey, List<IdentifiedMessage>> byTime = new HashMap<>();

    private RowOverlap() {}

    /**
     * The rows that count.
     *
     * @param rows of one sender, or of several who are one person, in the order of the imports
     */
    static List<IdentifiedMessage> without(List<IdentifiedMessage> rows) {
        Map<Id<MessageImport>, List<IdentifiedMessage>> byImport = new LinkedHashMap<>();
        rows.forEach(row ->
                byImport.computeIfAbsent(row.messages(), _ -> new ArrayList<>()).add(row));
        Map<String, Long> imports = byImport.values().stream()
                .collect(Collectors.groupingBy(own -> own.getFirst().key().format(), Collectors.counting()));
        RowOverlap overlap = new RowOverlap();
        List<IdentifiedMessage> counted = new ArrayList<>();
        byImport.values().forEach(own -> {
            // Most formats are imported once, and nothing in them can repeat anything.
            boolean isAlone = imports.getOrDefault(own.getFirst().key().format(), 0L) == 1;
            counted.addAll(isAlone ? own : overlap.fresh(own));
        });
        return List.copyOf(counted);
    }

    private List<IdentifiedMessage> fresh(List<IdentifiedMessage> own) {
        Set<IdentifiedMessage> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
        List<IdentifiedMessage> others = unpaired(own, MessageKey::anywhere, byWords, repeated);
        List<IdentifiedMessage> fresh = unpaired(others, MessageKey::anyWords, byTime, repeated);
        fresh.forEach(row -> {
            byWords.computeIfAbsent(row.key().anywhere(), _ -> new ArrayList<>())
                    .add(row);
            byTime.computeIfAbsent(row.key().anyWords(), _ -> new ArrayList<>()).add(row);
        });
        return fresh;
    }

    /** @param repeated the earlier rows that one of this import repeats */
    private static List<IdentifiedMessage> unpaired(
            List<IdentifiedMessage> own,
            UnaryOperator<MessageKey> by,
            Map<MessageKey, List<IdentifiedMessage>> earlier,
            Set<IdentifiedMessage> repeated) {
        Map<MessageKey, Integer> next = new HashMap<>();
        List<IdentifiedMessage> left = new ArrayList<>();
        for (IdentifiedMessage row : own) {
            MessageKey key = by.apply(row.key());
            List<IdentifiedMessage> same = earlier.getOrDefault(key, List.of());
            int i = next.getOrDefault(key, 0);
            while (i < same.size() && !repeated.add(same.get(i))) {
                i++;
            }
            next.put(key, i + 1);
            if (i >= same.size()) {
                left.add(row);
            }
        }
        return left;
    }
}
