package org.daybook.ui.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of guidance.
 *
 * @param title its name, also in the list
 * @param checked the day on which its facts were last looked up
 * @param sources where they were found, in words
 * @param passages what is to be read
 */
record GuidancePage(String title, LocalDate checked, List<String> sources, List<Passage> passages) {
    GuidancePage {
        sources = List.copyOf(sources);
        passages = List.copyOf(passages);
    }

    /** This page with {@code next} below it; its facts count as checked on the earlier of the two days. */
    GuidancePage followedBy(GuidancePage next) {
        return new GuidancePage(
                title,
                checked.isBefore(next.checked) ? checked : next.checked,
                both(sources, next.sources),
                both(passages, next.passages));
    }

    /** This page with {@code next} below its passages. */
    GuidancePage followedBy(List<Passage> next) {
        return new GuidancePage(title, checked, sources, both(passages, next));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
