package org.daybook.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.ledger.Ledger;
import org.daybook.sample.SampleCase.SampleExhibit;
import org.daybook.sample.SampleCase.ScriptedEntry;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;

/** Writes the invented case into a new diary, through the same vault, ledger and transactions as a real one. */
public final class SampleDiary {
    /** The passphrase of every sample diary. It protects nothing, since nothing in it is real. */
    public static final String PASSPHRASE = "kettle window marigold tramline";

    /** The lowest cost that the format allows, since the passphrase is public. */
    private static final Argon2Cost CHEAPEST = new Argon2Cost(64 * 1024, 1, 4);

    private static final Duration FROM_CREATION_TO_OPENING = Duration.ofMinutes(1);

    private final SecureRandom random;
    private final String program;

    /**
     * The number of records written.
     *
     * @param entries how many entries the ledger has
     * @param incidents how many incidents were recorded
     */
    public record WrittenRecords(long entries, long incidents) {}

    /** @param program name and version, written on every entry */
    public SampleDiary(SecureRandom random, String program) {
        this.random = random;
        this.program = program;
    }

    /**
     * Creates the diary and closes it. Blocking, some seconds.
     *
     * @throws VaultFailure.AlreadyThere if the name is taken; an unfinished diary is deleted
     */
    public WrittenRecords write(Path file, SampleCase sample) throws VaultFailure {
        ScriptedClock clock = new ScriptedClock(sample.begun().minus(FROM_CREATION_TO_OPENING), sample.zone());
        boolean whole = false;
        boolean made = false;
        try (Passphrase passphrase = Passphrase.of(PASSPHRASE.toCharArray());
                RecoveryCode code = RecoveryCode.generate(random);
                OpenVault vault = new VaultFile(clock, random)
                        .create(
                                file,
                                passphrase,
                                code,
                                CHEAPEST,
                                begun -> ledger(begun, clock).start())) {
            made = true;
            Ledger ledger = ledger(vault, clock);
            SampleExhibitSealer sealing = new SampleExhibitSealer(vault, ledger, random, sample.zone());
            Deque<SampleExhibit> exhibits = new ArrayDeque<>(sample.exhibits());
            for (ScriptedEntry step : sample.steps()) {
                while (!exhibits.isEmpty() && exhibits.getFirst().at().isBefore(step.at())) {
                    clock.set(exhibits.getFirst().at());
                    sealing.add(exhibits.removeFirst());
                }
                clock.set(step.at());
                ledger.append(step.entry(), step.by());
            }
            whole = true;
            return new WrittenRecords(vault.count(), incidents(sample));
        } finally {
            if (made && !whole) {
                remove(file);
            }
        }
    }

    private Ledger ledger(OpenVault vault, ScriptedClock clock) {
        return new Ledger(vault, clock, random, program);
    }

    private static long incidents(SampleCase sample) {
        return sample.steps().stream()
                .filter(step -> step.entry() instanceof IncidentRecorded)
                .count();
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The original failure is the one to report.
        }
    }

    /** A clock set by the script. */
    private static final class ScriptedClock extends Clock {
        private final ZoneId zone;
        private Instant now;

        ScriptedClock(Instant now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        void set(Instant next) {
            now = next;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ScriptedClock(now, other);
        }
    }
}
