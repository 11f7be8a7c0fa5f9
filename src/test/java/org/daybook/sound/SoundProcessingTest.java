package org.daybook.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundProcessingTest {
    private static final int RATE = 48_000;

    @ParameterizedTest
    @CsvSource({"0.5,1", "0.75,2", "1,1", "1.25,1", "1.5,2", "2,1"})
    void atAnotherSpeedItTakesAnotherTimeAtTheSamePitch(double speed, int channels) {
        short[] tone = tone(440, 2 * RATE, channels, 0.5);
        short[] stretched = inPieces(new TimeStretch(RATE, channels, speed), tone, 4_000 * channels);
        assertThat((double) stretched.length / channels / RATE).isCloseTo(2 / speed, within(0.05));
        short[] middle = Arrays.copyOfRange(
                stretched, stretched.length / 4 / channels * channels, stretched.length * 3 / 4 / channels * channels);
        assertThat(pitch(middle, channels)).isCloseTo(440, within(4.0));
        assertThat(peak(middle)).isBetween(15_000, 17_500);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 960, 31_999})
    void howItComesInPiecesMakesNoDifference(int piece) {
        short[] noise = noise(new Random(5), RATE / 2);
        assertThat(inPieces(new TimeStretch(RATE, 1, 1.5), noise, piece))
                .isEqualTo(inPieces(new TimeStretch(RATE, 1, 1.5), noise, noise.length));
    }

    @Test
    void nothingStretchedIsNothing() {
        TimeStretch stretch = new TimeStretch(RATE, 2, 0.5);
        assertThat(stretch.stretch(new short[0])).isEmpty();
        assertThat(stretch.finish()).isEmpty();
        assertThatThrownBy(() -> new TimeStretch(RATE, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuietVoiceIsRaisedAndALoudOneLeft() {
        short[] quiet = tone(300, RATE * 2, 1, 0.04);
        short[] loud = tone(300, RATE * 2, 1, 0.9);
        short[] before = loud.clone();
        new VoiceAmplifier(RATE, 1).raise(quiet);
        new VoiceAmplifier(RATE, 1).raise(loud);
        assertThat(peak(Arrays.copyOfRange(quiet, RATE, 2 * RATE))).isGreaterThan(9_000);
        assertThat(loud).isEqualTo(before);
    }

    @Test
    void aShoutAfterAWhisperIsNotDistorted() {
        short[] both = new short[2 * RATE];
        System.arraycopy(tone(300, RATE, 1, 0.03), 0, both, 0, RATE);
        System.arraycopy(tone(300, RATE, 1, 0.8), 0, both, RATE, RATE);
        new VoiceAmplifier(RATE, 1).raise(both);
        long clipped = 0;
        for (short one : both) {
            clipped += Math.abs(one) >= Short.MAX_VALUE ? 1 : 0;
        }
        assertThat(clipped).isLessThan(RATE / 200);
    }

    @Test
    void theNoiseOfARoomIsNotRaised() {
        short[] room = tone(200, RATE, 1, 0.001);
        short[] before = room.clone();
        new VoiceAmplifier(RATE, 1).raise(room);
        assertThat(room).isEqualTo(before);
    }

    @Test
    void aWaveformShowsWhereItIsLoudHoweverLongItIs() {
        Waveform.Builder builder = new Waveform.Builder(RATE, 1);
        for (int second = 0; second < 100; second++) {
            builder.add(tone(300, RATE, 1, second < 50 ? 0.1 : 0.8));
        }
        Waveform whole = builder.waveform();
        assertThat(builder.length()).isEqualTo(100L * RATE);
        assertThat(whole.peaks()).hasSizeBetween(2000, 4096);
        Waveform ten = whole.in(10);
        assertThat(ten.peaks()).hasSize(10);
        assertThat(ten.peaks().get(2)).isCloseTo(0.1f, within(0.01f));
        assertThat(ten.peaks().get(8)).isCloseTo(0.8f, within(0.01f));
        assertThat(Waveform.NONE.in(10).peaks()).isEmpty();
    }

    @Test
    void aWavFileHoldsTheSamples() throws Exception {
        short[] samples = noise(new Random(3), 2_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WaveFile file = new WaveFile(out, RATE, 2, 1_000);
        file.write(samples, samples.length);
        AudioFileFormat format = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(out.toByteArray()));
        assertThat(format.getFormat().getSampleRate()).isEqualTo(RATE);
        assertThat(format.getFormat().getChannels()).isEqualTo(2);
        assertThat(format.getFrameLength()).isEqualTo(1_000);
        assertThat(out.size()).isEqualTo(44 + 4_000);
    }

    private static short[] inPieces(TimeStretch stretch, short[] samples, int piece) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int from = 0; from < samples.length; from += piece) {
            put(all, stretch.stretch(Arrays.copyOfRange(samples, from, Math.min(samples.length, from + piece))));
        }
        put(all, stretch.finish());
        byte[] bytes = all.toByteArray();
        short[] made = new short[bytes.length / 2];
        for (int i = 0; i < made.length; i++) {
            made[i] = (short) ((bytes[2 * i] << 8) | (bytes[2 * i + 1] & 0xff));
        }
        return made;
    }

    private static void put(ByteArrayOutputStream into, short[] samples) {
        for (short one : samples) {
            into.write(one >> 8);
            into.write(one);
        }
    }

    private static short[] tone(double pitch, int count, int channels, double loud) {
        short[] samples = new short[count * channels];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short)
                    (loud * Short.MAX_VALUE * Math.sin(2 * Math.PI * pitch * Math.floor((double) i / channels) / RATE));
        }
        return samples;
    }

    private static short[] noise(Random random, int count) {
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) (random.nextGaussian() * 3000);
        }
        return samples;
    }

    private static double pitch(short[] samples, int channels) {
        int rises = 0;
        int first = -1;
        int last = 0;
        for (int i = channels; i < samples.length; i += channels) {
            if (samples[i - channels] < 0 && samples[i] >= 0) {
                rises++;
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return (rises - 1) * (double) RATE * channels / (last - first);
    }

    private static int peak(short[] samples) {
        int peak = 0;
        for (short one : samples) {
            peak = Math.max(peak, Math.abs(one));
        }
        return peak;
    }
}
