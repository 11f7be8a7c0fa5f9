package org.daybook.incident;

import java.util.Arrays;
import java.util.Optional;
import org.daybook.record.Coded;

/**
 * Changes to day-to-day life that are usually given as examples of a substantial adverse effect (Home Office Circular
 * 018/2012), to be ticked; the code is what is stored. A tick is her account, not a finding.
 */
public enum DailyChange implements Coded {
    ROUTES("routes"),
    WORK_PATTERN("work-pattern"),
    CHILDREN_COLLECTED("children-collected"),
    HOME_SECURITY("home-security"),
    MOVED_HOME("moved-home"),
    PHYSICAL_HEALTH("physical-health"),
    MENTAL_HEALTH("mental-health"),
    WORK_SUFFERED("work-suffered"),
    GOING_OUT("going-out");

    private final String code;

    DailyChange(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The change stored as {@code code}; empty for one that only a newer version knows. */
    public static Optional<DailyChange> ofCode(String code) {
        return Arrays.stream(values())
                .filter(change -> change.code.equals(code))
                .findFirst();
    }
}
