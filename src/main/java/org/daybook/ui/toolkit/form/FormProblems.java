package org.daybook.ui.toolkit.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The problems to correct before a form can be recorded, each shown beside its field. JavaFX thread.
 *
 * @param <P> where a problem can be shown
 */
public final class FormProblems<P> {
    private final Map<P, ReadOnlyStringWrapper> problems = new LinkedHashMap<>();

    /** @param places in the order of the form */
    public FormProblems(List<P> places) {
        places.forEach(place -> problems.put(place, new ReadOnlyStringWrapper("")));
    }

    /** The problem at {@code place}; empty for none. */
    public ReadOnlyStringProperty at(P place) {
        return wrapper(place).getReadOnlyProperty();
    }

    /** Adds a problem at {@code place}, after those already there. */
    public void say(P place, String words) {
        ReadOnlyStringWrapper problem = wrapper(place);
        if (!problem.get().contains(words)) {
            problem.set(problem.get().isEmpty() ? words : problem.get() + " " + words);
        }
    }

    public void clear() {
        problems.values().forEach(problem -> problem.set(""));
    }

    /** The first place with a problem, in the order of the form. */
    public Optional<P> first() {
        return problems.entrySet().stream()
                .filter(entry -> !entry.getValue().get().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private ReadOnlyStringWrapper wrapper(P place) {
        return Objects.requireNonNull(problems.get(place));
    }
}
