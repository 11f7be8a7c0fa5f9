package org.daybook.sound;

import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Plays samples on this computer. For one thread, except that any may discard. */
public final class SoundOutput implements SoundDevice {
    /**
     * Which part of a second may be waiting to be heard: enough for a pause of the computer, little enough to stop
     * soon.
     */
    private static final int WAITING_PART = 4;

    private final SourceDataLine line;

    private SoundOutput(SourceDataLine line) {
        this.line = line;
    }

    /**
     * Opens the computer's usual device. Blocking.
     *
     * @throws NoSoundDeviceException if there is none
     */
    public static SoundOutput open(int rate, int channels) throws NoSoundDeviceException {
        try {
            AudioFormat format = new AudioFormat(rate, Short.SIZE, channels, true, false);
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, rate / WAITING_PART * format.getFrameSize());
            line.start();
            return new SoundOutput(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException | LinkageError e) {
            throw new NoSoundDeviceException();
        }
    }

    @Override
    public void write(short[] samples) {
        byte[] bytes = new byte[samples.length * Short.BYTES];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> Byte.SIZE);
        }
        line.write(bytes, 0, bytes.length);
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public int waiting() {
        return (line.getBufferSize() - line.available()) / line.getFormat().getFrameSize();
    }

    @Override
    public void drain() {
        line.drain();
    }

    @Override
    public void discard() {
        line.stop();
        line.flush();
    }

    @Override
    public void close() {
        line.close();
    }
}
