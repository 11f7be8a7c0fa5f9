package org.daybook.conversation.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.MerkleTree;

/**
 * The tree of digests over the rows of an import, by which some rows, or some fields of a row, are shown to belong to it
 * without the others. A leaf is the digests of a row's fields; each has a salt of its own, without which nobody could
 * tell whether a guess at a short message is right. For one thread.
 */
public final class RowTree {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] saltKey;
    private final MerkleTree tree = new MerkleTree();

    /** A field of a row as JSON, such as {@code "text":"no"}, with its salt. */
    record SaltedField(ByteSequence salt, String json) {
        byte[] digest() {
            MessageDigest sha256 = Hashes.newSha256();
            sha256.update(salt.toBytes());
            return sha256.digest(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param saltKey from which all salts are derived, 32 bytes; never given to anybody */
    public RowTree(ByteSequence saltKey) {
        this.saltKey = saltKey.toBytes();
    }

    /** The key of the salts of an import that was recorded without one: derived from that of its sealed rows. */
    public static ByteSequence saltKey(ByteSequence keyOfRows) {
        return ByteSequence.of(Hashes.framed("daybook.row-salts.v1", keyOfRows.toBytes()));
    }

    /** Adds the next row. */
    public void add(MessageRow row) throws IOException {
        ByteArrayOutputStream leaf = new ByteArrayOutputStream();
        fields(tree.size(), row).forEach(field -> leaf.writeBytes(field.digest()));
        tree.add(leaf.toByteArray());
    }

    /** The number of rows. */
    public int size() {
        return tree.size();
    }

    /** The digest over all rows. */
    public ByteSequence root() {
        return tree.root();
    }

    List<ByteSequence> path(int index) {
        return tree.path(index);
    }

    /** The fields of a row, which is counted from 0, in the order in which they are stored. */
    List<SaltedField> fields(int index, MessageRow row) throws IOException {
        List<String> json = json(row);
        return IntStream.range(0, json.size())
                .mapToObj(i -> new SaltedField(
                        ByteSequence.of(Hashes.framed(
                                "daybook.row-salt.v1", saltKey, Hashes.int64(index), Hashes.int64(i))),
                        json.get(i)))
                .toList();
    }

    static List<String> json(MessageRow row) throws IOException {
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
