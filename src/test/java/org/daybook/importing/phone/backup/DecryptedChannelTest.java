package org.daybook.importing.phone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.daybook.crypto.SecretBytes;
import org.daybook.files.MemoryChannel;
import org.junit.jupiter.api.Test;

class DecryptedChannelTest {
    private static final byte[] KEY = new byte[32];
    private final Random chance = new Random(7);

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sealed(byte[] plain) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new IvParameterSpec(new byte[16]));
        return cipher.doFinal(plain);
    }

    private static DecryptedChannel open(byte[] sealed, long size) throws IOException {
        return new DecryptedChannel(new MemoryChannel(sealed), SecretBytes.taking(KEY.clone()), size);
    }

    @Test
    void readsAnyPlaceOfAFileOfAnyLength() throws Exception {
        for (int length : new int[] {0, 1, 15, 16, 17, 16_383, 16_384, 16_385, 50_000}) {
            byte[] plain = bytes(length);
            try (DecryptedChannel channel = open(sealed(plain), length)) {
                assertThat(channel.size()).isEqualTo(length);
                for (int i = 0; i < 50; i++) {
                    int from = chance.nextInt(length + 1);
                    ByteBuffer into = ByteBuffer.allocate(chance.nextInt(20_000) + 1);
                    channel.position(from);
                    while (into.hasRemaining() && channel.read(into) >= 0) {
                        // A channel may give less than is asked for.
                    }
                    byte[] expected = Arrays.copyOfRange(plain, from, Math.min(length, from + into.capacity()));
                    assertThat(Arrays.copyOf(into.array(), into.position())).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void endsWithTheLastWholeBlockIfTheFileIsCutOff() throws Exception {
        byte[] cut = Arrays.copyOf(sealed(bytes(1000)), 500);
        try (DecryptedChannel channel = open(cut, 1000)) {
            assertThat(channel.size()).isEqualTo(496);
            assertThat(channel.read(ByteBuffer.allocate(1000))).isEqualTo(496);
        }
        try (DecryptedChannel channel = open(cut, -5)) {
            assertThat(channel.size()).isZero();
        }
    }

    @Test
    void hasNoKeyOnceClosed() throws Exception {
        DecryptedChannel channel = open(sealed(bytes(100)), 100);
        channel.close();
        assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1))).isInstanceOf(ClosedChannelException.class);
    }
}
