package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDerivationTest {
    private static String hex(SecretBytes key) {
        return key.reveal(HexFormat.of()::formatHex);
    }

    @Nested
    class FromAPassphrase {
        private final byte[] salt = "somesalt".getBytes(StandardCharsets.US_ASCII);

        private String derive(String passphrase, byte[] with, Argon2Cost cost) {
            try (Passphrase typed = Passphrase.of(passphrase.toCharArray());
                    SecretBytes key = KeyDerivation.fromPassphrase(typed, with, cost)) {
                return hex(key);
            }
        }

        /** The first two are of the reference implementation's own tests; the last was made with another library. */
        @ParameterizedTest
        @CsvSource({
            "1, 1, f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98",
            "2, 1, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
            "1, 4, 716733ba17477e10c0eac8788a61e795df9c5086d785b7de8e295b910fe9fd4a"
        })
        void itIsArgon2idOfVersion13(int passes, int lanes, String expected) {
            assertThat(derive("password", salt, new Argon2Cost(64 * 1024, passes, lanes)))
                    .isEqualTo(expected);
        }

        @Test
        void anotherSaltOrPassphraseGivesAnotherKey() {
            Argon2Cost cost = new Argon2Cost(64 * 1024, 1, 4);
            String key = derive("password", salt, cost);
            assertThat(derive("Password", salt, cost)).isNotEqualTo(key);
            assertThat(derive("password", "SOMESALT".getBytes(StandardCharsets.US_ASCII), cost))
                    .isNotEqualTo(key);
        }
    }

    @Nested
    class FromAKey {
        /** RFC 5869, A.3: the first 32 bytes of its output. */
        @Test
        void itIsHkdfWithSha256() {
            byte[] ikm = new byte[22];
            Arrays.fill(ikm, (byte) 0x0b);
            try (SecretBytes secret = SecretBytes.taking(ikm);
                    SecretBytes key = KeyDerivation.fromKey(secret, new byte[0], "")) {
                assertThat(hex(key)).isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
            }
        }
    }

    /** RFC 5869, 2.2 and 2.3, written out: one block is all that 32 bytes need. */
    @Property
    void saltAndPurposeEnterAsTheStandardSays(
            @ForAll @Size(32) byte[] secret, @ForAll @Size(16) byte[] salt, @ForAll @AlphaChars String info)
            throws Exception {
        byte[] prk = hmac(salt, secret);
        byte[] text = (info + '\1').getBytes(StandardCharsets.US_ASCII);
        byte[] expected = hmac(prk, text);
        try (SecretBytes given = SecretBytes.taking(secret.clone());
                SecretBytes key = KeyDerivation.fromKey(given, salt, info)) {
            assertThat(key.<Boolean>reveal(bytes -> Arrays.equals(bytes, expected)))
                    .isTrue();
        }
    }

    private static byte[] hmac(byte[] key, byte[] text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    @Nested
    class Cost {
        @Test
        void theFloorIsSixtyFourMebibytesThreePassesAndFourLanes() {
            assertThat(Argon2Cost.FLOOR).isEqualTo(new Argon2Cost(65_536, 3, 4));
        }

        @ParameterizedTest
        @CsvSource({
            "1200, 4096, 64",
            "501, 4096, 64",
            "500, 4096, 128",
            "250, 4096, 256",
            "1, 4096, 256",
            "1, 448, 256",
            "1, 447, 128",
            "1, 319, 64",
            "1, 100, 64"
        })
        void isAboutASecondWithinTheMemoryThereIs(long floorMillis, long heapMib, int memoryMib) {
            assertThat(KeyDerivation.costing(floorMillis * 1_000_000, heapMib << 20))
                    .isEqualTo(new Argon2Cost(memoryMib * 1024, 3, 4));
        }

        @Test
        void neverFallsWithAnotherComputer() {
            Argon2Cost dear = new Argon2Cost(256 * 1024, 3, 4);
            assertThat(dear.atLeast(Argon2Cost.FLOOR)).isEqualTo(dear);
            assertThat(Argon2Cost.FLOOR.atLeast(dear)).isEqualTo(dear);
        }

        @Test
        void ofTheDearestThatIsChosenFitsFourTimesIntoWhatIsDoneForOneFile() {
            assertThat(new Argon2Cost(256 * 1024, 3, 4).work() * 4).isEqualTo(Argon2Cost.MOST_WORK);
        }

        @ParameterizedTest
        @CsvSource({
            "65535, 3, 4",
            "1048577, 3, 4",
            "65536, 0, 4",
            "65536, 11, 4",
            "65536, 3, 0",
            "65536, 3, 9",
            "-65536, 3, 4"
        })
        void outOfBoundsIsRefusedBeforeMemoryIsTaken(int memory, int passes, int lanes) {
            assertThat(Argon2Cost.isBounded(memory, passes, lanes)).isFalse();
            assertThatThrownBy(() -> new Argon2Cost(memory, passes, lanes))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void valuesThatWouldOverflowAreOutOfBounds() {
            assertThat(Argon2Cost.isBounded(0x1_0001_0000L, 3, 4)).isFalse();
            assertThat(Argon2Cost.isBounded(65_536, 0x1_0000_0003L, 4)).isFalse();
        }

        @Test
        void theBoundsThemselvesAreAllowed() {
            assertThat(Argon2Cost.isBounded(65_536, 1, 1)).isTrue();
            assertThat(Argon2Cost.isBounded(1_048_576, 10, 8)).isTrue();
        }

        @Test
        void calibratingNeverGoesBelowTheFloorOrAbove256Mebibytes() {
            Argon2Cost cost = KeyDerivation.calibrate();
            assertThat(cost.memoryKib()).isBetween(65_536, 262_144);
            assertThat(cost.iterations()).isEqualTo(3);
            assertThat(cost.parallelism()).isEqualTo(4);
        }
    }
}
