package org.daybook.portfolio.bundle.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;
import org.daybook.portfolio.bundle.check.BundleReport.CheckOutcome;

/** Collects the checks made so far and their findings. */
public final class FindingCollector {
    private static final int MOST = 1000;

    private final Map<BundleCheck, CheckOutcome> outcomes = new EnumMap<>(BundleCheck.class);
    private final List<BundleFinding> all = new ArrayList<>();

    /** Begins a check, which passes unless something is found. */
    void begin(BundleCheck check) {
        outcomes.putIfAbsent(check, CheckOutcome.HOLDS);
    }

    void add(BundleCheck check, BundleFinding finding) {
        outcomes.put(check, CheckOutcome.DOES_NOT_HOLD);
        if (all.size() < MOST) {
            all.add(finding);
        }
    }

    void in(BundleCheck check, String file, BundleSign sign) {
        add(check, BundleFinding.in(file, sign));
    }

    /** Whether the check was made without findings. */
    boolean holds(BundleCheck check) {
        return outcomes.get(check) == CheckOutcome.HOLDS;
    }

    Map<BundleCheck, CheckOutcome> outcomes() {
        return outcomes;
    }

    List<BundleFinding> all() {
        return all;
    }
}
