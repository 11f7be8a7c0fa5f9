package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.index.CaseIndex;
import org.daybook.index.message.MessageIndex;
import org.daybook.ledger.Ledger;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseJournalTest {
    @TempDir
    Path folder;

    @Test
    void noNumberIsGivenTwiceAfterAFaultInWhatIsComputedFromTheLedger() throws Exception {
        SecureRandom random = new SecureRandom();
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(random);
                OpenVault vault = new VaultFile(Diary.CLOCK, random)
                        .create(folder.resolve("notebook.nbk"), passphrase, code, Diary.CHEAP, _ -> {})) {
            Ledger ledger = new Ledger(vault, Diary.CLOCK, random, "Daybook test");
            CaseFile caseFile = new CaseFile();
            caseFile.apply(ledger.start());
            CaseJournal journal = new CaseJournal(
                    vault,
                    ledger,
                    caseFile,
                    new CaseIndex(caseFile.exhibits()),
                    new MessageIndex(),
                    new DraftStore(ledger.drafts(), Set.of()));
            assertThatThrownBy(() -> journal.record(() -> cutOff(ledger), null))
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(
                            () -> journal.record(List.of(Diary.incident("second")), List.of(), Authorship.OWNER, null))
                    .isInstanceOf(VaultFailure.LookOnly.class);
            assertThat(vault.count()).isEqualTo(2);
        }
    }

    /** Records the first incident, and then nobody can take it in. */
    private static List<LedgerEntry> cutOff(Ledger ledger) throws VaultFailure {
        ledger.appendAll(List.of(new IncidentRecorded(Diary.incident("first").numbered(1))), Authorship.OWNER, null);
        return Arrays.asList((LedgerEntry) null);
    }
}
