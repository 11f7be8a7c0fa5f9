package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.recording.FrameChoice;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.RecordingReader;
import org.daybook.evidence.recording.Recordings;
import org.junit.jupiter.api.Test;

/** Only what is on the list is opened, and all that is on it is among the files that are damaged in many ways. */
class AllowedDecodersTest {
    private static final long CODING = 4;
    private static final long FORMAT = 44;
    private static final int UNKNOWN = -1;

    private static final Optional<FormatLibrary> ALL = FormatLibrary.load(AllowedDecoders.CLOSED_OFF);
    private static final Optional<FormatLibrary> FEW = FormatLibrary.load(AllowedDecoders.APART);

    private static RecordingReader opened(Optional<FormatLibrary> libraries, String name)
            throws RecordingFailure, IOException {
        return new RecordingReader(libraries, new BytesChannel(Recordings.made(name)));
    }

    @Test
    void eachDecoderOfTheListIsThereAndOneOfTheShortFilesIsReadByIt() throws Exception {
        FormatLibrary library = ALL.orElseThrow();
        Set<Integer> read = new HashSet<>();
        for (String name : Recordings.brief()) {
            for (RecordingTrack track : RecordingTrack.values()) {
                codingOf(library, name, track).ifPresent(read::add);
            }
        }
        for (String name : AllowedDecoders.CLOSED_OFF.names()) {
            int number = CodecLibrary.number(library.codecs.decoder(name));
            assertThat(number).as(name).isPositive();
            assertThat(read).as(name).contains(number);
        }
        assertThat(read).hasSize(AllowedDecoders.CLOSED_OFF.names().size());
    }

    private static Optional<Integer> codingOf(FormatLibrary library, String name, RecordingTrack track)
            throws IOException {
        String container = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "opus", "ogg" -> "ogg";
            case "mkv", "webm" -> "matroska";
            case "m4a", "mp4", "mov", "3gp" -> "mov";
            case String other -> other;
        };
        try (Demuxer demuxer = new Demuxer(library, new BytesChannel(Recordings.made(name)), container, true, track)) {
            return Optional.of(demuxer.parameters().get(JAVA_INT, CODING));
        } catch (CodecFailure e) {
            return Optional.empty();
        }
    }

    /** The format of the pixels is what only a decoder finds out. */
    @Test
    void notEvenToInspectAFileIsAnyOtherOpened() throws Exception {
        assertThat(formatOf("refused/lossless.mkv", "matroska")).isEqualTo(UNKNOWN);
        assertThat(formatOf("refused/magic.avi", "avi")).isEqualTo(UNKNOWN);
        assertThat(formatOf("brief/film.avi", "avi")).isNotEqualTo(UNKNOWN);
    }

    private static int formatOf(String name, String container) throws CodecFailure, IOException {
        try (Demuxer demuxer = new Demuxer(
                ALL.orElseThrow(), new BytesChannel(Recordings.made(name)), container, true, RecordingTrack.VIDEO)) {
            return demuxer.parameters().get(JAVA_INT, FORMAT);
        }
    }

    @Test
    void anyOtherIsRefusedAsOne() {
        for (Optional<FormatLibrary> libraries : List.of(ALL, FEW)) {
            for (String name : Recordings.REFUSED) {
                assertThatThrownBy(() -> opened(libraries, name))
                        .as(name)
                        .isInstanceOf(RecordingFailure.CodecNotAllowed.class);
            }
        }
    }

    @Test
    void aProcessThatIsNotClosedOffOpensOnlyWhatPhonesRecordToday() throws Exception {
        for (String name : List.of("film.mp4", "film.mov", "film-av1.mp4", "tone.amr", "tone.mp3", "tone.opus")) {
            try (RecordingReader reader = opened(FEW, name)) {
                assertThat(reader.sound(0).samples()).as(name).isNotEmpty();
                if (reader.facts().hasVideo()) {
                    assertThat(reader.frame(FrameChoice.AT, 0, 50)).as(name).isPresent();
                }
            }
        }
        for (String name : List.of("film.avi", "film.3gp", "film.webm", "film.mkv", "tone.flac", "brief/camera.avi")) {
            assertThatThrownBy(() -> opened(FEW, name)).as(name).isInstanceOf(RecordingFailure.NotAllowedHere.class);
        }
    }
}
