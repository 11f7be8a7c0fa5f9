package org.daybook.incident;

import java.time.LocalDate;
import org.daybook.record.YesNoAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Whether whoever did it was told to stop.
 *
 * @param answer whether they were
 * @param on the day on which they were told; null if not known
 * @param how how, by whom and in which words, may be empty
 */
public record StopRequestAnswer(
        YesNoAnswer answer, @Nullable LocalDate on, String how) {
    public static final StopRequestAnswer NOT_SAID = new StopRequestAnswer(YesNoAnswer.NOT_SAID, null, "");
}
