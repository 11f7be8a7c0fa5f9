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
import java.util.Optional;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.ledger.PublicJson;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.record.CaseHeading;
import org.daybook.record.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export, record after record, with one of them in memory at a time. The file is treated as hostile:
 * anything that is not in the form that json-format.md describes ends in an {@link ExchangeFailure}.
 *
 * @param <E> what the taker of the records may throw
 */
public final class CaseJsonReader<E extends Exception> {
    /** In bytes: twenty times what a hundred thousand incidents of some length take. */
    static final long LONGEST_FILE = 2L << 30;

    /** In bytes: sixteen versions of the longest kind, and far more of any that is written by hand. */
    static final int LONGEST_WITH_VERSIONS = 256 << 20;

    private static final int MOST_RECORDS = 1_000_000;

    private final BoundedStream bytes;
    private final JsonParser json;
    private final CaseConsumer<E> taker;
    private boolean formatSaid;
    private boolean versionSaid;
    private boolean incidentsSaid;
    private @Nullable String vaultId;
    private CaseHeading heading = CaseHeading.NOT_SAID;
    private int place;
    private int records;
    private int ofNewerKinds;

    /**
     * Receives each incident and each case record in the order of the file.
     *
     * @param <E> what it may throw
     */
    public interface CaseConsumer<E extends Exception> {
        void take(ExportedRecord record) throws E;
    }

    /**
     * What an export holds besides its records.
     *
     * @param ofNewerKinds how many records are of kinds that only a newer version knows; the taker did not receive
     * them
     */
    public record Said(CaseHeading heading, int ofNewerKinds) {}

    private CaseJsonReader(BoundedStream bytes, JsonParser json, CaseConsumer<E> taker) {
        this.bytes = bytes;
        this.json = json;
        this.taker = taker;
    }

    /** Reads {@code file} from beginning to end. Blocking. */
    public static <E extends Exception> Said read(Path file, CaseConsumer<E> taker) throws ExchangeFailure, E {
        if (!Files.exists(file)) {
            throw new ExchangeFailure.Missing();
        }
        try {
            if (!Files.isRegularFile(file)) {
                throw new ExchangeFailure.CannotRead();
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new ExchangeFailure.EmptyExport();
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

    static <E extends Exception> Said read(InputStream in, CaseConsumer<E> taker)
            throws IOException, ExchangeFailure, E {
        BoundedStream bytes = new BoundedStream(in, LONGEST_FILE, PublicJson.LONGEST_RECORD);
        CaseJsonReader<E> reader = null;
        try (JsonParser json = PublicJson.parser(bytes)) {
            reader = new CaseJsonReader<>(bytes, json, taker);
            return reader.said();
        } catch (BoundedStream.StreamTooLong e) {
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
                case "incidents" -> {
                    incidentsSaid = true;
                    records(this::incident);
                }
                case "particulars" -> records(this::caseRecord);
                default -> skip();
            }
        }
        if (!formatSaid) {
            throw new ExchangeFailure.NotAnExport();
        }
        if (!versionSaid || !incidentsSaid || vaultId == null || json.nextToken() != null) {
            throw malformed();
        }
        return new Said(heading, ofNewerKinds);
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
        if (!id.isTextual()
                || !ExportedVersionReader.VAULT_ID.matcher(id.textValue()).matches()) {
            throw malformed();
        }
        vaultId = id.textValue();
    }

    private void heading(JsonNode said) throws ExchangeFailure {
        try {
            heading = PublicJson.heading(said);
        } catch (MalformedEntryException e) {
            throw malformed();
        }
    }

    /** Reads one record, and gives it to the taker unless it is of a kind that only a newer version knows. */
    private interface RecordReader {
        Optional<ExportedRecord> read(String from) throws IOException, ExchangeFailure;
    }

    private void records(RecordReader reader) throws IOException, ExchangeFailure, E {
        String from = vaultId;
        if (from == null || json.currentToken() != JsonToken.START_ARRAY) {
            throw malformed();
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            place = ++records;
            if (records > MOST_RECORDS) {
                throw new ExchangeFailure.TooLarge(place);
            }
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw malformed();
            }
            Optional<ExportedRecord> record = reader.read(from);
            if (record.isPresent()) {
                taker.take(record.get());
            } else {
                ofNewerKinds++;
            }
        }
        place = 0;
    }

    private Optional<ExportedRecord> incident(String from) throws IOException, ExchangeFailure {
        long begin = json.currentLocation().getByteOffset();
        return Optional.of(record(new ExportedVersionReader<>(new IncidentExportFormat(), from, place), begin));
    }

    /** Its kind comes before its versions, as {@code diary} comes before the records. */
    private Optional<ExportedRecord> caseRecord(String from) throws IOException, ExchangeFailure {
        long begin = json.currentLocation().getByteOffset();
        if (json.nextToken() != JsonToken.FIELD_NAME
                || !json.currentName().equals("kind")
                || json.nextToken() != JsonToken.VALUE_STRING) {
            throw malformed();
        }
        CaseRecordKind kind = Coded.find(CaseRecordKind.class, json.getText()).orElse(null);
        if (kind == null) {
            skipRest();
            return Optional.empty();
        }
        return Optional.of(record(new ExportedVersionReader<>(new CaseRecordExportFormat(kind), from, place), begin));
    }

    /** Skips a value that a newer version wrote, however long it is. */
    private void skip() throws IOException {
        if (json.currentToken().isStructStart()) {
            skipRest();
        }
    }

    private void skipRest() throws IOException {
        int open = 1;
        while (open > 0) {
            JsonToken token = json.nextToken();
            bytes.beginRecord();
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    private ExportedRecord record(ExportedVersionReader<?> reader, long begin) throws IOException, ExchangeFailure {
        List<ExportedRecord.ExportedVersion> versions = List.of();
        JsonNode withdrawal = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            bytes.beginRecord();
            switch (name) {
                case "versions" -> versions = versions(reader, begin);
                case "withdrawal" -> withdrawal = json.readValueAsTree();
                default -> skip();
            }
        }
        if (versions.isEmpty()) {
            throw malformed();
        }
        return new ExportedRecord(
                place,
                versions,
                withdrawal == null ? null : reader.withdrawal(withdrawal),
                json.currentLocation().getByteOffset() - begin);
    }

    private List<ExportedRecord.ExportedVersion> versions(ExportedVersionReader<?> reader, long begin)
            throws IOException, ExchangeFailure {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw malformed();
        }
        List<ExportedRecord.ExportedVersion> versions = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            bytes.beginRecord();
            JsonNode version = json.readValueAsTree();
            versions.add(reader.version(version));
            if (json.currentLocation().getByteOffset() - begin > LONGEST_WITH_VERSIONS) {
                throw new ExchangeFailure.TooLarge(place);
            }
        }
        return versions;
    }

    /** A file that has not yet identified itself as an export is perhaps not one. */
    private ExchangeFailure malformed() {
        return formatSaid ? new ExchangeFailure.Malformed(place) : new ExchangeFailure.NotAnExport();
    }
}
