package org.daybook.portfolio.upload;

import java.util.ArrayList;
import java.util.List;

/**
 * The division of files into sets: in order, as many as fit; a file too large for the portal is in none.
 *
 * @param sets the positions of the files of each set, from 0
 * @param tooLarge the positions of the files that exceed the limits of the portal
 */
record UploadPlan(List<List<Integer>> sets, List<Integer> tooLarge) {
    UploadPlan {
        sets = sets.stream().map(List::copyOf).toList();
        tooLarge = List.copyOf(tooLarge);
    }

    /** @param sizes of the files, in their order */
    static UploadPlan of(List<Long> sizes, UploadLimits limits) {
        List<List<Integer>> sets = new ArrayList<>();
        List<Integer> tooLarge = new ArrayList<>();
        long left = 0;
        for (int i = 0; i < sizes.size(); i++) {
            long size = sizes.get(i);
            if (!limits.takes(size)) {
                tooLarge.add(i);
                continue;
            }
            if (sets.isEmpty() || sets.getLast().size() == limits.files() || left < size) {
                sets.add(new ArrayList<>());
                left = limits.allBytes();
            }
            sets.getLast().add(i);
            left -= size;
        }
        return new UploadPlan(sets, tooLarge);
    }
}
