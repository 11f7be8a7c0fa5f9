package org.daybook.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.decoder.DecodedRecording;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureRedactor;
import org.daybook.evidence.recording.FrameChoice;
import org.daybook.evidence.recording.MovWriter;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.evidence.recording.VideoFrame;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.PixelArea;
import org.daybook.exhibit.RecordingSpan;
import org.daybook.progress.Progress;
import org.daybook.sound.CoverTone;
import org.jspecify.annotations.Nullable;

/**
 * Writes a copy of a film in which parts of the pictures are covered by boxes and parts of the sound by a tone. Each
 * picture is decoded, covered and encoded by itself, so that nothing is left beneath; there are fewer of them than in
 * the film. For one copy and one thread.
 */
final class RedactedFilmWriter {
    /** The longer side of its pictures. */
    static final int SIDE = 1280;

    private static final long MICROS = 1_000_000;
    private static final long MILLI = 1000;
    private static final long MOST_PICTURES = 9_000;
    private static final long MOST_A_SECOND = 10;
    private static final long LARGEST = 1L << 32;

    private final DecodedRecording film;
    private final List<CoveredPart> boxes;
    private final CoverTone tone;
    private final Progress progress;
    private final PictureRedactor cover = new PictureRedactor();
    private final long pause;
    private int width;
    private int height;
    /** When the next picture is to be seen, in microseconds. */
    private long wanted;

    /** The picture that is written next; until when the copy shows it is not known yet. */
    private @Nullable VideoFrame taken;

    private long heard;
    private boolean silent;

    /** @param covered with an area for what is seen, without for what is heard; each with its time */
    RedactedFilmWriter(DecodedRecording film, List<CoveredPart> covered, Progress progress) {
        this.film = film;
        this.progress = progress;
        this.boxes = covered.stream().filter(part -> part.area() != null).toList();
        this.tone =
                new CoverTone(CoverTone.heard(covered), Math.max(1, film.facts().channels()));
        this.silent = !film.facts().hasSound();
        long seconds = film.facts().duration() / MICROS;
        this.pause = MICROS / Math.clamp(MOST_PICTURES / Math.max(1, seconds), 1, MOST_A_SECOND);
    }

    /** The first picture, as large as in the copy. */
    static Picture first(DecodedRecording film) throws RecordingFailure, IOException {
        return film.frame(FrameChoice.AT, 0, SIDE)
                .orElseThrow(RecordingFailure.BrokenRecording::new)
                .picture();
    }

    void write(OutputStream out) throws RecordingFailure, IOException {
        VideoFrame first = film.frame(FrameChoice.AT, 0, SIDE).orElseThrow(RecordingFailure.BrokenRecording::new);
        width = first.picture().width();
        height = first.picture().height();
        MovWriter file = new MovWriter(out, width, height, film.facts().channels());
        wanted = first.time();
        long duration = film.facts().duration();
        Optional<VideoFrame> next = Optional.of(first);
        try {
            while (next.isPresent()) {
                VideoFrame now = next.get();
                progress.requireWanted(RecordingFailure.Cancelled::new);
                progress.at(Math.min(now.time(), duration), duration);
                next = film.frame(FrameChoice.NEXT, 0, SIDE);
                take(file, now, next.map(VideoFrame::time).orElse(Long.MAX_VALUE));
            }
            VideoFrame last = Optional.ofNullable(taken).orElseThrow(RecordingFailure.BrokenRecording::new);
            write(file, last, Long.MAX_VALUE);
            hear(file, Long.MAX_VALUE);
            long end = duration > last.time() ? duration : last.time() + pause;
            file.finish(Math.min(SoundSamples.samplesBefore(end), Integer.MAX_VALUE));
        } finally {
            next.ifPresent(RedactedFilmWriter::wipe);
            Optional.ofNullable(taken).ifPresent(RedactedFilmWriter::wipe);
        }
    }

    /**
     * Takes a picture if it is time for one, or if it is seen for so long that it must not be missing; and writes the
     * one that was taken before.
     *
     * @param until when it is no longer seen in the film
     */
    private void take(MovWriter file, VideoFrame now, long until) throws RecordingFailure, IOException {
        VideoFrame before = taken;
        boolean isTime = now.time() >= wanted - pause / 10 || until - now.time() > pause;
        boolean isLater = before == null || now.time() > before.time();
        if (!isTime || !isLater || until <= now.time()) {
            wipe(now);
            return;
        }
        taken = now;
        wanted = Math.max(wanted + pause, now.time() + pause / 2);
        if (before != null) {
            write(file, before, now.time());
        }
    }

    /** Writes a picture, which the copy shows until a time, and the sound before it. */
    private void write(MovWriter file, VideoFrame one, long until) throws RecordingFailure, IOException {
        try {
            if (one.picture().width() != width || one.picture().height() != height) {
                throw new RecordingFailure.NotSupported();
            }
            hear(file, SoundSamples.samplesBefore(one.time()));
            requireRoom(file, SoundSamples.samplesBefore(one.time()));
            file.picture(
                    SoundSamples.samplesBefore(one.time()), cover.of(one.picture(), areas(one.time(), until), true));
        } finally {
            wipe(one);
        }
    }

    private static void wipe(VideoFrame one) {
        Arrays.fill(one.picture().argb(), 0);
    }

    /** Its tables have room for times of half a day, and a film of so many bytes is of no use to anybody. */
    private static void requireRoom(MovWriter file, long time) throws RecordingFailure.TooLarge {
        if (file.length() > LARGEST || time > Integer.MAX_VALUE) {
            throw new RecordingFailure.TooLarge();
        }
    }

    /** What is covered at any moment between two times, from and until which the copy shows a picture. */
    private List<PixelArea> areas(long from, long until) {
        return boxes.stream()
                .filter(part -> overlaps(part.time(), from, until))
                .map(CoveredPart::area)
                .toList();
    }

    private static boolean overlaps(@Nullable RecordingSpan span, long from, long until) {
        return span != null && from <= (span.end() + 1) * MILLI && until > span.start() * MILLI;
    }

    /** Writes the sound up to a sample. */
    private void hear(MovWriter file, long until) throws RecordingFailure, IOException {
        while (!silent && heard < until) {
            SoundSamples piece = film.sound(heard == 0 ? 0 : -1);
            silent = piece.isEnd();
            if (!piece.steady()) {
                throw new RecordingFailure.Unsteady();
            }
            if (!silent) {
                int channels = tone.channels();
                requireRoom(file, piece.position() + piece.samples().length / channels);
                while (heard < piece.position()) {
                    int missing = (int) Math.min(piece.position() - heard, SoundSamples.MOST / channels);
                    file.sound(new short[missing * channels]);
                    heard += missing;
                }
                tone.cover(piece.position(), piece.samples());
                file.sound(piece.samples());
                Arrays.fill(piece.samples(), (short) 0);
                heard = piece.position() + piece.samples().length / channels;
            }
        }
    }
}
