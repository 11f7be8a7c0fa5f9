package org.daybook.conversation.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A row as one line of JSON for other programs, with the conversation and the exhibit it is from. */
public final class RowJsonLine {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private RowJsonLine() {}

    /**
     * The line, in ASCII.
     *
     * @param conversation the number by which the reader knows the conversation
     * @param title the name of the conversation
     * @param exhibit the label of the exhibit that holds the original
     */
    public static String of(int conversation, String title, String exhibit, MessageRow row) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("title", title);
            json.writeStringField("exhibit", exhibit);
            RowWriter.write(json, new MessageRow(conversation, row.number(), row.message()));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
