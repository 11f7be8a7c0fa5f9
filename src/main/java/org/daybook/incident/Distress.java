package org.daybook.incident;

import org.daybook.record.Coded;

/** How strongly it affected her, on her own scale of 0 to 3; the code is what is stored. Never added up or averaged. */
public enum Distress implements Coded {
    NOT_SAID("not-said"),
    NONE("0"),
    A_LITTLE("1"),
    QUITE("2"),
    VERY("3");

    private final String code;

    Distress(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
