package org.daybook.ui.toolkit.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.field.FieldValue;

/** Reads amounts of money as people type them: 12, 12.5, 12.50, £1,200. */
public final class AmountReader {
    /** Digits, in groups of three or ungrouped, with up to two decimals and no more digits than an amount can have. */
    private static final Pattern AMOUNT =
            Pattern.compile("£?\\s*(\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})(\\.\\d{1,2})?\\s*£?");

    private AmountReader() {}

    /** The amount in {@code text}; empty if there is none, or if it is ambiguous. */
    public static Optional<FieldValue.Amount> read(String text) {
        String typed = text.strip();
        if (!AMOUNT.matcher(typed).matches()) {
            return Optional.empty();
        }
        BigDecimal pounds = new BigDecimal(typed.replaceAll("[£,\\s]", ""));
        return pounds.compareTo(FieldValue.Amount.HIGHEST) > 0
                ? Optional.empty()
                : Optional.of(new FieldValue.Amount(pounds));
    }
}
