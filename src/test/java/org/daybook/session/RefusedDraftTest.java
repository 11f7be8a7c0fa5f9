package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.Entry.DiaryOpened.UnlockWay;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.incident.Incident;
import org.daybook.ledger.Ledger;
import org.daybook.record.Id;
import org.daybook.suite.DiskFolders;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.daybook.vault.seal.SealedDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts that the disk refused are kept as ciphertext, and are no less drafts for that. */
class RefusedDraftTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir(factory = DiskFolders.class)
    Path folder;

    private OpenVault vault;
    private Ledger ledger;
    private DraftStore drafts;
    private final Id<Incident> incident = Id.random(RANDOM);
    private final Id<?> other = Id.random(RANDOM);

    @BeforeEach
    void createVault() throws Exception {
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(RANDOM)) {
            vault = new VaultFile(Diary.CLOCK, RANDOM)
                    .create(folder.resolve("notebook.nbk"), passphrase, code, Diary.CHEAP, _ -> {});
        }
        ledger = new Ledger(vault, Diary.CLOCK, RANDOM, "Daybook test");
        ledger.start();
        drafts = new DraftStore(ledger.drafts(), Set.of());
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Draft draft(Id<?> about) {
        return new Draft(
                Id.random(RANDOM), "incident", about, Map.of("words", "half a"), OffsetDateTime.now(Diary.CLOCK));
    }

    @Test
    void areAmongThoseAboutAnIncident() throws Exception {
        Draft written = draft(incident);
        drafts.save(written);
        vault.lookOnly(VaultFailure.LookOnly.LookOnlyReason.CHANGED);
        Draft refused = draft(incident);
        assertThatThrownBy(() -> drafts.save(refused)).isInstanceOf(VaultFailure.class);
        assertThatThrownBy(() -> drafts.save(draft(other))).isInstanceOf(VaultFailure.class);
        assertThat(drafts.idsAbout(incident)).containsExactlyInAnyOrder(written.id(), refused.id());
        drafts.removed(refused.id());
        assertThat(drafts.idsAbout(incident)).containsExactly(written.id());
        assertThat(drafts.refused()).hasSize(1);
    }

    @Test
    void goWithTheIncidentThatIsErased() throws Exception {
        OnThread session =
                new OnThread(new SessionOpening(vault, new Environment(Diary.CLOCK, RANDOM, "Daybook test"), false)
                        .open(() -> Diary.CHEAP, UnlockWay.PASSPHRASE, true));
        Id<Incident> id = session.record(Diary.incident("erase"), null).id();
        // The table takes no draft without content, and those behind it wait.
        SealedDraft never = new SealedDraft(new byte[16], new byte[0]);
        SealedDraft about = session.run(() -> ledger.drafts().seal(draft(id)));
        assertThatThrownBy(() -> session.run(() -> {
                    Opened.of(session.session()).drafts().restore(List.of(never, about));
                    return true;
                }))
                .isInstanceOf(VaultFailure.class);
        session.erase(id, "asked to");
        assertThat(session.session().close()).containsExactly(never);
    }

    @Test
    void stayWhenTheErasureIsRefused() throws Exception {
        vault.lookOnly(VaultFailure.LookOnly.LookOnlyReason.CHANGED);
        assertThatThrownBy(() -> drafts.save(draft(incident))).isInstanceOf(VaultFailure.class);
        Set<Id<Draft>> about = drafts.idsAbout(incident);
        assertThatThrownBy(() ->
                        ledger.erase(new Erased(Set.of(), Set.of(1), Set.of(), Map.of(), Set.of(), "asked to"), about))
                .isInstanceOf(VaultFailure.class);
        assertThat(drafts.refused()).hasSize(1);
    }
}
