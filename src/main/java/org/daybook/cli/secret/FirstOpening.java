package org.daybook.cli.secret;

import org.daybook.cli.output.CommandOutput;
import org.daybook.crypto.FingerprintWords;
import org.daybook.session.UnlockSecret;

/** Prints the four words of a diary that the user's own key opened for the first time. */
public final class FirstOpening {
    private FirstOpening() {}

    /** Prints them if {@code key} opened a diary for the first time, and nothing otherwise. */
    public static void say(UnlockSecret key, CommandOutput output) {
        if (key instanceof UnlockSecret.OfOwnKey own) {
            own.key()
                    .firstMet()
                    .ifPresent(sender -> output.warn("cli.colleague.first-opening", FingerprintWords.line(sender)));
        }
    }
}
