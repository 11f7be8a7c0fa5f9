package org.daybook.conversation.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.MerkleTree;

/**
 * Reads what {@link ExtractWriter} wrote, or a stranger who says so, and recomputes the proof of each row. Memory is
 * bounded by the longest line.
 */
public final class ExtractReader {
    private static final int LONGEST_LINE = 16 << 20;
    private static final ObjectReader STRICT = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ExtractReader() {}

    /** Receives what an extract says of the original. */
    public interface Taker {
        /** The original. */
        void original(String label, ByteSequence sha256);

        /** The rows of an import; {@code entry} is 0 if its root was worked out for this extract. */
        void tree(long rows, ByteSequence root, long entry);
    }

    /** It is not an extract, or a row in it does not belong to the original. */
    public static final class NotOfTheOriginal extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads an extract.
     *
     * @param in closed at the end
     * @return how many rows belong to the original
     * @throws NotOfTheOriginal if any row does not
     */
    public static long read(InputStream in, Taker taker) throws IOException, NotOfTheOriginal {
        try (InputStream bytes = new BufferedInputStream(in)) {
            JsonNode head = line(bytes);
            if (!head.path("format").asText().equals(ExtractWriter.FORMAT)
                    || head.path("version").asInt() != ExtractWriter.VERSION) {
                throw new NotOfTheOriginal();
            }
            taker.original(head.path("exhibit").asText(), digest(head.path("original")));
            long rows = 0;
            JsonNode tree = line(bytes);
            long before = begin(tree, taker);
            for (JsonNode next = line(bytes); !next.isMissingNode(); next = line(bytes)) {
                if (next.has("root")) {
                    tree = next;
                    before = begin(tree, taker);
                } else {
                    before = row(next, before, tree);
                    rows++;
                }
            }
            return rows;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new NotOfTheOriginal();
        }
    }

    private static long begin(JsonNode tree, Taker taker) throws NotOfTheOriginal {
        taker.tree(number(tree, "rows"), digest(tree.path("root")), tree.has("entry") ? number(tree, "entry") : 0);
        return -1;
    }

    private static long row(JsonNode row, long before, JsonNode tree) throws NotOfTheOriginal {
        long index = number(row, "row");
        ByteArrayOutputStream leaf = new ByteArrayOutputStream();
        for (JsonNode field : row.path("fields")) {
            leaf.writeBytes(field.isArray() ? shown(field) : digest(field).toBytes());
        }
        List<ByteSequence> path = new ArrayList<>();
        for (JsonNode sibling : row.path("path")) {
            path.add(digest(sibling));
        }
        boolean isOfTree = MerkleTree.isAt(
                index, number(tree, "rows"), leaf.toByteArray(), path, digest(tree.path("root")));
        if (index <= before || !isOfTree) {
            throw new NotOfTheOriginal();
        }
        return index;
    }

    private static byte[] shown(JsonNode field) throws NotOfTheOriginal {
        String json = field.path(1).asText();
        // Halves of pairs have no form in UTF-8, so that the text could stand for other bytes.
        if (field.size() != 2 || !StandardCharsets.UTF_8.newEncoder().canEncode(json)) {
            throw new NotOfTheOriginal();
        }
        return new RowTree.SaltedField(digest(field.path(0)), json).digest();
    }

    private static long number(JsonNode of, String name) throws NotOfTheOriginal {
        JsonNode value = of.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw new NotOfTheOriginal();
        }
        return value.intValue();
    }

    private static ByteSequence digest(JsonNode value) throws NotOfTheOriginal {
        if (!value.isTextual() || !value.textValue().matches("[0-9a-f]{64}")) {
            throw new NotOfTheOriginal();
        }
        return ByteSequence.ofHex(value.textValue());
    }

    /** The next line; missing after the last. */
    private static JsonNode line(InputStream in) throws IOException, NotOfTheOriginal {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return MissingNode.getInstance();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() == LONGEST_LINE) {
                throw new NotOfTheOriginal();
            }
            line.write(next);
        }
        JsonNode read = STRICT.readTree(line.toString(StandardCharsets.UTF_8));
        if (!read.isObject()) {
            throw new NotOfTheOriginal();
        }
        return read;
    }
}
