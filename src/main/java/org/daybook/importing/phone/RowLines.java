package org.daybook.importing.phone;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.importing.sqlite.SqliteRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows as lines of JSON: {@code {"row":7,"date":1,"text":"words","attributedBody":{"base64":"AA=="}}}. Columns without
 * a value are left out.
 */
final class RowLines {
    /** Longer values are left out, and their columns named in {@link #OMITTED}. */
    static final int LONGEST = 128 * 1024;

    static final String OMITTED = "omitted";

    private static final String NUMBER = "row";
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private RowLines() {}

    /** Writes a row and the end of its line. */
    static void write(JsonGenerator json, SqliteRow row) throws IOException {
        StringBuilder omitted = new StringBuilder();
        json.writeStartObject();
        json.writeNumberField(NUMBER, row.number());
        for (Map.Entry<String, @Nullable Object> column : new TreeMap<>(row.values()).entrySet()) {
            String name = column.getKey();
            switch (column.getValue()) {
                case null -> {}
                case Long number -> json.writeNumberField(name, number);
                case Double number
                when Double.isFinite(number) -> {
                    json.writeFieldName(name);
                    json.writeNumber(BigDecimal.valueOf(number).toPlainString());
                }
                case String text when text.length() <= LONGEST -> json.writeStringField(name, text);
                case byte[] bytes
                when bytes.length <= LONGEST -> {
                    json.writeObjectFieldStart(name);
                    json.writeBinaryField("base64", bytes);
                    json.writeEndObject();
                }
                default -> omitted.append(omitted.isEmpty() ? "" : " ").append(name);
            }
        }
        if (!omitted.isEmpty()) {
            json.writeStringField(OMITTED, omitted.toString());
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /**
     * Reads a line.
     *
     * @throws IOException if it is no row
     */
    static SqliteRow read(String line) throws IOException {
        Map<String, @Nullable Object> values = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                require(json.currentToken() == JsonToken.FIELD_NAME);
                String name = json.currentName();
                json.nextToken();
                values.put(name, value(json));
            }
            require(json.nextToken() == null);
        }
        if (values.remove(NUMBER) instanceof Long number) {
            return new SqliteRow(number, values);
        }
        throw new IOException("no row");
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_STRING -> json.getText();
            case START_OBJECT -> {
                require(json.nextToken() == JsonToken.FIELD_NAME && json.nextToken() == JsonToken.VALUE_STRING);
                byte[] bytes = json.getBinaryValue();
                require(json.nextToken() == JsonToken.END_OBJECT);
                yield bytes;
            }
            case null, default -> throw new IOException("no row");
        };
    }

    private static void require(boolean isRow) throws IOException {
        if (!isRow) {
            throw new IOException("no row");
        }
    }
}
