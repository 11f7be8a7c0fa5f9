package org.daybook.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.daybook.incident.Incident;

/**
 * Incidents to JSON and back. The private note, why something is left out, and how to reach witnesses go to the private
 * part. What was not said is not written.
 */
final class IncidentCodec {
    /** Marks, at the end of a path, elements of an array that only a newer version understands. */
    static final String ELEMENTS = "[]";

    private IncidentCodec() {}

    static void write(Incident incident, ObjectNode publicPart, ObjectNode privatePart) {
        new IncidentWriter(publicPart.putObject("incident"), privatePart).write(incident);
        UnknownJsonFields.restore(incident.unknown(), publicPart, privatePart);
    }

    static Incident read(JsonObjectReader publicPart, JsonObjectReader privatePart, Map<String, String> unknown)
            throws MalformedEntry {
        return new IncidentReader(publicPart.object("incident"), privatePart, unknown).read(publicPart);
    }
}
