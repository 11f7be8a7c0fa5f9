package org.daybook.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.Recordings;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.TimeSpan;
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

    private Session session;
    private RecordingCopyJob job;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        session = new Diary(folder).create();
        job = new RecordingCopyJob(session, new Messages(Locale.UK), () -> false);
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
        assertThat(derivation.parts().getFirst().time()).isEqualTo(new TimeSpan(700, 700));
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
            assertThat((int) samples[i]).isCloseTo(whole[19_200 + i], org.assertj.core.data.Offset.offset(300));
        }
        Derivation derivation = requireNonNull(part.current().derivation());
        assertThat(derivation.method()).isEqualTo(Derivation.Method.EXCERPT);
        assertThat(derivation.parts().getFirst().time()).isEqualTo(new TimeSpan(400, 900));
    }

    @Test
    void nothingOfACoveredStretchIsLeft() throws Exception {
        ExhibitHistory note = add("left.wav");
        CoveredPart cover = new CoveredPart("a name", "she is not part of this", null, new TimeSpan(500, 1000));
        ExhibitHistory copy = job.covered(note, List.of(cover));
        short[] samples = samples(bytes(copy));
        assertThat(samples).hasSizeBetween(143_900, 144_100);
        // The second channel had nothing: whatever is in it now is the tone, and the same in both.
        for (int i = 48_000; i < 96_000; i += 2) {
            assertThat(samples[i]).isEqualTo(samples[i + 1]).isBetween((short) -3300, (short) 3300);
        }
        assertThat(samples[40_001]).isBetween((short) -3, (short) 3);
        Derivation derivation = requireNonNull(copy.current().derivation());
        assertThat(derivation.method()).isEqualTo(Derivation.Method.REDACTED);
        assertThat(derivation.covered()).containsExactly(cover);
    }

    @Test
    void whatShowsACoveredStretchIsLeftOutOfPortfolios() throws Exception {
        ExhibitHistory note = add("left.wav");
        ExhibitHistory part = job.excerpt(note, 500_000, 1_000_000);
        CoveredPart cover = new CoveredPart("a name", "she is not part of this", null, new TimeSpan(500, 1000));
        ExhibitHistory copy = job.covered(note, List.of(cover));
        assertThat(isInPortfolio(note)).isFalse();
        assertThat(isInPortfolio(part)).isFalse();
        assertThat(isInPortfolio(copy)).isTrue();
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
        CoveredPart cover = new CoveredPart("a name", "she is not part of this", null, new TimeSpan(450, 1_060));
        short[] samples = samples(bytes(job.covered(note, List.of(cover))));
        for (short sample : samples) {
            assertThat(Math.abs(sample)).isLessThan(11_000);
        }
        assertThat(samples(bytes(job.excerpt(note, 300_000, 700_000))))
                .hasSize(samples.length > 100_000 ? 38_400 : 19_200);
    }

    static Stream<String> everything() {
        return Stream.of(Recordings.SOUND, Recordings.VIDEO, Recordings.WITH_GAP, List.of("head.mp3"))
                .flatMap(List::stream);
    }

    @Test
    void whatHasNoPictureGivesNone() throws Exception {
        ExhibitHistory note = add("tone.mp3");
        assertThatThrownBy(() -> job.frame(note, 0)).isInstanceOf(RecordingFailure.NotSupported.class);
        assertThatThrownBy(() -> job.excerpt(note, 5_000_000, 6_000_000)).isInstanceOf(RecordingFailure.class);
    }

    private ExhibitHistory add(String name) throws Exception {
        return session.files().begin(Recordings.made(name), name, null).finish().exhibit();
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
