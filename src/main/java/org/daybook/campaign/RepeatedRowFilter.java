package org.daybook.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageType;
import org.daybook.record.Id;

/**
 * Leaves out the rows that an earlier import has already, so that a message of two exports of one kind counts once.
 * Rows of one import are never taken for the same. A row is a repeat of an earlier one of the same sender with the same
 * time and words, even if the conversation is called otherwise by now; or with the same time in the same conversation,
 * as a message that was edited or deleted since is. Calls and payments are never edited. Each repeats one row only.
 * Times are compared by the minute where one of two exports has no seconds, as those of two phones.
 *
 * <p>A sender who has only a name may be called otherwise, or be a number, in another export: the two are one if most
 * of what either wrote was written by the other at the same times. Numbers and accounts that differ stay different
 * senders, who may send the same words at the same time.
 *
 * <p>Of different kinds of export, only calls by telephone are compared.
 */
final class RepeatedRowFilter {
    /** One row in common may be chance. */
    private static final int LEAST_IN_COMMON = 2;

    /** The formats whose calls are by telephone, and by nothing else. */
    private static final Set<String> TELEPHONE = Set.of("sms-backup-restore", "table");

    /** The rows of one format that count so far, by their senders as they are called in the first import. */
    private final Map<Identity, List<IdentifiedMessage>> earlier = new HashMap<>();

    /** What senders and conversations that were called otherwise later are called in {@link #earlier}. */
    private final Map<Identity, Identity> senders = new HashMap<>();

    private final Map<String, String> titles = new HashMap<>();

    private RepeatedRowFilter() {}

    /** A number in a minute. */
    private record CallMinute(Identity number, long minute) {}

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
        Map<String, RepeatedRowFilter> overlaps = new HashMap<>();
        List<IdentifiedMessage> counted = new ArrayList<>();
        byImport.values().forEach(own -> {
            // Most formats are imported once, and nothing in them can repeat anything.
            String format = own.getFirst().key().format();
            counted.addAll(
                    imports.getOrDefault(format, 0L) == 1
                            ? own
                            : overlaps.computeIfAbsent(format, _ -> new RepeatedRowFilter())
                                    .fresh(own));
        });
        return withoutSameCalls(counted);
    }

    /**
     * A call by telephone is in the backup of her phone and in a list of her operator, with other words and seconds. As
     * many as either has from a number in a minute are counted. A day without a time is in no minute.
     */
    private static List<IdentifiedMessage> withoutSameCalls(List<IdentifiedMessage> rows) {
        Map<CallMinute, Map<String, Integer>> calls = new HashMap<>();
        Map<CallMinute, Integer> most = new HashMap<>();
        return rows.stream()
                .filter(row -> {
                    if (!row.hasMinute() || !isByTelephone(row)) {
                        return true;
                    }
                    CallMinute minute = new CallMinute(row.identity(), row.minute());
                    int count = calls.computeIfAbsent(minute, _ -> new HashMap<>())
                            .merge(row.key().format(), 1, Integer::sum);
                    boolean isNew = count > most.getOrDefault(minute, 0);
                    if (isNew) {
                        most.put(minute, count);
                    }
                    return isNew;
                })
                .toList();
    }

    private static boolean isByTelephone(IdentifiedMessage row) {
        return row.key().type() == MessageType.CALL
                && row.identity().kind() == IdentityKind.NUMBER
                && TELEPHONE.contains(row.key().format());
    }

    /** The rows of an import that repeat none of the earlier ones, which they join. */
    private List<IdentifiedMessage> fresh(List<IdentifiedMessage> own) {
        senders.putAll(renamedSenders(own));
        Map<Identity, List<IdentifiedMessage>> bySender = bySender(own);
        RepeatedRowMatcher pairing = new RepeatedRowMatcher();
        bySender.forEach((sender, rows) -> pairing.pairWords(rows, earlier(sender)));
        titles.putAll(renamedConversations(own, pairing));
        bySender.forEach((sender, rows) -> {
            Map<String, List<IdentifiedMessage>> known = byTitle(earlier(sender));
            byTitle(rows).forEach((title, its) -> pairing.pairTimes(its, known.getOrDefault(title, List.of())));
        });
        List<IdentifiedMessage> fresh =
                own.stream().filter(row -> !pairing.isRepeat(row)).toList();
        bySender(fresh)
                .forEach((sender, rows) ->
                        earlier.computeIfAbsent(sender, _ -> new ArrayList<>()).addAll(rows));
        return fresh;
    }

    private Map<Identity, List<IdentifiedMessage>> bySender(List<IdentifiedMessage> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> named(senders, row.identity())));
    }

    private Map<String, List<IdentifiedMessage>> byTitle(List<IdentifiedMessage> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> named(titles, row.key().title())));
    }

    private static <T> T named(Map<T, T> renamed, T name) {
        return renamed.getOrDefault(name, name);
    }

    private List<IdentifiedMessage> earlier(Identity sender) {
        return earlier.getOrDefault(sender, List.of());
    }

    /** The senders of an import who are called otherwise in an earlier one, each with the name there. */
    private Map<Identity, Identity> renamedSenders(List<IdentifiedMessage> own) {
        Map<Identity, List<IdentifiedMessage>> bySender = bySender(own);
        Map<Identity, Map<Identity, Integer>> common = new HashMap<>();
        bySender.forEach((sender, rows) -> {
            if (!earlier.containsKey(sender)) {
                common.put(sender, new HashMap<>());
                earlier.forEach((other, known) -> {
                    if (isName(sender) || isName(other)) {
                        RepeatedRowMatcher pairing = new RepeatedRowMatcher();
                        pairing.pairWords(rows, known);
                        common.get(sender).put(other, pairing.repeats().size());
                    }
                });
            }
        });
        return mostlySame(
                common,
                sender -> bySender.getOrDefault(sender, List.of()).size(),
                other -> earlier(other).size());
    }

    /** The conversations of an import that are called otherwise in an earlier one, each with its title there. */
    private Map<String, String> renamedConversations(List<IdentifiedMessage> own, RepeatedRowMatcher pairing) {
        Map<String, Integer> counted = count(own.stream());
        Map<String, Integer> known = count(earlier.values().stream().flatMap(List::stream));
        Map<String, Map<String, Integer>> common = new HashMap<>();
        pairing.repeats().forEach((row, before) -> {
            String title = named(titles, row.key().title());
            if (!known.containsKey(title)) {
                common.computeIfAbsent(title, _ -> new HashMap<>())
                        .merge(named(titles, before.key().title()), 1, Integer::sum);
            }
        });
        return mostlySame(common, title -> counted.getOrDefault(title, 0), title -> known.getOrDefault(title, 0));
    }

    private Map<String, Integer> count(Stream<IdentifiedMessage> rows) {
        return rows.collect(
                Collectors.groupingBy(row -> named(titles, row.key().title()), Collectors.summingInt(_ -> 1)));
    }

    /**
     * Which is which in an earlier import, for those of which most rows are in both.
     *
     * @param common how many rows each has in common with each earlier one
     */
    private static <T extends Comparable<T>> Map<T, T> mostlySame(
            Map<T, Map<T, Integer>> common, ToIntFunction<T> own, ToIntFunction<T> earlier) {
        Map<T, T> same = new HashMap<>();
        common.forEach((one, others) -> others.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .filter(most -> most.getValue() >= LEAST_IN_COMMON
                        && 2 * most.getValue() > Math.min(own.applyAsInt(one), earlier.applyAsInt(most.getKey())))
                .ifPresent(most -> same.put(one, most.getKey())));
        return same;
    }

    private static boolean isName(Identity identity) {
        return identity.kind() == IdentityKind.NAME;
    }
}
