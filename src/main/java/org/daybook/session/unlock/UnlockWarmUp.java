package org.daybook.session.unlock;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.casefile.entry.Entry.DiaryOpened.UnlockWay;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.crypto.KeyDerivation;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.index.SearchQuery;
import org.daybook.ledger.Ledger;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Environment;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.session.SessionOpening;
import org.daybook.vault.MemoryVault;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;

/**
 * Makes the first unlock after start-up as fast as a later one. The Java machine loads classes when they are first
 * used and compiles what it runs often; so, while she types her passphrase, a diary of invented entries is written,
 * opened and searched in memory, then discarded. No file is touched.
 */
public final class UnlockWarmUp {
    private static final int ENTRIES = 500;
    private static final int READINGS = 6;
    private static final int WORDS = 100;

    private final Clock clock;
    private final SecureRandom random;

    public UnlockWarmUp(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * Takes a second or two of one processor; for a separate thread.
     *
     * @param use given the invented diary while it is open
     */
    public void run(Consumer<Session> use) throws VaultFailure {
        OpenVault vault = MemoryVault.open(random);
        write(vault);
        Environment environment = new Environment(clock, random, "");
        Session session = new SessionOpening(vault, environment, false)
                .open(KeyDerivation::calibrate, UnlockWay.PASSPHRASE, true);
        session.call(OpenCase::timeline).join();
        session.searchable().join();
        session.call(open -> open.search(SearchQuery.words("word7 \"word word\"", 1)))
                .join();
        use.accept(session);
        session.close();
    }

    private void write(OpenVault vault) throws VaultFailure {
        Ledger ledger = new Ledger(vault, clock, random, "");
        LocalDate day = LocalDate.now(clock);
        vault.transaction(() -> {
            ledger.start();
            for (int number = 1; number <= ENTRIES; number++) {
                EventTime when = EventTime.exactly(day.minusDays(number), null, clock.getZone());
                String words = "word" + number + " word".repeat(WORDS);
                ledger.append(new IncidentRecorded(Incident.of(
                        Id.random(random),
                        number,
                        when,
                        IncidentDescription.of(List.of(IncidentType.SOMETHING_ELSE), words, ""))));
            }
            return ENTRIES;
        });
        for (int reading = 0; reading < READINGS; reading++) {
            ledger.verify();
        }
    }
}
