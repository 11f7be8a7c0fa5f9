package org.daybook.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.codec.AllowedDecoders;
import org.daybook.evidence.codec.FormatLibrary;
import org.daybook.evidence.recording.FrameChoice;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.RecordingReader;
import org.daybook.evidence.recording.Recordings;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.evidence.recording.VideoFrame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** In the sandbox everything comes out as outside of it; what is loaded late would make a difference. */
class DecodedRecordingTest {
    private static final Decoder DECODER = new Decoder(DecoderLimits.USUAL);

    @AfterAll
    static void close() {
        DECODER.close();
    }

    @Test
    void everyKindOfRecordingComesOutAsItDoesHere() throws Exception {
        List<String> all = new ArrayList<>(Recordings.SOUND);
        all.addAll(Recordings.VIDEO);
        for (String name : all) {
            byte[] file = Recordings.made(name);
            try (RecordingReader here = new RecordingReader(
                            FormatLibrary.load(AllowedDecoders.CLOSED_OFF), new BytesChannel(file));
                    DecodedRecording there = DECODER.recording(new BytesChannel(file), () -> false)) {
                assertThat(there.facts()).as(name).isEqualTo(here.facts());
                for (long from : new long[] {0, -1, 12_345, -1, 3_000_000}) {
                    SoundSamples expected = here.sound(from);
                    SoundSamples piece = there.sound(from);
                    assertThat(piece.position()).as(name).isEqualTo(expected.position());
                    assertThat(piece.samples()).as(name).isEqualTo(expected.samples());
                }
                if (here.facts().hasVideo()) {
                    for (FrameChoice choice : FrameChoice.values()) {
                        Optional<VideoFrame> frame = there.frame(choice, 600_000, 50);
                        assertThat(frame)
                                .as(name)
                                .usingRecursiveComparison()
                                .isEqualTo(here.frame(choice, 600_000, 50));
                    }
                }
            }
        }
    }

    @Test
    void aFilmHasASmallPictureAndSoundHasNone() throws Exception {
        try (DecodedRecording film = DECODER.recording(new BytesChannel(Recordings.made("film.mp4")), () -> false);
                DecodedRecording sound =
                        DECODER.recording(new BytesChannel(Recordings.made("tone.wav")), () -> false)) {
            assertThat(film.thumbnail(40)).hasValueSatisfying(picture -> {
                assertThat(Math.max(picture.width(), picture.height())).isBetween(20, 40);
                assertThat(Arrays.stream(picture.argb()).distinct().count()).isGreaterThan(4);
            });
            assertThat(sound.thumbnail(40)).isEmpty();
        }
    }

    @Test
    void whatCannotBePlayedIsSaidAndTheNextIsPlayed() throws Exception {
        assertThatThrownBy(() -> DECODER.recording(new BytesChannel(DecoderTest.sample("warm.png")), () -> false))
                .isInstanceOf(RecordingFailure.NotSupported.class);
        byte[] file = Recordings.made("tone.m4a");
        try (DecodedRecording recording = DECODER.recording(new BytesChannel(file), () -> false)) {
            assertThatThrownBy(() -> recording.frame(FrameChoice.AT, 0, 100))
                    .isInstanceOf(RecordingFailure.NotSupported.class);
            assertThat(recording.sound(0).samples()).isNotEmpty();
            recording.close();
            assertThatThrownBy(() -> recording.sound(0)).isInstanceOf(RecordingFailure.Cancelled.class);
        }
    }

    @Test
    void aFilmThatNoPhoneWritesIsRefusedAndTheNextIsPlayed() throws Exception {
        for (String name : Recordings.REFUSED) {
            byte[] film = Recordings.made(name);
            assertThatThrownBy(() -> DECODER.recording(new BytesChannel(film), () -> false))
                    .as(name)
                    .isInstanceOf(RecordingFailure.CodecNotAllowed.class);
        }
        try (DecodedRecording next = DECODER.recording(new BytesChannel(Recordings.made("film.mp4")), () -> false)) {
            assertThat(next.frame(FrameChoice.AT, 0, 100)).isPresent();
        }
    }

    @Test
    void soundGoesOnWhereItWasAfterItsDecoderWasKilled() throws Exception {
        byte[] file = Recordings.made("tone.wav");
        try (Decoder own = new Decoder(DecoderLimits.USUAL);
                DecodedRecording recording = own.recording(new BytesChannel(file), () -> false)) {
            SoundSamples first = recording.sound(0);
            own.pids().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            assertThatThrownBy(() -> recording.sound(-1)).isInstanceOf(RecordingFailure.BrokenRecording.class);
            assertThat(recording.sound(-1).position()).isEqualTo(first.samples().length);
        }
    }
}
