package org.daybook.ui.control;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.crypto.Passphrase;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.control.PassphraseStrength.Grade;

/** Takes a new passphrase, typed twice, if it can be accepted. JavaFX thread. */
public final class NewPassphrase {
    private final Messages messages;
    private final BackgroundTasks tasks;
    private final PassphraseStrength strength = new PassphraseStrength();
    private final ReadOnlyStringWrapper first = new ReadOnlyStringWrapper(this, "first", "");
    private final ReadOnlyStringWrapper second = new ReadOnlyStringWrapper(this, "second", "");

    /**
     * What was accepted.
     *
     * @param passphrase to be closed by whoever is given it
     * @param weak whether she should be asked again before it is used
     */
    public record Accepted(Passphrase passphrase, boolean weak) {}

    /** Nothing is checked yet. */
    public NewPassphrase(Messages messages, BackgroundTasks tasks) {
        this.messages = messages;
        this.tasks = tasks;
    }

    /** What is wrong with the first field; empty for nothing. */
    public ReadOnlyStringProperty firstProblemProperty() {
        return first.getReadOnlyProperty();
    }

    /** What is wrong with the second field; empty for nothing. */
    public ReadOnlyStringProperty secondProblemProperty() {
        return second.getReadOnlyProperty();
    }

    /** Checks both and zeroes them; {@code accepted} is told if they can be taken. */
    public void offer(char[] typed, char[] again, Consumer<Accepted> accepted) {
        boolean same = Arrays.equals(typed, again);
        Arrays.fill(again, '\0');
        char[] forGrading = typed.clone();
        Passphrase passphrase = Passphrase.of(typed);
        tasks.run(() -> strength.grade(forGrading))
                .onSuccess(grade -> decide(passphrase, grade, same, accepted))
                .start();
    }

    private void decide(Passphrase passphrase, Grade grade, boolean same, Consumer<Accepted> accepted) {
        first.set(
                switch (grade) {
                    case NONE -> messages.get("unlock.passphrase-missing");
                    case TOO_SHORT -> messages.get("unlock.passphrase-too-short", PassphraseStrength.SHORTEST);
                    case WEAK, FAIR, STRONG -> "";
                });
        second.set(first.get().isEmpty() && !same ? messages.get("unlock.passphrases-differ") : "");
        if (first.get().isEmpty() && same) {
            accepted.accept(new Accepted(passphrase, grade == Grade.WEAK));
        } else {
            passphrase.close();
        }
    }
}
