package org.daybook.portfolio.court;

import java.util.Arrays;
import java.util.Optional;

/** How the pages of an electronic bundle are numbered; the code is what is typed. */
public enum BundlePagination {
    /** Section by section: A1, A2, B1. */
    BY_SECTION("by-section"),
    /** Consecutively: 1, 2, 3. */
    THROUGH("through");

    private final String code;

    BundlePagination(String code) {
        this.code = code;
    }

    /** The stable code by which it is typed, and which names its words. */
    public String code() {
        return code;
    }

    /** The one with this code. */
    public static Optional<BundlePagination> ofCode(String code) {
        return Arrays.stream(values())
                .filter(pagination -> pagination.code.equals(code))
                .findFirst();
    }
}
