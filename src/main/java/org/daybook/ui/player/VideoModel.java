package org.daybook.ui.player;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.decoder.DecodedRecording;
import org.daybook.evidence.recording.FrameChoice;
import org.daybook.evidence.recording.RecordingFacts;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.evidence.recording.VideoFrame;
import org.daybook.sound.Playback;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/**
 * The moving pictures of a recording that is played: the frame that is seen, and a strip of key frames. JavaFX thread;
 * the pixels of a frame are zeroed when another is shown.
 */
final class VideoModel {
    /** The longer side of a frame while it is played or stepped. */
    private static final int SIDE = 1280;

    private static final int SIDE_IN_STRIP = 160;
    private static final int IN_STRIP = 12;
    private static final long MICROS = 1_000_000;
    /** When playing is so far ahead, frames between are not decoded. */
    private static final long LATE = MICROS / 2;

    private static final long LONGEST_WAIT = 20_000;

    private final BackgroundTasks tasks;
    private final Consumer<RecordingFailure> failed;
    /** The frame that is seen; null before the first. */
    final ReadOnlyObjectWrapper<@Nullable VideoFrame> frame = new ReadOnlyObjectWrapper<>(null);
    /** Key frames over the whole length, in their order. */
    final ObservableList<VideoFrame> strip = FXCollections.observableArrayList();

    private final AtomicReference<@Nullable VideoFrame> latest = new AtomicReference<>();
    private volatile boolean dropped;
    private @Nullable DecodedRecording recording;
    private boolean busy;
    private long wanted = -1;

    /** @param failed is told why a frame cannot be decoded */
    VideoModel(BackgroundTasks tasks, Consumer<RecordingFailure> failed) {
        this.tasks = tasks;
        this.failed = failed;
    }

    void open(DecodedRecording open, RecordingFacts facts) {
        recording = open;
        show(0);
        fillStrip(open, facts.duration(), 0, -1);
    }

    private void fillStrip(DecodedRecording open, long duration, int index, long before) {
        int count = duration > 0 ? IN_STRIP : 1;
        if (index >= count || dropped) {
            return;
        }
        tasks.run(() -> open.frame(FrameChoice.KEY, duration * index / count, SIDE_IN_STRIP))
                .onSuccess(found -> {
                    long time = found.map(VideoFrame::time).orElse(before);
                    if (time > before && !dropped) {
                        strip.add(found.orElseThrow());
                    } else {
                        found.ifPresent(VideoModel::wipe);
                    }
                    fillStrip(open, duration, index + 1, Math.max(time, before));
                })
                .onFailure(RecordingFailure.class, _ -> {})
                .onFailure(IOException.class, _ -> {})
                .start();
    }

    /** Shows the frame at a time, as soon as those before are done. */
    void show(long time) {
        wanted = time;
        if (!busy) {
            fetch();
        }
    }

    private void fetch() {
        DecodedRecording open = recording;
        long time = wanted;
        wanted = -1;
        if (open == null || time < 0 || dropped) {
            return;
        }
        decode(() -> open.frame(FrameChoice.AT, time, SIDE), _ -> {});
    }

    /** Shows the next frame or the one before, and says when it is. */
    void step(boolean forward, Consumer<Long> at) {
        DecodedRecording open = recording;
        VideoFrame now = frame.get();
        if (open == null || now == null || busy || dropped) {
            return;
        }
        long time = now.time();
        decode(() -> forward ? after(open, time) : open.frame(FrameChoice.AT, Math.max(0, time - 1), SIDE), at);
    }

    private static Optional<VideoFrame> after(DecodedRecording open, long time) throws RecordingFailure, IOException {
        open.frame(FrameChoice.AT, time, 1).ifPresent(VideoModel::wipe);
        return open.frame(FrameChoice.NEXT, 0, SIDE);
    }

    private interface Decoding {
        Optional<VideoFrame> decode() throws RecordingFailure, IOException;
    }

    private void decode(Decoding decoding, Consumer<Long> at) {
        busy = true;
        tasks.run(decoding::decode)
                .onSuccess(found -> found.ifPresent(one -> {
                    seen(one);
                    at.accept(one.time());
                }))
                .onFailure(RecordingFailure.class, failed)
                .onFailure(IOException.class, _ -> failed.accept(new RecordingFailure.BrokenRecording()))
                .andFinally(() -> {
                    busy = false;
                    if (wanted >= 0) {
                        fetch();
                    }
                })
                .start();
    }

    /** Decodes frames as playing gets to them, until it ends. */
    void follow(Playback playback) {
        DecodedRecording open = recording;
        if (open == null || dropped) {
            return;
        }
        tasks.run(() -> {
                    run(open, playback);
                    return playback;
                })
                .onFailure(RecordingFailure.class, failed)
                .onFailure(IOException.class, _ -> failed.accept(new RecordingFailure.BrokenRecording()))
                .onFailure(InterruptedException.class, _ -> {})
                .start();
    }

    private void run(DecodedRecording open, Playback playback)
            throws RecordingFailure, IOException, InterruptedException {
        Optional<VideoFrame> next = open.frame(FrameChoice.AT, micros(playback), SIDE);
        while (next.isPresent() && !playback.isDone() && !dropped) {
            VideoFrame one = next.get();
            long early = one.time() - micros(playback);
            while (early > 0 && !playback.isDone() && !dropped) {
                TimeUnit.MICROSECONDS.sleep(Math.min(early, LONGEST_WAIT));
                early = one.time() - micros(playback);
            }
            VideoFrame unseen = latest.getAndSet(one);
            if (unseen != null) {
                wipe(unseen);
            }
            next = early < -LATE
                    ? open.frame(FrameChoice.AT, micros(playback) + LATE, SIDE)
                    : open.frame(FrameChoice.NEXT, 0, SIDE);
        }
        next.ifPresent(VideoModel::wipe);
        if (dropped) {
            wipeUnseen();
        }
    }

    private void wipeUnseen() {
        VideoFrame unseen = latest.getAndSet(null);
        if (unseen != null) {
            wipe(unseen);
        }
    }

    private static long micros(Playback playback) {
        return SoundSamples.microsAt(playback.position());
    }

    /** Shows the frame that playing got to. */
    void showLatest() {
        VideoFrame newest = latest.getAndSet(null);
        if (newest != null) {
            seen(newest);
        }
    }

    private void seen(VideoFrame one) {
        if (dropped) {
            wipe(one);
            return;
        }
        VideoFrame before = frame.get();
        frame.set(one);
        if (before != null) {
            wipe(before);
        }
    }

    /** Ends everything and zeroes all pixels. */
    void drop() {
        dropped = true;
        recording = null;
        VideoFrame last = frame.get();
        frame.set(null);
        if (last != null) {
            wipe(last);
        }
        strip.forEach(VideoModel::wipe);
        strip.clear();
        wipeUnseen();
    }

    private static void wipe(VideoFrame one) {
        Arrays.fill(one.picture().argb(), 0);
    }
}
