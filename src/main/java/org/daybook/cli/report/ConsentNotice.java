package org.daybook.cli.report;

import java.util.List;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.sharing.ConsentCheck;
import org.daybook.support.ConsentFormatter;
import org.daybook.vault.VaultFailure;

/** What the program says about consent before something is made for a recipient. */
public final class ConsentNotice {
    private final CommandOutput output;

    public ConsentNotice(CommandOutput output) {
        this.output = output;
    }

    /** What is recorded for a recipient, and whether somebody other than the owner works in the diary. */
    private record Recorded(ConsentCheck check, boolean onBehalf) {
        static Recorded in(OpenCase open, String recipient) {
            return new Recorded(
                    open.portfolios().consent(recipient),
                    !open.authorship().author().isBlank());
        }
    }

    /**
     * Says what is recorded, if it speaks against sharing.
     *
     * @param goOn whether to continue anyway
     * @throws CommandFailure if a consent was refused, not asked for, withdrawn or has ended, and {@code goOn} is false
     */
    public void requireIfAgainst(Session session, String recipient, boolean goOn)
            throws CommandFailure, VaultFailure, PortfolioFailure {
        Recorded recorded =
                session.await(open -> Recorded.in(open, recipient.strip()), PortfolioFailure.Cancelled::new);
        List<String> lines = new ConsentFormatter(output.messages()).notice(recorded.check(), recorded.onBehalf());
        lines.forEach(output::warnLine);
        if (!recorded.check().against().isEmpty() && !goOn) {
            throw new CommandFailure("cli.consent.against", ExitCode.COULD_NOT);
        }
    }
}
