package org.daybook.ui.conversations;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.decoder.DecodedRecording;
import org.daybook.sound.SoundDevice;
import org.daybook.ui.player.RecordingModel;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.jspecify.annotations.Nullable;

/**
 * Plays what was sent with a message, one recording at a time; the one before ends. It is read into memory and decoded
 * in another process, and nothing of it is kept. JavaFX thread; stop it with the screen.
 */
final class ConversationPlayer {
    private final DiaryContext context;
    private final SoundDevice.DeviceOpener devices;
    /** Null while none is open. */
    final ReadOnlyObjectWrapper<@Nullable PlayerState> look = new ReadOnlyObjectWrapper<>(null);

    private AtomicBoolean stopped = new AtomicBoolean();

    /** What became of the recording that was opened last. */
    sealed interface PlayerState {
        AttachedMedia of();

        record LoadingRecording(AttachedMedia of) implements PlayerState {}

        /** Covered until the user asks for it. */
        record CoveredRecording(AttachedMedia of) implements PlayerState {}

        /** Opened. */
        record OpenedRecording(AttachedMedia of, RecordingModel player) implements PlayerState {}

        /** Not playable, and why. */
        record UnplayableRecording(AttachedMedia of, String why) implements PlayerState {}
    }

    /** @param devices opens what plays sound */
    ConversationPlayer(DiaryContext context, SoundDevice.DeviceOpener devices) {
        this.context = context;
        this.devices = devices;
    }

    /** Plays a recording from its beginning; one that is kept covered stays so. */
    void play(AttachedMedia of) {
        open(of, false);
    }

    /** Opens the recording that is covered, at a volume of zero. */
    void uncover() {
        if (look.get() instanceof PlayerState.CoveredRecording covered) {
            open(covered.of(), true);
        }
    }

    /** Ends what is played and releases it. */
    void stop() {
        stopped.set(true);
        PlayerState before = look.get();
        look.set(null);
        if (before instanceof PlayerState.OpenedRecording opened) {
            opened.player().drop();
        }
    }

    private void open(AttachedMedia of, boolean evenCovered) {
        stop();
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        look.set(new PlayerState.LoadingRecording(of));
        context.tasks()
                .run(() -> context.session()
                        .media()
                        .recording(of.history(), of.row().message(), of.index(), evenCovered, stop::get))
                .onSuccess(found -> opened(of, found, evenCovered, stop))
                .onFileFailure(
                        context.errors(),
                        failure -> show(new PlayerState.UnplayableRecording(of, failure.text()), stop))
                .start();
    }

    private void opened(AttachedMedia of, Optional<DecodedRecording> found, boolean quiet, AtomicBoolean stop) {
        if (found.isEmpty()) {
            show(new PlayerState.CoveredRecording(of), stop);
            return;
        }
        RecordingModel player = new RecordingModel(context, quiet, devices);
        if (stop.get()) {
            player.drop();
        }
        // One that was dropped closes it.
        player.open(found.get());
        show(new PlayerState.OpenedRecording(of, player), stop);
        if (!quiet && !stop.get()) {
            player.play();
        }
    }

    private void show(PlayerState seen, AtomicBoolean stop) {
        if (!stop.get()) {
            look.set(seen);
        }
    }
}
