package org.daybook.incident;

/**
 * What she saw of the person responsible.
 *
 * @param companions who was with them, may be empty
 * @param appearance clothing and looks, may be empty
 * @param direction where they came from or went, may be empty
 */
public record Sighting(String companions, String appearance, Vehicle vehicle, String direction) {
    /** Nothing said. */
    public static final Sighting NOT_SAID = new Sighting("", "", Vehicle.NOT_SAID, "");
}
