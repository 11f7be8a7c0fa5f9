package org.daybook.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes samples of 16 bits as a WAV file, which any computer plays. For one thread. */
public final class WaveFile {
    private static final int HEAD = 44;
    private static final int HEAD_AFTER_LENGTH = 36;

    private final OutputStream out;

    /**
     * Writes the beginning.
     *
     * @param out not closed
     * @param frames how many samples of each channel will follow
     */
    public WaveFile(OutputStream out, int rate, int channels, int frames) throws IOException {
        this.out = out;
        int length = Math.multiplyExact(frames, channels * Short.BYTES);
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.put(name("RIFF")).putInt(Math.addExact(length, HEAD_AFTER_LENGTH)).put(name("WAVE"));
        head.put(name("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
        head.putInt(rate).putInt(rate * channels * Short.BYTES);
        head.putShort((short) (channels * Short.BYTES)).putShort((short) Short.SIZE);
        head.put(name("data")).putInt(length);
        out.write(head.array());
    }

    /** Writes samples, the channels taking turns. */
    public void write(short[] samples, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples, 0, count);
        out.write(bytes.array());
    }

    private static byte[] name(String four) {
        return four.getBytes(StandardCharsets.US_ASCII);
    }
}
