package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyWrapTest {
    private static SecretBytes hex(String digits) {
        return SecretBytes.taking(HexFormat.of().parseHex(digits));
    }

    /** RFC 3394, 4.6. */
    @Test
    void unwrapsTheExampleOfTheStandard() {
        byte[] wrapped = HexFormat.of()
                .parseHex("28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21");
        try (SecretBytes wrapping = hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
                SecretBytes key = KeyWrap.unwrap(wrapping, wrapped).orElseThrow()) {
            assertThat(key.<String>reveal(HexFormat.of()::formatHex))
                    .isEqualTo("00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f");
            wrapped[7] ^= 1;
            assertThat(KeyWrap.unwrap(wrapping, wrapped)).isEmpty();
            assertThat(KeyWrap.unwrap(wrapping, new byte[32])).isEmpty();
        }
    }
}
