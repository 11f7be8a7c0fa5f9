package org.daybook.conversation.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.conversation.Message;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.MerkleTree;

/**
 * The tree of digests over the rows of an import, by which some rows, or some fields of a row, are shown to belong to it
 * without the others. A leaf is the digests of a row's fields; each has a salt of its own, without which nobody could
 * tell whether a guess at a short message is right. For one thread. The lines of an extract, of which this makes each
 * kind, are in portfolio-format.md.
 */
public final class RowMerkleTree {
    static final String FORMAT = "daybook-extract";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] saltKey;
    private final MerkleTree tree = new MerkleTree();

    /** @param saltKey from which all salts are derived, 32 bytes; never given to anybody */
    public RowMerkleTree(ByteSequence saltKey) {
        this.saltKey = saltKey.toBytes();
    }

    /** The key of the salts of an import that was recorded without one: derived from that of its sealed rows. */
    public static ByteSequence saltKey(ByteSequence keyOfRows) {
        return ByteSequence.of(Hashes.framed("daybook.row-salts.v1", keyOfRows.toBytes()));
    }

    public void add(MessageRow row) throws IOException {
        ByteArrayOutputStream leaf = new ByteArrayOutputStream();
        List<String> fields = fields(row);
        for (int i = 0; i < fields.size(); i++) {
            leaf.writeBytes(digest(salt(size(), i), fields.get(i)));
        }
        tree.add(leaf.toByteArray());
    }

    public int size() {
        return tree.size();
    }

    /** The digest over all rows. */
    public ByteSequence root() {
        return tree.root();
    }

    /** The first line of an extract: the exhibit that holds the original, and the SHA-256 of its file. */
    public static String begin(String label, ByteSequence original) {
        ObjectNode line = JSON.createObjectNode().put("format", FORMAT).put("version", 1);
        return line.put("exhibit", label).put("original", original.hex()).toString();
    }

    /** The line before its rows; {@code entry} has the root since the import, and is 0 if none has. */
    public String begin(long entry) {
        ObjectNode line = JSON.createObjectNode().put("rows", size()).put("root", root().hex());
        return (entry == 0 ? line : line.put("entry", entry)).toString();
    }

    /** The line of a row, counted from 0; of fields that are not printed as they stand it has the digests. */
    public String line(int index, MessageRow row, Message printed) throws IOException {
        List<String> open = fields(new MessageRow(row.conversation(), row.number(), printed));
        ObjectNode line = JSON.createObjectNode().put("row", index);
        ArrayNode shown = line.putArray("fields");
        List<String> fields = fields(row);
        for (int i = 0; i < fields.size(); i++) {
            byte[] salt = salt(index, i);
            if (open.contains(fields.get(i))) {
                shown.addArray().add(ByteSequence.of(salt).hex()).add(fields.get(i));
            } else {
                shown.add(ByteSequence.of(digest(salt, fields.get(i))).hex());
            }
        }
        ArrayNode path = line.putArray("path");
        tree.path(index).forEach(sibling -> path.add(sibling.hex()));
        return line.toString();
    }

    private byte[] salt(int index, int field) {
        return Hashes.framed("daybook.row-salt.v1", saltKey, Hashes.int64(index), Hashes.int64(field));
    }

    static byte[] digest(byte[] salt, String field) {
        ByteArrayOutputStream salted = new ByteArrayOutputStream();
        salted.writeBytes(salt);
        salted.writeBytes(field.getBytes(StandardCharsets.UTF_8));
        return Hashes.sha256(salted.toByteArray());
    }

    /** The fields of a row as JSON, such as {@code "text":"no"}, in the order in which they are stored. */
    private static List<String> fields(MessageRow row) throws IOException {
        try (TokenBuffer buffer = new TokenBuffer(JSON, false)) {
            buffer.writeStartObject();
            RowWriter.write(buffer, row);
            buffer.writeEndObject();
            JsonNode node = JSON.readTree(buffer.asParser());
            return node.properties().stream()
                    .map(field -> '"' + field.getKey() + "\":" + field.getValue())
                    .toList();
        }
    }
}
