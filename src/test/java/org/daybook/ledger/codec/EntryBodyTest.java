package org.daybook.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EntryBodyTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Property
    void bothPartsAndTheDigestAreReadBack(@ForAll byte[] publicPart, @ForAll byte[] privatePart) {
        EntryBody body = EntryBody.of(publicPart, privatePart, RANDOM);
        EntryBody read = EntryBody.parse(body.toBytes()).orElseThrow();
        assertThat(Arrays.equals(read.publicPart(), publicPart)).isTrue();
        assertThat(Arrays.equals(read.privatePart(), privatePart)).isTrue();
        assertThat(Arrays.equals(read.digest(), body.digest())).isTrue();
    }

    @Property
    void aReducedOneHasTheDigestOfTheWholeOne(@ForAll byte[] privatePart, @ForAll byte[] left) {
        EntryBody body = EntryBody.of(new byte[3], privatePart, RANDOM);
        EntryBody read = EntryBody.parse(body.reducedTo(left).toBytes()).orElseThrow();
        assertThat(read.isReduced()).isTrue();
        assertThat(Arrays.equals(read.privatePart(), left)).isTrue();
        assertThat(Arrays.equals(read.digest(), body.digest())).isTrue();
        assertThat(Arrays.equals(read.reducedTo(new byte[0]).digest(), body.digest()))
                .isTrue();
    }

    @Property
    void anyBytesAreABodyOrNone(@ForAll @Size(max = 200) byte[] bytes) {
        EntryBody.parse(bytes).ifPresent(body -> assertThat(body.publicSalt()).hasSize(32));
    }

    @Property
    void anyLengthsAreABodyOrNone(@ForAll int publicLength, @ForAll int privateLength) {
        byte[] bytes = ByteBuffer.allocate(1024)
                .position(64)
                .putInt(publicLength)
                .putInt(privateLength)
                .array();
        EntryBody.parse(bytes)
                .ifPresent(body -> assertThat(body.publicPart().length + body.privatePart().length)
                        .isLessThan(1024));
    }

    @Test
    void whatEveryKeyOpensAndTheRestTogetherAreTheSameBody() {
        EntryBody body = EntryBody.of(new byte[5], new byte[7], RANDOM);
        for (EntryBody all : new EntryBody[] {body, body.reducedTo(new byte[] {1})}) {
            EntryBody open = all.withheldBut(new byte[2]);
            assertThat(open.digest()).isEqualTo(body.digest());
            assertThat(open.isWithheld()).isTrue();
            EntryBody read = open.withHidden(all.hiddenBytes()).orElseThrow();
            assertThat(read.toBytes()).isEqualTo(all.toBytes());
            assertThat(read.extent()).isEqualTo(all.extent());
        }
        assertThat(body.withHidden(new byte[31])).isEmpty();
    }

    @Test
    void theSamePartsNeverHaveTheSameDigest() {
        byte[] one = EntryBody.of(new byte[1], new byte[1], RANDOM).digest();
        byte[] other = EntryBody.of(new byte[1], new byte[1], RANDOM).digest();
        assertThat(Arrays.equals(one, other)).isFalse();
    }

    @Test
    void theFillingIsNotPartOfTheDigest() {
        EntryBody body = EntryBody.of(new byte[5], new byte[5], RANDOM);
        byte[] longer = Arrays.copyOf(body.toBytes(), 4096);
        assertThat(Arrays.equals(EntryBody.parse(longer).orElseThrow().digest(), body.digest()))
                .isTrue();
    }
}
