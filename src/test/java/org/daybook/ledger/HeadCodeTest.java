package org.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadCodeTest {
    private static final LedgerHead HEAD = new LedgerHead(
            142, ByteSequence.ofHex("0000a1b2c3d4e5f60718" + "00000000000000000000000000000000000000000000"));

    /** As {@code hashlib.pbkdf2_hmac} of Python has it. */
    @Test
    void itIsTheCountAndADigestOfTheChainThatWasMadeSlow() {
        assertThat(HeadCode.of(HEAD)).hasToString("142-4N8NJ-6226P-Z2VGK-FQFNW");
    }

    /** So that whoever keeps the diary cannot prepare two ledgers that share a code: see the threat model. */
    @Test
    void nothingOfTheChainItselfStandsInIt() {
        LedgerHead next = new LedgerHead(142, ByteSequence.ofHex("0000a1b2c3d4e5f60718" + "00".repeat(21) + "01"));
        assertThat(HeadCode.of(next)).isNotEqualTo(HeadCode.of(HEAD));
        assertThat(HeadCode.of(next).digits()).hasSize(20);
    }

    @Test
    void aCodeOfAnEarlierVersionIsTheFirstBitsOfTheChainAndStillMatches() {
        HeadCode older = HeadCode.parse("142-000A3-CP3TK-JZC1R").orElseThrow();
        assertThat(older.isOlder()).isTrue();
        assertThat(older.matches(HEAD)).isTrue();
        assertThat(HeadCode.of(HEAD).isOlder()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "142-000A3-CP3TK-JZC1R",
                " 142-000a3-cp3tk-jzclr\n",
                "142-OOOA3-CP3TK-JZCIR",
                "142-oooa3cp3tkjzc1r",
                "142-000A3 CP3TK JZC1R",
                "0142-000A3-CP3TK-JZC1R",
                "\u00a0142\u2011000A3\u2011CP3TK\u2011JZC1R\u00a0",
                "142\u2013000A3\u00a0CP3TK\u202fJZC1R",
                "142-4N8NJ-6226P-Z2VGK-FQFNW",
                "142-4n8nj 6226p z2vgk fqfnw"
            })
    void itIsReadAsPeopleTypeIt(String typed) {
        assertThat(HeadCode.parse(typed))
                .hasValueSatisfying(code -> assertThat(code.matches(HEAD)).isTrue());
    }

    @Test
    void theLettersIAndLAreReadAsOne() {
        assertThat(HeadCode.parse("7-ILil1-00000-00000")).isEqualTo(HeadCode.parse("7-11111-00000-00000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "142",
                "142-000A3-CP3TK-JZC1",
                "142-000A3-CP3TK-JZC1RR",
                "142-4N8NJ-6226P-Z2VGK-FQFN",
                "142-4N8NJ-6226P-Z2VGK-FQFNWW",
                "-000A3-CP3TK-JZC1R",
                "142-U00A3-CP3TK-JZC1R",
                "x-000A3-CP3TK-JZC1R",
                "9999999999999999999-000A3-CP3TK-JZC1R",
                "\u0661-000A3-CP3TK-JZC1R"
            })
    void anythingElseIsNoCode(String typed) {
        assertThat(HeadCode.parse(typed)).isEmpty();
    }

    @Property(tries = 6)
    void everyCodeIsReadBackAndMatchesItsHeadOnly(
            @ForAll @LongRange(max = 1L << 50) long count,
            @ForAll @Size(32) byte[] chain,
            @ForAll @IntRange(max = 255) int bit) {
        LedgerHead head = new LedgerHead(count, ByteSequence.of(chain));
        HeadCode code = HeadCode.parse(HeadCode.of(head).toString()).orElseThrow();
        assertThat(code.matches(head)).isTrue();
        assertThat(code.matches(new LedgerHead(count + 1, head.chain()))).isFalse();
        chain[bit / 8] ^= (byte) (0x80 >> bit % 8);
        assertThat(code.matches(new LedgerHead(count, ByteSequence.of(chain)))).isFalse();
    }

    @Property
    void anyTextIsACodeOrNone(@ForAll String text) {
        HeadCode.parse(text)
                .ifPresent(code -> assertThat(code.digits().length()).isIn(15, 20));
        HeadCode.parse("1-" + text)
                .ifPresent(code -> assertThat(code.digits().length()).isIn(15, 20));
    }
}
