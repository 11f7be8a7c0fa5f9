package org.daybook.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.decoder.DecodedRecording;
import org.daybook.evidence.recording.Recordings;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.progress.Progress;
import org.daybook.sound.CollectingDevice;
import org.daybook.sound.Playback;
import org.daybook.ui.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Its work is done at once, on the thread of the test, unless moving pictures are played. */
class RecordingModelTest extends DeskFixture {
    private final CollectingDevice device = new CollectingDevice();
    private RecordingModel model;

    @BeforeEach
    void prepare() {
        model = new RecordingModel(desk.context(), false, (_, _) -> device);
    }

    @AfterEach
    void drop() {
        model.drop();
        desk.tellAll();
    }

    @Test
    void aVoiceNoteShowsHowLoudItIsAndIsPlayed() throws Exception {
        open("tone.opus", Recordings.made("tone.opus"), false);
        assertThat(model.waveform.waveform.get().peaks()).hasSizeBetween(140, 170);
        assertThat(model.waveform.waveform.get().peaks().get(75))
                .isGreaterThan(2 * model.waveform.waveform.get().peaks().get(20));
        assertThat(model.lengthProperty().get()).isEqualTo(1_500_000);

        model.play();
        desk.until(() -> !model.playingProperty().get());
        assertThat(device.heard()).hasSize(SoundSamples.RATE * 3 / 2);
        assertThat(model.positionProperty().get()).isEqualTo(1_500_000);
    }

    @Test
    void theLastWordsArePlayedAgain() throws Exception {
        open("tone.wav", Recordings.made("tone.wav"), false);
        model.seek(1_000_000);
        assertThat(model.positionProperty().get()).isEqualTo(1_000_000);
        model.replay();
        desk.until(() -> !model.playingProperty().get());
        assertThat(device.heard()).hasSize(SoundSamples.RATE * 3 / 2);
    }

    @Test
    void whatSheKeepsCoveredIsSilentAtFirst() throws Exception {
        open("tone.mp3", Recordings.made("tone.mp3"), true);
        assertThat(model.noticeProperty().get()).isEqualTo(desk.messages().get("player.quiet"));
        model.play();
        desk.until(() -> !model.playingProperty().get());
        assertThat(device.heard()).isNotEmpty().containsOnly((short) 0);
    }

    @Test
    void aFilmShowsKeyFramesAndIsSteppedByFrame() throws Exception {
        open("film.mp4", Recordings.made("film.mp4"), false);
        VideoModel video = model.video;
        desk.until(() -> video.strip.size() == 3 && video.frame.get() != null);
        model.step(true);
        desk.until(() -> model.positionProperty().get() > 0);
        assertThat(model.positionProperty().get()).isBetween(99_000L, 101_000L);
        model.step(true);
        desk.until(() -> model.positionProperty().get() > 150_000);
        model.step(false);
        desk.until(() -> model.positionProperty().get() < 150_000);
        assertThat(model.positionProperty().get()).isBetween(99_000L, 101_000L);
        int[] pixels = video.frame.get().picture().argb();
        model.drop();
        assertThat(pixels).containsOnly(0);
    }

    @Test
    void aFilmIsRecognisedByASmallPictureOfWhichNothingIsKept() throws Exception {
        ExhibitHistory film = add("film.mp4", Recordings.made("film.mp4"));
        ExhibitHistory cut = add("cut.mp4", Arrays.copyOf(Recordings.made("film.mp4"), 900));
        long before = stored();
        assertThat(desk.session().files().thumbnail(film, () -> false)).isPresent();
        assertThat(desk.session().files().thumbnail(cut, () -> false)).isEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    /** How long all files are beside the diary, with it. */
    private long stored() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void aFilmThatIsLongerThanItsSoundIsPlayedToItsEnd() throws Exception {
        ExhibitHistory film = add("short.mp4", Recordings.made("short.mp4"));
        try (DecodedRecording open = desk.session().files().recording(film, () -> false)) {
            Playback.SoundSource source = new FilmSound(open, SoundSamples.RATE * 3 / 2);
            long count = 0;
            for (SoundSamples piece = source.read(0); !piece.isEnd(); piece = source.read(count)) {
                count += piece.samples().length;
            }
            assertThat(count).isEqualTo(SoundSamples.RATE * 3 / 2);
            assertThat(source.read(SoundSamples.RATE).samples()).isNotEmpty().containsOnly((short) 0);
        }
    }

    @Test
    @Timeout(60)
    void aFilmThatEndedShowsItsLastFrame() throws Exception {
        model = new RecordingModel(desk.contextWithThreads(), false, (_, _) -> device);
        model.open(add("film.mp4", Recordings.made("film.mp4")));
        VideoModel video = model.video;
        desk.until(() -> video.strip.size() == 3 && video.frame.get() != null);
        model.play();
        desk.until(() -> !model.playingProperty().get());
        desk.until(() -> video.frame.get().time() == 1_400_000);
        int[] pixels = video.frame.get().picture().argb();
        model.drop();
        assertThat(pixels).containsOnly(0);
    }

    @Test
    void whatIsDamagedSaysSo() throws Exception {
        model = new RecordingModel(desk.context(), false, (_, _) -> device);
        model.open(add("tone.m4a", Arrays.copyOf(Recordings.made("tone.m4a"), 900)));
        desk.until(() -> !model.noticeProperty().get().isEmpty());
        assertThat(model.factsProperty().get()).isNull();
        model.toggle();
        assertThat(device.heard()).isEmpty();
    }

    @Test
    void aComputerThatPlaysNothingSaysSoAndTheRestIsThere() throws Exception {
        model = new RecordingModel(desk.context(), false, CollectingDevice.missing());
        model.open(add("tone.aac", Recordings.made("tone.aac")));
        desk.until(() -> model.lengthProperty().get() > 0);
        model.play();
        desk.until(() -> !model.playingProperty().get());
        assertThat(model.noticeProperty().get()).isEqualTo(desk.messages().get("player.no-device"));
        assertThat(model.waveform.waveform.get().peaks()).isNotEmpty();
    }

    @Test
    void aStretchIsKept() throws Exception {
        ExhibitHistory note = add("tone.ogg", Recordings.made("tone.ogg"));
        model = new RecordingModel(desk.context(), false, (_, _) -> device);
        model.open(note);
        desk.until(() -> model.lengthProperty().get() > 0);
        RecordingPartsModel parts = new RecordingPartsModel(desk.context(), model, note);
        parts.begin.set("0:00.7");
        for (String wrong : List.of("", "soon", "0:00.7", "0:00.2")) {
            parts.end.set(wrong);
            parts.keepStretch();
            assertThat(parts.problem.get()).isEqualTo(desk.messages().get("player.no-stretch"));
        }
        parts.begin.set("0:00.2");
        parts.end.set("0:00.7");
        parts.keepStretch();
        desk.until(() -> parts.made.get() != null);
        assertThat(parts.name(parts.made.get())).contains("0:00.2 to 0:00.7");
        parts.goToNewExhibit();
        assertThat(desk.gone()).hasSize(1);
        parts.drop();
    }

    private void open(String name, byte[] content, boolean quiet) throws Exception {
        model = new RecordingModel(desk.context(), quiet, (_, _) -> device);
        model.open(add(name, content));
        desk.until(() -> !model.waveform.waveform.get().peaks().isEmpty());
    }

    private ExhibitHistory add(String name, byte[] content) throws Exception {
        return desk.session()
                .intake()
                .begin(Files.write(folder.resolve(name), content), null, Progress.UNWATCHED)
                .finish()
                .exhibit();
    }
}
