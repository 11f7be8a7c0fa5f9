package org.daybook.portfolio.bundle.check;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;

/** Finds names of which not every system makes files of their own. */
final class AmbiguousNames {
    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    private AmbiguousNames() {}

    /** Those that are another one where letters are told apart less closely, or would have to be a file and a folder. */
    static List<String> in(SortedSet<String> names) {
        AmbiguousNames seen = new AmbiguousNames();
        return names.stream().filter(seen::isAmbiguous).toList();
    }

    private boolean isAmbiguous(String name) {
        String same = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String fold = same.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        boolean isAmbiguous = !files.add(fold) | folders.contains(fold);
        for (int at = fold.indexOf('/'); at > 0; at = fold.indexOf('/', at + 1)) {
            folders.add(fold.substring(0, at));
            isAmbiguous |= files.contains(fold.substring(0, at));
        }
        return isAmbiguous;
    }
}
