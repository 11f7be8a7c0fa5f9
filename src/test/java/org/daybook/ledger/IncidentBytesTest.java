package org.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.daybook.ledger.codec.EntryCodec;
import org.daybook.ledger.codec.MalformedEntryException;
import org.junit.jupiter.api.Test;

/**
 * What was written of an incident before its fields were listed is read, and written again byte for byte: with every
 * field, and with so little in each part that what is not said must not be written. A line is the public part of an
 * entry, the next its private part.
 */
class IncidentBytesTest {
    private final EntryCodec codec = new EntryCodec();

    @Test
    void areAsTheyAlwaysWere() throws IOException, MalformedEntryException {
        List<String> kept = kept();
        assertThat(kept).hasSize(24);
        for (int i = 0; i < kept.size(); i += 2) {
            EntryCodec.Decoded read = codec.decode(bytes(kept.get(i)), bytes(kept.get(i + 1)));
            EntryCodec.Encoded written = codec.encode(read.envelope(), read.entry());
            assertThat(written.publicPart()).asString(StandardCharsets.UTF_8).isEqualTo(kept.get(i));
            assertThat(written.privatePart()).asString(StandardCharsets.UTF_8).isEqualTo(kept.get(i + 1));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> kept() throws IOException {
        try (InputStream in = Objects.requireNonNull(IncidentBytesTest.class.getResourceAsStream("incidents.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
