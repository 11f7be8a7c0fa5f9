package org.daybook.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.incident.IncidentType;
import org.daybook.index.ItemFlag;
import org.daybook.index.SearchCondition;
import org.daybook.index.text.FoldedWords;
import org.daybook.text.Messages;

/** Everyday words for kinds of incident and for properties of a record, from the bundle. */
final class QueryLexicon {
    private final Map<List<String>, Set<IncidentType>> kinds = new HashMap<>();
    private final Map<List<String>, ItemFlag> flags = new HashMap<>();
    private final Map<Set<IncidentType>, String> ofKinds = new HashMap<>();
    private final Map<ItemFlag, String> ofFlags = new EnumMap<>(ItemFlag.class);
    private final Set<String> words = new HashSet<>();

    QueryLexicon(Messages messages) {
        for (IncidentType.IncidentGroup group : IncidentType.IncidentGroup.values()) {
            Set<IncidentType> types = group.types();
            if (types.size() > 1) {
                put(messages.list("find.kind." + group.code()), types);
            }
        }
        for (IncidentType type : IncidentType.values()) {
            put(messages.list("find.kind." + type.code()), EnumSet.of(type));
        }
        for (ItemFlag flag : ItemFlag.values()) {
            List<String> entries = messages.list("find.flag." + flag.code());
            ofFlags.put(flag, entries.getFirst());
            entries.forEach(entry -> flags.put(folded(entry), flag));
        }
    }

    /** What these words mean, all of them together. */
    List<SearchCondition> meanings(List<String> folded) {
        List<SearchCondition> meanings = new ArrayList<>();
        Set<IncidentType> types = kinds.get(folded);
        if (types != null) {
            meanings.add(new SearchCondition.KindCondition(types));
        }
        ItemFlag flag = flags.get(folded);
        if (flag != null) {
            meanings.add(new SearchCondition.FlagCondition(flag));
        }
        return meanings;
    }

    /** The words for one kind, or for all kinds of a group. */
    String phrase(Set<IncidentType> types) {
        return ofKinds.getOrDefault(types, "");
    }

    String phrase(ItemFlag flag) {
        return ofFlags.getOrDefault(flag, "");
    }

    Set<String> words() {
        return words;
    }

    private void put(List<String> entries, Set<IncidentType> types) {
        ofKinds.put(types, entries.getFirst());
        for (String entry : entries) {
            List<String> key = folded(entry);
            kinds.computeIfAbsent(key, _ -> EnumSet.noneOf(IncidentType.class)).addAll(types);
            words.addAll(key);
        }
    }

    private static List<String> folded(String entry) {
        return FoldedWords.of(entry);
    }
}
