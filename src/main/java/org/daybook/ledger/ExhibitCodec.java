package org.daybook.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.daybook.exhibit.Exhibit;

/**
 * Writes exhibits as JSON and reads them back. What can reveal an address, and the private note, go to the private
 * part.
 */
final class ExhibitCodec {
    private static final String EXHIBIT = "exhibit";

    private ExhibitCodec() {}

    static void write(Exhibit exhibit, ObjectNode publicPart, ObjectNode privatePart) {
        new ExhibitWriter(publicPart.putObject(EXHIBIT), privatePart).write(exhibit);
        UnknownJsonFields.restoreButClaim(exhibit.unknown(), publicPart, privatePart);
    }

    static Exhibit read(JsonObjectReader publicPart, JsonObjectReader privatePart, Map<String, String> unknown)
            throws MalformedEntry {
        return new ExhibitReader(publicPart.object(EXHIBIT), privatePart, unknown).read(publicPart);
    }
}
