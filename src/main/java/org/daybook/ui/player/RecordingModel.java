package org.daybook.ui.player;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.decoder.DecodedRecording;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.recording.RecordingFacts;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.sound.NoSoundDeviceException;
import org.daybook.sound.Playback;
import org.daybook.sound.PlaybackSettings;
import org.daybook.sound.SilentOutput;
import org.daybook.sound.SoundDevice;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A recording that is played: where it is, how loud it is from start to end, and what went wrong. Times are in
 * microseconds. JavaFX thread; decoding and playing run in the background and end when this is dropped.
 */
public final class RecordingModel {
    /** How far back the last words are. */
    static final long LAST_WORDS = 3_000_000;

    private static final long MICROS = 1_000_000;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final DiaryContext context;
    private final Messages messages;
    private final ErrorPresenter errors;
    private final SoundDevice.DeviceOpener devices;
    private final AtomicBoolean dropped = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<@Nullable RecordingFacts> facts = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<String> notice = new ReadOnlyObjectWrapper<>("");
    final ReadOnlyObjectWrapper<PlaybackSettings> settings;
    private final ReadOnlyLongWrapper position = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper length = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper playable = new ReadOnlyBooleanWrapper(true);
    /** How loud it is. */
    final WaveformModel waveform;
    /** Its moving pictures. */
    final VideoModel video;

    private @Nullable DecodedRecording recording;
    private @Nullable Playback playback;
    private @Nullable Runnable looking;

    /**
     * Prepares to play.
     *
     * @param quiet whether the volume is at zero at first
     * @param devices opens what plays sound
     */
    public RecordingModel(DiaryContext context, boolean quiet, SoundDevice.DeviceOpener devices) {
        this.context = context;
        this.messages = context.messages();
        this.errors = context.errors();
        this.devices = devices;
        this.settings = new ReadOnlyObjectWrapper<>(PlaybackSettings.USUAL.atVolume(quiet ? 0 : 1));
        this.waveform = new WaveformModel(context.tasks());
        this.video = new VideoModel(context.tasks(), failure -> failed(errors.present(failure)));
        notice.set(quiet ? messages.get("player.quiet") : "");
    }

    /** What it consists of; null until it is open. */
    public ReadOnlyObjectProperty<@Nullable RecordingFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** What to tell her about how it plays, or why it does not; may be empty. */
    public ReadOnlyObjectProperty<String> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** False once it turns out that it cannot be opened. */
    public ReadOnlyBooleanProperty playableProperty() {
        return playable.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** How long it is; 0 until that is known. */
    public ReadOnlyLongProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Opens an exhibit's recording. */
    public void open(ExhibitHistory exhibit) {
        open(cancelled -> context.session().files().recording(exhibit, cancelled), () -> {});
    }

    /** Where a recording comes from. */
    @FunctionalInterface
    public interface RecordingSource {
        /**
         * Opens it. Blocking; on a worker thread.
         *
         * @param cancelled polled; true stops the work
         */
        DecodedRecording open(BooleanSupplier cancelled) throws EvidenceFailure, RecordingFailure, IOException;
    }

    /**
     * Opens a recording that is within a file.
     *
     * @param then run when it is open, unless it cannot be played
     */
    public void open(RecordingSource opening, Runnable then) {
        context.tasks()
                .run(() -> opening.open(dropped::get))
                .onSuccess(found -> {
                    open(found);
                    then.run();
                })
                .onFileFailure(errors, this::failed)
                .start();
    }

    /**
     * Plays a recording that was opened elsewhere.
     *
     * @param open handed over; closed with this model
     */
    public void open(DecodedRecording open) {
        if (dropped.get()) {
            context.tasks().close(open);
            return;
        }
        recording = open;
        RecordingFacts known = open.facts();
        length.set(known.duration());
        facts.set(known);
        if (known.hasVideo()) {
            video.open(open, known);
        }
        if (known.hasSound()) {
            waveform.scan(open, this::heard, () -> failed(errors.present(new EvidenceFailure.Damaged())));
        }
        look();
    }

    /** Plays from where it is, from the beginning if it is at the end; pauses if it plays. */
    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    public void play() {
        if (length.get() > 0 && position.get() >= length.get() - MICROS / 10) {
            position.set(0);
        }
        RecordingFacts known = facts.get();
        if (known != null) {
            play(known.hasSound() ? devices : SilentOutput::new);
        }
    }

    private void play(SoundDevice.DeviceOpener on) {
        DecodedRecording open = recording;
        RecordingFacts known = facts.get();
        if (open == null || known == null || playing.get()) {
            return;
        }
        int channels = Math.max(1, known.channels());
        long until = SoundSamples.samplesBefore(length.get());
        Playback begun = new Playback(
                known.hasVideo() ? new FilmSound(open, until) : open::sound,
                on,
                channels,
                SoundSamples.samplesBefore(position.get()),
                settings.get());
        playback = begun;
        playing.set(true);
        video.follow(begun);
        context.tasks()
                .run(() -> {
                    begun.play();
                    return begun;
                })
                .onSuccess(this::ended)
                .onFailure(NoSoundDeviceException.class, _ -> withoutDevice(begun))
                .onFileFailure(errors, why -> {
                    ended(begun);
                    failed(why);
                })
                .start();
        look();
    }

    private void withoutDevice(Playback begun) {
        ended(begun);
        RecordingFacts known = facts.get();
        boolean seen = known != null && known.hasVideo();
        notice.set(messages.get(seen ? "player.no-device-video" : "player.no-device"));
        if (seen && !begun.isStopped()) {
            play(SilentOutput::new);
        }
    }

    private void ended(Playback begun) {
        if (playback == begun) {
            position.set(SoundSamples.microsAt(begun.position()));
            playback = null;
            playing.set(false);
            // Frames are decoded after the sound; the one that belongs here may not have been reached.
            video.show(position.get());
        }
    }

    public void pause() {
        Playback now = playback;
        if (now != null) {
            now.stop();
            ended(now);
        }
    }

    /** Goes to a time, and goes on playing if it plays. */
    public void seek(long micros) {
        boolean on = playing.get();
        if (on) {
            pause();
        }
        position.set(Math.clamp(micros, 0, length.get() > 0 ? length.get() : Long.MAX_VALUE));
        if (on) {
            play();
        } else {
            video.show(position.get());
        }
    }

    /** Plays the last words again. */
    public void replay() {
        seek(position.get() - LAST_WORDS);
        play();
    }

    /** Shows the next frame, or the one before. */
    void step(boolean forward) {
        pause();
        video.step(forward, position::set);
    }

    /** Plays in another way from now on. */
    void settings(PlaybackSettings other) {
        settings.set(other);
        Playback now = playback;
        if (now != null) {
            now.settings(other);
        }
    }

    /** Ends everything and releases it. */
    public void drop() {
        dropped.set(true);
        pause();
        Runnable timer = looking;
        looking = null;
        if (timer != null) {
            timer.run();
        }
        video.drop();
        DecodedRecording open = recording;
        recording = null;
        waveform.drop();
        if (open != null) {
            context.tasks().close(open);
        }
    }

    /** How long the sound is that was decoded, which need not be what the recording says. */
    private void heard(long micros) {
        RecordingFacts known = facts.get();
        length.set(known != null && known.hasVideo() ? Math.max(length.get(), micros) : micros);
    }

    /** Shows how far playing and scanning are, several times a second while either of them runs. */
    private void look() {
        if (looking == null && !dropped.get()) {
            looking = context.window().timer().after(LOOK_EVERY, this::looked);
        }
    }

    private void looked() {
        looking = null;
        Playback now = playback;
        if (now != null) {
            position.set(SoundSamples.microsAt(now.position()));
            video.showLatest();
        }
        waveform.showLatest();
        if (now != null || waveform.isScanning()) {
            look();
        }
    }

    private void failed(Problem why) {
        if (!dropped.get()) {
            notice.set(why.text());
            playable.set(facts.get() != null);
        }
    }
}
