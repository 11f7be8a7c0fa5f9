package org.daybook.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;

/**
 * Finds places in an original as a stranger would, who has nothing but the file: none of the code that imports is used.
 */
public final class SourcePlaces {
    private SourcePlaces() {}

    /** What is at {@code location}, as text in UTF-8. */
    public static String text(ImportSource source, SourceLocation location) throws IOException {
        byte[] bytes = bytes(source, location.item());
        return switch (location.scheme()) {
            case LINE -> lines(new String(bytes, StandardCharsets.UTF_8), location.value());
            case BYTES -> range(bytes, location.value());
            case WHOLE -> new String(bytes, StandardCharsets.UTF_8);
            case POINTER -> texts(value(bytes, location.value()));
            case ELEMENT -> throw new AssertionError("no such place in text: " + location);
        };
    }

    /** All bytes of a file of the original. */
    public static byte[] bytes(ImportSource source, String item) throws IOException {
        SourceItem found = source.item(item).orElseThrow(() -> new AssertionError("no file " + item));
        try (InputStream in = found.open()) {
            return in.readAllBytes();
        }
    }

    private static String lines(String text, String value) {
        String[] ends = value.split("-", -1);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        String[] all = text.split("\n", -1);
        assertThat(first).isBetween(1, last);
        assertThat(last).isLessThanOrEqualTo(all.length);
        return Arrays.stream(all, first - 1, last).collect(Collectors.joining("\n"));
    }

    /** The value at a JSON pointer (RFC 6901). */
    public static JsonNode value(byte[] json, String pointer) throws IOException {
        JsonNode value = new ObjectMapper().readTree(json).at(pointer);
        assertThat(value.isMissingNode()).as(pointer).isFalse();
        return value;
    }

    /** All texts and numbers in a JSON value, each in a line of its own. */
    public static String texts(JsonNode value) {
        return value.isValueNode()
                ? value.asText() + "\n"
                : value.valueStream().map(SourcePlaces::texts).collect(Collectors.joining());
    }

    private static String range(byte[] bytes, String value) {
        String[] ends = value.split("-", -1);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[1]);
        assertThat(last).isBetween(first, bytes.length - 1);
        return new String(bytes, first, last - first + 1, StandardCharsets.UTF_8);
    }

    /** Requires that text, time and sender of every row are at its place, and its attachments at theirs. */
    public static void requireTraced(ImportSource source, Iterable<MessageRow> rows) throws IOException {
        for (MessageRow row : rows) {
            Message message = row.message();
            String original = text(source, message.location());
            assertThat(original)
                    .as("row %d at %s", row.number(), message.location())
                    .contains(message.time().written())
                    .contains(message.sender())
                    .contains(message.text());
            for (Attachment attachment : message.attachments()) {
                assertThat(source.item(attachment.location().item())).isPresent();
                if (attachment.state() == Attachment.AttachmentState.PRESENT) {
                    assertThat(attachment.location().item()).endsWith(attachment.name());
                } else {
                    assertThat(attachment.location()).isEqualTo(message.location());
                }
            }
        }
    }
}
