package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Derivation.Method;
import org.daybook.exhibit.DerivedPart;
import org.daybook.exhibit.PixelArea;
import org.daybook.exhibit.PixelRowSpan;
import org.daybook.exhibit.RecordingSpan;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a copy was made from as JSON, and reads it back. If it says more than this version knows, all of it is
 * kept as unknown, because half of it would mean something else.
 */
final class DerivationCodec {
    private static final String DERIVATION = "derivedFrom";
    private static final String METHOD = "method";
    private static final String PARTS = "parts";
    private static final String COVERED = "covered";

    private DerivationCodec() {}

    static void write(Derivation derivation, ObjectNode exhibit) {
        ObjectNode json =
                exhibit.putObject(DERIVATION).put(METHOD, derivation.method().code());
        ArrayNode parts = json.putArray(PARTS);
        derivation.parts().forEach(part -> {
            ObjectNode into = parts.addObject().put("exhibit", part.original().hex());
            if (part.page() > 0) {
                into.put("page", part.page());
            }
            write(part.time(), into);
            PixelRowSpan rows = part.rows();
            if (rows != null) {
                into.put("first", rows.first()).put("rows", rows.count()).put("at", rows.at());
                if (rows.afterGap()) {
                    into.put("gap", true);
                }
            }
        });
        if (!derivation.covered().isEmpty()) {
            ArrayNode covered = json.putArray(COVERED);
            derivation.covered().forEach(part -> write(part, covered.addObject()));
        }
    }

    private static void write(CoveredPart part, ObjectNode into) {
        into.put("what", part.what()).put("why", part.why());
        write(part.time(), into);
        PixelArea area = part.area();
        if (area != null) {
            into.put("x", area.x()).put("y", area.y());
            into.put("width", area.width()).put("height", area.height());
        }
        if (part.page() > 0) {
            into.put("page", part.page());
        }
    }

    private static void write(@Nullable RecordingSpan time, ObjectNode into) {
        if (time != null) {
            into.put("start", time.start()).put("end", time.end());
        }
    }

    /** How an exhibit was made from others; null if it was not, or in a way that only a newer version knows. */
    static @Nullable Derivation read(JsonObjectReader exhibit) throws MalformedEntryException {
        if (!exhibit.has(DERIVATION)) {
            return null;
        }
        Map<String, String> newer = new HashMap<>();
        JsonObjectReader json = exhibit.object(DERIVATION, newer);
        Optional<Method> method = Coded.find(Method.class, json.text(METHOD));
        if (method.isEmpty()) {
            exhibit.keep(DERIVATION);
            return null;
        }
        try {
            List<DerivedPart> parts = new ArrayList<>();
            for (JsonNode element : json.elements(PARTS)) {
                parts.add(part(new JsonObjectReader(json.path("parts."), element, newer)));
            }
            List<CoveredPart> covered = new ArrayList<>();
            for (JsonNode element : json.elements(COVERED)) {
                covered.add(covered(new JsonObjectReader(json.path("covered."), element, newer)));
            }
            json.finish();
            if (!newer.isEmpty()) {
                exhibit.keep(DERIVATION);
                return null;
            }
            return new Derivation(method.get(), parts, covered);
        } catch (IllegalArgumentException e) {
            throw new MalformedEntryException(exhibit.path(DERIVATION));
        }
    }

    private static DerivedPart part(JsonObjectReader in) throws MalformedEntryException {
        DerivedPart part = new DerivedPart(
                in.parsed("exhibit", Id::new), in.count("page", 0), time(in), in.has("rows") ? rows(in) : null);
        in.finish();
        return part;
    }

    private static PixelRowSpan rows(JsonObjectReader in) throws MalformedEntryException {
        return new PixelRowSpan(in.count("first"), in.count("rows"), in.count("at"), in.flag("gap", false));
    }

    private static CoveredPart covered(JsonObjectReader in) throws MalformedEntryException {
        CoveredPart part = new CoveredPart(
                in.text("what"),
                in.text("why"),
                in.has("width")
                        ? new PixelArea(in.count("x"), in.count("y"), in.count("width"), in.count("height"))
                        : null,
                time(in),
                in.count("page", 0));
        in.finish();
        return part;
    }

    private static @Nullable RecordingSpan time(JsonObjectReader in) throws MalformedEntryException {
        return in.has("start") ? new RecordingSpan(in.number("start"), in.number("end")) : null;
    }
}
