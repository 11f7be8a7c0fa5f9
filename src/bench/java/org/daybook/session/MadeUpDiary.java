package org.daybook.session;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson;
import org.daybook.ledger.Ledger;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFile;
import org.jspecify.annotations.Nullable;

/**
 * A diary of made-up words: a vocabulary of some thousands, used as unevenly as people use theirs, and in each incident
 * a word of its own, 0.7 kB an incident. One in fifty is in Chinese characters, one in fifty is amended, one in a
 * hundred has no date, one in five hundred is withdrawn. Every text begins with one word and ends with another that never
 * stand together. To each fifty incidents there are two things as exhibits, one of an incident and one of none.
 */
public final class MadeUpDiary {
    static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

    static final String FIRST_WORD = "kitchen";
    static final String LAST_WORD = "window";
    private static final int HASH_BYTES = 32;
    private static final int EXHIBIT_EVERY = 50;
    private static final int VOCABULARY = 6000;
    private static final int TEXT_CHARACTERS = 700;
    private static final int CHINESE_CHARACTERS = 230;
    private static final int FIRST_IDEOGRAPH = 0x4e00;
    private static final int IDEOGRAPHS = 2500;
    private static final int DAYS = 3900;
    private static final int PERSONS = 40;
    private static final int PLACES = 60;
    private static final String[] SYLLABLES = {
        "ba", "be", "bri", "ca", "co", "cra", "da", "de", "dor", "el", "fa", "fen", "ga", "gro", "ha", "hen", "il",
                "in",
        "ka", "ke", "la", "lo", "lum", "ma", "mo", "na", "nor", "o", "pa", "pel", "qua", "ra", "ro", "sa", "se", "shi",
        "ta", "te", "tro", "u", "va", "ven", "wa", "wi", "ya", "za"
    };

    private final Random random = new Random(2026);
    private final SecureRandom secure = new SecureRandom();
    private final String[] vocabulary = new String[VOCABULARY];
    private final double[] upTo = new double[VOCABULARY];

    private int own;

    /** The same diary each time. */
    public MadeUpDiary() {
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            vocabulary[rank] = word.toString();
            sum += 1.0 / (rank + 2);
            upTo[rank] = sum;
        }
    }

    /** The word that is so many-th in use, 0 the most common. */
    public String word(int rank) {
        return vocabulary[rank];
    }

    /** Writes a diary of so many incidents. */
    void write(Path file, int incidents) throws Exception {
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(secure);
                OpenVault vault =
                        new VaultFile(Diary.CLOCK, secure).create(file, passphrase, code, Diary.CHEAP, _ -> {})) {
            Ledger ledger = new Ledger(vault, Diary.CLOCK, secure, "Daybook bench");
            vault.transaction(() -> {
                ledger.start();
                for (int number = 1; number <= incidents; number++) {
                    Incident incident = incident(number, incidents);
                    ledger.append(new IncidentRecorded(incident));
                    if (number % 50 == 0) {
                        ledger.append(new IncidentAmended(incident, "a word was wrong"));
                    }
                    if (number % EXHIBIT_EVERY == 0) {
                        ledger.append(new ExhibitAdded(thing(2 * number / EXHIBIT_EVERY - 1, incident.id()), null));
                        ledger.append(new ExhibitAdded(thing(2 * number / EXHIBIT_EVERY, null), null));
                    }
                    if (number % 500 == 0) {
                        ledger.append(new IncidentWithdrawn(incident.id(), "it was someone else"));
                    }
                }
                return incidents;
            });
        }
    }

    /** So many incidents folded into a case, without a file. */
    public CaseFile caseFile(int incidents) {
        CaseFile caseFile = new CaseFile();
        EntryMetadata envelope =
                new EntryMetadata(OffsetDateTime.now(Diary.CLOCK), Diary.ZONE, "", "", "Daybook bench");
        ByteSequence none = ByteSequence.of(new byte[HASH_BYTES]);
        for (int number = 1; number <= incidents; number++) {
            caseFile.apply(
                    new LedgerEntry(number, envelope, new IncidentRecorded(incident(number, incidents)), none, none));
        }
        return caseFile;
    }

    Incident incident(int number, int of) {
        LocalDate day = FIRST_DAY.plusDays((long) number * DAYS / of);
        LocalTime time = random.nextInt(3) == 0 ? null : LocalTime.of(random.nextInt(24), random.nextInt(60));
        EventTime when =
                random.nextInt(100) == 0 ? EventTime.unknown(Diary.ZONE) : EventTime.exactly(day, time, Diary.ZONE);
        IncidentType[] types = IncidentType.values();
        String happened = random.nextInt(50) == 0 ? chinese() : text();
        return Incident.of(
                        Id.random(secure),
                        number,
                        when,
                        IncidentDescription.of(List.of(types[random.nextInt(types.length)]), happened, ""))
                .with(IncidentLocation.of(vocabulary[100 + random.nextInt(PLACES)] + " street"))
                .with(SuspectedPerson.of(
                        vocabulary[500 + random.nextInt(PERSONS)], SuspectedPerson.Certainty.BELIEVED, ""));
    }

    private Exhibit thing(int number, @Nullable Id<Incident> incident) {
        PhysicalItem item = new PhysicalItem("", anyWord() + " box", "shelf " + number, List.of());
        Exhibit thing = Exhibit.of(Id.random(secure), number, item)
                .with(new ExhibitDescription("parcel " + anyWord(), anyWord() + " " + anyWord(), "", ""));
        return incident == null ? thing : thing.with(ExhibitLinks.NONE.withIncident(incident));
    }

    private String text() {
        StringBuilder text = new StringBuilder(FIRST_WORD + " ref" + own++ + " ");
        while (text.length() < TEXT_CHARACTERS) {
            text.append(anyWord()).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        text.append(LAST_WORD).append('.');
        return text.toString();
    }

    private String chinese() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CHINESE_CHARACTERS; i++) {
            double skewed = random.nextDouble() * random.nextDouble() * random.nextDouble();
            text.append((char) (FIRST_IDEOGRAPH + (int) (skewed * IDEOGRAPHS)));
        }
        return text.toString();
    }

    private String anyWord() {
        double at = random.nextDouble() * upTo[VOCABULARY - 1];
        int found = java.util.Arrays.binarySearch(upTo, at);
        return vocabulary[found < 0 ? Math.min(VOCABULARY - 1, -found - 1) : found];
    }
}
