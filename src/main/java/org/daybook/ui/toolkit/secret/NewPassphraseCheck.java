package org.daybook.ui.toolkit.secret;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.crypto.Passphrase;
import org.daybook.safety.PassphraseStrength;
import org.daybook.safety.PassphraseStrength.Grade;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.task.BackgroundTasks;

/** Accepts a new passphrase, typed twice, or says what is wrong with it. JavaFX thread. */
public final class NewPassphraseCheck {
    private final Messages messages;
    private final BackgroundTasks tasks;
    private final PassphraseStrength strength = new PassphraseStrength();
    private final ReadOnlyStringWrapper first = new ReadOnlyStringWrapper(this, "first", "");
    private final ReadOnlyStringWrapper second = new ReadOnlyStringWrapper(this, "second", "");
    private int edits;

    /**
     * An accepted passphrase.
     *
     * @param passphrase to be closed by whoever is given it
     * @param weak whether she should be asked again before it is used
     */
    public record Accepted(Passphrase passphrase, boolean weak) {}

    /** The field that must be corrected. */
    public enum Wrong {
        FIRST,
        SECOND
    }

    /**
     * Exactly one of the two is called, or neither if something else was typed meanwhile.
     *
     * @param accepted if the passphrase can be taken
     * @param refused if not
     */
    public record PassphraseAnswer(Consumer<Accepted> accepted, Consumer<Wrong> refused) {}

    /** Nothing is checked yet. */
    public NewPassphraseCheck(Messages messages, BackgroundTasks tasks) {
        this.messages = messages;
        this.tasks = tasks;
    }

    /** The problem with the first field; empty if there is none. */
    public ReadOnlyStringProperty firstProblemProperty() {
        return first.getReadOnlyProperty();
    }

    /** The problem with the second field; empty if there is none. */
    public ReadOnlyStringProperty secondProblemProperty() {
        return second.getReadOnlyProperty();
    }

    /** The text was changed, so earlier problems no longer apply. */
    public void edited() {
        edits++;
        first.set("");
        second.set("");
    }

    /** Checks both texts, zeroes them, and reports the outcome to {@code answer}. */
    public void offer(char[] typed, char[] again, PassphraseAnswer answer) {
        edited();
        int offered = edits;
        boolean same = Arrays.equals(typed, again);
        Arrays.fill(again, '\0');
        char[] forGrading = typed.clone();
        Passphrase passphrase = Passphrase.of(typed);
        tasks.run(() -> strength.grade(forGrading))
                .onSuccess(grade -> {
                    if (offered == edits) {
                        decide(passphrase, grade, same, answer);
                    } else {
                        passphrase.close();
                    }
                })
                .start();
    }

    private void decide(Passphrase passphrase, Grade grade, boolean same, PassphraseAnswer answer) {
        first.set(
                switch (grade) {
                    case NONE -> messages.get("unlock.passphrase-missing");
                    case TOO_SHORT -> messages.get("unlock.passphrase-too-short", PassphraseStrength.SHORTEST);
                    case WEAK, FAIR, STRONG -> "";
                });
        second.set(first.get().isEmpty() && !same ? messages.get("unlock.passphrases-differ") : "");
        if (first.get().isEmpty() && same) {
            answer.accepted().accept(new Accepted(passphrase, grade == Grade.WEAK));
        } else {
            passphrase.close();
            answer.refused().accept(first.get().isEmpty() ? Wrong.SECOND : Wrong.FIRST);
        }
    }
}
