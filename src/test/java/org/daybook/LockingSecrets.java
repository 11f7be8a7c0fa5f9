package org.daybook;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.evidence.ThumbnailLocation;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.secret.PassphraseField;
import org.daybook.ui.toolkit.secret.RecoveryCodeArea;
import org.daybook.vault.RawKeys;

/**
 * What is typed into sheets over a page and where what opens the diary is asked for, and keys that are in use only for
 * a moment. Each word is seen to have arrived in its field, since most are gone from the screen when memory is written
 * down.
 */
final class LockingSecrets implements AutoCloseable {
    private final TrialWindow window;
    private final Path folder;
    private final List<byte[]> held = new ArrayList<>();
    private final List<AutoCloseable> inUse = new ArrayList<>();

    LockingSecrets(TrialWindow window, Path folder) {
        this.window = window;
        this.folder = folder;
    }

    /** Types the recovery code where the passphrase is asked for, and then changes her mind. */
    void typeCode() throws Exception {
        window.press("unlock.use-code");
        TrialWindow.until(() -> window.all(TextArea.class).stream().anyMatch(RecoveryCodeArea.class::isInstance));
        window.type(words());
        has(RecoveryCodeArea.class, words());
        window.press("unlock.use-passphrase");
    }

    /** Goes where words are typed that are secret, or lie over the page. */
    void typeEverywhere() throws Exception {
        Session session = window.session();
        OnThread thread = new OnThread(session);
        Id<Incident> incident = thread.incidents().getFirst().id();
        window.go(new Destination.Timeline());
        typed(LockingDiary.SEARCHES);
        window.go(new Destination.ShowIncident(incident));
        window.unfold("reading.proof");
        window.press("incident.withdraw");
        typed(LockingDiary.WITHDRAWN);
        window.go(new Destination.EraseIncident(incident));
        typed(LockingDiary.ERASED);
        window.go(new Destination.CopyDiary());
        window.press("backup.copy");
        typed(LockingDiary.NAMED);
        newPassphrase();
        keysInUse(thread);
        tryCode();
        newCode();
    }

    private void typed(int word) throws Exception {
        TrialWindow.until(() -> window.all(TextInputControl.class).stream()
                .anyMatch(field -> field.isEditable() && !field.isDisabled()));
        window.type(LockingDiary.word(word));
        has(TextInputControl.class, LockingDiary.word(word));
    }

    private void newPassphrase() throws Exception {
        window.go(new Destination.ChangePassphrase());
        window.type(LockingDiary.word(LockingDiary.NEXT) + ' ' + LockingDiary.word(LockingDiary.NEXT));
        // While the characters are shown the toolkit has them too.
        Fx.run(() -> window.all(PassphraseField.class)
                .forEach(field -> field.lookupAll(".eye").forEach(eye -> ((ToggleButton) eye).fire())));
        window.pulses();
        has(TextInputControl.class, LockingDiary.word(LockingDiary.NEXT));
    }

    private void tryCode() throws Exception {
        window.go(new Destination.RecoverySheet());
        Fx.run(() -> window.all(RecoveryCodeArea.class).getFirst().setText(words()));
        window.press("recovery.try-button");
        TrialWindow.until(() -> window.all(Label.class).stream()
                .anyMatch(label -> label.getText().equals(new Messages(Locale.UK).get("recovery.fits"))
                        && label.getParent().isVisible()));
    }

    /** Leaves the words of a new code on the screen, and writes them down for whoever looks for them. */
    private void newCode() throws Exception {
        Fx.run(() -> {
            PassphraseField field = window.all(PassphraseField.class).getFirst();
            TextInputControl text = (TextInputControl) field.focusTarget();
            text.replaceText(
                    0,
                    0,
                    LockingDiary.word(LockingDiary.PASSPHRASE) + ' ' + LockingDiary.word(LockingDiary.PASSPHRASE + 1));
        });
        window.press("recovery.make");
        TrialWindow.until(() -> !shown().isEmpty());
        Files.write(folder.resolve("shown"), Fx.on(this::shown));
    }

    private List<String> shown() {
        return window.all(Label.class).stream()
                .filter(label -> label.getStyleClass().contains("code-word"))
                .map(Label::getText)
                .toList();
    }

    /** What opens the slots lives for a moment, so that it is held here; files are being read. */
    private void keysInUse(OnThread thread) throws Exception {
        Path copy = folder.resolve("held");
        thread.copyTo(copy);
        try (Passphrase passphrase = LockingDiary.passphrase();
                RecoveryCode code = LockingDiary.code()) {
            held.addAll(RawKeys.ofSlots(copy, passphrase, code).values());
        }
        Files.delete(copy);
        for (ExhibitHistory exhibit : thread.run(Opened.of(window.session()).exhibits()::all)) {
            SeekableByteChannel channel = window.session().files().open(exhibit);
            channel.read(ByteBuffer.allocate(1));
            inUse.add(channel);
            inUse.add(
                    new ThumbnailLocation(Objects.requireNonNull(exhibit.file()).key()));
        }
    }

    private void has(Class<? extends TextInputControl> kind, String text) throws Exception {
        if (!Fx.on(() ->
                window.all(kind).stream().anyMatch(field -> field.getText().contains(text)))) {
            throw new IllegalStateException("it was not typed");
        }
    }

    private static String words() {
        try (RecoveryCode code = LockingDiary.code()) {
            return String.join(" ", code.words());
        }
    }

    @Override
    public void close() throws Exception {
        held.forEach(key -> Arrays.fill(key, (byte) 0));
        held.clear();
        for (AutoCloseable one : inUse) {
            one.close();
        }
        inUse.clear();
    }
}
