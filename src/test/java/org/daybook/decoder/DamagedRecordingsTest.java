package org.daybook.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.recording.FrameChoice;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.Recordings;
import org.daybook.evidence.recording.SoundPiece;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;

/**
 * Damaged recordings. Their decoder is not Java, and may end the process that decodes, but no other; so they are given
 * to that process alone, never read here.
 */
class DamagedRecordingsTest {
    private static final int TIMES = Runs.of(300, 1_000_000);
    private static final long SEED = 20_261_128;
    private static final int MOST_PIECES = 20;

    @Test
    void aDamagedRecordingIsPlayedInPartOrRefusedAndTheNextIsPlayed() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (String name : Recordings.SOUND) {
            seeds.add(Recordings.made(name));
        }
        for (String name : Recordings.VIDEO) {
            seeds.add(Recordings.made(name));
        }
        Random random = new Random(SEED);
        try (Decoder decoder = new Decoder(new DecoderLimits(Duration.ofSeconds(10), 256, 512, 1))) {
            for (int i = 0; i < TIMES; i++) {
                byte[] damaged = DamagedFiles.of(seeds.get(i % seeds.size()), random);
                assertThat(isPlayedOrRefused(decoder, damaged)).isTrue();
            }
            try (DecodedRecording recording =
                    decoder.recording(new BytesChannel(Recordings.made("film.mp4")), () -> false)) {
                assertThat(recording.sound(0).samples()).isNotEmpty();
            }
        }
    }

    private static boolean isPlayedOrRefused(Decoder decoder, byte[] file) throws IOException {
        try (DecodedRecording recording = decoder.recording(new BytesChannel(file), () -> false)) {
            if (recording.facts().hasSound()) {
                SoundPiece piece = recording.sound(SoundPiece.RATE / 2);
                for (int i = 0; i < MOST_PIECES && !piece.isEnd(); i++) {
                    piece = recording.sound(-1);
                }
            }
            if (recording.facts().hasVideo()) {
                recording.frame(FrameChoice.AT, 700_000, 50);
                recording.frame(FrameChoice.NEXT, 0, 50);
            }
            return true;
        } catch (RecordingFailure e) {
            return !(e instanceof RecordingFailure.Cancelled);
        }
    }
}
