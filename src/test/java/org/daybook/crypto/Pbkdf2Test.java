package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class Pbkdf2Test {
    private static final byte[] SALT = "a salt of a phone".getBytes(StandardCharsets.US_ASCII);

    private static byte[] ofThePlatform(String name, String password, int rounds) throws GeneralSecurityException {
        return SecretKeyFactory.getInstance("PBKDF2With" + name)
                .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, rounds, 256))
                .getEncoded();
    }

    private static byte[] ours(String password, int rounds) throws Pbkdf2.Stopped {
        try (Passphrase typed = Passphrase.of(password.toCharArray());
                SecretBytes key = Pbkdf2.sha256(typed, SALT, rounds, done -> true)) {
            return key.reveal(byte[]::clone);
        }
    }

    @Test
    void isWhatThePlatformDerives() throws Exception {
        for (String password : List.of("", "1234", "grüße 🙂", "x".repeat(200))) {
            assertThat(ours(password, 1000)).isEqualTo(ofThePlatform("HmacSHA256", password, 1000));
        }
        assertThat(ours("1234", 1)).isEqualTo(ofThePlatform("HmacSHA256", "1234", 1));
    }

    @Test
    void takesMoreThanOneBlockOfAShorterCode() throws Exception {
        try (SecretBytes secret = SecretBytes.taking("secret".getBytes(StandardCharsets.US_ASCII));
                SecretBytes key = Pbkdf2.sha1(secret, SALT, 500, done -> true)) {
            assertThat(key.<byte[]>reveal(byte[]::clone)).isEqualTo(ofThePlatform("HmacSHA1", "secret", 500));
        }
    }

    @Test
    void isNoSlowerThanThePlatform() throws Exception {
        int rounds = 300_000;
        long platform = Long.MAX_VALUE;
        long ours = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long start = System.nanoTime();
            ofThePlatform("HmacSHA256", "1234", rounds);
            long between = System.nanoTime();
            ours("1234", rounds);
            platform = Math.min(platform, between - start);
            ours = Math.min(ours, System.nanoTime() - between);
        }
        assertThat(ours).as("platform: %d ns", platform).isLessThan(platform * 5 / 4);
    }

    @Test
    void saysHowFarItIsAndStops() {
        List<Long> seen = new ArrayList<>();
        try (Passphrase typed = Passphrase.of("1234".toCharArray())) {
            assertThatThrownBy(() -> Pbkdf2.sha256(typed, SALT, 10_000_000, done -> {
                        seen.add(done);
                        return done < 30_000;
                    }))
                    .isInstanceOf(Pbkdf2.Stopped.class);
        }
        assertThat(seen).containsExactly(10_000L, 20_000L, 30_000L);
    }
}
