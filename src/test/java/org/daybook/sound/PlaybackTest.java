package org.daybook.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.daybook.evidence.recording.SoundSamples;
import org.junit.jupiter.api.Test;

class PlaybackTest {
    private static final int SECONDS = 3;

    private final CollectingDevice device = new CollectingDevice();

    @Test
    void everythingFromAPlaceOnIsPlayedAsItIs() throws Exception {
        Playback playback = playback(SoundSamples.RATE, PlaybackSettings.USUAL);
        playback.play();
        assertThat(device.heard()).hasSize(2 * SoundSamples.RATE);
        assertThat(device.heard()[5]).isEqualTo(sample(SoundSamples.RATE + 5));
        assertThat(playback.position()).isEqualTo(SECONDS * SoundSamples.RATE);
        assertThat(playback.isDone()).isTrue();
        assertThat(device.isClosed()).isTrue();
    }

    @Test
    void atHalfTheSpeedItTakesTwiceAsLong() throws Exception {
        playback(0, PlaybackSettings.USUAL.atSpeed(0.5)).play();
        assertThat(device.heard().length).isBetween(57 * SoundSamples.RATE / 10, 63 * SoundSamples.RATE / 10);
    }

    @Test
    void withoutVolumeNothingIsHeard() throws Exception {
        playback(0, PlaybackSettings.USUAL.atVolume(0)).play();
        assertThat(device.heard()).hasSize(SECONDS * SoundSamples.RATE).containsOnly((short) 0);
    }

    @Test
    void whatWasStoppedStaysWhereItWas() throws Exception {
        Playback playback = playback(SoundSamples.RATE, PlaybackSettings.USUAL);
        playback.stop();
        playback.play();
        assertThat(device.heard()).isEmpty();
        assertThat(playback.position()).isEqualTo(SoundSamples.RATE);
    }

    @Test
    void aComputerWithoutADeviceSaysSo() {
        Playback playback = new Playback(PlaybackTest::piece, CollectingDevice.missing(), 1, 0, PlaybackSettings.USUAL);
        assertThatThrownBy(playback::play).isInstanceOf(NoSoundDeviceException.class);
        assertThat(playback.isDone()).isTrue();
    }

    @Test
    void silenceTakesItsTime() {
        long began = System.nanoTime();
        try (SilentOutput output = new SilentOutput(48_000, 1)) {
            output.write(new short[9_600]);
            output.drain();
        }
        assertThat(System.nanoTime() - began).isGreaterThan(150_000_000L);
    }

    private Playback playback(long from, PlaybackSettings settings) {
        return new Playback(PlaybackTest::piece, (_, _) -> device, 1, from, settings);
    }

    private static SoundSamples piece(long from) {
        int count = (int) Math.clamp(SECONDS * SoundSamples.RATE - from, 0, 20_000);
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = sample(from + i);
        }
        return new SoundSamples(from, Arrays.copyOf(samples, count));
    }

    private static short sample(long at) {
        return (short) (3_000 * Math.sin(at / 30.0));
    }
}
