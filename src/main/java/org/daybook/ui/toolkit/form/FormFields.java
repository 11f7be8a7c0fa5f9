package org.daybook.ui.toolkit.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.record.Coded;
import org.daybook.record.YesNoAnswer;

/**
 * A form's fields, by the names used for them in drafts; drafts keep each as raw text, exactly as typed. JavaFX
 * thread.
 */
public final class FormFields {
    private final Map<String, TextBinding> fields = new LinkedHashMap<>();
    private Runnable listener = () -> {};

    private record TextBinding(Supplier<String> raw, Consumer<String> resume) {}

    /** A field for text. */
    public StringProperty text(String name) {
        StringProperty text = new SimpleStringProperty("");
        add(name, text::get, text::set);
        text.subscribe((_, _) -> changed());
        return text;
    }

    /** A field that takes one of an enum's constants. */
    public <E extends Enum<E> & Coded> ObjectProperty<E> choice(String name, E none) {
        ObjectProperty<E> choice = new SimpleObjectProperty<>(none);
        add(name, () -> choice.get() == none ? "" : choice.get().code(), code -> choice.set(Coded.of(code, none)));
        choice.subscribe((_, _) -> changed());
        return choice;
    }

    /** A field for yes, no or no answer. */
    public ObjectProperty<YesNoAnswer> answer(String name) {
        return choice(name, YesNoAnswer.NOT_SAID);
    }

    /** A field of any other kind. */
    public void add(String name, Supplier<String> raw, Consumer<String> resume) {
        fields.put(name, new TextBinding(raw, resume));
    }

    /** Notes that a field of another type was changed. */
    public void changed() {
        listener.run();
    }

    /** Runs {@code runnable} at every change of any field, in addition to those added before. */
    public void onChange(Runnable runnable) {
        Runnable before = listener;
        listener = () -> {
            before.run();
            runnable.run();
        };
    }

    /** The raw text of every field that is not empty. */
    public Map<String, String> raw() {
        Map<String, String> raw = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            String text = field.raw.get();
            if (!text.isEmpty()) {
                raw.put(name, text);
            }
        });
        return raw;
    }

    /** Fills the fields with what {@link #raw()} gave; those that are not in it are emptied. */
    public void resume(Map<String, String> raw) {
        fields.forEach((name, field) -> field.resume.accept(raw.getOrDefault(name, "")));
    }

    public boolean isFilled() {
        return !raw().isEmpty();
    }

    /** What she typed, just as she typed it; text that is only white space counts as empty. */
    public static String said(StringProperty text) {
        return text.get().isBlank() ? "" : text.get();
    }
}
