package org.daybook.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.recording.FrameChoice;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.Recordings;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;

/**
 * Damaged recordings. Their decoder is not Java, and may end the process that decodes, but no other; so they are given
 * to that process alone, never read here.
 */
class DamagedRecordingsTest {
    private static final List<String> NAMES = Recordings.brief();
    private static final Set<String> OGG = Set.of("brief/tone.opus", "brief/tone.ogg");
    /** One of so many damaged Ogg files keeps its wrong checksums. */
    private static final int OF_OGG = 10;

    private static final int MOST_PIECES = 20;

    @Test
    void aDamagedRecordingIsPlayedInPartOrRefusedAndTheNextIsPlayed() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (String name : NAMES) {
            seeds.add(Recordings.made(name));
        }
        try (Decoder decoder = new Decoder(new DecoderLimits(Duration.ofSeconds(10), 256, 512, 1))) {
            for (int i : Runs.inputs(300, 1_000_000).toArray()) {
                byte[] damaged = damaged(seeds, i);
                assertThat(isPlayedOrRefused(decoder, damaged))
                        .as("input %d", i)
                        .isTrue();
            }
            try (DecodedRecording recording =
                    decoder.recording(new BytesChannel(Recordings.made("film.mp4")), () -> false)) {
                assertThat(recording.sound(0).samples()).isNotEmpty();
            }
        }
    }

    private static byte[] damaged(List<byte[]> seeds, int number) {
        int seed = number % seeds.size();
        byte[] damaged = DamagedFiles.of(seeds.get(seed), number);
        boolean ogg = OGG.contains(NAMES.get(seed));
        return ogg && number / seeds.size() % OF_OGG != 0 ? DamagedFiles.withChecksums(damaged) : damaged;
    }

    private static boolean isPlayedOrRefused(Decoder decoder, byte[] file) throws IOException {
        try (DecodedRecording recording = decoder.recording(new BytesChannel(file), () -> false)) {
            if (recording.facts().hasSound()) {
                SoundSamples piece = recording.sound(SoundSamples.RATE / 4);
                for (int i = 0; i < MOST_PIECES && !piece.isEnd(); i++) {
                    piece = recording.sound(-1);
                }
            }
            if (recording.facts().hasVideo()) {
                recording.frame(FrameChoice.AT, 300_000, 50);
                recording.frame(FrameChoice.NEXT, 0, 50);
            }
            return true;
        } catch (RecordingFailure e) {
            return !(e instanceof RecordingFailure.Cancelled);
        }
    }
}
