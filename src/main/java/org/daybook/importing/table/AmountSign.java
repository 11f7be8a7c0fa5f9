package org.daybook.importing.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether an amount of money came in or went out, however a bank writes it. */
enum AmountSign {
    IN,
    OUT,
    ZERO,
    /** The cell is empty or is not an amount. */
    NONE;

    private static final int LONGEST = 40;
    private static final Pattern DIGITS = Pattern.compile("[0-9]");
    private static final Pattern NOT_ZERO = Pattern.compile("[1-9]");
    private static final Pattern AMOUNT =
            Pattern.compile("[-+\u2212(]?\\s*\\p{L}{0,3}\\s*\\p{Sc}?\\s*[-+\u2212]?\\s*[0-9][0-9.,'’ \u00a0\u202f]*"
                    + "\\s*\\p{Sc}?\\s*[-+\u2212)]?\\s*\\p{L}{0,3}\\s*");
    private static final Pattern OUTGOING = Pattern.compile(".*([-\u2212(]|[0-9]\\s*(dr|db|s|soll)$).*");

    /** Whether the amount is not zero. */
    boolean isMoney() {
        return this == IN || this == OUT;
    }

    static AmountSign of(String cell) {
        String text = cell.strip();
        if (text.length() > LONGEST
                || !DIGITS.matcher(text).find()
                || !AMOUNT.matcher(text).matches()) {
            return NONE;
        }
        if (!NOT_ZERO.matcher(text).find()) {
            return ZERO;
        }
        return OUTGOING.matcher(text.toLowerCase(Locale.ROOT)).matches() ? OUT : IN;
    }
}
