package org.daybook.crypto.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.crypto.SecretBytes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamSealerTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] PLACE = {4, 5};
    private static final int WHOLE = StreamSealer.SEGMENT_BYTES - StreamSealer.TAG_BYTES;
    private static final int FIRST = WHOLE - StreamSealer.HEADER_BYTES;

    private final StreamSealer sealer = newSealer();

    private static StreamSealer newSealer() {
        try (SecretBytes key = SecretBytes.random(RANDOM, StreamSealer.KEY_BYTES)) {
            return new StreamSealer(key);
        }
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private byte[] seal(byte[] plain) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = sealer.sealing(sealed::writeBytes, PLACE)) {
            out.write(plain);
        }
        return sealed.toByteArray();
    }

    private static SealedSegments segments(byte[] sealed) {
        return new SealedSegments() {
            @Override
            public long length() {
                return sealed.length;
            }

            @Override
            public byte[] segment(long n) {
                int from = (int) Math.min(sealed.length, n * StreamSealer.SEGMENT_BYTES);
                return Arrays.copyOfRange(sealed, from, Math.min(sealed.length, from + StreamSealer.SEGMENT_BYTES));
            }
        };
    }

    private byte[] open(byte[] sealed) throws IOException {
        try (SeekableByteChannel in = sealer.opening(segments(sealed), PLACE)) {
            ByteBuffer plain = ByteBuffer.allocate((int) in.size() + 1);
            while (in.read(plain) >= 0) {
                // To its end.
            }
            return Arrays.copyOf(plain.array(), plain.position());
        }
    }

    private static AesGcmHkdfStreaming tink(byte[] key) {
        try {
            return new AesGcmHkdfStreaming(key, "HmacSha256", StreamSealer.KEY_BYTES, StreamSealer.SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                4096,
                FIRST - 1,
                FIRST,
                FIRST + 1,
                FIRST + WHOLE - 1,
                FIRST + WHOLE,
                FIRST + WHOLE + 1,
                StreamSealer.SEGMENT_BYTES
            })
    void whatWasSealedOpensAsItWas(int length) throws IOException {
        byte[] plain = content(length);
        byte[] sealed = seal(plain);
        int segments = length <= FIRST ? 1 : 1 + (length - FIRST + WHOLE - 1) / WHOLE;
        assertThat(sealed).hasSize(StreamSealer.HEADER_BYTES + length + segments * StreamSealer.TAG_BYTES);
        assertThat(Arrays.equals(open(sealed), plain)).isTrue();
    }

    @Nested
    class OfThreeSegments {
        private static final int S = StreamSealer.SEGMENT_BYTES;
        private final byte[] plain = content(FIRST + WHOLE + 5000);

        private void refuses(byte[] sealed) {
            assertThatThrownBy(() -> open(sealed)).isInstanceOf(IOException.class);
        }

        @Test
        void eachCutAtASegmentsEndIsRefused() throws IOException {
            byte[] sealed = seal(plain);
            refuses(Arrays.copyOf(sealed, S));
            refuses(Arrays.copyOf(sealed, 2 * S));
        }

        @Test
        void aCutAnywhereElseIsRefusedOrSaysSoByItsSize() throws IOException {
            byte[] sealed = seal(plain);
            for (int length : new int[] {0, 1, 39, 40, 55, 56, S - 1, S + 1, S + 16, 2 * S + 15, sealed.length - 1}) {
                assertThat(sizeOf(Arrays.copyOf(sealed, length)))
                        .as("cut to %s", length)
                        .isNotEqualTo(plain.length);
            }
        }

        private long sizeOf(byte[] sealed) {
            try (SeekableByteChannel in = sealer.opening(segments(sealed), PLACE)) {
                return in.size();
            } catch (IOException e) {
                return -1;
            }
        }

        @Test
        void segmentsInAnotherOrderAreRefused() throws IOException {
            byte[] longer = seal(content(FIRST + 3 * WHOLE));
            byte[] swapped = longer.clone();
            System.arraycopy(longer, S, swapped, 2 * S, S);
            System.arraycopy(longer, 2 * S, swapped, S, S);
            refuses(swapped);
        }

        @Test
        void aRepeatedSegmentIsRefused() throws IOException {
            byte[] sealed = seal(plain);
            byte[] longer = Arrays.copyOf(sealed, sealed.length + S);
            System.arraycopy(sealed, S, longer, 2 * S, sealed.length - S);
            refuses(longer);
        }

        @Test
        void aSegmentOfAnotherFileUnderTheSameKeyIsRefused() throws IOException {
            byte[] sealed = seal(plain);
            System.arraycopy(seal(plain), S, sealed, S, S);
            refuses(sealed);
        }

        @Test
        void aFlippedBitInEachSegmentIsRefused() throws IOException {
            byte[] sealed = seal(plain);
            for (int at : new int[] {0, 1, 33, 40, S - 1, S, 2 * S, sealed.length - 1}) {
                sealed[at] ^= 1;
                refuses(sealed);
                sealed[at] ^= 1;
            }
            assertThat(Arrays.equals(open(sealed), plain)).isTrue();
        }

        @Test
        void anyPlaceIsReadAsItWasInPiecesOfAnySize() throws IOException {
            byte[] sealed = seal(plain);
            Random random = new Random(3);
            try (SeekableByteChannel in = sealer.opening(segments(sealed), PLACE)) {
                assertThat(in.size()).isEqualTo(plain.length);
                for (int i = 0; i < 200; i++) {
                    int most = random.nextInt(3) == 0 ? 2 * S : 1 + random.nextInt(S / 4);
                    int from =
                            random.nextInt(4) == 0 ? FIRST + WHOLE * random.nextInt(2) : random.nextInt(plain.length);
                    ByteBuffer piece = ByteBuffer.allocate(most + 3).position(3);
                    int read = in.position(from).read(piece);
                    assertThat(read).isPositive().isEqualTo(piece.position() - 3);
                    assertThat(in.position()).isEqualTo(from + read);
                    assertThat(Arrays.equals(plain, from, from + read, piece.array(), 3, 3 + read))
                            .isTrue();
                }
            }
        }

        @Test
        void nothingIsHandedOutBehindTheGivenEnd() throws IOException {
            int length = FIRST + 20;
            try (SeekableByteChannel in =
                    sealer.opening(segments(seal(plain)), PLACE).endingAt(length)) {
                assertThat(in.size()).isEqualTo(length);
                ByteBuffer all = ByteBuffer.allocate(3 * S);
                while (in.read(all) >= 0) {
                    // To its end.
                }
                assertThat(all.position()).isEqualTo(length);
                assertThat(Arrays.equals(plain, 0, length, all.array(), 0, length))
                        .isTrue();
                assertThat(all.array()[length]).isZero();
            }
        }

        @Test
        void aBufferIntoWhichABadSegmentWasOpenedHoldsNothingOfIt() throws IOException {
            byte[] sealed = seal(plain);
            sealed[S - 1] ^= 1;
            ByteBuffer whole = ByteBuffer.allocate(2 * S);
            SeekableByteChannel in = sealer.opening(segments(sealed), PLACE);
            assertThatThrownBy(() -> in.read(whole)).isInstanceOf(IOException.class);
            assertThat(whole.position()).isZero();
            assertThat(whole.array()).containsOnly(0);
        }

        @Test
        void tinkItselfOpensIt() throws Exception {
            try (SecretBytes key = SecretBytes.random(RANDOM, StreamSealer.KEY_BYTES)) {
                ByteArrayOutputStream sealed = new ByteArrayOutputStream();
                try (OutputStream out = new StreamSealer(key).sealing(sealed::writeBytes, PLACE)) {
                    out.write(plain);
                }
                AesGcmHkdfStreaming tink = key.reveal(StreamSealerTest::tink);
                try (InputStream in = tink.newDecryptingStream(new ByteArrayInputStream(sealed.toByteArray()), PLACE)) {
                    assertThat(Arrays.equals(in.readAllBytes(), plain)).isTrue();
                }
            }
        }

        @Test
        void noByteOfABadSegmentIsHandedOut() throws IOException {
            byte[] sealed = seal(plain);
            sealed[2 * S - 1] ^= 1;
            try (InputStream in = Channels.newInputStream(sealer.opening(segments(sealed), PLACE))) {
                byte[] good = in.readNBytes(FIRST);
                assertThat(Arrays.equals(good, Arrays.copyOf(plain, FIRST))).isTrue();
                assertThatThrownBy(in::read).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void anotherPlaceOrKeyIsRefused() throws IOException {
        byte[] sealed = seal(content(100));
        assertThatThrownBy(
                        () -> sealer.opening(segments(sealed), new byte[] {4}).read(ByteBuffer.allocate(100)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> newSealer().opening(segments(sealed), PLACE).read(ByteBuffer.allocate(100)))
                .isInstanceOf(IOException.class);
    }

    @Property
    void anyOtherBytesAreRefusedWithoutAnyOtherFailure(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> open(bytes)).isInstanceOf(IOException.class);
    }
}
