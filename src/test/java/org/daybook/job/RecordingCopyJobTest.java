package org.daybook.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.decoder.DecodedRecording;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureEncoder;
import org.daybook.evidence.recording.FrameChoice;
import org.daybook.evidence.recording.MovWriter;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.Recordings;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.evidence.recording.VideoFrame;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.PixelArea;
import org.daybook.exhibit.RecordingSpan;
import org.daybook.job.RecordingCopyJob.Stretch;
import org.daybook.job.RedactedCopyJob.RedactionBox;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One diary for all, since each would start a decoder of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingCopyJobTest {
    private static final int HEAD = 44;

    // Of Matroska: a part of the file that says when it begins, and where it says so.
    private static final byte[] CLUSTER = {0x1f, 0x43, (byte) 0xb6, 0x75};
    private static final byte CLUSTER_TIME = (byte) 0xe7;

    private Session session;
    private RecordingCopyJob job;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        session = new Diary(folder).create();
        job = new RecordingCopyJob(session, new Messages(Locale.UK), Progress.UNWATCHED);
    }

    @AfterAll
    void close() {
        session.close();
    }

    @Test
    void aFrameIsAPictureThatNamesItsFilmAndSecond() throws Exception {
        ExhibitHistory film = add("film.mp4");
        ExhibitHistory frame = job.frame(film, 720_000);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes(frame)));
        assertThat(picture.getWidth()).isEqualTo(96);
        assertThat(picture.getHeight()).isEqualTo(64);
        Derivation derivation = requireNonNull(frame.current().derivation());
        assertThat(derivation.method()).isEqualTo(Derivation.Method.FRAME);
        assertThat(derivation.originals()).containsExactly(film.id());
        assertThat(derivation.parts().getFirst().time()).isEqualTo(new RecordingSpan(700, 700));
        assertThat(frame.current().naming().title())
                .isEqualTo("Picture from exhibit %d, at 0:00.7", film.current().number());
    }

    @Test
    void anExcerptHoldsTheSamplesBetweenItsEndsAndNothingElse() throws Exception {
        ExhibitHistory note = add("tone.wav");
        short[] whole = samples(bytes(job.excerpt(note, 0, 1_500_000)));
        ExhibitHistory part = job.excerpt(note, 400_000, 900_000);
        short[] samples = samples(bytes(part));
        assertThat(samples).hasSize(24_000);
        for (int i = 0; i < samples.length; i += 100) {
            assertThat((int) samples[i]).isCloseTo(whole[19_200 + i], within(300));
        }
        Derivation derivation = requireNonNull(part.current().derivation());
        assertThat(derivation.method()).isEqualTo(Derivation.Method.EXCERPT);
        assertThat(derivation.parts().getFirst().time()).isEqualTo(new RecordingSpan(400, 900));
    }

    @Test
    void nothingOfACoveredStretchIsLeft() throws Exception {
        ExhibitHistory note = add("left.wav");
        ExhibitHistory copy = job.covered(note, List.of(tone(500, 1000)), true);
        short[] samples = samples(bytes(copy));
        assertThat(samples).hasSizeBetween(143_900, 144_100);
        // The second channel had nothing: whatever is in it now is the tone, and the same in both.
        for (int i = 48_000; i < 96_000; i += 2) {
            assertThat(samples[i]).isEqualTo(samples[i + 1]).isBetween((short) -3300, (short) 3300);
        }
        assertThat(samples[40_001]).isBetween((short) -3, (short) 3);
        Derivation derivation = requireNonNull(copy.current().derivation());
        assertThat(derivation.method()).isEqualTo(Derivation.Method.REDACTED);
        assertThat(derivation.covered())
                .containsExactly(
                        new CoveredPart("a name", "she is not part of this", null, new RecordingSpan(500, 1000)));
    }

    @Test
    void whatShowsACoveredStretchIsLeftOutOfPortfolios() throws Exception {
        ExhibitHistory note = add("left.wav");
        ExhibitHistory part = job.excerpt(note, 500_000, 1_000_000);
        ExhibitHistory copy = job.covered(note, List.of(tone(500, 1000)), true);
        assertThat(isInPortfolio(note)).isFalse();
        assertThat(isInPortfolio(part)).isFalse();
        assertThat(isInPortfolio(copy)).isTrue();
    }

    @Test
    void whatAnExcerptWasMadeFromIsLeftOutWithItWhenPartOfTheExcerptIsCovered() throws Exception {
        ExhibitHistory note = add("tone.caf");
        ExhibitHistory part = job.excerpt(note, 200_000, 1_200_000);
        ExhibitHistory other = job.excerpt(note, 500_000, 1_000_000);
        ExhibitHistory unrelated = add("tone.flac");
        ExhibitHistory copy = job.covered(part, List.of(tone(500, 800)), true);
        assertThat(isInPortfolio(note)).isFalse();
        assertThat(isInPortfolio(part)).isFalse();
        assertThat(isInPortfolio(other)).isFalse();
        assertThat(isInPortfolio(copy)).isTrue();
        assertThat(isInPortfolio(unrelated)).isTrue();
    }

    private boolean isInPortfolio(ExhibitHistory exhibit) throws Exception {
        return session.call(open -> open.exhibits().one(exhibit.id()).orElseThrow())
                .get()
                .current()
                .handling()
                .inPortfolio();
    }

    /** Whatever counts its time in another way than by its samples would keep some of the loud part. */
    @ParameterizedTest
    @MethodSource("everything")
    void whatWasLoudIsNotInTheCopy(String name) throws Exception {
        ExhibitHistory note = add(name);
        ExhibitHistory copy = job.covered(note, List.of(tone(450, 1_060)), true);
        int count = 0;
        int channels;
        try (DecodedRecording heard = session.files().recording(copy, () -> false)) {
            channels = heard.facts().channels();
            for (SoundSamples piece = heard.sound(0); !piece.isEnd(); piece = heard.sound(-1)) {
                count += piece.samples().length;
                for (short sample : piece.samples()) {
                    assertThat(Math.abs(sample)).isLessThan(11_000);
                }
            }
        }
        assertThat(count / channels).isGreaterThan(SoundSamples.RATE);
        assertThat(samples(bytes(job.excerpt(note, 300_000, 700_000)))).hasSize(channels * 19_200);
    }

    @Test
    void nothingIsSeenBeneathABoxOverAStretchOfAFilm() throws Exception {
        ExhibitHistory film = add("film.mp4");
        Stretch box = new Stretch(
                new RecordingSpan(450, 800), false, new RedactionBox(0.25, 0.25, 0.5, 0.5, "a face", "a child"));
        ExhibitHistory copy = job.covered(film, List.of(box), false);
        assertThat(requireNonNull(copy.current().file()).kind()).isEqualTo("video/quicktime");
        assertThat(isInPortfolio(film)).isTrue();
        assertThat(requireNonNull(copy.current().derivation()).covered())
                .containsExactly(new CoveredPart(
                        "a face", "a child", new PixelArea(24, 16, 48, 32), new RecordingSpan(450, 800)));
        try (DecodedRecording seen = session.files().recording(copy, () -> false);
                DecodedRecording original = session.files().recording(film, () -> false)) {
            assertThat(seen.facts().channels()).isEqualTo(original.facts().channels());
            assertThat(seen.facts().duration()).isCloseTo(original.facts().duration(), within(50_000L));
            int covered = 0;
            for (long time = 0; time < 1_500_000; time += 100_000) {
                VideoFrame frame = seen.frame(FrameChoice.AT, time + 50_000, 96).orElseThrow();
                assertThat(frame.time()).isCloseTo(time, within(1_000L));
                boolean isBlack = isBlack(frame.picture());
                assertThat(isBlack).as("at %d", time).isEqualTo(time >= 400_000 && time <= 800_000);
                covered += isBlack ? 1 : 0;
            }
            assertThat(covered).isEqualTo(5);
        }
    }

    /** As films of a screen have it: what comes at once after another picture, and then stays. */
    @Test
    void whatIsSeenForLongIsInTheCopyAndCoveredAsLongAsItIsThere() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MovWriter made = new MovWriter(bytes, 96, 64, 0);
        made.picture(0, grey(0x40));
        made.picture(1_600, grey(0xc0));
        made.finish(3 * 48_000);
        ExhibitHistory film = session.intake()
                .begin(bytes.toByteArray(), "screen.mov", null)
                .finish()
                .exhibit();
        Stretch box = new Stretch(
                new RecordingSpan(1000, 1500), false, new RedactionBox(0.25, 0.25, 0.5, 0.5, "a name", "hers"));
        ExhibitHistory copy = job.covered(film, List.of(box), false);
        try (DecodedRecording seen = session.files().recording(copy, () -> false)) {
            VideoFrame first = seen.frame(FrameChoice.AT, 0, 96).orElseThrow();
            assertThat(isBlack(first.picture())).isFalse();
            VideoFrame second = seen.frame(FrameChoice.AT, 1_200_000, 96).orElseThrow();
            assertThat(second.time()).isCloseTo(33_333, within(1_000L));
            assertThat(second.picture().argb()[0] & 0xff).isCloseTo(0xc0, within(3));
            assertThat(isBlack(second.picture())).isTrue();
            assertThat(seen.facts().duration()).isCloseTo(3_000_000, within(1_000L));
        }
    }

    private static byte[] grey(int shade) {
        int[] argb = new int[96 * 64];
        Arrays.fill(argb, 0xff000000 | shade * 0x010101);
        return new PictureEncoder().jpeg(96, 64, argb, 0.9f);
    }

    private static boolean isBlack(Picture picture) {
        for (int y = 24; y < 40; y++) {
            for (int x = 32; x < 64; x++) {
                if ((picture.argb()[y * picture.width() + x] >> 8 & 0xff) > 24) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Stretch tone(long from, long to) {
        return new Stretch(
                new RecordingSpan(from, to), true, new RedactionBox(0, 0, 1, 1, "a name", "she is not part of this"));
    }

    static Stream<String> everything() {
        return Stream.of(Recordings.SOUND, Recordings.VIDEO, Recordings.WITH_GAP, List.of("head.mp3"))
                .flatMap(List::stream);
    }

    @Test
    void whatContradictsItselfAboutTimeIsNeitherCoveredNorCut() throws Exception {
        // It begins a quarter of a second late, and its second half says that it begins before that.
        byte[] film = Recordings.made("film.mkv");
        int first = timeOfCluster(film, 0);
        film[first + 1] = (byte) 250;
        int second = timeOfCluster(film, first);
        Arrays.fill(film, second + 1, second + 1 + (film[second] & 0xf), (byte) 0);
        ExhibitHistory note =
                session.intake().begin(film, "film.mkv", null).finish().exhibit();
        assertThatThrownBy(() -> job.covered(note, List.of(tone(450, 1_060)), false))
                .isInstanceOf(RecordingFailure.Unsteady.class);
        assertThatThrownBy(() -> job.covered(note, List.of(tone(450, 1_060)), true))
                .isInstanceOf(RecordingFailure.Unsteady.class);
        assertThatThrownBy(() -> job.excerpt(note, 300_000, 1_500_000)).isInstanceOf(RecordingFailure.Unsteady.class);
        assertThat(isInPortfolio(note)).isTrue();
    }

    /** Where the length of the time stands with which the next part of the file begins. */
    private static int timeOfCluster(byte[] film, int after) {
        int at = after;
        while (!Arrays.equals(film, at, at + CLUSTER.length, CLUSTER, 0, CLUSTER.length)) {
            at++;
        }
        while (film[at] != CLUSTER_TIME) {
            at++;
        }
        return at + 1;
    }

    @Test
    void whatHasNoPictureGivesNone() throws Exception {
        ExhibitHistory note = add("tone.mp3");
        assertThatThrownBy(() -> job.frame(note, 0)).isInstanceOf(RecordingFailure.NotSupported.class);
        assertThatThrownBy(() -> job.excerpt(note, 5_000_000, 6_000_000)).isInstanceOf(RecordingFailure.class);
    }

    private ExhibitHistory add(String name) throws Exception {
        return session.intake()
                .begin(Recordings.made(name), name, null)
                .finish()
                .exhibit();
    }

    private byte[] bytes(ExhibitHistory exhibit) throws Exception {
        try (SeekableByteChannel channel = session.files().open(exhibit)) {
            return Channels.newInputStream(channel).readAllBytes();
        }
    }

    private static short[] samples(byte[] wav) {
        ByteBuffer bytes = ByteBuffer.wrap(wav, HEAD, wav.length - HEAD).order(ByteOrder.LITTLE_ENDIAN);
        short[] samples = new short[bytes.remaining() / 2];
        bytes.asShortBuffer().get(samples);
        return samples;
    }
}
