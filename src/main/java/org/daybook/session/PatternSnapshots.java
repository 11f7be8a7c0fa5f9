package org.daybook.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.daybook.campaign.CampaignInput;
import org.daybook.casefile.entry.Entry.RemindersHidden;
import org.daybook.pattern.CaseSnapshot;
import org.daybook.pattern.completeness.Completeness;
import org.daybook.vault.VaultFailure;

/**
 * Snapshots of the case, in which patterns are counted on another thread, and the reminders that she has hidden. Vault
 * thread.
 */
public final class PatternSnapshots {
    private final CaseJournal journal;
    private final Clock clock;

    PatternSnapshots(CaseJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** A snapshot of the case, to be counted on another thread. */
    public CaseSnapshot snapshot() {
        return CaseSnapshot.of(journal.caseFile(), LocalDate.now(clock));
    }

    /** The same with the imported messages, for counting what one person did. */
    public CampaignInput campaign() {
        return CampaignInput.of(journal.caseFile(), LocalDate.now(clock));
    }

    public Set<String> hiddenReminders() {
        return journal.caseFile().hiddenReminders();
    }

    /** Records which reminders she no longer wants; all others are shown again. Durable on return. */
    public void hideReminders(Set<String> codes) throws VaultFailure {
        if (!codes.equals(journal.caseFile().hiddenReminders())) {
            journal.record(new RemindersHidden(codes));
        }
    }

    /** Records that what {@code code} stands for was said and need not be again; whether it was not recorded yet. */
    public boolean hideReminder(String code) throws VaultFailure {
        boolean isNew = !hiddenReminders().contains(code);
        hideReminders(Completeness.with(hiddenReminders(), code));
        return isNew;
    }
}
