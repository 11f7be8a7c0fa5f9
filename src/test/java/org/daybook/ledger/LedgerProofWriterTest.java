package org.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.junit.jupiter.api.Test;

class LedgerProofWriterTest {
    private static final ByteSequence DIGEST = ByteSequence.of(new byte[32]);

    /** A proof of three entries, of which all but {@code closed} may be given. */
    private static String written(long closed) throws IOException {
        LedgerProof.ProofRows rows = (first, count) -> LongStream.range(first, first + count)
                .mapToObj(seq -> new ProofRow(
                        seq,
                        DIGEST,
                        DIGEST,
                        seq == closed ? null : new ProofRow.OpenedPart(DIGEST, "body " + seq, DIGEST)))
                .toList();
        LedgerProof.ProofFacts facts = new LedgerProof.ProofFacts(
                "00".repeat(16), new LedgerHead(3, DIGEST), Optional.empty(), "everything\n", "0000-0000-0000", false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LedgerProofWriter(new LedgerProof(facts, rows), List.of()).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatMayBeGivenIsGiven() throws IOException {
        assertThat(written(2)).contains("body 1", "body 3").doesNotContain("body 2");
    }

    /**
     * A proof that gives entries without the first, which holds the key, is taken for one from which it was removed.
     */
    @Test
    void withoutTheFirstEntryNoOtherIsGiven() throws IOException {
        assertThat(written(1)).doesNotContain("body");
    }
}
