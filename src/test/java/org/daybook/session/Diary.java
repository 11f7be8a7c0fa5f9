package org.daybook.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson;
import org.daybook.ledger.Ledger;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.KnownVaults;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;

/** A diary for tests: a real file, a fixed clock, a cheap key derivation. */
public final class Diary {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T21:15:00Z"), ZONE);
    public static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    public static final String PASSPHRASE = "seven quiet rivers run north";

    /** The least that the format allows: tests are many. */
    public static final Argon2Cost CHEAP = new Argon2Cost(64 * 1024, 1, 4);

    private static final String PROGRAM = "Daybook test";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final KnownVaults VAULTS = new KnownVaults();

    private final Path file;

    public Diary(Path folder) {
        this.file = folder.resolve("notebook.nbk");
    }

    public Path file() {
        return file;
    }

    public static Diaries diaries() {
        return diaries(CLOCK);
    }

    public static Diaries diaries(Clock clock) {
        return diaries(clock, RANDOM);
    }

    /** Cheap ones, which derive the key of a slot from the same passphrase only once. */
    public static Diaries diaries(Clock clock, SecureRandom random) {
        return new Diaries(new Environment(clock, random, PROGRAM), () -> CHEAP, VAULTS.file(clock, random));
    }

    /** Unlocks files as {@link #diaries(Clock)} do. */
    static VaultFile vaultFile(Clock clock) {
        return VAULTS.file(clock, RANDOM);
    }

    public static Passphrase passphrase() {
        return Passphrase.of(PASSPHRASE.toCharArray());
    }

    /**
     * A new diary as {@link Diaries#create} makes it, and opens it. The file is made once and copied from then on, so
     * all of them are one vault: a test that tells two apart makes one by {@link #createWithOwnKeys}.
     */
    public Session create() throws VaultFailure {
        try {
            Files.copy(Template.FILE, file, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unlock();
    }

    /** A new diary that has nothing in common with another. */
    public Session createWithOwnKeys() throws VaultFailure {
        try (Passphrase passphrase = passphrase();
                RecoveryCode code = RecoveryCode.generate(RANDOM)) {
            return diaries().create(file, passphrase, code);
        }
    }

    /** Unlocks it. */
    public Session unlock() throws VaultFailure {
        try (Passphrase passphrase = passphrase()) {
            return diaries().unlock(file, passphrase);
        }
    }

    /** The diary that is copied, made when the first is asked for. */
    private static final class Template {
        static final Path FILE = make();

        private static Path make() {
            try (Passphrase passphrase = passphrase();
                    RecoveryCode code = RecoveryCode.generate(RANDOM)) {
                Path folder = Files.createTempDirectory("template");
                Path file = folder.resolve("notebook.nbk");
                file.toFile().deleteOnExit();
                new VaultFile(CLOCK, RANDOM)
                        .create(
                                file,
                                passphrase,
                                code,
                                CHEAP,
                                vault -> new Ledger(vault, CLOCK, RANDOM, PROGRAM).start())
                        .close();
                return file;
            } catch (IOException | VaultFailure e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** An incident with text in every field. */
    public static Incident incident(String word) {
        return incident(Id.random(RANDOM), word, DAY);
    }

    public static Incident incident(Id<Incident> id, String word, LocalDate day) {
        return Incident.of(
                        id,
                        1,
                        EventTime.exactly(day, null, ZONE).inWords(word + " when"),
                        IncidentDescription.of(
                                List.of(IncidentType.UNWANTED_GIFT), word + " happened", word + " exact"))
                .with(IncidentLocation.of(word + " place"))
                .with(SuspectedPerson.of(word + " person", SuspectedPerson.Certainty.BELIEVED, word + " reason"))
                .with(IncidentEffect.of(word + " feelings", word + " effect"))
                .with(new IncidentHandling(true, word + " leaveout", word + " private"));
    }
}
