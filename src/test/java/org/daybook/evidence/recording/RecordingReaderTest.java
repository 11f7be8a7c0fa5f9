package org.daybook.evidence.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.codec.AllowedDecoders;
import org.daybook.evidence.codec.FormatLibrary;
import org.daybook.evidence.picture.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingReaderTest {
    private static final Optional<FormatLibrary> LIBRARIES = FormatLibrary.load(AllowedDecoders.CLOSED_OFF);
    private static final double LENGTH = 1.5;
    /** In samples: two milliseconds. */
    private static final int MOST_OFF = 96;

    private static final int SEVENTH = 700_000;

    static Stream<String> all() {
        return Stream.concat(Recordings.SOUND.stream(), Recordings.VIDEO.stream());
    }

    static Stream<String> video() {
        return Recordings.VIDEO.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSoundIsWhatWasRecorded(String name) throws Exception {
        try (RecordingReader reader = open(name)) {
            short[] mono = mono(reader, whole(reader));
            assertThat(mono.length / (double) SoundSamples.RATE).isBetween(LENGTH - 0.01, LENGTH + 0.13);
            assertThat(likeness(mono, 0)).isGreaterThan(0.88);
            assertThat(reader.facts().duration()).isBetween(1_450_000L, 1_700_000L);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void soundFromAnyTimeIsThatOfTheWhole(String name) throws Exception {
        try (RecordingReader reader = open(name)) {
            int from = SoundSamples.RATE * 7 / 10;
            SoundSamples piece = reader.sound(from);
            assertThat(piece.position()).isBetween(from - 50L, from + 50L);
            short[] mono = mono(reader, piece.samples());
            short[] whole = mono(reader, whole(reader));
            // Some containers count in milliseconds, and some codecs remember more than is decoded before.
            assertThat(IntStream.rangeClosed(-MOST_OFF, MOST_OFF)
                            .mapToDouble(off -> likeness(mono, whole, (int) piece.position() + off))
                            .max()
                            .orElseThrow())
                    .isGreaterThan(0.92);
        }
    }

    static Stream<String> withGap() {
        return Recordings.WITH_GAP.stream();
    }

    @ParameterizedTest
    @MethodSource("withGap")
    void whereSomethingIsMissingThereIsSilenceAndATimeIsTheSameHoweverOneCameThere(String name) throws Exception {
        try (RecordingReader reader = open(name)) {
            short[] whole = mono(reader, whole(reader));
            assertThat(whole.length / (double) SoundSamples.RATE).isBetween(LENGTH - 0.01, LENGTH + 0.13);
            for (int i = SoundSamples.RATE / 4; i < SoundSamples.RATE * 35 / 100; i++) {
                assertThat(Math.abs(whole[i])).isLessThan(400);
            }
            assertThat(likeness(whole, 0)).isGreaterThan(0.88);
            for (double second : new double[] {0.3, 0.45, 0.7}) {
                long from = (long) (second * SoundSamples.RATE);
                SoundSamples piece = reader.sound(from);
                assertThat(piece.position()).isEqualTo(from);
                assertThat(piece.steady()).isTrue();
            }
            short[] part = mono(reader, reader.sound(SoundSamples.RATE * 7 / 10).samples());
            assertThat(IntStream.rangeClosed(-20 * MOST_OFF, 20 * MOST_OFF)
                            .mapToDouble(off -> likeness(part, whole, SoundSamples.RATE * 7 / 10 + off))
                            .max()
                            .orElseThrow())
                    .isGreaterThan(0.92);
        }
    }

    /** Whatever follows the length that a film says would be in a copy without ever having been seen. */
    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mov", "film-av1.mp4", "film.3gp"})
    void aFilmIsAsLongAsItsLastFrameEvenIfItSaysLess(String name) throws Exception {
        byte[] file = Recordings.made(name);
        for (String box : List.of("mvhd", "tkhd", "mdhd")) {
            byte[] mark = box.getBytes(StandardCharsets.US_ASCII);
            for (int at = 0; at + 40 < file.length; at++) {
                if (Arrays.equals(file, at, at + 4, mark, 0, 4)) {
                    ByteBuffer fields = ByteBuffer.wrap(file, at, 40).slice();
                    int place = box.equals("tkhd") ? 24 : 20;
                    fields.putInt(place, fields.getInt(place) / 3);
                }
            }
        }
        try (RecordingReader reader = new RecordingReader(LIBRARIES, new BytesChannel(file))) {
            assertThat(reader.facts().duration()).isBetween(1_450_000L, 1_700_000L);
            assertThat(reader.frame(FrameChoice.AT, 1_450_000, 100)
                            .orElseThrow()
                            .time())
                    .isBetween(1_350_000L, 1_450_000L);
        }
    }

    @Test
    void whatWasSeenAndHeardAtOnceHasTheSameTime() throws Exception {
        try (RecordingReader reader = open("late.mp4")) {
            short[] sound = mono(reader, whole(reader));
            int loud = 0;
            while (Math.abs(sound[loud]) < 16_000) {
                loud++;
            }
            assertThat(loud / (double) SoundSamples.RATE).isBetween(1.06, 1.12);
            assertThat(Arrays.copyOf(sound, SoundSamples.RATE / 2)).containsOnly((short) 0);
            assertThat(reader.facts().duration()).isBetween(2_050_000L, 2_150_000L);
            assertThat(reader.frame(FrameChoice.AT, SEVENTH + 20_000, 100)
                            .orElseThrow()
                            .time())
                    .isBetween(SEVENTH - 2_000L, SEVENTH + 2_000L);
        }
    }

    private static double likeness(short[] part, short[] whole, int from) {
        double both = 0;
        double own = 0;
        double other = 0;
        for (int i = 0; i < Math.min(part.length, SoundSamples.RATE / 10); i++) {
            both += part[i] * whole[from + i];
            own += part[i] * part[i];
            other += whole[from + i] * whole[from + i];
        }
        return both / Math.sqrt(own * other);
    }

    @Test
    void twoChannelsStayApart() throws Exception {
        try (RecordingReader reader = open("left.wav")) {
            assertThat(reader.facts().channels()).isEqualTo(2);
            short[] samples = reader.sound(0).samples();
            boolean heard = false;
            for (int i = 0; i < samples.length; i += 2) {
                heard |= Math.abs(samples[i]) > 1000;
                assertThat(samples[i + 1]).isBetween((short) -3, (short) 3);
            }
            assertThat(heard).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("video")
    void theFrameAtATimeIsWhatWasFilmed(String name) throws Exception {
        try (RecordingReader reader = open(name)) {
            VideoFrame frame =
                    reader.frame(FrameChoice.AT, SEVENTH + 20_000, 1000).orElseThrow();
            assertThat(frame.time()).isBetween(SEVENTH - 2_000L, SEVENTH + 2_000L);
            assertThat(frame.picture().originalWidth()).isEqualTo(reader.facts().width());
            if (!name.endsWith(".3gp") && !name.startsWith("turned")) {
                assertThat(apart(frame.picture())).isLessThan(8);
            }
            VideoFrame next = reader.frame(FrameChoice.NEXT, 0, 1000).orElseThrow();
            assertThat(next.time()).isBetween(SEVENTH + 98_000L, SEVENTH + 102_000L);
            VideoFrame key = reader.frame(FrameChoice.KEY, SEVENTH, 1000).orElseThrow();
            assertThat(key.time()).isBetween(0L, (long) SEVENTH);
        }
    }

    @ParameterizedTest
    @MethodSource("video")
    void framesFollowOneAnotherUpToTheEnd(String name) throws Exception {
        try (RecordingReader reader = open(name)) {
            long before = -1;
            int count = 0;
            for (Optional<VideoFrame> frame = reader.frame(FrameChoice.NEXT, 0, 20);
                    frame.isPresent();
                    frame = reader.frame(FrameChoice.NEXT, 0, 20)) {
                assertThat(frame.get().time()).isGreaterThan(before);
                assertThat(Math.max(
                                frame.get().picture().width(),
                                frame.get().picture().height()))
                        .isLessThanOrEqualTo(20);
                before = frame.get().time();
                count++;
            }
            assertThat(count).isEqualTo(15);
        }
    }

    @Test
    void aFilmHeldUprightIsTurned() throws Exception {
        try (RecordingReader reader = open("turned.mp4");
                RecordingReader plain = open("film.mp4")) {
            assertThat(reader.facts().width()).isEqualTo(64);
            Picture turned = reader.frame(FrameChoice.AT, 0, 100).orElseThrow().picture();
            Picture flat = plain.frame(FrameChoice.AT, 0, 100).orElseThrow().picture();
            assertThat(turned.height()).isEqualTo(96);
            // ffmpeg was told to turn it against the clock: what was on the right is above.
            assertThat(turned.argb()[0]).isEqualTo(flat.argb()[95]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mov", "film.3gp", "tone.m4a"})
    void whatWasCutOffBeforeItsIndexIsDamagedAndNotOfAnUnknownKind(String name) throws Exception {
        byte[] whole = Recordings.made(name);
        assertThatThrownBy(
                        () -> new RecordingReader(LIBRARIES, new BytesChannel(Arrays.copyOf(whole, whole.length / 2))))
                .isInstanceOf(RecordingFailure.BrokenRecording.class);
    }

    @Test
    void whatIsNoRecordingIsRefused() {
        assertThatThrownBy(() -> new RecordingReader(LIBRARIES, new BytesChannel(new byte[100])))
                .isInstanceOf(RecordingFailure.NotSupported.class);
        assertThatThrownBy(() -> new RecordingReader(Optional.empty(), new BytesChannel(Recordings.made("tone.m4a"))))
                .isInstanceOf(RecordingFailure.NotSupported.class);
    }

    @Test
    void aRecordingThatWasCutOffIsPlayedAsFarAsItGoes() throws Exception {
        byte[] file = Recordings.made("tone.mp3");
        try (RecordingReader reader =
                new RecordingReader(LIBRARIES, new BytesChannel(Arrays.copyOf(file, file.length / 2)))) {
            assertThat(whole(reader).length / (double) SoundSamples.RATE).isBetween(0.5, 1.0);
        }
    }

    @Test
    void whatTheDiskSaysIsPassedOn() {
        byte[] file = Recordings.SOUND.isEmpty() ? new byte[0] : made("tone.opus");
        BytesChannel failing = new BytesChannel(file) {
            private int reads;

            @Override
            public int read(ByteBuffer into) throws IOException {
                if (reads++ > 3) {
                    throw new IOException("of the disk");
                }
                return super.read(into);
            }
        };
        assertThatThrownBy(() -> {
                    try (RecordingReader reader = new RecordingReader(LIBRARIES, failing)) {
                        whole(reader);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("of the disk");
    }

    private static byte[] made(String name) {
        try {
            return Recordings.made(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordingReader open(String name) throws Exception {
        return new RecordingReader(LIBRARIES, new BytesChannel(Recordings.made(name)));
    }

    private static short[] whole(RecordingReader reader) throws Exception {
        short[] all = {};
        for (SoundSamples piece = reader.sound(0); !piece.isEnd(); piece = reader.sound(-1)) {
            int before = all.length;
            all = Arrays.copyOf(all, before + piece.samples().length);
            System.arraycopy(piece.samples(), 0, all, before, piece.samples().length);
        }
        return all;
    }

    private static short[] mono(RecordingReader reader, short[] samples) {
        int channels = reader.facts().channels();
        short[] first = new short[samples.length / channels];
        for (int i = 0; i < first.length; i++) {
            first[i] = samples[i * channels];
        }
        return first;
    }

    /** How much it is like the tone, 1 if the same: the best within what coding may delay. */
    private static double likeness(short[] mono, long from) {
        double best = 0;
        for (int shift = -2400; shift <= 2400; shift += 12) {
            double both = 0;
            double own = 0;
            double other = 0;
            for (int i = 0; i < mono.length; i += 31) {
                double second = (double) (from + i + shift) / SoundSamples.RATE;
                double tone = second < 0 || second > LENGTH ? 0 : Recordings.tone(second);
                both += mono[i] * tone;
                own += (double) mono[i] * mono[i];
                other += tone * tone;
            }
            best = Math.max(best, both / Math.sqrt(own * other));
        }
        return best;
    }

    private static double apart(Picture picture) throws Exception {
        BufferedImage reference = ImageIO.read(new ByteArrayInputStream(Recordings.made("seventh.png")));
        long apart = 0;
        for (int i = 0; i < picture.argb().length; i++) {
            int expected = reference.getRGB(i % picture.width(), i / picture.width());
            for (int shift = 0; shift < 24; shift += 8) {
                apart += Math.abs((picture.argb()[i] >> shift & 0xff) - (expected >> shift & 0xff));
            }
        }
        return apart / 3.0 / picture.argb().length;
    }
}
