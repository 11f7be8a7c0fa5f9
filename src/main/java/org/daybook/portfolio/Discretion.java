package org.daybook.portfolio;

import java.util.Set;

/**
 * What a portfolio keeps to itself.
 *
 * @param leftOutParts parts of an incident that are printed on no sheet
 * @param address whether her address, telephone and e-mail may be printed; if not, they are struck out wherever they stand
 * @param witnesses whether witnesses are named; if not, they are 'Witness A', 'Witness B' wherever they are named
 */
public record Discretion(Set<PortfolioPart> leftOutParts, boolean address, boolean witnesses) {
    /** Nothing kept back but what no portfolio shows. */
    public static final Discretion OPEN = new Discretion(Set.of(), true, true);

    /** The code by which it is noted in the diary that her address was left out. */
    public static final String NO_ADDRESS = "about-address";

    /** The code by which it is noted in the diary that witnesses were not named. */
    public static final String NO_WITNESS_NAMES = "witness-names";

    public Discretion {
        leftOutParts = Set.copyOf(leftOutParts);
    }

    /** The same without these parts. */
    public Discretion without(Set<PortfolioPart> parts) {
        return new Discretion(parts, address, witnesses);
    }

    /** The same with or without her address. */
    public Discretion withAddress(boolean printed) {
        return new Discretion(leftOutParts, printed, witnesses);
    }

    /** The same with or without the names of witnesses. */
    public Discretion withWitnesses(boolean named) {
        return new Discretion(leftOutParts, address, named);
    }
}
