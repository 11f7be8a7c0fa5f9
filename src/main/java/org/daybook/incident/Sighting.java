package org.daybook.incident;

/**
 * What she saw of the person responsible.
 *
 * @param there whether the person was there, and how that is known
 * @param companions who was with them, may be empty
 * @param appearance clothing and looks, may be empty
 * @param direction where they came from or went, may be empty
 */
public record Sighting(SuspectPresence there, String companions, String appearance, Vehicle vehicle, String direction) {
    public static final Sighting NOT_SAID = new Sighting(SuspectPresence.NOT_SAID, "", "", Vehicle.NOT_SAID, "");
}
