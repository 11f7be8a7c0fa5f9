package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SealerTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] PLACE = {1, 2, 3};

    private static Sealer sealer() {
        try (SecretBytes key = SecretBytes.random(RANDOM, 32)) {
            return new Sealer(key);
        }
    }

    @Property
    void whatWasSealedOpensAsItWas(@ForAll byte[] plain, @ForAll byte[] associated) throws AuthenticationFailure {
        Sealer sealer = sealer();
        byte[] sealed = sealer.seal(plain, associated);
        assertThat(sealed).hasSize(plain.length + Sealer.OVERHEAD);
        assertThat(Arrays.equals(sealer.open(sealed, associated), plain)).isTrue();
    }

    @Property
    void anyFlippedBitIsRefused(
            @ForAll @Size(min = 1, max = 100) byte[] plain, @ForAll @IntRange(max = Integer.MAX_VALUE) int any) {
        Sealer sealer = sealer();
        byte[] sealed = sealer.seal(plain, PLACE);
        int bit = any % (sealed.length * 8);
        sealed[bit / 8] ^= (byte) (1 << bit % 8);
        assertThatThrownBy(() -> sealer.open(sealed, PLACE)).isInstanceOf(AuthenticationFailure.class);
    }

    @Property
    void anythingElseIsRefusedWithoutAnyOtherFailure(@ForAll byte[] bytes) {
        Sealer sealer = sealer();
        assertThatThrownBy(() -> sealer.open(bytes, PLACE)).isInstanceOf(AuthenticationFailure.class);
    }

    @Test
    void anotherPlaceIsRefused() {
        Sealer sealer = sealer();
        byte[] sealed = sealer.seal(new byte[] {9}, PLACE);
        assertThatThrownBy(() -> sealer.open(sealed, new byte[] {1, 2, 4})).isInstanceOf(AuthenticationFailure.class);
        assertThatThrownBy(() -> sealer.open(sealed, new byte[0])).isInstanceOf(AuthenticationFailure.class);
    }

    @Test
    void anotherKeyIsRefused() {
        byte[] sealed = sealer().seal(new byte[] {9}, PLACE);
        assertThatThrownBy(() -> sealer().open(sealed, PLACE)).isInstanceOf(AuthenticationFailure.class);
    }

    @Test
    void aCutValueIsRefused() {
        Sealer sealer = sealer();
        byte[] sealed = sealer.seal(new byte[40], PLACE);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> sealer.open(cut, PLACE)).isInstanceOf(AuthenticationFailure.class);
        }
    }

    @Test
    void theSameThingIsNeverSealedTheSameWayTwice() {
        Sealer sealer = sealer();
        assertThat(Arrays.equals(sealer.seal(PLACE, PLACE), sealer.seal(PLACE, PLACE)))
                .isFalse();
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        try (SecretBytes shortKey = SecretBytes.random(RANDOM, 16)) {
            assertThatThrownBy(() -> new Sealer(shortKey)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
