package org.daybook.incident;

/**
 * Where something happened.
 *
 * @param place the place in her words, may be empty
 */
public record IncidentLocation(String place, PlaceKind kind) {
    public static final IncidentLocation NOT_SAID = IncidentLocation.of("");

    /** In words alone. */
    public static IncidentLocation of(String place) {
        return new IncidentLocation(place, PlaceKind.NOT_SAID);
    }
}
