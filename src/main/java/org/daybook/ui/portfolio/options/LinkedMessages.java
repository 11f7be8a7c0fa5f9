package org.daybook.ui.portfolio.options;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.incident.Incident;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.record.Id;

/**
 * How many imported messages would be printed, before any is read.
 *
 * @param rows to which incidents refer, and around those; each once
 */
record LinkedMessages(int rows, int conversations) {
    static final LinkedMessages NONE = new LinkedMessages(0, 0);

    /**
     * Those of some incidents.
     *
     * @param going the incidents that are printed
     */
    static LinkedMessages of(
            Map<Id<Incident>, List<MessageRange>> all, Set<Id<Incident>> going, MessageContext context) {
        Map<Id<MessageImport>, BitSet> rows = new HashMap<>();
        all.forEach((incident, ranges) -> {
            if (going.contains(incident)) {
                ranges.forEach(range -> rows.computeIfAbsent(
                                MessageImport.idOf(range.messages(), range.conversation()), _ -> new BitSet())
                        .set(Math.max(1, range.first() - context.rows()), range.last() + context.rows() + 1));
            }
        });
        return new LinkedMessages(
                rows.values().stream().mapToInt(BitSet::cardinality).sum(), rows.size());
    }
}
