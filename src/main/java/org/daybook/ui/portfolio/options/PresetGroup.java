package org.daybook.ui.portfolio.options;

import java.util.Arrays;
import java.util.List;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.record.Coded;

/** Who reads a portfolio, by which the presets are offered. */
public enum PresetGroup implements Coded {
    POLICE("police"),
    COURT("court"),
    SUPPORTERS("supporters"),
    UNITED_STATES("us");

    private final String code;

    PresetGroup(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The presets for these readers, in the order in which they are offered. */
    public List<PortfolioPreset> presets() {
        return Arrays.stream(PortfolioPreset.values())
                .filter(preset -> of(preset) == this)
                .toList();
    }

    private static PresetGroup of(PortfolioPreset preset) {
        return switch (preset) {
            case FIRST_REPORT, POLICE_FILE, PROTECTION_ORDER_OFFICER, SINCE_LAST -> POLICE;
            case PROTECTION_ORDER, COURT -> COURT;
            case ADVOCATE -> SUPPORTERS;
            case PETITION -> UNITED_STATES;
        };
    }
}
