package org.daybook.incident;

import org.daybook.record.Coded;

/**
 * Changes to day-to-day life that are usually given as examples of a substantial adverse effect (Home Office Circular
 * 018/2012), to be ticked; the code is what is stored. A tick is her account, not a finding.
 */
public enum DailyChange implements Coded {
    ROUTES,
    WORK_PATTERN,
    CHILDREN_COLLECTED,
    HOME_SECURITY,
    MOVED_HOME,
    PHYSICAL_HEALTH,
    MENTAL_HEALTH,
    WORK_SUFFERED,
    GOING_OUT;
}
