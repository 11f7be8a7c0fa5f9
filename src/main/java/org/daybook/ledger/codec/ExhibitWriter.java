package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.record.Coordinates;
import org.daybook.record.Dimensions;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;

/**
 * Writes one exhibit into the two parts of its entry. What can reveal an address, and the private note, are in the
 * private part.
 */
final class ExhibitWriter {
    /** The object of the public part that holds the exhibit. */
    static final String EXHIBIT = "exhibit";

    private final ObjectNode json;
    private final ObjectNode hidden;

    private ExhibitWriter(ObjectNode json, ObjectNode hidden) {
        this.json = json;
        this.hidden = hidden;
    }

    static void write(Exhibit exhibit, ObjectNode publicPart, ObjectNode privatePart) {
        new ExhibitWriter(publicPart.putObject(EXHIBIT), privatePart).write(exhibit);
        UnknownJsonFields.restoreButClaim(exhibit.unknown(), publicPart, privatePart);
    }

    private void write(Exhibit exhibit) {
        json.put("id", exhibit.id().hex()).put("number", exhibit.number());
        put(json, "title", exhibit.naming().title());
        put(json, "description", exhibit.naming().description());
        put(json, "transcript", exhibit.naming().transcript());
        put(json, "producer", exhibit.naming().producer());
        put(json, "madeBy", exhibit.provenance().madeBy());
        put(json, "howReceived", exhibit.provenance().howReceived());
        put(json, "original", exhibit.provenance().original());
        write(exhibit.dating(), exhibit.unknown());
        if (exhibit.file() != null) {
            write(exhibit.file());
        }
        if (exhibit.physicalItem() != null) {
            write(exhibit.physicalItem());
        }
        if (exhibit.derivation() != null) {
            DerivationCodec.write(exhibit.derivation(), json);
        }
        ArrayNode incidents = json.putArray("incidents");
        exhibit.links().incidents().stream().map(Id::hex).forEach(incidents::add);
        ArrayNode exhibits = json.putArray("exhibits");
        exhibit.links().exhibits().stream().map(Id::hex).forEach(exhibits::add);
        json.put("inPortfolio", exhibit.handling().inPortfolio());
        json.put("covered", exhibit.handling().covered());
        put(hidden, "privateNote", exhibit.handling().privateNote());
    }

    private void write(ExhibitDating dating, UnknownFields unknown) {
        if (dating.isSaid()) {
            ObjectNode into = json.putObject("dating");
            if (!unknown.json().containsKey("exhibit.dating.source")) {
                into.put("source", dating.source().code());
            }
            EventTimeCodec.write(dating.when(), into.putObject("when"));
            put(into, "reason", dating.reason());
        }
    }

    private void write(FileMetadata file) {
        ObjectNode into = json.putObject("file").put("name", file.name()).put("kind", file.kind());
        ArrayNode times = into.putArray("times");
        file.times().forEach(time -> {
            ObjectNode element = times.addObject()
                    .put("source", time.source().code())
                    .put("at", time.at().toString());
            if (time.offset() != null) {
                element.put("offset", time.offset().getId());
            }
        });
        Dimensions dimensions = file.dimensions();
        if (!dimensions.equals(Dimensions.NOT_SAID)) {
            into.put("width", dimensions.width()).put("height", dimensions.height());
            into.put("orientation", dimensions.orientation()).put("milliseconds", dimensions.milliseconds());
        }
        ArrayNode warnings = into.putArray("warnings");
        file.warnings().forEach(warning -> warnings.add(warning.code()));
        writeOrigin(file);
    }

    private void writeOrigin(FileMetadata file) {
        FileOrigin origin = file.origin();
        ObjectNode into = hidden.putObject("file");
        put(into, "folder", file.folder());
        Coordinates place = origin.place();
        if (place != null) {
            into.put("latitude", Double.toString(place.latitude()));
            into.put("longitude", Double.toString(place.longitude()));
        }
        put(into, "make", origin.make());
        put(into, "model", origin.model());
        put(into, "software", origin.software());
    }

    private void write(PhysicalItem physicalItem) {
        ObjectNode into = json.putObject("thing");
        put(into, "delivery", physicalItem.delivery());
        put(into, "wrapper", physicalItem.wrapper());
        put(into, "keptAt", physicalItem.keptAt());
        ArrayNode continuity = into.putArray("continuity");
        physicalItem.continuity().forEach(step -> {
            ObjectNode element = continuity.addObject();
            EventTimeCodec.write(step.when(), element.putObject("when"));
            put(element, "from", step.from());
            put(element, "to", step.to());
            put(element, "what", step.what());
        });
    }

    private static void put(ObjectNode into, String name, String text) {
        if (!text.isEmpty()) {
            into.put(name, text);
        }
    }
}
