package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.crypto.Passphrase;
import org.daybook.ledger.LedgerReport;
import org.daybook.record.CopyDeclaration;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.daybook.session.UnlockReport;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningFormatterTest {
    @TempDir
    Path folder;

    private final Messages messages = new Messages(Locale.UK);
    private Diary diary;

    @BeforeEach
    void made() throws Exception {
        diary = new Diary(folder);
        diary.create().close();
    }

    @Test
    void saysNothingOfWrongPassphrasesWhereThereWereNone() throws Exception {
        assertThat(said()).startsWith("Last opened ").endsWith(".").doesNotContain("passphrase", "0.");
    }

    @Test
    void saysHowManyWrongPassphrasesThereWere() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (Passphrase wrong = Passphrase.of("not this one at all".toCharArray())) {
                Diary.diaries().unlock(diary.file(), wrong).close();
            } catch (VaultFailure.WrongPassphrase expected) {
                assertThat(expected).isNotNull();
            }
        }
        assertThat(said()).endsWith("Wrong passphrases were entered 2 times since then.");
    }

    @Test
    void whileACopyIsViewedItSaysToWhomItWasHandedOver() throws Exception {
        Session session = diary.unlock();
        session.close();
        LedgerReport report = session.opening().report();
        assertThat(viewed(Optional.empty(), report)).isEqualTo(messages.get("problem.look-only-viewed"));
        CopyDeclaration copy = new CopyDeclaration(
                "Dana Adeyemi", OffsetDateTime.parse("2026-11-24T09:30:00Z"), 142, Set.of("drafts"));
        assertThat(viewed(Optional.of(copy), report))
                .startsWith(messages.get("problem.look-only-viewed"))
                .contains("handed over to Dana Adeyemi on 24/11/2026");
    }

    private String viewed(Optional<CopyDeclaration> copy, LedgerReport report) {
        return new OpeningFormatter(messages)
                .whileViewing(new UnlockReport(
                        Optional.empty(),
                        0,
                        false,
                        Optional.of(VaultFailure.LookOnly.LookOnlyReason.VIEWED),
                        false,
                        false,
                        Optional.empty(),
                        copy,
                        report));
    }

    private String said() throws Exception {
        Session session = diary.unlock();
        try {
            return new OpeningFormatter(messages).of(session.opening());
        } finally {
            session.close();
        }
    }
}
