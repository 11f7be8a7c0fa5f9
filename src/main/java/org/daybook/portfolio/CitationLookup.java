package org.daybook.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.daybook.conversation.MessageRange;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * Tells of the rows of a conversation, which are given in their order, what refers to them. There may be as many
 * ranges as rows, so that each is looked at when it begins and when it ends.
 */
final class CitationLookup {
    private final List<Cited> cited;
    private final List<Integer> byFirst;
    private final int around;
    private final NavigableMap<Integer, Cited> open = new TreeMap<>();
    private int begun;
    private int near;
    private int reach;

    /** Messages to which an incident refers. */
    record Cited(MessageRange range, Id<Incident> incident) {}

    /** @param around how many rows before and after a range are its context */
    CitationLookup(List<Cited> cited, int around) {
        this.cited = cited;
        this.around = around;
        byFirst = IntStream.range(0, cited.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> cited.get(i).range().first()))
                .toList();
    }

    /** The incidents that refer to a row, which is not before the last one. */
    List<Id<Incident>> referring(int row) {
        while (begun < byFirst.size() && next(begun).range().first() <= row) {
            open.put(byFirst.get(begun), next(begun));
            begun++;
        }
        open.values().removeIf(one -> one.range().last() < row);
        return open.values().stream().map(Cited::incident).distinct().toList();
    }

    /** Whether a row, which is not before the last one, is in a range or in its context. */
    boolean isContext(int row) {
        while (near < byFirst.size() && next(near).range().first() - around <= row) {
            reach = Math.max(reach, next(near).range().last() + around);
            near++;
        }
        return row <= reach;
    }

    private Cited next(int number) {
        return cited.get(byFirst.get(number));
    }
}
