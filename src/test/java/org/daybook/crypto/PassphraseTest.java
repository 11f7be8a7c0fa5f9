package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PassphraseTest {
    private static Passphrase of(String text) {
        return Passphrase.of(text.toCharArray());
    }

    @Nested
    class Typed {
        @Test
        void composedAndDecomposedLettersAreTheSamePassphrase() {
            try (Passphrase composed = of("caf\u00e9");
                    Passphrase decomposed = of("cafe\u0301")) {
                assertThat(composed.sameAs(decomposed)).isTrue();
            }
        }

        @Test
        void itIsTheUtf8OfTheText() {
            byte[] expected = "n\u00f6 \uD83D\uDE00".getBytes(StandardCharsets.UTF_8);
            try (Passphrase passphrase = of("n\u00f6 \uD83D\uDE00")) {
                assertThat(passphrase.<Boolean>reveal(bytes -> Arrays.equals(bytes, expected)))
                        .isTrue();
            }
        }

        @Test
        void theGivenArrayIsZeroed() {
            char[] typed = "cafe\u0301".toCharArray();
            Passphrase.of(typed).close();
            assertThat(typed).containsOnly('\0');
        }

        @Test
        void caseAndSpacesMatter() {
            try (Passphrase one = of("a b");
                    Passphrase upper = of("A b");
                    Passphrase spaced = of("a  b");
                    Passphrase longer = of("a bc")) {
                assertThat(one.sameAs(upper)).isFalse();
                assertThat(one.sameAs(spaced)).isFalse();
                assertThat(one.sameAs(longer)).isFalse();
                assertThat(longer.sameAs(one)).isFalse();
            }
        }

        @Test
        void nothingTypedIsEmpty() {
            try (Passphrase nothing = of("");
                    Passphrase space = of(" ")) {
                assertThat(nothing.isEmpty()).isTrue();
                assertThat(space.isEmpty()).isFalse();
            }
        }

        @Test
        void itIsNotInItsText() {
            try (Passphrase passphrase = of("kestrel")) {
                assertThat(passphrase).hasToString("Passphrase");
            }
        }
    }

    @Nested
    class Closed {
        @Test
        void itRefusesToBeUsed() {
            Passphrase closed = of("kestrel");
            closed.close();
            try (Passphrase other = of("kestrel")) {
                assertThatThrownBy(() -> closed.sameAs(other)).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(() -> other.sameAs(closed)).isInstanceOf(IllegalStateException.class);
            }
        }

        @Test
        void itsBytesAreZeroed() {
            Passphrase passphrase = of("kestrel");
            byte[] live = passphrase.reveal(bytes -> bytes);
            passphrase.close();
            assertThat(live).containsOnly(0);
        }

        @Test
        void itMayBeClosedTwice() {
            Passphrase passphrase = of("kestrel");
            passphrase.close();
            passphrase.close();
        }
    }

    @Property
    void anyTextIsTheSameInEveryNormalForm(@ForAll String text) {
        try (Passphrase nfc = of(Normalizer.normalize(text, Normalizer.Form.NFC));
                Passphrase nfd = of(Normalizer.normalize(text, Normalizer.Form.NFD))) {
            assertThat(nfc.sameAs(nfd)).isTrue();
        }
    }
}
