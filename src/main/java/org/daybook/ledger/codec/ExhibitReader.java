package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.exhibit.CustodyTransfer;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.FileWarning;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.exhibit.Provenance;
import org.daybook.record.Coded;
import org.daybook.record.Coordinates;
import org.daybook.record.Dimensions;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;
import org.jspecify.annotations.Nullable;

/**
 * Reads one exhibit from the two parts of its entry. Fields, codes and elements that only a newer version knows are
 * kept as unknown; anything no version writes is malformed.
 */
final class ExhibitReader {
    private static final int LARGEST_NUMBER = 1_000_000_000;
    private static final String FILE = "file";
    private static final String PHYSICAL_ITEM = "thing";

    private final JsonObjectReader json;
    private final JsonObjectReader hidden;
    private final Map<String, String> unknown;

    private ExhibitReader(JsonObjectReader json, JsonObjectReader hidden, Map<String, String> unknown) {
        this.json = json;
        this.hidden = hidden;
        this.unknown = unknown;
    }

    static Exhibit read(JsonObjectReader publicPart, JsonObjectReader privatePart, Map<String, String> unknown)
            throws MalformedEntryException {
        return new ExhibitReader(publicPart.object(ExhibitWriter.EXHIBIT), privatePart, unknown).read(publicPart);
    }

    /** @param publicPart the object that holds the exhibit, finished here */
    private Exhibit read(JsonObjectReader publicPart) throws MalformedEntryException {
        Id<Exhibit> id = json.parsed("id", Id::new);
        int number = json.count("number");
        if (number < 1 || number > LARGEST_NUMBER || json.has(FILE) == json.has(PHYSICAL_ITEM)) {
            throw new MalformedEntryException(json.path("number"));
        }
        ExhibitDescription naming = new ExhibitDescription(
                json.text("title"), json.text("description"), json.text("transcript"), json.text("producer"));
        Provenance provenance = new Provenance(json.text("madeBy"), json.text("howReceived"), json.text("original"));
        ExhibitDating dating = json.has("dating") ? dating(json.object("dating")) : ExhibitDating.NOT_SAID;
        FileMetadata file = json.has(FILE) ? file(json.object(FILE), hidden.object(FILE)) : null;
        PhysicalItem physicalItem = json.has(PHYSICAL_ITEM) ? physicalItem(json.object(PHYSICAL_ITEM)) : null;
        Derivation derivation = DerivationCodec.read(json);
        ExhibitLinks links = new ExhibitLinks(json.ids("incidents"), json.ids("exhibits"));
        ExhibitHandling handling = new ExhibitHandling(
                json.flag("inPortfolio", true), json.flag("covered", false), hidden.text("privateNote"));
        json.finish();
        publicPart.finish();
        hidden.finish();
        UnknownFields kept = unknown.isEmpty() ? UnknownFields.NONE : new UnknownFields(unknown);
        return new Exhibit(
                id, number, naming, provenance, dating, file, physicalItem, derivation, links, handling, kept);
    }

    private static ExhibitDating dating(JsonObjectReader in) throws MalformedEntryException {
        ExhibitDating dating = new ExhibitDating(
                in.choice("source", FileTimestamp.TimestampSource.OWN),
                EventTimeCodec.read(in.object("when")),
                in.text("reason"));
        in.finish();
        return dating;
    }

    private FileMetadata file(JsonObjectReader in, JsonObjectReader apart) throws MalformedEntryException {
        Dimensions dimensions;
        try {
            dimensions = new Dimensions(
                    in.count("width", 0),
                    in.count("height", 0),
                    in.count("orientation", 1),
                    in.has("milliseconds") ? in.number("milliseconds") : 0);
        } catch (IllegalArgumentException e) {
            throw new MalformedEntryException(in.path("orientation"));
        }
        FileMetadata file = new FileMetadata(
                in.text("name"),
                apart.text("folder"),
                in.text("kind"),
                times(in),
                new FileOrigin(place(apart), apart.text("make"), apart.text("model"), apart.text("software")),
                dimensions,
                warnings(in));
        in.finish();
        apart.finish();
        return file;
    }

    private List<FileTimestamp> times(JsonObjectReader in) throws MalformedEntryException {
        List<FileTimestamp> times = new ArrayList<>();
        ArrayNode newer = Json.object().putArray("newer");
        for (JsonNode element : in.elements("times")) {
            JsonObjectReader time = new JsonObjectReader(in.path("times."), element, new HashMap<>());
            Optional<FileTimestamp.TimestampSource> source = Coded.find(
                    FileTimestamp.TimestampSource.class, element.path("source").asText());
            if (source.isEmpty()) {
                newer.add(element);
            } else {
                times.add(new FileTimestamp(
                        source.get(),
                        time.parsed("at", LocalDateTime::parse),
                        time.optional("offset", ZoneOffset::of)));
            }
        }
        keep(in.path("times"), newer);
        return times;
    }

    private List<FileWarning> warnings(JsonObjectReader in) throws MalformedEntryException {
        List<FileWarning> warnings = new ArrayList<>();
        ArrayNode newer = Json.object().putArray("newer");
        for (JsonNode element : in.elements("warnings")) {
            Coded.find(FileWarning.class, element.asText()).ifPresentOrElse(warnings::add, () -> newer.add(element));
        }
        keep(in.path("warnings"), newer);
        return warnings;
    }

    private static @Nullable Coordinates place(JsonObjectReader in) throws MalformedEntryException {
        Double latitude = in.optional("latitude", Double::valueOf);
        Double longitude = in.optional("longitude", Double::valueOf);
        if (latitude == null || longitude == null) {
            return null;
        }
        try {
            return new Coordinates(latitude, longitude);
        } catch (IllegalArgumentException e) {
            throw new MalformedEntryException(in.path("latitude"));
        }
    }

    private PhysicalItem physicalItem(JsonObjectReader in) throws MalformedEntryException {
        List<CustodyTransfer> continuity = new ArrayList<>();
        for (JsonNode element : in.elements("continuity")) {
            JsonObjectReader step = new JsonObjectReader(in.path("continuity."), element, new HashMap<>());
            continuity.add(new CustodyTransfer(
                    EventTimeCodec.read(step.object("when")), step.text("from"), step.text("to"), step.text("what")));
        }
        PhysicalItem physicalItem =
                new PhysicalItem(in.text("delivery"), in.text("wrapper"), in.text("keptAt"), continuity);
        in.finish();
        return physicalItem;
    }

    private void keep(String path, ArrayNode newer) {
        if (!newer.isEmpty()) {
            unknown.put(path + "[]", newer.toString());
        }
    }
}
