package org.daybook.ui.toolkit.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * A repeatable group of fields, such as a witness; kept in a draft as {@code witness.1.name}.
 *
 * @param <F> the group
 */
public final class RepeatedFields<F> {
    private final String name;
    private final Function<FormFields, F> make;
    private final Runnable changed;
    private final Map<F, FormFields> fields = new LinkedHashMap<>();
    private final ObservableList<F> all = FXCollections.observableArrayList();

    /**
     * @param make creates an empty group and registers its fields with the given {@link FormFields}
     * @param changed run at every change
     */
    public RepeatedFields(String name, Function<FormFields, F> make, Runnable changed) {
        this.name = name;
        this.make = make;
        this.changed = changed;
        all.addListener((ListChangeListener<F>) _ -> changed.run());
    }

    /** All groups, in order; changed by {@link #add} and {@link #remove} alone. */
    public ObservableList<F> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    /** Adds an empty group. */
    public F add() {
        FormFields own = new FormFields();
        F group = make.apply(own);
        own.onChange(changed);
        fields.put(group, own);
        all.add(group);
        return group;
    }

    public void remove(F group) {
        fields.remove(group);
        all.remove(group);
    }

    /** Removes all groups. */
    public void clear() {
        fields.clear();
        all.clear();
    }

    public boolean isFilled() {
        return fields.values().stream().anyMatch(FormFields::isFilled);
    }

    /** Whether {@code group} is filled. */
    public boolean isFilled(F group) {
        FormFields own = fields.get(group);
        return own != null && own.isFilled();
    }

    /** The raw text of every field that is not empty; the groups are counted from 1. */
    public Map<String, String> raw() {
        Map<String, String> raw = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            String prefix = name + "." + (i + 1) + ".";
            FormFields own = fields.get(all.get(i));
            if (own != null) {
                own.raw().forEach((field, text) -> raw.put(prefix + field, text));
            }
        }
        return raw;
    }

    /** Creates and fills as many groups as {@code raw} holds. */
    public void resume(Map<String, String> raw) {
        clear();
        Map<Integer, Map<String, String>> groups = new TreeMap<>();
        raw.forEach((path, text) -> {
            String[] steps = path.split("\\.", 3);
            if (steps.length == 3 && steps[0].equals(name) && steps[1].matches("[1-9]\\d{0,3}")) {
                groups.computeIfAbsent(Integer.valueOf(steps[1]), _ -> new LinkedHashMap<>())
                        .put(steps[2], text);
            }
        });
        groups.values().forEach(group -> {
            F added = add();
            FormFields own = fields.get(added);
            if (own != null) {
                own.resume(group);
            }
        });
    }
}
