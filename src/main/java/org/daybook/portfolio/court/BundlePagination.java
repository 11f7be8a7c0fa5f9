package org.daybook.portfolio.court;

import org.daybook.record.Coded;

/** How the pages of an electronic bundle are numbered; the code is what is typed. */
public enum BundlePagination implements Coded {
    /** Section by section: A1, A2, B1. */
    BY_SECTION,
    /** Consecutively: 1, 2, 3. */
    THROUGH;
}
