package org.daybook.ui.incident;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What has to be mended before a form can be recorded, each beside its field. */
final class FormProblems {
    private final Map<Place, ReadOnlyStringWrapper> problems = new EnumMap<>(Place.class);

    /** Where a problem can be shown, in the order of the form. */
    enum Place {
        AMEND_REASON,
        WHEN,
        WORDS,
        TIMES,
        ASKED_ON,
        REPORTS,
        FIRST_WRITTEN
    }

    FormProblems() {
        for (Place place : Place.values()) {
            problems.put(place, new ReadOnlyStringWrapper(""));
        }
    }

    /** What is said at {@code place}; empty for nothing. */
    ReadOnlyStringProperty at(Place place) {
        return wrapper(place).getReadOnlyProperty();
    }

    /** Says something at {@code place}, after what was said there already. */
    void say(Place place, String words) {
        ReadOnlyStringWrapper problem = wrapper(place);
        if (!problem.get().contains(words)) {
            problem.set(problem.get().isEmpty() ? words : problem.get() + " " + words);
        }
    }

    void clear() {
        problems.values().forEach(problem -> problem.set(""));
    }

    /** The first place that has to be mended, in the order of the form. */
    Optional<Place> first() {
        return Arrays.stream(Place.values())
                .filter(place -> !wrapper(place).get().isEmpty())
                .findFirst();
    }

    private ReadOnlyStringWrapper wrapper(Place place) {
        return Objects.requireNonNull(problems.get(place));
    }
}
