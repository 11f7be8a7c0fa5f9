package org.daybook.importing.account;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.daybook.evidence.format.TextEncoding;

/** Parses strangers' JSON within limits. Numbers keep their digits; bytes that are not valid text become U+FFFD. */
final class JsonText {
    /** How long one value or one string may be, in characters. */
    static final int LONGEST = 2 << 20;

    private static final int DEEPEST = 200;
    private static final int HEAD = 4 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonText() {}

    /** The characters of a JSON file: UTF-8, or UTF-16 if it says so. */
    static Reader decode(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 64 * 1024);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD - 1);
        in.reset();
        TextEncoding encoding = TextEncoding.of(head, head.length == HEAD - 1).orElse(TextEncoding.UTF_8);
        // JSON is Unicode: a single broken byte does not make it an older encoding.
        Charset charset = encoding == TextEncoding.WINDOWS_1252 ? StandardCharsets.UTF_8 : encoding.charset();
        in.skipNBytes(Math.min(encoding.markLength(), head.length));
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** A parser over {@code text}, which it closes. */
    static JsonParser parser(Reader text) throws IOException {
        return MAPPER.createParser(text);
    }

    /** The value at which {@code json} is. */
    static JsonNode value(JsonParser json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** One whole text, such as a line; fails if it is not a single JSON value. */
    static JsonNode whole(String text) throws IOException {
        try (JsonParser json = MAPPER.createParser(text)) {
            JsonNode value = json.nextToken() == null ? MAPPER.missingNode() : value(json);
            if (json.nextToken() != null) {
                throw new IOException("more than one value");
            }
            return value;
        }
    }
}
