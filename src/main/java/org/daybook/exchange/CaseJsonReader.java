package org.daybook.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.facts.Heading;
import org.daybook.ledger.MalformedEntry;
import org.daybook.ledger.PublicJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export, incident after incident, with one of them in memory at a time. The file is taken for hostile: anything
 * that is not in the form that json-format.md describes ends in an {@link ExchangeFailure}.
 *
 * @param <E> what the taker of the incidents may throw
 */
public final class CaseJsonReader<E extends Exception> {
    /** In bytes: twenty times what a hundred thousand incidents of some length take. */
    static final long LONGEST_FILE = 2L << 30;

    /** In bytes: sixteen versions of the longest kind, and far more of any that is written by hand. */
    static final int LONGEST_INCIDENT = 256 << 20;

    private static final int MOST_INCIDENTS = 1_000_000;

    private final BoundedStream bytes;
    private final JsonParser json;
    private final Taker<E> taker;
    private boolean formatSaid;
    private boolean versionSaid;
    private boolean incidentsSaid;
    private @Nullable String vaultId;
    private Heading heading = Heading.NOT_SAID;
    private int place;
    private int incidents;

    /**
     * Is given each incident in the order of the file.
     *
     * @param <E> what it may throw
     */
    public interface Taker<E extends Exception> {
        /** Takes the next. */
        void take(ExportedIncident incident) throws E;
    }

    /**
     * What an export says beside its incidents.
     *
     * @param vaultId of the diary it was made of, 32 hexadecimal digits
     * @param heading what stands above the case
     * @param incidents how many there are
     */
    public record Said(String vaultId, Heading heading, int incidents) {}

    private CaseJsonReader(BoundedStream bytes, JsonParser json, Taker<E> taker) {
        this.bytes = bytes;
        this.json = json;
        this.taker = taker;
    }

    /** Reads {@code file} from beginning to end. Blocking. */
    public static <E extends Exception> Said read(Path file, Taker<E> taker) throws ExchangeFailure, E {
        if (!Files.exists(file)) {
            throw new ExchangeFailure.Missing();
        }
        try {
            if (!Files.isRegularFile(file)) {
                throw new ExchangeFailure.CannotRead();
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new ExchangeFailure.Empty();
            }
            if (size > LONGEST_FILE) {
                throw new ExchangeFailure.TooLarge(0);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, taker);
            }
        } catch (IOException e) {
            throw new ExchangeFailure.CannotRead();
        }
    }

    static <E extends Exception> Said read(InputStream in, Taker<E> taker) throws IOException, ExchangeFailure, E {
        BoundedStream bytes = new BoundedStream(in, LONGEST_FILE, PublicJson.LONGEST_RECORD);
        CaseJsonReader<E> reader = null;
        try (JsonParser json = PublicJson.parser(bytes)) {
            reader = new CaseJsonReader<>(bytes, json, taker);
            return reader.said();
        } catch (BoundedStream.Exceeded e) {
            throw new ExchangeFailure.TooLarge(reader == null ? 0 : reader.place);
        } catch (JsonProcessingException | CharConversionException | NumberFormatException e) {
            throw new ExchangeFailure.NotJson(reader == null ? 0 : reader.place);
        }
    }

    private Said said() throws IOException, ExchangeFailure, E {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new ExchangeFailure.NotAnExport();
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            bytes.beginRecord();
            switch (name) {
                case "format" -> format();
                case "version" -> version();
                case "diary" -> diary(json.readValueAsTree());
                case "heading" -> heading(json.readValueAsTree());
                case "incidents" -> incidents();
                default -> json.skipChildren();
            }
        }
        if (!formatSaid) {
            throw new ExchangeFailure.NotAnExport();
        }
        if (!versionSaid || !incidentsSaid || vaultId == null || json.nextToken() != null) {
            throw malformed();
        }
        return new Said(vaultId, heading, incidents);
    }

    private void format() throws IOException, ExchangeFailure {
        if (json.currentToken() != JsonToken.VALUE_STRING || !CaseJsonWriter.FORMAT.equals(json.getText())) {
            throw new ExchangeFailure.NotAnExport();
        }
        formatSaid = true;
    }

    private void version() throws IOException, ExchangeFailure {
        JsonNode version = json.readValueAsTree();
        if (!version.isIntegralNumber() || !version.canConvertToLong() || version.longValue() < 1) {
            throw malformed();
        }
        if (version.longValue() > CaseJsonWriter.VERSION && formatSaid) {
            throw new ExchangeFailure.NewerVersion(version.longValue(), CaseJsonWriter.VERSION);
        }
        versionSaid = version.longValue() == CaseJsonWriter.VERSION;
    }

    private void diary(JsonNode diary) throws ExchangeFailure {
        JsonNode id = diary.path("vaultId");
        if (!id.isTextual() || !VersionReader.VAULT_ID.matcher(id.textValue()).matches()) {
            throw malformed();
        }
        vaultId = id.textValue();
    }

    private void heading(JsonNode said) throws ExchangeFailure {
        try {
            heading = PublicJson.heading(said);
        } catch (MalformedEntry e) {
            throw malformed();
        }
    }

    private void incidents() throws IOException, ExchangeFailure, E {
        String from = vaultId;
        if (from == null || json.currentToken() != JsonToken.START_ARRAY) {
            throw malformed();
        }
        incidentsSaid = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            place = ++incidents;
            if (incidents > MOST_INCIDENTS) {
                throw new ExchangeFailure.TooLarge(place);
            }
            taker.take(incident(from));
        }
        place = 0;
    }

    private ExportedIncident incident(String from) throws IOException, ExchangeFailure {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw malformed();
        }
        long begin = json.currentLocation().getByteOffset();
        VersionReader reader = new VersionReader(from, place);
        List<ExportedIncident.Version> versions = List.of();
        JsonNode withdrawal = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            bytes.beginRecord();
            switch (name) {
                case "versions" -> versions = versions(reader, begin);
                case "withdrawal" -> withdrawal = json.readValueAsTree();
                default -> json.skipChildren();
            }
        }
        if (versions.isEmpty()) {
            throw malformed();
        }
        return new ExportedIncident(
                place,
                versions,
                withdrawal == null ? null : reader.withdrawal(withdrawal),
                json.currentLocation().getByteOffset() - begin);
    }

    private List<ExportedIncident.Version> versions(VersionReader reader, long begin)
            throws IOException, ExchangeFailure {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw malformed();
        }
        List<ExportedIncident.Version> versions = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            bytes.beginRecord();
            JsonNode version = json.readValueAsTree();
            versions.add(reader.version(version));
            if (json.currentLocation().getByteOffset() - begin > LONGEST_INCIDENT) {
                throw new ExchangeFailure.TooLarge(place);
            }
        }
        return versions;
    }

    /** What was read until it said of itself what it is was perhaps never meant for us. */
    private ExchangeFailure malformed() {
        return formatSaid ? new ExchangeFailure.Malformed(place) : new ExchangeFailure.NotAnExport();
    }
}
