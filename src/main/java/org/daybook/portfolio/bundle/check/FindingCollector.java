package org.daybook.portfolio.bundle.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.daybook.portfolio.bundle.check.BundleFinding.Sign;
import org.daybook.portfolio.bundle.check.BundleReport.Check;
import org.daybook.portfolio.bundle.check.BundleReport.Outcome;

/** Collects the checks made so far and their findings. */
public final class FindingCollector {
    private static final int MOST = 1000;

    private final Map<Check, Outcome> outcomes = new EnumMap<>(Check.class);
    private final List<BundleFinding> all = new ArrayList<>();

    /** Begins a check, which passes unless something is found. */
    void begin(Check check) {
        outcomes.putIfAbsent(check, Outcome.HOLDS);
    }

    void add(Check check, BundleFinding finding) {
        outcomes.put(check, Outcome.DOES_NOT_HOLD);
        if (all.size() < MOST) {
            all.add(finding);
        }
    }

    void in(Check check, String file, Sign sign) {
        add(check, BundleFinding.in(file, sign));
    }

    /** Whether the check was made without findings. */
    boolean holds(Check check) {
        return outcomes.get(check) == Outcome.HOLDS;
    }

    Map<Check, Outcome> outcomes() {
        return outcomes;
    }

    List<BundleFinding> all() {
        return all;
    }
}
