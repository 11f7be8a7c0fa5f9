package org.daybook.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.Entry.CaseExported;
import org.daybook.casefile.entry.Entry.CopyMade;
import org.daybook.casefile.entry.Entry.DiaryOpened;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.ExhibitCopied;
import org.daybook.casefile.entry.Entry.GivenLabel;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.casefile.entry.Entry.PassphraseChanged;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.Entry.RecoveryCodeReplaced;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.exhibit.CustodyTransfer;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson;
import org.daybook.ledger.Ledger;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;

/**
 * Writes a golden file of the present format: every kind of entry, an erased one, a draft, a sealed file, a failed
 * attempt. Run once when a format is released; the file is never written again.
 */
final class GoldenVault {
    static final String PASSPHRASE = "correct golden file, Straße ½ é";
    static final String NARRATIVE = "He waited by the gate — ਉਹ ਗੇਟ ਕੋਲ ਖੜ੍ਹਾ ਸੀ 🚗";
    static final String ERASED_WORD = "erasedword";
    static final Id<Incident> FIRST = new Id<>("00000000000000000000000000000001");
    static final Id<Incident> SECOND = new Id<>("00000000000000000000000000000002");
    static final Id<Incident> THIRD = new Id<>("00000000000000000000000000000003");

    static final Id<Exhibit> FOURTH = new Id<>("00000000000000000000000000000004");

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T18:00:00Z"), ZONE);

    private GoldenVault() {}

    /** @param args the file to write, which must not exist */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        VaultFile vaultFile = new VaultFile(CLOCK, RANDOM);
        try (Passphrase passphrase = passphrase();
                RecoveryCode code = VaultSample.code();
                OpenVault vault = vaultFile.create(file, passphrase, code, new Argon2Cost(64 * 1024, 3, 4), _ -> {})) {
            write(vault);
        }
        try (Passphrase wrong = Passphrase.of("wrong".toCharArray())) {
            vaultFile.unlock(file, wrong).close();
        } catch (VaultFailure.WrongPassphrase e) {
            System.out.println("written: " + Files.size(file));
        }
    }

    static Passphrase passphrase() {
        return Passphrase.of(PASSPHRASE.toCharArray());
    }

    static byte[] fileContent() {
        byte[] content = new byte[1_200_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31 + i / 251);
        }
        return content;
    }

    private static void write(OpenVault vault) throws Exception {
        Ledger ledger = new Ledger(vault, CLOCK, RANDOM, "Daybook 0.1.0");
        OffsetDateTime earlier = OffsetDateTime.ofInstant(CLOCK.instant().minus(Duration.ofDays(1)), ZoneOffset.UTC);
        ledger.start();
        ledger.append(new DiaryOpened(DiaryOpened.UnlockWay.PASSPHRASE, List.of(earlier), 1));
        Incident first = incident(FIRST, 1, NARRATIVE);
        ledger.append(new IncidentRecorded(first));
        ledger.append(new IncidentAmended(incident(FIRST, 1, NARRATIVE + " later"), "I remembered the car"));
        ledger.append(new IncidentRecorded(undated(SECOND, 2)));
        ledger.append(new IncidentWithdrawn(SECOND, "It was a neighbour"));
        ledger.append(new IncidentRecorded(incident(THIRD, 3, ERASED_WORD)));
        ledger.erase(
                new Erased(Set.of(7L), Set.of(3), Set.of(), Map.of(), Set.of(), "I do not want it here"), Set.of());
        VaultSample.add(ledger, VaultSample.seal(vault, fileContent()));
        VaultSample.add(ledger, new ExhibitAdded(item(""), null));
        ledger.append(new ExhibitAmended(item("In the shed"), "I moved it"));
        ledger.append(new ExhibitCopied(FOURTH, "SB1.jpg"));
        ledger.append(new PortfolioExported(
                earlier,
                "police-file",
                "4XF9-ABCD-E37Q",
                List.of(1, 2),
                List.of(new GivenLabel(FOURTH, "SB")),
                List.of(),
                Set.of("feelings"),
                "PC 1234",
                0,
                ledger.head(),
                List.of(new WrittenFile("notes.pdf", ByteSequence.of(Hashes.sha256(new byte[0]))))));
        ledger.append(new HeadingRecorded(CaseHeading.NOT_SAID));
        ledger.append(
                new CaseExported(new WrittenFile("case.json", ByteSequence.of(Hashes.sha256(new byte[0]))), 2, 0, ""));
        ledger.append(new CopyMade(ledger.head()));
        ledger.append(new PassphraseChanged());
        ledger.append(new RecoveryCodeReplaced());
        ledger.drafts()
                .put(ledger.drafts()
                        .seal(new Draft(
                                THIRD.as(),
                                "incident",
                                FIRST,
                                Map.of("words", "half a sentence", "date", "3/1"),
                                OffsetDateTime.now(CLOCK))));
    }

    private static Exhibit item(String keptAt) {
        CustodyTransfer found = new CustodyTransfer(EventTime.unknown(ZONE), "", "Mum", "found it on the step");
        return Exhibit.of(FOURTH, 2, new PhysicalItem("by hand", "brown paper", keptAt, List.of(found)))
                .with(new ExhibitDescription("A parcel", "Not opened", "", ""))
                .with(ExhibitLinks.NONE.withIncident(FIRST));
    }

    private static Incident incident(Id<Incident> id, int number, String happened) {
        return Incident.of(
                        id,
                        number,
                        new EventTime(
                                EventTime.EventTimePrecision.BETWEEN,
                                LocalDate.of(2026, 11, 3),
                                LocalTime.of(21, 5),
                                LocalDate.of(2026, 11, 4),
                                null,
                                ZONE,
                                "after the school run"),
                        IncidentDescription.of(
                                List.of(IncidentType.LOITERING, IncidentType.UNWANTED_GIFT),
                                happened,
                                "“See you soon”"))
                .with(IncidentLocation.of("Outside the nursery"))
                .with(SuspectedPerson.of("D.", SuspectedPerson.Certainty.BELIEVED, "his coat"))
                .with(IncidentEffect.of("shaken", "I took another way home"))
                .with(new IncidentHandling(false, "not yet", "private words"))
                .with(new UnknownFields(Map.of("incident.what.colour", "\"red\"", "private.later", "{\"a\":1}")));
    }

    private static Incident undated(Id<Incident> id, int number) {
        return Incident.of(
                id, number, EventTime.unknown(ZONE), IncidentDescription.of(List.of(), "Something was moved", ""));
    }
}
