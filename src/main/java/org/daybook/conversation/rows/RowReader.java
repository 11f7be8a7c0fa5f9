package org.daybook.conversation.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.record.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link RowWriter} wrote, one row at a time. Codes that only a newer version knows are read as the most
 * general value, so that the words are still shown.
 */
public final class RowReader implements AutoCloseable {
    private static final ObjectReader ROWS = new ObjectMapper().readerFor(JsonNode.class);

    private final MappingIterator<JsonNode> rows;

    /**
     * @param in closed with this reader
     * @throws IOException if the bytes cannot be read, or do not begin with a row
     */
    public RowReader(InputStream in) throws IOException {
        try {
            rows = ROWS.readValues(in);
        } catch (JsonProcessingException e) {
            throw new IOException("not rows");
        }
    }

    /**
     * The next row; null after the last.
     *
     * @throws IOException if the bytes cannot be read, or are not rows
     */
    public @Nullable MessageRow next() throws IOException {
        try {
            return rows.hasNextValue() ? row(rows.nextValue()) : null;
        } catch (JsonProcessingException | DateTimeParseException e) {
            throw new IOException("not rows");
        }
    }

    private static MessageRow row(JsonNode row) throws IOException {
        if (!row.isObject()) {
            throw new IOException("not rows");
        }
        Set<MessageRemark> marks = EnumSet.noneOf(MessageRemark.class);
        for (JsonNode mark : row.path("marks")) {
            Coded.find(MessageRemark.class, mark.asText()).ifPresent(marks::add);
        }
        List<Attachment> attachments = new ArrayList<>();
        row.path("attachments")
                .forEach(one -> attachments.add(new Attachment(
                        one.path("name").asText(),
                        one.path("mediaType").asText(),
                        Coded.of(one.path("state").asText(), Attachment.AttachmentState.MISSING),
                        location(one.path("location")))));
        List<MessageDetail> details = new ArrayList<>();
        row.path("details")
                .forEach(one -> details.add(
                        new MessageDetail(one.path(0).asText(), one.path(1).asText())));
        Message message = new Message(
                location(row.path("location")),
                Coded.of(row.path("type").asText(), MessageType.OTHER),
                time(row),
                row.path("sender").asText(),
                row.path("address").asText(),
                Coded.of(row.path("direction").asText(), MessageDirection.NOT_SAID),
                row.path("text").asText(),
                attachments,
                marks,
                details);
        return new MessageRow(
                row.path("conversation").asInt(), row.path("number").asInt(), message);
    }

    private static MessageTime time(JsonNode row) {
        String written = row.path("written").asText();
        return row.has("at")
                ? new MessageTime(
                        written,
                        OffsetDateTime.parse(row.path("at").asText()),
                        Coded.of(row.path("precision").asText(), MessageTime.MessageTimePrecision.DAY),
                        Coded.of(row.path("zone").asText(), MessageTime.ZoneSource.CHOSEN))
                : MessageTime.unreadable(written);
    }

    private static SourceLocation location(JsonNode location) {
        return new SourceLocation(
                location.path("item").asText(),
                Coded.of(location.path("scheme").asText(), SourceLocation.Scheme.WHOLE),
                location.path("value").asText());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
