package org.daybook.exhibit;

import org.daybook.record.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * Where and with what a file was made, by its own metadata. It can reveal an address, so it is stored separately.
 *
 * @param place where; null if it does not say
 * @param make the maker of the device, may be empty
 * @param model the device, may be empty
 * @param software the program, may be empty
 */
public record FileOrigin(@Nullable Coordinates place, String make, String model, String software) {
    public static final FileOrigin NOT_SAID = new FileOrigin(null, "", "", "");
}
