package org.daybook.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.decoder.DecodedRecording;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureEncoder;
import org.daybook.evidence.recording.FrameChoice;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.evidence.recording.VideoFrame;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Derivation.Method;
import org.daybook.exhibit.DerivedPart;
import org.daybook.exhibit.RecordingSpan;
import org.daybook.job.RedactedCopyJob.RedactionBox;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.sound.CoverTone;
import org.daybook.sound.TranscriptTimeMarks;
import org.daybook.sound.WaveFile;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;

/**
 * Makes exhibits of parts of a recording, each of which names its original: a frame of a video as a picture, a stretch
 * of sound as a WAV file, or all of it with parts covered. Blocking; neither for the vault thread nor the interface
 * thread.
 */
public final class RecordingCopyJob {
    private static final long MILLI = 1000;

    private final Session session;
    private final Messages messages;
    private final Progress progress;

    /** @param progress told how much of a film is copied, and can stop all work */
    public RecordingCopyJob(Session session, Messages messages, Progress progress) {
        this.session = session;
        this.messages = messages;
        this.progress = progress;
    }

    /**
     * Keeps the frame that is seen at a time, as a picture without loss.
     *
     * @param time in microseconds
     * @throws IOException if the file is damaged in the diary
     */
    public ExhibitHistory frame(ExhibitHistory original, long time)
            throws EvidenceFailure, RecordingFailure, VaultFailure, IOException {
        session.requireWritable();
        VideoFrame frame;
        try (DecodedRecording recording = session.files().recording(original, progress::isCancelled)) {
            frame = recording
                    .frame(FrameChoice.AT, time, PictureBounds.SCREEN.longestSide())
                    .orElseThrow(RecordingFailure.BrokenRecording::new);
        }
        Picture picture = frame.picture();
        byte[] png = new PictureEncoder().png(picture.width(), picture.height(), picture.argb());
        Arrays.fill(picture.argb(), 0);
        long at = frame.time() / MILLI;
        String title = messages.get("player.frame-title", number(original), TranscriptTimeMarks.exact(frame.time()));
        Derivation derivation = new Derivation(Method.FRAME, parts(original, at, at), List.of());
        return session.intake()
                .beginDerived(
                        png,
                        messages.get("player.frame-file", number(original)) + ".png",
                        copy -> DerivedExhibit.described(
                                copy, original.current(), derivation, title, messages.get("player.dating-reason")))
                .finish()
                .exhibit();
    }

    /**
     * Keeps a stretch of the sound.
     *
     * @param from in microseconds
     * @param to in microseconds, after {@code from}
     * @throws IOException if the file is damaged in the diary
     */
    public ExhibitHistory excerpt(ExhibitHistory original, long from, long to)
            throws EvidenceFailure, RecordingFailure, VaultFailure, IOException {
        String title = messages.get(
                "player.excerpt-title",
                number(original),
                TranscriptTimeMarks.exact(from),
                TranscriptTimeMarks.exact(to));
        Derivation derivation = new Derivation(Method.EXCERPT, parts(original, from / MILLI, to / MILLI), List.of());
        return sound(original, from, to, derivation, title);
    }

    /**
     * What is to be covered.
     *
     * @param time when
     * @param isHeard whether a tone covers the sound, rather than a box the picture
     * @param box what and why; of a picture also where
     */
    public record Stretch(RecordingSpan time, boolean isHeard, RedactionBox box) {}

    /**
     * Makes a copy in which stretches cannot be heard, and parts of the picture cannot be seen: a film of a film, of
     * sound a WAV file.
     *
     * @param isInstead whether the original, with whatever else was made of it, is to be left out of portfolios
     * @throws IOException if the file is damaged in the diary
     */
    public ExhibitHistory covered(ExhibitHistory original, List<Stretch> stretches, boolean isInstead)
            throws EvidenceFailure, RecordingFailure, VaultFailure, IOException {
        session.requireWritable();
        ExhibitHistory copy = isFilm(original)
                ? film(original, stretches)
                : sound(
                        original,
                        0,
                        Long.MAX_VALUE,
                        redacted(original, parts(stretches, 1, 1)),
                        messages.get("redacted.title", number(original)));
        if (isInstead) {
            new OriginalExclusion(session, messages).of(original);
        }
        return copy;
    }

    private boolean isFilm(ExhibitHistory original) throws EvidenceFailure, RecordingFailure, IOException {
        try (DecodedRecording recording = session.files().recording(original, progress::isCancelled)) {
            return recording.facts().hasVideo();
        }
    }

    private ExhibitHistory film(ExhibitHistory original, List<Stretch> stretches)
            throws EvidenceFailure, RecordingFailure, VaultFailure, IOException {
        try (DecodedRecording recording = session.files().recording(original, progress::isCancelled)) {
            Picture first = RedactedFilmWriter.first(recording);
            List<CoveredPart> covered = parts(stretches, first.width(), first.height());
            Arrays.fill(first.argb(), 0);
            RedactedFilmWriter film = new RedactedFilmWriter(recording, covered, progress);
            return session.intake()
                    .<RecordingFailure>beginDerived(
                            film::write,
                            messages.get("redacted.file-name", number(original)) + ".mov",
                            copy -> DerivedExhibit.described(
                                    copy,
                                    original.current(),
                                    redacted(original, covered),
                                    messages.get("redacted.title", number(original)),
                                    messages.get("player.dating-reason")))
                    .finish()
                    .exhibit();
        }
    }

    private static Derivation redacted(ExhibitHistory original, List<CoveredPart> covered) {
        return new Derivation(Method.REDACTED, List.of(DerivedPart.all(original.id())), covered);
    }

    private static List<CoveredPart> parts(List<Stretch> stretches, int width, int height) {
        return stretches.stream()
                .map(one -> new CoveredPart(
                        one.box().what().strip(),
                        one.box().why().strip(),
                        one.isHeard() ? null : RedactedCopyJob.area(one.box(), width, height),
                        one.time()))
                .toList();
    }

    private ExhibitHistory sound(ExhibitHistory original, long from, long to, Derivation derivation, String title)
            throws EvidenceFailure, RecordingFailure, VaultFailure, IOException {
        session.requireWritable();
        long begin = SoundSamples.samplesBefore(from);
        long end = to == Long.MAX_VALUE ? to : SoundSamples.samplesBefore(to);
        List<RecordingSpan> tones = CoverTone.heard(derivation.covered());
        String name = messages.get("player.sound-file", number(original)) + ".wav";
        // How long it is, is written before it; each pass opens it anew, since going back is not as exact in all
        // codecs.
        long count = length(original, begin, end);
        try (DecodedRecording recording = session.files().recording(original, progress::isCancelled)) {
            return session.intake()
                    .<RecordingFailure>beginDerived(
                            out -> write(recording, begin, begin + count, tones, out),
                            name,
                            copy -> DerivedExhibit.described(
                                    copy, original.current(), derivation, title, messages.get("player.dating-reason")))
                    .finish()
                    .exhibit();
        }
    }

    private long length(ExhibitHistory original, long begin, long end)
            throws EvidenceFailure, RecordingFailure, VaultFailure, IOException {
        try (DecodedRecording recording = session.files().recording(original, progress::isCancelled)) {
            if (!recording.facts().hasSound()) {
                throw new RecordingFailure.NotSupported();
            }
            long count = pass(recording, begin, end, (_, _) -> {});
            if (count == 0 || count * recording.facts().channels() * Short.BYTES > Integer.MAX_VALUE - MILLI) {
                throw count == 0 ? new RecordingFailure.BrokenRecording() : new RecordingFailure.TooLarge();
            }
            return count;
        }
    }

    private void write(DecodedRecording recording, long begin, long end, List<RecordingSpan> tones, OutputStream out)
            throws IOException, RecordingFailure {
        CoverTone tone = new CoverTone(tones, recording.facts().channels());
        WaveFile file = new WaveFile(out, SoundSamples.RATE, recording.facts().channels(), (int) (end - begin));
        long written = pass(recording, begin, end, (at, samples) -> {
            tone.cover(at, samples);
            file.write(samples, samples.length);
        });
        if (written != end - begin) {
            throw new RecordingFailure.BrokenRecording();
        }
    }

    private interface Taking {
        void take(long at, short[] samples) throws IOException;
    }

    /** Goes through the sound from one sample to another, and says how many there were of each channel. */
    private long pass(DecodedRecording recording, long begin, long end, Taking taking)
            throws RecordingFailure, IOException {
        int channels = recording.facts().channels();
        long count = 0;
        SoundSamples piece = recording.sound(begin);
        while (!piece.isEnd() && piece.position() < end) {
            if (progress.isCancelled()) {
                throw new RecordingFailure.Cancelled();
            }
            if (!piece.steady()) {
                throw new RecordingFailure.Unsteady();
            }
            int wanted = (int) Math.min(piece.samples().length / channels, end - piece.position());
            short[] samples = Arrays.copyOf(piece.samples(), wanted * channels);
            taking.take(piece.position(), samples);
            Arrays.fill(samples, (short) 0);
            Arrays.fill(piece.samples(), (short) 0);
            count += wanted;
            piece = recording.sound(-1);
        }
        return count;
    }

    private static List<DerivedPart> parts(ExhibitHistory original, long start, long end) {
        return List.of(new DerivedPart(original.id(), 0, new RecordingSpan(start, end), null));
    }

    private static String number(ExhibitHistory original) {
        return String.valueOf(original.current().number());
    }
}
