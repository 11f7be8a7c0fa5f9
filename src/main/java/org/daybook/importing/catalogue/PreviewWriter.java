package org.daybook.importing.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.daybook.conversation.ConversationSummary;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.RecognisedFiles;
import org.daybook.record.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Writes an {@link ImportPreview} as one line of JSON. All characters beyond ASCII are escaped, so that the line is the
 * same on every console, and no name in it can control one.
 *
 * @param words says what a warning is about
 */
public record PreviewWriter(Function<ImportWarning, String> words) {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /**
     * The preview of a file as one object, without a line break.
     *
     * @param file the name of the file, as it was given
     */
    public String line(String file, ImportPreview preview) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(written)) {
            json.writeStartObject();
            json.writeStringField("file", file);
            RecognisedFiles first =
                    preview.recognised().isEmpty() ? null : preview.recognised().getFirst();
            json.writeStringField("format", first == null ? null : first.format());
            json.writeStringField("reason", first == null ? null : first.reason());
            json.writeArrayFieldStart("questions");
            for (String question : questions(preview)) {
                json.writeString(question);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("conversations");
            for (ImportPreview.Conversation conversation : preview.conversations()) {
                write(json, conversation);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("others");
            for (String path : preview.others()) {
                json.writeString(path);
            }
            json.writeEndArray();
            write(json, preview.warnings());
            json.writeNumberField("warned", preview.warned());
            json.writeEndObject();
        }
        return written.toString();
    }

    private static List<String> questions(ImportPreview preview) {
        return preview.recognised().stream()
                .flatMap(group -> group.questions().stream())
                .distinct()
                .sorted()
                .map(Coded::code)
                .toList();
    }

    private void write(JsonGenerator json, ImportPreview.Conversation conversation) throws IOException {
        ConversationSummary summary = conversation.summary();
        json.writeStartObject();
        json.writeStringField("title", summary.title());
        json.writeStringField("item", summary.item());
        json.writeStringField("format", conversation.format());
        json.writeArrayFieldStart("participants");
        for (ConversationSummary.SenderCount sender : summary.senders()) {
            json.writeStartObject();
            json.writeStringField("name", sender.name());
            json.writeStringField("address", sender.address());
            json.writeNumberField("messages", sender.messages());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("messages", summary.messages());
        json.writeNumberField("system", summary.system());
        json.writeNumberField("media", summary.media());
        json.writeNumberField("mediaMissing", summary.mediaMissing());
        json.writeNumberField("calls", summary.calls());
        json.writeNumberField("others", summary.others());
        json.writeStringField("first", written(summary.first()));
        json.writeStringField("last", written(summary.last()));
        write(json, conversation.warnings());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, List<ImportWarning> warnings) throws IOException {
        json.writeArrayFieldStart("warnings");
        for (ImportWarning warning : warnings) {
            json.writeStartObject();
            json.writeStringField("place", warning.location().toString());
            json.writeStringField("text", words.apply(warning));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static @Nullable String written(@Nullable OffsetDateTime at) {
        return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
