package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.index.CaseIndex;
import org.daybook.index.message.MessageIndex;
import org.daybook.ledger.Ledger;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.daybook.vault.beneath.UnderlyingFileChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            CaseJournal journal = journal(vault, random);
            assertThatThrownBy(() -> journal.record(() -> cutOff(journal.ledger()), null))
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(
                            () -> journal.record(List.of(Diary.incident("second")), List.of(), Authorship.OWNER, null))
                    .isInstanceOf(VaultFailure.LookOnly.class);
            assertThat(vault.count()).isEqualTo(2);
        }
    }

    /** Her record is in the file; so is what she types before she opens it again. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noWordIsLostAfterAFaultInWhatIsComputedFromTheLedger(boolean isRemoved) throws Exception {
        Path target = folder.resolve("new.nbk");
        Draft typed = new Draft(
                Id.random(new SecureRandom()),
                "incident",
                null,
                Map.of("words", "half a"),
                OffsetDateTime.now(Diary.CLOCK));
        Path file = folder.resolve("notebook.nbk");
        SecureRandom random = new SecureRandom();
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(random);
                OpenVault vault =
                        new VaultFile(Diary.CLOCK, random).create(file, passphrase, code, Diary.CHEAP, _ -> {})) {
            CaseJournal journal = journal(vault, random);
            assertThatThrownBy(() -> journal.record(() -> cutOff(journal.ledger()), null))
                    .isInstanceOf(NullPointerException.class);
            if (isRemoved) {
                Files.delete(file);
                assertThatThrownBy(() -> journal.drafts().save(typed)).isInstanceOf(VaultFailure.FileChanged.class);
                assertThat(vault.relocation().change()).contains(UnderlyingFileChange.GONE);
                vault.relocation().moveTo(target, List.of(), journal.drafts().refused(), Progress.UNWATCHED);
            } else {
                journal.drafts().save(typed);
            }
        }
        try (Passphrase passphrase = Diary.passphrase()) {
            OnThread again = new OnThread(Diary.diaries().unlock(isRemoved ? target : file, passphrase));
            assertThat(again.opening().report().sound()).isTrue();
            assertThat(again.incidents()).hasSize(1);
            assertThat(again.drafts()).extracting(Draft::fields).containsExactly(typed.fields());
            again.close();
        }
    }

    private static CaseJournal journal(OpenVault vault, SecureRandom random) throws VaultFailure {
        Ledger ledger = new Ledger(vault, Diary.CLOCK, random, "Daybook test");
        CaseFile caseFile = new CaseFile();
        caseFile.apply(ledger.start());
        return new CaseJournal(
                vault,
                ledger,
                caseFile,
                new CaseIndex(caseFile.exhibits()),
                new MessageIndex(),
                new DraftStore(ledger.drafts(), Set.of()));
    }

    /** Records the first incident, and then nobody can take it in. */
    private static List<LedgerEntry> cutOff(Ledger ledger) throws VaultFailure {
        ledger.appendAll(List.of(new IncidentRecorded(Diary.incident("first").numbered(1))), Authorship.OWNER, null);
        return Arrays.asList((LedgerEntry) null);
    }
}
