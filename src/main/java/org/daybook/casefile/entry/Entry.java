package org.daybook.casefile.entry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.CaseHeading;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be recorded. An entry is never changed: an amendment is a new entry that holds the whole new
 * record and a reason. The ledger decides how each kind is stored.
 */
public sealed interface Entry {

    /**
     * The first entry of every diary: its own signing key, P-256.
     *
     * @param publicKey X.509 SubjectPublicKeyInfo, DER
     * @param privateKey PKCS #8, DER; kept sealed in the ledger, and in memory while the diary is open
     */
    record DiaryStarted(ByteSequence publicKey, ByteSequence privateKey) implements Entry {
        /** The private key for whoever it is kept from. */
        public static final ByteSequence WITHHELD = ByteSequence.of(new byte[0]);
    }

    /**
     * The diary was unlocked; recorded so that 'last opened' and failed attempts can be shown.
     *
     * @param way how it was unlocked
     * @param failedTries when attempts failed since the previous unlock, oldest first; they are noted unencrypted in
     * the file, so they can be forged or removed
     * @param failedCount how many attempts failed, which may be more than are listed
     */
    record DiaryOpened(UnlockWay way, List<OffsetDateTime> failedTries, int failedCount) implements Entry {
        public DiaryOpened {
            failedTries = List.copyOf(failedTries);
        }

        /** How a diary was unlocked. */
        public enum UnlockWay implements Coded {
            PASSPHRASE("passphrase"),
            RECOVERY_CODE("recovery"),
            /** By a colleague's own key; the author of the entry is the colleague. */
            COLLEAGUE("colleague");

            private final String code;

            UnlockWay(String code) {
                this.code = code;
            }

            @Override
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
     * @param reason why, in her words
     * @param claim what the diary it was imported from says about the withdrawal; null if it was withdrawn here
     */
    record IncidentWithdrawn(
            Id<Incident> incident, String reason, @Nullable ImportedClaim claim) implements Entry {
        /** Creates a withdrawal made in this diary. */
        public IncidentWithdrawn(Id<Incident> incident, String reason) {
            this(incident, reason, null);
        }
    }

    /** The heading of the case was recorded, as it is from now on. */
    record HeadingRecorded(CaseHeading heading) implements Entry {}

    /** A case record was recorded. */
    record CaseRecordRecorded(CaseRecord caseRecord) implements Entry {}

    /** A case record was amended: the whole new record, and why, in her words. */
    record CaseRecordAmended(CaseRecord caseRecord, String reason) implements Entry {}

    /**
     * A case record was withdrawn: it stays visible as withdrawn.
     *
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
     * @param incidents the numbers of the erased incidents, never reused
     * @param exhibits the numbers of the erased exhibits, never reused
     * @param caseRecords the numbers of the erased case records, never reused
     * @param blobs the erased sealed files
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
     * @param exhibit its record
     * @param file the sealed file; null for a physical item, and for a file whose bytes were lost
     * @param claim what the diary it was salvaged from says about it; null if it was added here
     */
    record ExhibitAdded(
            Exhibit exhibit,
            @Nullable SealedFile file,
            @Nullable ImportedClaim claim) implements Entry {
        public ExhibitAdded(Exhibit exhibit, @Nullable SealedFile file) {
            this(exhibit, file, null);
        }
    }

    /**
     * The record of an exhibit was amended: the whole new record.
     *
     * @param exhibit its record from now on
     * @param reason why, in her words
     * @param claim what the diary it was salvaged from says about this version; null if it was amended here
     */
    record ExhibitAmended(
            Exhibit exhibit, String reason, @Nullable ImportedClaim claim) implements Entry {
        /** Creates an amendment made in this diary. */
        public ExhibitAmended(Exhibit exhibit, String reason) {
            this(exhibit, reason, null);
        }
    }

    /**
     * A copy of an exhibit's file was saved outside the diary, unprotected.
     *
     * @param name the copy's name, without the folder
     */
    record ExhibitCopied(Id<Exhibit> exhibit, String name) implements Entry {}

    /**
     * The bytes of an exhibit's file were added again, from another folder or under another name. They are stored
     * once.
     *
     * @param name the name of the file that was added again
     * @param folder its folder outside the diary; stored separately, and never in a portfolio
     */
    record ExhibitMetAgain(Id<Exhibit> exhibit, String name, String folder) implements Entry {}

    /**
     * Exported messages, whose original is in exhibits, were read into rows.
     *
     * @param messages what was read, and how
     * @param rows the sealed rows; null if they were lost with a diary that this one was salvaged from
     * @param claim what the diary it was salvaged from says about it; null if it was imported here
     */
    record MessagesImported(
            MessageImport messages,
            @Nullable SealedFile rows,
            @Nullable ImportedClaim claim) implements Entry {
        /** Creates an import made in this diary. */
        public MessagesImported(MessageImport messages, SealedFile rows) {
            this(messages, rows, null);
        }
    }

    /**
     * The digest over all rows of an import, so that it is fixed before anybody doubts that a message is among them.
     *
     * @param rows how many there are
     * @param root of the tree of digests over them
     * @param originals the SHA-256 of the files from which they were read
     * @param pictures how many pictures are in the original
     * @param recordings how many recordings are in it
     * @param saltKey from which the salts of the tree are derived; kept sealed
     */
    record RowsCommitted(
            Id<MessageImport> messages,
            int rows,
            ByteSequence root,
            List<ByteSequence> originals,
            int pictures,
            int recordings,
            ByteSequence saltKey)
            implements Entry {
        public RowsCommitted {
            originals = List.copyOf(originals);
        }
    }

    /**
     * The messages to which an incident refers, from now on.
     *
     * @param ranges runs of rows of imported conversations; empty for none
     */
    record MessagesLinked(Id<Incident> incident, List<MessageRange> ranges) implements Entry {
        public MessagesLinked {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * An import of messages was withdrawn: it stays visible as withdrawn.
     *
     * @param reason why, in her words
     * @param claim what the diary it was salvaged from says about the withdrawal; null if it was withdrawn here
     */
    record ImportWithdrawn(
            Id<MessageImport> messages,
            String reason,
            @Nullable ImportedClaim claim) implements Entry {}

    /**
     * A portfolio was written.
     *
     * @param madeAt the time printed in it
     * @param preset the code of its purpose; empty if an earlier version wrote it
     * @param code the code printed on each page; empty if an earlier version wrote it
     * @param incidents the numbers of the incidents printed in it
     * @param exhibits the labels printed in it, which are fixed from then on
     * @param caseRecords the case records printed in it; empty if an earlier version wrote it
     * @param leftOut the codes of the parts, kinds and sections left out
     * @param preparedFor for whom, in her words
     * @param since the number of the entry after which its content begins; 0 for all, and if an earlier version wrote it
     * @param head the ledger head printed in it
     * @param files name and SHA-256 of each file written
     */
    record PortfolioExported(
            OffsetDateTime madeAt,
            String preset,
            String code,
            List<Integer> incidents,
            List<GivenLabel> exhibits,
            List<Id<CaseRecord>> caseRecords,
            Set<String> leftOut,
            String preparedFor,
            long since,
            LedgerHead head,
            List<WrittenFile> files)
            implements Entry {
        public PortfolioExported {
            incidents = List.copyOf(incidents);
            exhibits = List.copyOf(exhibits);
            caseRecords = List.copyOf(caseRecords);
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
     * @param preparedFor for whom, in her words; empty if that was not said
     */
    record CaseExported(WrittenFile file, int incidents, int caseRecords, String preparedFor) implements Entry {}

    /**
     * A sheet for supporters was written, such as a referral.
     *
     * @param sheet the code of what it is
     * @param preparedFor for whom, in her words; may be empty
     * @param head the ledger head printed in it
     * @param files name and SHA-256 of each file written
     */
    record SupportSheetWritten(String sheet, String preparedFor, LedgerHead head, List<WrittenFile> files)
            implements Entry {
        public SupportSheetWritten {
            files = List.copyOf(files);
        }
    }

    /**
     * Whether somebody has a copy that was written: a portfolio, an export, a sheet, or a diary handed over. What was
     * recorded last about a copy and a recipient counts.
     *
     * @param copy the digest of the entry by which it was written
     * @param recipient who has it, or for whom it was, in her words
     * @param on the day on which it was given, deleted or asked back
     * @param way how it was given, in her words; may be empty
     * @param by who gave it, in her words; may be empty
     */
    record CopyStateRecorded(ByteSequence copy, CopyState state, String recipient, LocalDate on, String way, String by)
            implements Entry {
        /** What became of it. */
        public enum CopyState implements Coded {
            /** Nothing is known but that it was made; also what only a newer version knows. */
            MADE("made"),
            GIVEN("given"),
            /** It was not given, and was deleted. */
            NOT_GIVEN("not-given"),
            ASKED_BACK("asked-back");

            private final String code;

            CopyState(String code) {
                this.code = code;
            }

            @Override
            public String code() {
                return code;
            }
        }
    }

    /**
     * The reminders she has hidden from now on; all others are shown again.
     *
     * @param codes the codes of the reminders; those of a newer version are preserved
     */
    record RemindersHidden(Set<String> codes) implements Entry {
        public RemindersHidden {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * What an organisation sets in this diary from now on.
     *
     * @param settings the text of its settings file, as it was; empty if it sets nothing any more
     */
    record OrganisationSet(String settings) implements Entry {}

    /** The passphrase was changed and everything sealed again under a new key. */
    record PassphraseChanged() implements Entry {}

    /** The recovery code was replaced, or the first one was created. */
    record RecoveryCodeReplaced() implements Entry {}

    /** A colleague was given access, or another than before. */
    record AccessGiven(AccessGrant grant) implements Entry {}

    /** The access of the colleague with this public key was ended, and everything sealed again under a new key. */
    record AccessEnded(ByteSequence publicKey) implements Entry {}

    /**
     * The diary, or a part of it, was sealed in a file for one person.
     *
     * @param publicKey that opens it
     * @param whole whether it is a copy of the diary rather than a part of it
     * @param leftOut the codes of what was left out, as of a portfolio; {@code drafts} always
     * @param file name and SHA-256 of the file; null in the copy itself
     * @param head the ledger head it holds
     */
    record HandedOver(
            String name,
            ByteSequence publicKey,
            boolean whole,
            Set<String> leftOut,
            @Nullable WrittenFile file,
            LedgerHead head)
            implements Entry {
        public HandedOver {
            leftOut = Set.copyOf(leftOut);
        }

        public HandedOver in(WrittenFile written) {
            return new HandedOver(name, publicKey, whole, leftOut, written, head);
        }
    }

    /**
     * Work that takes more than one transaction was begun; until a {@link WorkEnded} names it, it is unfinished.
     *
     * @param about the name of what is imported, or for whom something is written, in her words; may be empty
     * @param plan what has to be known to finish it, by codes; what only a newer version knows is preserved
     */
    record WorkBegun(Id<WorkBegun> work, WorkKind kind, String about, Map<String, String> plan) implements Entry {
        /** In the plan of what is written outside, the name of the file, without the folder. */
        public static final String FILE = "file";

        /** In the plan of a step with imported messages, the id of their import. */
        public static final String IMPORT = "import";

        public WorkBegun {
            plan = Map.copyOf(plan);
        }

        /** What is done, which says how it is finished. */
        public enum WorkKind implements Coded {
            /** A file or folder is imported; importing it again finishes it. */
            IMPORT("import"),
            /** Incidents are made of imported messages. */
            INCIDENTS("incidents"),
            /** What was sent with imported messages is added to their incidents, which are there. */
            ATTACHMENTS("attachments"),
            /** Something that is whole gets its name outside the diary. */
            WRITING("writing"),
            /** Of a kind that only a newer version knows. */
            OTHER("other");

            private final String code;

            WorkKind(String code) {
                this.code = code;
            }

            @Override
            public String code() {
                return code;
            }
        }
    }

    /** Such work came to its end, or was given up. */
    record WorkEnded(Id<WorkBegun> work) implements Entry {}

    /** A verified copy of the diary was written to another place; {@code head} is the ledger head it held. */
    record CopyMade(LedgerHead head) implements Entry {}

    /** The diary was salvaged from a damaged one; everything before this entry comes from there. */
    record Salvaged(SalvageRecord account) implements Entry {}

    /**
     * An entry of a kind that only a newer version knows: preserved, shown as such, never dropped.
     *
     * @param kind its stored kind
     * @param version its stored version
     * @param publicJson its stored public part
     * @param privateJson its stored private part
     */
    record Unknown(String kind, int version, String publicJson, String privateJson) implements Entry {}

    /**
     * The label under which an exhibit was given out.
     *
     * @param initials the initials before its number
     */
    record GivenLabel(Id<Exhibit> exhibit, String initials) {}

    /**
     * A file written outside the diary.
     *
     * @param name its name, without the folder
     * @param sha256 the SHA-256 of its bytes
     */
    record WrittenFile(String name, ByteSequence sha256) {}

    /**
     * A file sealed in the diary.
     *
     * @param blob the id of the rows that hold it
     * @param key the key that seals only this file, 32 bytes
     * @param length its true length in bytes, before padding
     * @param sha256 the SHA-256 of its true bytes
     */
    record SealedFile(Id<SealedFile> blob, ByteSequence key, long length, ByteSequence sha256) {}

    /**
     * What was typed for somebody was read back to them.
     *
     * @param record the incident, exhibit or case record
     * @param version the digest of the entry that holds the version that was read back
     * @param agreed whether they agreed that it is what they said
     * @param on the day on which it was read back
     * @param said what they said about it; may be empty
     */
    record VersionReadBack(Id<?> record, ByteSequence version, boolean agreed, LocalDate on, String said)
            implements Entry {}

    /**
     * This diary was made by merging others: which, and under which ids, numbers and labels their records stand here.
     */
    record DiariesMerged(MergeRecord account) implements Entry {}

    /** The digests of a run of entries of a merged diary, which prove its chain. */
    record OriginDigests(OriginSegment segment) implements Entry {}

    /**
     * An entry of a merged diary, as it was stored there.
     *
     * @param file its sealed file as it is sealed here; null if it has none, or if another entry keeps the same bytes
     */
    record OriginEntry(CopiedEntry copied, @Nullable SealedFile file) implements Entry {}

    /** The incident this entry is about; null for entries of other kinds. */
    default @Nullable Id<Incident> incidentId() {
        return switch (this) {
            case IncidentRecorded recorded -> recorded.incident().id();
            case IncidentAmended amended -> amended.incident().id();
            case IncidentWithdrawn withdrawn -> withdrawn.incident();
            default -> null;
        };
    }

    /** The case record this entry is about; null for entries of other kinds. */
    default @Nullable Id<CaseRecord> caseRecordId() {
        return switch (this) {
            case CaseRecordRecorded recorded -> recorded.caseRecord().id();
            case CaseRecordAmended amended -> amended.caseRecord().id();
            case CaseRecordWithdrawn withdrawn -> withdrawn.caseRecord();
            default -> null;
        };
    }

    /** The sealed file that this entry keeps in the diary; null for entries that keep none. */
    default @Nullable SealedFile keptFile() {
        return switch (this) {
            case ExhibitAdded added -> added.file();
            case MessagesImported imported -> imported.rows();
            case OriginEntry origin -> origin.file();
            default -> null;
        };
    }

    /** The same entry with its file as it is sealed now; null if its bytes are lost. */
    default Entry keeping(@Nullable SealedFile file) {
        return switch (this) {
            case ExhibitAdded added -> new ExhibitAdded(added.exhibit(), file, added.claim());
            case MessagesImported imported -> new MessagesImported(imported.messages(), file, imported.claim());
            default -> this;
        };
    }

    /** What the diary it came from says about it; null if it was recorded here, or is of a kind that has none. */
    default @Nullable ImportedClaim claim() {
        return switch (this) {
            case IncidentRecorded recorded ->
                recorded.incident().background().origin().claim();
            case IncidentAmended amended ->
                amended.incident().background().origin().claim();
            case IncidentWithdrawn withdrawn -> withdrawn.claim;
            case CaseRecordRecorded recorded -> recorded.caseRecord().claim();
            case CaseRecordAmended amended -> amended.caseRecord().claim();
            case CaseRecordWithdrawn withdrawn -> withdrawn.claim;
            case ExhibitAdded added -> added.claim;
            case ExhibitAmended amended -> amended.claim;
            case MessagesImported imported -> imported.claim;
            case ImportWithdrawn withdrawn -> withdrawn.claim;
            default -> null;
        };
    }

    /** The record this entry is about, with which it is erased; null for entries of other kinds. */
    default @Nullable Id<?> recordId() {
        return switch (this) {
            case IncidentRecorded recorded -> recorded.incident().id();
            case IncidentAmended amended -> amended.incident().id();
            case IncidentWithdrawn withdrawn -> withdrawn.incident();
            case CaseRecordRecorded recorded -> recorded.caseRecord().id();
            case CaseRecordAmended amended -> amended.caseRecord().id();
            case CaseRecordWithdrawn withdrawn -> withdrawn.caseRecord();
            case VersionReadBack readBack -> readBack.record();
            case MessagesLinked linked -> linked.incident();
            case MessagesImported imported -> imported.messages().id();
            case ImportWithdrawn withdrawn -> withdrawn.messages();
            case RowsCommitted committed -> committed.messages();
            default -> exhibitId();
        };
    }

    /** The exhibit this entry is about; null for entries of other kinds. */
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
