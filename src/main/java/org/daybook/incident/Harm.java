package org.daybook.incident;

/**
 * The harm and cost it caused.
 *
 * @param injury injury, in her words, may be empty
 * @param treatment doctor, hospital or other treatment, may be empty
 * @param damage damage, may be empty
 * @param cost what it cost, with the currency, in her words, may be empty
 */
public record Harm(String injury, String treatment, String damage, String cost) {
    public static final Harm NOT_SAID = new Harm("", "", "", "");
}
