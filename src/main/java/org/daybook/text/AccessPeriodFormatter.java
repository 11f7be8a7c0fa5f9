package org.daybook.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says who had a key to a diary, and when.
 *
 * @param messages the texts
 */
public record AccessPeriodFormatter(Messages messages) {
    /**
     * The name, and from which day on or between which days.
     *
     * @param until null if it was not ended
     */
    public String of(String name, LocalDate since, @Nullable LocalDate until) {
        Formats formats = messages.formats();
        return until == null
                ? messages.get("backup.other", name, formats.date(since))
                : messages.get("backup.other-ended", name, formats.date(since), formats.date(until));
    }
}
