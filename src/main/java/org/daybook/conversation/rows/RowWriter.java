package org.daybook.conversation.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.SourceLocation;

/**
 * Writes rows as JSON, one object a line, UTF-8. Empty fields are left out. The names are those that {@link
 * RowReader} reads, and are never changed.
 */
public final class RowWriter implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    /** @param out closed with this writer */
    public RowWriter(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature(), true);
    }

    public void write(MessageRow row) throws IOException {
        json.writeStartObject();
        write(json, row);
        json.writeEndObject();
    }

    /** Writes the fields of a row into an object that has begun. */
    public static void write(JsonGenerator json, MessageRow row) throws IOException {
        Message message = row.message();
        json.writeNumberField("conversation", row.conversation());
        json.writeNumberField("number", row.number());
        json.writeStringField("type", message.type().code());
        write(json, message.time());
        text(json, "sender", message.sender());
        text(json, "address", message.address());
        if (message.direction() != MessageDirection.NOT_SAID) {
            json.writeStringField("direction", message.direction().code());
        }
        text(json, "text", message.text());
        if (!message.attachments().isEmpty()) {
            json.writeArrayFieldStart("attachments");
            for (Attachment attachment : message.attachments()) {
                write(json, attachment);
            }
            json.writeEndArray();
        }
        if (!message.marks().isEmpty()) {
            json.writeArrayFieldStart("marks");
            for (MessageRemark mark : MessageRemark.values()) {
                if (message.marks().contains(mark)) {
                    json.writeString(mark.code());
                }
            }
            json.writeEndArray();
        }
        if (!message.details().isEmpty()) {
            json.writeArrayFieldStart("details");
            for (MessageDetail detail : message.details()) {
                json.writeStartArray();
                json.writeString(detail.name());
                json.writeString(detail.value());
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        write(json, message.location());
    }

    private static void write(JsonGenerator json, MessageTime time) throws IOException {
        OffsetDateTime at = time.at();
        if (at != null) {
            json.writeStringField("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
            json.writeStringField("precision", time.precision().code());
            json.writeStringField("zone", time.zone().code());
        }
        text(json, "written", time.written());
    }

    private static void write(JsonGenerator json, Attachment attachment) throws IOException {
        json.writeStartObject();
        text(json, "name", attachment.name());
        text(json, "mediaType", attachment.mediaType());
        json.writeStringField("state", attachment.state().code());
        write(json, attachment.location());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SourceLocation location) throws IOException {
        json.writeObjectFieldStart("location");
        text(json, "item", location.item());
        json.writeStringField("scheme", location.scheme().code());
        text(json, "value", location.value());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
