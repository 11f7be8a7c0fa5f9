package org.daybook.campaign;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Registrations of vehicles in one spelling: in capitals, without spaces and the words around them. */
final class VehicleRegistration {
    /** As the United Kingdom has issued them since 2001. */
    private static final Pattern CURRENT = Pattern.compile("(?<![A-Z0-9])([A-Z]{2}[0-9]{2}) ?([A-Z]{3})(?![A-Z0-9])");

    private VehicleRegistration() {}

    static String of(String visible) {
        String capitals = Identity.capitals(visible);
        String joined = Identity.capitals(capitals.replace(" ", ""));
        return current(capitals).or(() -> current(joined)).orElse(joined);
    }

    private static Optional<String> current(String capitals) {
        Matcher current = CURRENT.matcher(capitals);
        return current.find() ? Optional.of(current.group(1) + current.group(2)) : Optional.empty();
    }
}
