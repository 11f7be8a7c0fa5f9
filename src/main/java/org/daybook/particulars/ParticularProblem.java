package org.daybook.particulars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.facts.When;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a particular from being saved; the screen marks the field and says it in words.
 *
 * @param field where; null if it is not in one field
 * @param fault what
 */
public record ParticularProblem(@Nullable Field field, Fault fault) {

    /** What can be wrong. */
    public enum Fault {
        NOTHING_SAID,
        BEFORE_EARLIEST_YEAR,
        IN_THE_FUTURE,
        ENDS_BEFORE_IT_BEGINS
    }

    /** Days far ahead are slips of the keyboard; orders without an end are long, not so long. */
    private static final int LATEST_YEAR = 2150;

    /**
     * What has to be mended before it can be recorded, in the order of the form; empty if nothing.
     *
     * @param today the day on which it is to be recorded
     */
    public static List<ParticularProblem> of(Particular particular, LocalDate today) {
        List<ParticularProblem> problems = new ArrayList<>();
        particular.values().forEach((field, value) -> {
            Fault fault = switch (value) {
                case Value.Time time -> fault(time.when());
                case Value.Day day -> fault(particular, field, day.day());
                default -> null;
            };
            if (fault != null) {
                problems.add(new ParticularProblem(field, fault));
            }
        });
        if (particular.values().keySet().stream().allMatch(field -> saysNothingAlone(particular.kind(), field))) {
            problems.add(new ParticularProblem(null, Fault.NOTHING_SAID));
        }
        return List.copyOf(problems);
    }

    // A day alone is no record, but of a request to stop: that there was one, and when, is what counts.
    private static boolean saysNothingAlone(ParticularKind kind, Field field) {
        return field.form() == Form.TIME && kind != ParticularKind.STOP_REQUEST;
    }

    private static @Nullable Fault fault(When when) {
        if (when.isTooEarly()) {
            return Fault.BEFORE_EARLIEST_YEAR;
        }
        return when.endsBeforeItBegins() ? Fault.ENDS_BEFORE_IT_BEGINS : null;
    }

    private static @Nullable Fault fault(Particular particular, Field field, LocalDate day) {
        if (When.isTooEarly(day)) {
            return Fault.BEFORE_EARLIEST_YEAR;
        }
        if (day.getYear() > LATEST_YEAR) {
            return Fault.IN_THE_FUTURE;
        }
        boolean isEnd = field.equals(CourtOrder.EXPIRES) || field.equals(CourtOrder.ENDED);
        boolean before = isEnd
                && particular
                        .day(CourtOrder.MADE)
                        .filter(made -> day.isBefore(made))
                        .isPresent();
        return before ? Fault.ENDS_BEFORE_IT_BEGINS : null;
    }
}
