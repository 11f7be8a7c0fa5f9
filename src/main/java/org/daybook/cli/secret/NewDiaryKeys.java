package org.daybook.cli.secret;

import org.daybook.cli.output.CommandOutput;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.session.unlock.DerivedDiaries;

/** The keys of a diary that a command makes, and how it says the recovery code, which is shown only once. */
public final class NewDiaryKeys {
    private NewDiaryKeys() {}

    /**
     * Keys whose code is said before the new diary has its name: from then on it is hers.
     *
     * @param next which the caller closes, like {@code code}
     */
    public static DerivedDiaries.NewKeys of(Passphrase next, RecoveryCode code, CommandOutput output) {
        return new DerivedDiaries.NewKeys(next, code, () -> say(code, output));
    }

    /** Says the recovery code, and that it is to be kept. */
    private static void say(RecoveryCode code, CommandOutput output) {
        output.say("cli.create.recovery-code", String.join(" ", code.words()));
        output.say("cli.create.keep-it");
    }
}
