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
 * Reads an extract that anybody may have made, and recomputes that each row in it belongs to the root that it names.
 * Memory is bounded by the longest line.
 */
public final class ExtractReader {
    private static final int LONGEST_LINE = 16 << 20;
    private static final ObjectReader STRICT = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** What an extract says of the original; each import of it has its tree. */
    public record Extract(String label, ByteSequence original, List<Tree> trees) {}

    /** All rows of an import; {@code entry} is 0 if its root was only worked out for the extract. */
    public record Tree(int rows, ByteSequence root, int entry) {}

    /** It is not an extract, or a row in it does not belong to the original. */
    public static final class NotOfTheOriginal extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private ExtractReader() {}

    /** Reads an extract; {@code in} is closed at the end. */
    public static Extract read(InputStream in) throws IOException, NotOfTheOriginal {
        try (InputStream bytes = new BufferedInputStream(in)) {
            JsonNode head = line(bytes);
            require(head.path("format").asText().equals(RowMerkleTree.FORMAT) && number(head, "version") == 1);
            List<Tree> trees = new ArrayList<>();
            int before = -1;
            for (JsonNode next = line(bytes); !next.isMissingNode(); next = line(bytes)) {
                if (next.has("root")) {
                    int entry = next.has("entry") ? number(next, "entry") : 0;
                    trees.add(new Tree(number(next, "rows"), digest(next.path("root")), entry));
                    before = -1;
                } else {
                    require(!trees.isEmpty() && isOf(trees.getLast(), next) && number(next, "row") > before);
                    before = number(next, "row");
                }
            }
            require(!trees.isEmpty());
            return new Extract(head.path("exhibit").asText(), digest(head.path("original")), trees);
        } catch (JsonProcessingException e) {
            throw new NotOfTheOriginal();
        }
    }

    private static boolean isOf(Tree tree, JsonNode row) throws NotOfTheOriginal {
        ByteArrayOutputStream leaf = new ByteArrayOutputStream();
        for (JsonNode field : row.path("fields")) {
            String json = field.path(1).asText();
            // Halves of pairs have no form in UTF-8, so that the text could stand for other bytes.
            require(StandardCharsets.UTF_8.newEncoder().canEncode(json));
            leaf.writeBytes(
                    field.size() == 2
                            ? RowMerkleTree.digest(digest(field.path(0)).toBytes(), json)
                            : digest(field).toBytes());
        }
        List<ByteSequence> path = new ArrayList<>();
        for (JsonNode sibling : row.path("path")) {
            path.add(digest(sibling));
        }
        return MerkleTree.isAt(number(row, "row"), tree.rows(), leaf.toByteArray(), path, tree.root());
    }

    private static void require(boolean isRight) throws NotOfTheOriginal {
        if (!isRight) {
            throw new NotOfTheOriginal();
        }
    }

    private static int number(JsonNode of, String name) throws NotOfTheOriginal {
        JsonNode value = of.path(name);
        require(value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0);
        return value.intValue();
    }

    private static ByteSequence digest(JsonNode value) throws NotOfTheOriginal {
        require(value.isTextual() && value.textValue().matches("[0-9a-f]{64}"));
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
            require(line.size() < LONGEST_LINE);
            line.write(next);
        }
        JsonNode read = STRICT.readTree(line.toString(StandardCharsets.UTF_8));
        require(read.isObject());
        return read;
    }
}
