package org.daybook.incident;

/**
 * A vehicle that was seen.
 *
 * @param make make and model, may be empty
 * @param colour may be empty
 * @param registration the number plate, as much of it as was seen, may be empty
 */
public record Vehicle(String make, String colour, String registration) {
    public static final Vehicle NOT_SAID = new Vehicle("", "", "");
}
