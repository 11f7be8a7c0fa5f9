package org.daybook.campaign;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageType;
import org.daybook.record.Id;

/**
 * Leaves out the rows that an earlier import has already, so that a message of two exports of one kind counts once.
 * Rows of one import are never taken for the same. A row is a repeat of an earlier one of the same sender with the same
 * time and words, even if the conversation is called otherwise by now; or with the same time in the conversation of the
 * same name, as a message that was edited or deleted since is. Calls and payments are never edited. Each repeats one
 * row only.
 *
 * <p>A sender who has only a name may be called otherwise, or be a number, in another export: the two are one if most
 * of what either wrote was written by the other at the same times. Numbers and accounts that differ stay different
 * senders, who may send the same words at the same time.
 *
 * <p>Of different kinds of export, only calls by telephone are compared.
 */
final class RowOverlap {
    /** One row in common may be chance. */
    private static final int LEAST_IN_COMMON = 2;

    /** The formats whose calls are by telephone, and by nothing else. */
    private static final Set<String> TELEPHONE = Set.of("sms-backup-restore", "table");

    private final Map<SenderKey, List<IdentifiedMessage>> byWords = new HashMap<>();
    private final Map<SenderKey, List<IdentifiedMessage>> byTime = new HashMap<>();
    private final Map<MessageKey, Set<Identity>> senders = new HashMap<>();
    private final Map<Identity, Integer> counts = new HashMap<>();

    private RowOverlap() {}

    /** A number in a minute. */
    private record CallMinute(Identity number, Instant minute) {}

    /** A row of a sender. */
    private record SenderKey(Identity sender, MessageKey row) {}

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
                    OffsetDateTime at = row.at();
                    if (at == null || !row.hasMinute() || !isByTelephone(row)) {
                        return true;
                    }
                    CallMinute minute =
                            new CallMinute(row.identity(), at.toInstant().truncatedTo(ChronoUnit.MINUTES));
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

    private List<IdentifiedMessage> fresh(List<IdentifiedMessage> own) {
        Map<Identity, Identity> renamed = renamed(own);
        Function<IdentifiedMessage, SenderKey> words =
                row -> new SenderKey(sender(row, renamed), row.key().anywhere());
        Function<IdentifiedMessage, SenderKey> time =
                row -> new SenderKey(sender(row, renamed), row.key().anyWords());
        Set<IdentifiedMessage> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
        List<IdentifiedMessage> fresh = unpaired(unpaired(own, words, byWords, repeated), time, byTime, repeated);
        fresh.forEach(row -> {
            byWords.computeIfAbsent(words.apply(row), _ -> new ArrayList<>()).add(row);
            if (mayBeEdited(row)) {
                byTime.computeIfAbsent(time.apply(row), _ -> new ArrayList<>()).add(row);
            }
            Identity sender = sender(row, renamed);
            senders.computeIfAbsent(row.key().anywhere(), _ -> new HashSet<>()).add(sender);
            counts.merge(sender, 1, Integer::sum);
        });
        return fresh;
    }

    /** The senders of this import who are called otherwise in an earlier one, each with the name there. */
    private Map<Identity, Identity> renamed(List<IdentifiedMessage> own) {
        Map<Identity, Integer> written = new HashMap<>();
        Map<Identity, Map<Identity, Integer>> common = new HashMap<>();
        for (IdentifiedMessage row : own) {
            Identity sender = row.identity();
            if (!counts.containsKey(sender)) {
                written.merge(sender, 1, Integer::sum);
                senders.getOrDefault(row.key().anywhere(), Set.of()).stream()
                        .filter(other -> isName(sender) || isName(other))
                        .forEach(other -> common.computeIfAbsent(sender, _ -> new HashMap<>())
                                .merge(other, 1, Integer::sum));
            }
        }
        Map<Identity, Identity> renamed = new HashMap<>();
        common.forEach((sender, others) -> others.entrySet().stream()
                .max(Map.Entry.<Identity, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .filter(most -> most.getValue() >= LEAST_IN_COMMON
                        && 2 * most.getValue()
                                > Math.min(written.getOrDefault(sender, 0), counts.getOrDefault(most.getKey(), 0)))
                .ifPresent(most -> renamed.put(sender, most.getKey())));
        return renamed;
    }

    private static Identity sender(IdentifiedMessage row, Map<Identity, Identity> renamed) {
        return renamed.getOrDefault(row.identity(), row.identity());
    }

    private static boolean isName(Identity identity) {
        return identity.kind() == IdentityKind.NAME;
    }

    private static boolean mayBeEdited(IdentifiedMessage row) {
        return row.key().type() != MessageType.CALL && row.key().type() != MessageType.PAYMENT;
    }

    /** @param repeated the earlier rows that one of this import repeats */
    private static List<IdentifiedMessage> unpaired(
            List<IdentifiedMessage> own,
            Function<IdentifiedMessage, SenderKey> by,
            Map<SenderKey, List<IdentifiedMessage>> earlier,
            Set<IdentifiedMessage> repeated) {
        Map<SenderKey, Integer> next = new HashMap<>();
        List<IdentifiedMessage> left = new ArrayList<>();
        for (IdentifiedMessage row : own) {
            SenderKey key = by.apply(row);
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
