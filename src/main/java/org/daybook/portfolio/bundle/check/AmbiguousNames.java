package org.daybook.portfolio.bundle.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;

/** Finds names of which not every system makes files of their own. */
final class AmbiguousNames {
    private AmbiguousNames() {}

    /** Those that are another one where letters are told apart less closely, or would have to be a file and a folder. */
    static List<String> in(SortedSet<String> names) {
        List<String> found = new ArrayList<>();
        Map<String, String> folded = new HashMap<>();
        for (String name : names) {
            if (folded.putIfAbsent(fold(name), name) != null) {
                found.add(name);
            }
        }
        folded.forEach((fold, name) -> {
            for (int at = fold.indexOf('/'); at > 0; at = fold.indexOf('/', at + 1)) {
                if (folded.containsKey(fold.substring(0, at))) {
                    found.add(name);
                }
            }
        });
        return found;
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
