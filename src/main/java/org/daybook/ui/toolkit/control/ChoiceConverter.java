package org.daybook.ui.toolkit.control;

import java.util.function.Function;
import javafx.util.StringConverter;

/**
 * The words for the values of a combo box; the prompt text says what it means that none is chosen.
 *
 * @param <T> the values
 */
public final class ChoiceConverter<T> extends StringConverter<T> {
    private final Function<T, String> words;

    public ChoiceConverter(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("chosen, not typed");
    }
}
