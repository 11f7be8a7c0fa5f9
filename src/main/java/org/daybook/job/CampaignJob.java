package org.daybook.job;

import java.io.IOException;
import org.daybook.campaign.CampaignInput;
import org.daybook.campaign.IdentityCollector;
import org.daybook.campaign.IdentityRegister;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.ConversationSummary;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/**
 * Reads all imported messages for the register of identities. Blocking; for any thread but the vault thread and the
 * interface thread.
 */
public final class CampaignJob {
    private final Session session;
    private final Progress progress;

    public CampaignJob(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /**
     * The register. Imports whose rows cannot be read are named in it and do not stop it.
     *
     * @throws ImportFailure.Stopped if it was cancelled
     */
    public IdentityRegister run() throws VaultFailure, ImportFailure {
        CampaignInput input = session.await(open -> open.patterns().campaign(), ImportFailure.Stopped::new);
        long all = input.imports().stream().mapToLong(CampaignJob::rows).sum();
        IdentityCollector collector = new IdentityCollector(input);
        long done = 0;
        for (ImportHistory history : input.imports()) {
            progress.requireWanted(ImportFailure.Stopped::new);
            read(history, collector, progress.part(done, rows(history), all));
            done += rows(history);
        }
        progress.requireWanted(ImportFailure.Stopped::new);
        return collector.register();
    }

    private void read(ImportHistory history, IdentityCollector collector, Progress part) {
        long own = rows(history);
        long[] read = new long[1];
        try {
            session.messages().read(history, row -> {
                collector.add(history, row);
                part.at(++read[0], own);
                return !part.isCancelled();
            });
        } catch (EvidenceFailure | IOException e) {
            collector.cannotRead(history);
        }
    }

    private static long rows(ImportHistory history) {
        return history.messages().conversations().stream()
                .mapToLong(ConversationSummary::rows)
                .sum();
    }
}
