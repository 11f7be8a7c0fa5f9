package org.daybook.ui.exhibits;

import java.util.Arrays;
import java.util.List;
import org.daybook.facts.When;
import org.daybook.facts.When.Precision;
import org.daybook.text.Formats;
import org.daybook.ui.control.WhenInput;

/** What stands in a field for a time, as one text for a draft. */
final class RawWhen {
    private static final int PARTS = 7;

    private RawWhen() {}

    /** A recorded time as she would have typed it; an unknown one without words as nothing. */
    static WhenInput shown(When when, Formats formats) {
        if (when.precision() == Precision.UNKNOWN) {
            return WhenInput.of(when, formats).equals(WhenInput.EMPTY)
                            || when.words().isBlank()
                    ? WhenInput.EMPTY
                    : new WhenInput(Precision.EXACT, "", "", "", "", when.words());
        }
        return WhenInput.of(when, formats);
    }

    static String raw(WhenInput input) {
        return input.equals(WhenInput.EMPTY)
                ? ""
                : String.join(
                        "\n",
                        List.of(
                                input.precision().code(),
                                input.date(),
                                input.time(),
                                input.endDate(),
                                input.endTime(),
                                input.words(),
                                input.zone()));
    }

    static WhenInput of(String raw) {
        String[] parts = raw.split("\n", -1);
        if (parts.length != PARTS) {
            return WhenInput.EMPTY;
        }
        Precision precision = Arrays.stream(Precision.values())
                .filter(value -> value.code().equals(parts[0]))
                .findFirst()
                .orElse(Precision.EXACT);
        return new WhenInput(precision, parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }
}
