package org.daybook.record;

/**
 * A place on the earth, WGS 84.
 *
 * @param latitude in degrees, from -90 to 90, north positive
 * @param longitude in degrees, from -180 to 180, east positive
 */
public record Coordinates(double latitude, double longitude) {
    private static final int QUARTER = 90;
    private static final int HALF = 180;

    /** @throws IllegalArgumentException if out of range or not a number */
    public Coordinates {
        if (!(Math.abs(latitude) <= QUARTER) || !(Math.abs(longitude) <= HALF)) {
            throw new IllegalArgumentException("not a place on the earth");
        }
    }
}
