package org.daybook.conversation.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.daybook.conversation.Message;
import org.daybook.crypto.ByteSequence;

/**
 * Writes some rows of an original with the proof that they belong to it, as lines of JSON in ASCII. Of a row only those
 * fields are written that are printed as they stand; of the others their digests. The form is in portfolio-format.md.
 */
public final class ExtractWriter implements AutoCloseable {
    static final String FORMAT = "daybook-extract";
    static final int VERSION = 1;

    private final JsonGenerator json;

    /**
     * Begins with the original.
     *
     * @param out stays open
     * @param label of the exhibit that holds the original
     * @param original the SHA-256 of its file
     */
    public ExtractWriter(OutputStream out, String label, ByteSequence original) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        json.disable(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature());
        json.enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        json.writeStringField("exhibit", label);
        json.writeStringField("original", original.hex());
        json.writeEndObject();
    }

    /**
     * Begins the rows of an import.
     *
     * @param entry the number of the ledger entry that has the root since the import; 0 if it was only worked out now
     */
    public void begin(RowTree tree, long entry) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rows", tree.size());
        json.writeStringField("root", tree.root().hex());
        if (entry > 0) {
            json.writeNumberField("entry", entry);
        }
        json.writeEndObject();
    }

    /**
     * Writes a row.
     *
     * @param index its number in the tree, from 0
     * @param printed the message as it is printed
     */
    public void write(RowTree tree, int index, MessageRow row, Message printed) throws IOException {
        Set<String> open = new HashSet<>(RowTree.json(new MessageRow(row.conversation(), row.number(), printed)));
        json.writeStartObject();
        json.writeNumberField("row", index);
        json.writeArrayFieldStart("fields");
        for (RowTree.SaltedField field : tree.fields(index, row)) {
            if (open.contains(field.json())) {
                json.writeArray(new String[] {field.salt().hex(), field.json()}, 0, 2);
            } else {
                json.writeString(ByteSequence.of(field.digest()).hex());
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("path");
        for (ByteSequence sibling : tree.path(index)) {
            json.writeString(sibling.hex());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
