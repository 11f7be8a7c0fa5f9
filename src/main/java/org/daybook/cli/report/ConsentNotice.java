package org.daybook.cli.report;

import java.util.List;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.sharing.ConsentCheck;
import org.daybook.support.ConsentFormatter;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Option;

/** What the program says about consent before anything is made for a recipient, and the option to continue anyway. */
public final class ConsentNotice {
    @Option(names = "--without-consent", descriptionKey = "cli.option.without-consent")
    private boolean withoutConsent;

    /**
     * Says what is recorded about consent, as far as it has to be said.
     *
     * @throws CommandFailure if a consent was refused, not asked for, withdrawn or has ended, without the option to
     *     continue
     */
    public void requireIfAgainst(CommandOutput output, Session session, String recipient)
            throws CommandFailure, VaultFailure {
        ConsentCheck check = session.await((OpenCase open) -> open.consent(recipient), VaultFailure.Stopped::new);
        List<String> lines = new ConsentFormatter(output.messages()).notice(check);
        lines.forEach(output::warnLine);
        if (!check.against().isEmpty() && !withoutConsent) {
            throw new CommandFailure("cli.consent.against", ExitCode.COULD_NOT);
        }
    }
}
