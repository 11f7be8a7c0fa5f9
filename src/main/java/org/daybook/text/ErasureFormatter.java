package org.daybook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecordKind;

/** Lists what was erased for good, of which only kinds and numbers are left. */
public record ErasureFormatter(Messages messages) {
    /**
     * Lines such as 'Incident 3, 4' and 'Cost 2', one for each kind.
     *
     * @param incidents numbers of incidents
     * @param exhibits numbers of exhibits
     * @param caseRecords numbers of case records by their kind, in order
     */
    public List<String> of(
            List<Integer> incidents, List<Integer> exhibits, Map<CaseRecordKind, List<Integer>> caseRecords) {
        List<String> words = new ArrayList<>();
        add(words, "erasure.incidents", incidents);
        add(words, "erasure.exhibits", exhibits);
        caseRecords.forEach((kind, numbers) -> words.add(
                messages.get("particular.numbered", messages.get("particular." + kind.code()), joined(numbers))));
        return words.isEmpty() ? List.of(messages.get("erasure.unnamed")) : List.copyOf(words);
    }

    private void add(List<String> words, String key, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            words.add(messages.get(key, joined(numbers)));
        }
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
