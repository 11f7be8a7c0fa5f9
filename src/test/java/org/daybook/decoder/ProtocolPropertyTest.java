package org.daybook.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.crypto.BytesChannel;
import org.daybook.decoder.sandbox.Sandbox;

/** Whatever the other end says, on either side: it is an answer within what was asked for, or the end. */
class ProtocolPropertyTest {
    private static final int LONGEST_SIDE = 64;
    private static final int MOST = 1000;

    private static DecoderClient talk(byte[] said, OutputStream out) {
        return new DecoderClient(
                new DecoderMessagePipe(new ByteArrayInputStream(said), out),
                new BytesChannel(new byte[5000]),
                () -> false);
    }

    /** Messages that are framed as they should be, whatever is in them, among bytes that are none. */
    @Provide
    Arbitrary<byte[]> said() {
        Arbitrary<Byte> code = Arbitraries.of(DecoderMessageKind.values()).map(kind -> (byte) kind.code());
        Arbitrary<byte[]> body = Arbitraries.bytes()
                .edgeCases(cases -> cases.add((byte) 0, (byte) 1, (byte) -1))
                .array(byte[].class)
                .ofMaxSize(40);
        Arbitrary<byte[]> framed = Combinators.combine(code, body).as((kind, bytes) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (DataOutputStream data = new DataOutputStream(out)) {
                data.writeByte(kind);
                data.writeInt(bytes.length);
                data.write(bytes);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return out.toByteArray();
        });
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, framed), net.jqwik.api.Tuple.of(1, body))
                .list()
                .ofMaxSize(8)
                .map(ProtocolPropertyTest::joined);
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Property(tries = 1000)
    void aHostileDecoderGetsNoMoreOutOfTheProgramThanTheFileItWasGiven(@ForAll("said") byte[] said) {
        ByteArrayOutputStream given = new ByteArrayOutputStream();
        DecoderClient talk = talk(said, given);
        try {
            DecoderMessage answer = talk.ask(DecoderMessage.of(DecoderMessageKind.PICTURE, 5000L, LONGEST_SIDE, MOST));
            assertThat(answer.kind()).isNotEqualTo(DecoderMessageKind.READ);
            if (answer.kind() == DecoderMessageKind.FAILURE) {
                assertThat(DecoderFailureReason.picture(answer.body().duplicate()))
                        .isNotNull();
                assertThat(DecoderFailureReason.document(answer.body())).isNotNull();
            } else {
                DecoderClient.DecodedPixels pixels = talk.pixels(answer, LONGEST_SIDE, MOST);
                assertThat(Math.max(pixels.width(), pixels.height())).isBetween(1, LONGEST_SIDE);
                assertThat(pixels.argb())
                        .hasSize(pixels.width() * pixels.height())
                        .hasSizeLessThanOrEqualTo(MOST);
            }
        } catch (IOException | BufferUnderflowException e) {
            // The end of it: the decoder is killed.
        }
        // Only zeros and lengths: the content.
        assertThat(given.size()).isLessThan(20 * (DecoderMessagePipe.LONGEST + 10));
    }

    @Property(tries = 1000)
    void aDecoderThatIsAskedAnythingAnswersOrEnds(@ForAll("said") byte[] said) {
        try {
            new DecoderProgram(new ByteArrayInputStream(said), OutputStream.nullOutputStream())
                    .serve(new Sandbox(true, true, true));
        } catch (IOException e) {
            // It ends.
        }
    }

    @Example
    void aLengthThatIsTooLongIsNotWaitedFor() throws IOException {
        byte[] said = {(byte) DecoderMessageKind.BYTES.code(), 0x7f, -1, -1, -1};
        assertThatThrownBy(() ->
                        talk(said, OutputStream.nullOutputStream()).ask(DecoderMessage.of(DecoderMessageKind.CLOSE)))
                .isInstanceOf(DecoderMessagePipe.Misunderstood.class);
    }

    @Example
    void moreThanWasAskedForIsNotTaken() throws IOException {
        DecoderClient talk = talk(new byte[1 << 20], OutputStream.nullOutputStream());
        for (int[] size : new int[][] {
            {65, 1, 65, 1},
            {40, 40, 40, 40},
            {0, 1, 1, 1},
            {-1, -1, 1, 1},
            {5, 5, 4, 5},
            {1 << 16, 1 << 16, 1 << 16, 1 << 16},
            {5, 5, 5, Integer.MAX_VALUE}
        }) {
            DecoderMessage head =
                    DecoderMessage.of(DecoderMessageKind.PIXELS, size[0], size[1], size[2], size[3], (byte) 1);
            assertThatThrownBy(() -> talk.pixels(head, LONGEST_SIDE, MOST))
                    .isInstanceOf(DecoderMessagePipe.Misunderstood.class);
        }
        DecoderMessage fits = DecoderMessage.of(DecoderMessageKind.PIXELS, 5, 4, 50, 40, (byte) 1);
        assertThat(talk.pixels(fits, LONGEST_SIDE, MOST).argb()).hasSize(20);
    }
}
