package org.daybook.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The diaries that this computer lists by a reference, for somebody who supports several people. None until that is
 * turned on, because a list of files is a trace. Each is a file with its own passphrase, and only one is open at a
 * time.
 *
 * @param kept whether a list is kept
 * @param diaries the diaries, by reference
 */
public record DiaryList(boolean kept, List<ListedDiary> diaries) {
    /** The default: no list is kept. */
    public static final DiaryList NONE = new DiaryList(false, List.of());

    public static final int LONGEST = 40;

    private static final int MOST = 100;

    /**
     * A diary in the list.
     *
     * @param reference by which it is known; a number rather than a name
     */
    public record ListedDiary(String reference, Path file) {
        public ListedDiary {
            String line = reference.replaceAll("\\p{Cntrl}+", " ").strip();
            reference = line.substring(0, Math.min(line.length(), LONGEST));
        }
    }

    /** Leaves out what has no reference, and everything if no list is to be kept. */
    public DiaryList {
        diaries = kept
                ? diaries.stream()
                        .filter(listed -> !listed.reference().isEmpty())
                        .sorted(Comparator.comparing(ListedDiary::reference))
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    /** A copy with a diary under a reference, and under no other. */
    public DiaryList with(String reference, Path file) {
        List<ListedDiary> more = new ArrayList<>(without(file).diaries);
        more.add(new ListedDiary(reference, file));
        return new DiaryList(kept, more);
    }

    /** A copy without a diary. */
    public DiaryList without(Path file) {
        return new DiaryList(
                kept,
                diaries.stream().filter(listed -> !listed.file().equals(file)).toList());
    }

    /** The reference of a diary; empty if it is not listed. */
    public String referenceOf(Path file) {
        return diaries.stream()
                .filter(listed -> listed.file().equals(file))
                .map(ListedDiary::reference)
                .findFirst()
                .orElse("");
    }
}
