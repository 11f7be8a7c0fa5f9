package org.daybook.portfolio.pdf.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.daybook.decoder.DecodedRecording;
import org.daybook.evidence.picture.PictureEncoder;
import org.daybook.evidence.recording.FrameChoice;
import org.daybook.evidence.recording.RecordingFacts;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.evidence.recording.VideoFrame;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.drawing.PictureSamples;
import org.daybook.portfolio.content.PlateSource;
import org.daybook.portfolio.pdf.section.RecordingOutline;
import org.daybook.sound.Waveform;

/**
 * Reads a recording once, for what its sheet shows. Keeps little, however long the recording is.
 *
 * @param seen whether pictures of it may be shown
 * @param cancelled polled on any thread; true cancels
 */
public record RecordingOutlineReader(boolean seen, BooleanSupplier cancelled) {
    /** As many as can be told apart on a page. */
    private static final int PEAKS = 240;

    private static final int PICTURES = 8;
    private static final int IN_ROW = 4;
    private static final int SIDE = 320;
    private static final int GAP = 6;
    private static final int PAPER = 0xffffffff;
    private static final float QUALITY = 0.85f;
    private static final byte[] NO_PROFILE = {};
    private static final long MICROS = 1_000_000;

    /**
     * Reads one. Blocking, and takes some seconds for an hour.
     *
     * @throws RecordingFailure if it cannot be played, or was cancelled
     * @throws IOException if the file cannot be read
     */
    public RecordingOutline read(PlateSource source) throws RecordingFailure, IOException {
        try (DecodedRecording recording = source.recording(cancelled)) {
            RecordingFacts facts = recording.facts();
            Waveform.Builder sound = new Waveform.Builder(SoundSamples.RATE, Math.max(1, facts.channels()));
            boolean whole = !facts.hasSound() || isHeard(recording, sound);
            List<VideoFrame> frames = facts.hasVideo() && seen ? frames(recording, facts.duration()) : List.of();
            Optional<PagePicture> strip = strip(frames);
            List<Long> times = frames.stream().map(VideoFrame::time).toList();
            frames.forEach(frame -> Arrays.fill(frame.picture().argb(), 0));
            long heard = sound.length() * MICROS / SoundSamples.RATE;
            return new RecordingOutline(
                    facts.hasVideo() || heard == 0 ? Math.max(facts.duration(), heard) : heard,
                    sound.waveform().in(PEAKS),
                    whole,
                    facts.width(),
                    facts.height(),
                    strip,
                    times);
        }
    }

    private boolean isHeard(DecodedRecording recording, Waveform.Builder sound) throws RecordingFailure, IOException {
        try {
            for (SoundSamples piece = recording.sound(0); !piece.isEnd(); piece = recording.sound(-1)) {
                if (cancelled.getAsBoolean()) {
                    throw new RecordingFailure.Cancelled();
                }
                sound.add(piece.samples());
                Arrays.fill(piece.samples(), (short) 0);
            }
            return true;
        } catch (RecordingFailure.Cancelled e) {
            throw e;
        } catch (RecordingFailure e) {
            return false;
        }
    }

    private static List<VideoFrame> frames(DecodedRecording recording, long duration)
            throws RecordingFailure, IOException {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < (duration > 0 ? PICTURES : 1); i++) {
            try {
                recording
                        .frame(FrameChoice.AT, duration * i / PICTURES, SIDE)
                        .filter(frame -> frames.isEmpty()
                                || frame.time() > frames.getLast().time())
                        .ifPresent(frames::add);
            } catch (RecordingFailure.Cancelled e) {
                throw e;
            } catch (RecordingFailure e) {
                // The other pictures are enough.
            }
        }
        return frames;
    }

    private static Optional<PagePicture> strip(List<VideoFrame> frames) {
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        int wide = frames.stream().mapToInt(one -> one.picture().width()).max().orElse(1);
        int high = frames.stream().mapToInt(one -> one.picture().height()).max().orElse(1);
        int columns = Math.min(IN_ROW, frames.size());
        int rows = (frames.size() + columns - 1) / columns;
        int width = columns * (wide + GAP) - GAP;
        int height = rows * (high + GAP) - GAP;
        int[] argb = new int[width * height];
        Arrays.fill(argb, PAPER);
        for (int i = 0; i < frames.size(); i++) {
            VideoFrame frame = frames.get(i);
            int left = i % columns * (wide + GAP);
            int top = i / columns * (high + GAP);
            for (int y = 0; y < frame.picture().height(); y++) {
                System.arraycopy(
                        frame.picture().argb(),
                        y * frame.picture().width(),
                        argb,
                        (top + y) * width + left,
                        frame.picture().width());
            }
        }
        byte[] jpeg = new PictureEncoder().jpeg(width, height, argb, QUALITY);
        Arrays.fill(argb, 0);
        return Optional.of(new PagePicture(
                width, height, 1, () -> PictureSamples.jpeg(width, height, 3, NO_PROFILE, out -> out.write(jpeg))));
    }
}
