package org.daybook.facts;

/**
 * Where something happened.
 *
 * @param place the place in her words, may be empty
 * @param kind what kind of place
 */
public record Where(String place, PlaceKind kind) {
    /** No place given. */
    public static final Where NOT_SAID = Where.of("");

    /** In words alone. */
    public static Where of(String place) {
        return new Where(place, PlaceKind.NOT_SAID);
    }
}
