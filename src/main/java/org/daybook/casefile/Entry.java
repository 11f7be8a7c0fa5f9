package org.daybook.casefile;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * All that can be recorded. An entry is never changed: an amendment is a new entry that holds the whole new record and
 * a reason. The ledger decides how each kind is stored.
 */
public sealed interface Entry {

    /**
     * The first entry of every diary: its own signing key, P-256.
     *
     * @param publicKey X.509 SubjectPublicKeyInfo, DER
     * @param privateKey PKCS #8, DER; lives sealed in the ledger and in memory while the diary is open
     */
    record DiaryStarted(ByteSequence publicKey, ByteSequence privateKey) implements Entry {}

    /**
     * The diary was unlocked; recorded so that 'last opened' and failed attempts can be shown.
     *
     * @param way by what it was unlocked
     * @param failedTries when failed attempts were noted since it was unlocked before, oldest first; the notes lie open
     * in the file, so that they can be forged or removed
     * @param failedCount how many were noted; more than are listed, if there were very many
     */
    record DiaryOpened(Way way, List<OffsetDateTime> failedTries, int failedCount) implements Entry {
        public DiaryOpened {
            failedTries = List.copyOf(failedTries);
        }

        /** By what it was unlocked. */
        public enum Way {
            PASSPHRASE("passphrase"),
            RECOVERY_CODE("recovery");

            private final String code;

            Way(String code) {
                this.code = code;
            }

            /** The stable code by which this value is stored. */
            public String code() {
                return code;
            }
        }
    }

    /** An incident was recorded. */
    record IncidentRecorded(Incident incident) implements Entry {}

    /** An incident was amended: the whole new record, and why, in her words. */
    record IncidentAmended(Incident incident, String reason) implements Entry {}

    /**
     * An incident was withdrawn: it stays visible as withdrawn.
     *
     * @param incident which
     * @param reason why, in her words
     * @param claim what the diary it was imported from says of the withdrawal; null if it was withdrawn here
     */
    record IncidentWithdrawn(
            Id<Incident> incident, String reason, @Nullable ImportedClaim claim) implements Entry {
        /** Withdrawn here. */
        public IncidentWithdrawn(Id<Incident> incident, String reason) {
            this(incident, reason, null);
        }
    }

    /** What stands above the whole case, as it is from now on. */
    record HeadingRecorded(CaseHeading heading) implements Entry {}

    /** Something else of the case was recorded. */
    record CaseRecordRecorded(CaseRecord caseRecord) implements Entry {}

    /** It was amended: the whole new record, and why, in her words. */
    record CaseRecordAmended(CaseRecord caseRecord, String reason) implements Entry {}

    /**
     * It was withdrawn: it stays visible as withdrawn.
     *
     * @param kind what it is
     * @param caseRecord which
     * @param reason why, in her words
     * @param claim what the diary it was imported from says of the withdrawal; null if it was withdrawn here
     */
    record CaseRecordWithdrawn(
            CaseRecordKind kind,
            Id<CaseRecord> caseRecord,
            String reason,
            @Nullable ImportedClaim claim) implements Entry {}

    /**
     * The sealed bodies of earlier entries were removed for good; their digests stay.
     *
     * @param entries the sequence numbers whose bodies are gone
     * @param incidents the numbers of the incidents that are gone with them, so that none is used again
     * @param exhibits the numbers of the exhibits that are gone with them, so that none is used again
     * @param caseRecords the numbers of the case records that are gone with them, so that none is used again
     * @param blobs the sealed files that are gone with them
     * @param reason why, in her words
     */
    record Erased(
            Set<Long> entries,
            Set<Integer> incidents,
            Set<Integer> exhibits,
            Map<CaseRecordKind, Set<Integer>> caseRecords,
            Set<Id<SealedFile>> blobs,
            String reason)
            implements Entry {
        public Erased {
            entries = Set.copyOf(entries);
            incidents = Set.copyOf(incidents);
            exhibits = Set.copyOf(exhibits);
            caseRecords = caseRecords.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, of -> Set.copyOf(of.getValue())));
            blobs = Set.copyOf(blobs);
        }
    }

    /**
     * An exhibit was added.
     *
     * @param exhibit what is said of it
     * @param file the sealed file; null for a physical item, and for a file whose bytes were lost
     * @param claim what the diary it was salvaged from says of it; null if it was added here
     */
    record ExhibitAdded(
            Exhibit exhibit,
            @Nullable SealedFile file,
            @Nullable ImportedClaim claim) implements Entry {
        /** Added here. */
        public ExhibitAdded(Exhibit exhibit, @Nullable SealedFile file) {
            this(exhibit, file, null);
        }
    }

    /**
     * What is said of an exhibit was amended: the whole new record.
     *
     * @param exhibit what is said of it from now on
     * @param reason why, in her words
     * @param claim what the diary it was salvaged from says of this version; null if it was amended here
     */
    record ExhibitAmended(
            Exhibit exhibit, String reason, @Nullable ImportedClaim claim) implements Entry {
        /** Amended here. */
        public ExhibitAmended(Exhibit exhibit, String reason) {
            this(exhibit, reason, null);
        }
    }

    /**
     * A copy of an exhibit's file was saved outside the diary, unprotected.
     *
     * @param exhibit which
     * @param name the copy's name, without the folder
     */
    record ExhibitCopied(Id<Exhibit> exhibit, String name) implements Entry {}

    /**
     * The bytes of an exhibit's file were added again, elsewhere or under another name. They are kept once.
     *
     * @param exhibit which
     * @param name of the file that was added again
     * @param folder where it lay outside; kept apart, and in no portfolio
     */
    record ExhibitMetAgain(Id<Exhibit> exhibit, String name, String folder) implements Entry {}

    /**
     * A portfolio was written.
     *
     * @param madeAt the time printed in it
     * @param preset the code of what it was made for; empty if an earlier version wrote it
     * @param code the code printed on each page; empty if an earlier version wrote it
     * @param incidents the numbers of the incidents printed in it
     * @param exhibits the labels printed in it, which are fixed from then on
     * @param leftOut the codes of the parts, kinds and sections left out
     * @param preparedFor for whom, in her words
     * @param head the head printed in it
     * @param files name and SHA-256 of each file written
     */
    record PortfolioExported(
            OffsetDateTime madeAt,
            String preset,
            String code,
            List<Integer> incidents,
            List<GivenLabel> exhibits,
            Set<String> leftOut,
            String preparedFor,
            LedgerHead head,
            List<WrittenFile> files)
            implements Entry {
        public PortfolioExported {
            incidents = List.copyOf(incidents);
            exhibits = List.copyOf(exhibits);
            leftOut = Set.copyOf(leftOut);
            files = List.copyOf(files);
        }
    }

    /**
     * The whole case was written to a file for another diary or another program.
     *
     * @param file name and SHA-256 of the file
     * @param incidents how many incidents are in it
     * @param caseRecords how many other records are in it
     */
    record CaseExported(WrittenFile file, int incidents, int caseRecords) implements Entry {}

    /**
     * what she no longer wants to be reminded of, as it is from now on. What is not in it is shown again.
     *
     * @param codes of the reminders; those of a newer version are kept
     */
    record RemindersHidden(Set<String> codes) implements Entry {
        public RemindersHidden {
            codes = Set.copyOf(codes);
        }
    }

    /** The passphrase was changed and everything sealed again under a new key. */
    record PassphraseChanged() implements Entry {}

    /** A new recovery code took the place of the old one, or the first was made. */
    record RecoveryCodeReplaced() implements Entry {}

    /** A verified copy of the diary was written to another place; {@code head} is what it held. */
    record CopyMade(LedgerHead head) implements Entry {}

    /** The diary was made of what was left of a damaged one; everything before this entry comes from there. */
    record Salvaged(SalvageRecord account) implements Entry {}

    /**
     * An entry of a kind that only a newer version knows: kept, shown as such, never dropped.
     *
     * @param kind its kind on the wire
     * @param version its version on the wire
     * @param publicJson its stored public part
     * @param privateJson its stored private part
     */
    record Unknown(String kind, int version, String publicJson, String privateJson) implements Entry {}

    /**
     * The label under which an exhibit was given out.
     *
     * @param exhibit which
     * @param initials before its number
     */
    record GivenLabel(Id<Exhibit> exhibit, String initials) {}

    /**
     * A file written outside the diary.
     *
     * @param name its name, without the folder
     * @param sha256 of its bytes
     */
    record WrittenFile(String name, ByteSequence sha256) {}

    /**
     * A file sealed in the diary.
     *
     * @param blob the rows that hold it
     * @param key the key it alone is sealed with, 32 bytes
     * @param length its true length in bytes, before padding
     * @param sha256 of its true bytes
     */
    record SealedFile(Id<SealedFile> blob, ByteSequence key, long length, ByteSequence sha256) {}

    /** The incident this entry speaks of; null for entries of other kinds. */
    default @Nullable Id<Incident> incidentId() {
        return switch (this) {
            case IncidentRecorded recorded -> recorded.incident().id();
            case IncidentAmended amended -> amended.incident().id();
            case IncidentWithdrawn withdrawn -> withdrawn.incident();
            default -> null;
        };
    }

    /** The case record this entry speaks of; null for entries of other kinds. */
    default @Nullable Id<CaseRecord> caseRecordId() {
        return switch (this) {
            case CaseRecordRecorded recorded -> recorded.caseRecord().id();
            case CaseRecordAmended amended -> amended.caseRecord().id();
            case CaseRecordWithdrawn withdrawn -> withdrawn.caseRecord();
            default -> null;
        };
    }

    /** The exhibit this entry speaks of; null for entries of other kinds. */
    default @Nullable Id<Exhibit> exhibitId() {
        return switch (this) {
            case ExhibitAdded added -> added.exhibit().id();
            case ExhibitAmended amended -> amended.exhibit().id();
            case ExhibitMetAgain again -> again.exhibit();
            case ExhibitCopied copied -> copied.exhibit();
            default -> null;
        };
    }
}
