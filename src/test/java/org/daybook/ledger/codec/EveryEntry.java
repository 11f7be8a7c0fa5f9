package org.daybook.ledger.codec;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.CopiedEntry;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.casefile.entry.MergeRecord;
import org.daybook.casefile.entry.OriginSegment;
import org.daybook.casefile.entry.SalvageRecord;
import org.daybook.casefile.entry.SalvageRecord.EntrySpan;
import org.daybook.casefile.entry.SalvageRecord.HighestNumbers;
import org.daybook.casefile.entry.SalvageRecord.LostFile;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.MessageType;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FilledExhibit;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;

/** Examples of everything that can be recorded, for tests that hold for every kind of entry. */
public final class EveryEntry {
    static final Id<?> ID = new Id<>("00112233445566778899aabbccddeeff");
    static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-24T21:15:00.123+01:00");
    public static final EntryMetadata ENVELOPE = new EntryMetadata(AT, Diary.ZONE, "worker", "client", "Daybook test");
    static final ByteSequence HASH = ByteSequence.of(new byte[32]);
    static final ImportedClaim CLAIM = new ImportedClaim("ab".repeat(16), 7, AT, "Ann", "", "cd".repeat(32), false);

    private EveryEntry() {}

    /** When and by whom these were recorded. */
    public static EntryMetadata envelope() {
        return ENVELOPE;
    }

    /** A digest. */
    public static ByteSequence hash() {
        return HASH;
    }

    /** What a diary says about a record that was taken from it. */
    public static ImportedClaim claim() {
        return CLAIM;
    }

    private static MessageImport messages() {
        ConversationSummary chat = new ConversationSummary(
                "Craig",
                "chat.txt",
                List.of(new ConversationSummary.SenderCount("Craig", "+44 7700 900123", 12)),
                12,
                1,
                2,
                3,
                4,
                5,
                AT,
                AT.plusDays(3));
        ConversationSummary undated = new ConversationSummary("", "", List.of(), 0, 0, 0, 0, 0, 0, null, null);
        return new MessageImport(
                ID.as(),
                "whatsapp",
                List.of(
                        new MessageImport.ImportedFile("", ID.as()),
                        new MessageImport.ImportedFile("a/b.jpg", ID.as())),
                new ImportBasis(
                        Diary.ZONE,
                        "day-first",
                        "Ann",
                        "Craig",
                        Optional.of(new ColumnMapping(
                                ';',
                                2,
                                List.of("Day", "Who"),
                                List.of(ColumnRole.DATE_TIME, ColumnRole.NUMBER),
                                MessageType.PAYMENT))),
                List.of(chat, undated),
                UnknownFields.NONE);
    }

    /** One of every kind at least; {@code EntryCodecTest} fails for a kind that has none here. */
    public static List<Entry> examples() {
        ByteSequence secret = ByteSequence.ofHex("0a0b0c");
        Incident incident = Diary.incident(ID.as(), "kestrel", Diary.DAY);
        List<Entry> examples = new ArrayList<>(List.of(
                new Entry.DiaryStarted(HASH, secret),
                new Entry.DiaryOpened(Entry.DiaryOpened.UnlockWay.RECOVERY_CODE, List.of(AT, AT.plusDays(1)), 7),
                new Entry.IncidentRecorded(incident),
                new Entry.IncidentRecorded(FilledIncident.ofPaperLog()),
                new Entry.IncidentRecorded(FilledIncident.ofOtherDiary()),
                new Entry.HeadingRecorded(new CaseHeading(
                        Map.of(
                                PersonDetailKind.NAME,
                                new PersonDetail("Ann", true),
                                PersonDetailKind.ADDRESS,
                                new PersonDetail("hidden words", false)),
                        "Craig",
                        Jurisdiction.SCOTLAND,
                        UnknownFields.NONE)),
                new Entry.IncidentAmended(incident, "I remembered"),
                new Entry.IncidentWithdrawn(ID.as(), "it was someone else"),
                new Entry.IncidentWithdrawn(
                        ID.as(),
                        "taken over",
                        new ImportedClaim("ab".repeat(16), 7, AT, "Ann", "", "cd".repeat(32), false)),
                new Entry.Erased(Set.of(3L, 9L), Set.of(2), Set.of(5, 4), Map.of(), Set.of(ID.as()), "asked to"),
                new Entry.ExhibitAdded(FilledExhibit.ofFile(), new Entry.SealedFile(ID.as(), secret, 1L << 40, HASH)),
                new Entry.ExhibitAdded(FilledExhibit.ofPhysicalItem(), null),
                new Entry.ExhibitAdded(
                        Exhibit.of(ID.as(), 1, FileMetadata.named("a.jpg")),
                        new Entry.SealedFile(ID.as(), secret, 0, HASH)),
                new Entry.ExhibitAdded(Exhibit.of(ID.as(), 2, PhysicalItem.NOT_SAID), null),
                new Entry.ExhibitAmended(FilledExhibit.ofPhysicalItem(), "I remembered"),
                new Entry.ExhibitCopied(ID.as(), "SB1.jpg"),
                new Entry.ExhibitMetAgain(ID.as(), "IMG_1 (2).jpg", "/home/hidden words"),
                new Entry.ExhibitMetAgain(ID.as(), "Pasted picture.png", ""),
                new Entry.MessagesImported(messages(), new Entry.SealedFile(ID.as(), secret, 4711, HASH)),
                new Entry.MessagesImported(messages(), null, CLAIM),
                new Entry.MessagesLinked(
                        ID.as(), List.of(new MessageRange(ID.as(), 0, 1, 3), new MessageRange(ID.as(), 1, 7, 7))),
                new Entry.RowsCommitted(
                        ID.as(),
                        300,
                        ByteSequence.of(new byte[32]),
                        List.of(ByteSequence.of(new byte[32])),
                        5,
                        2,
                        ByteSequence.of(new byte[32])),
                new Entry.ImportWithdrawn(ID.as(), "imported by mistake", null),
                new Entry.ImportWithdrawn(ID.as(), "imported by mistake", CLAIM),
                new Entry.PortfolioExported(
                        AT,
                        "police-file",
                        "4XF9-ABCD-E37Q",
                        List.of(3, 1),
                        List.of(new Entry.GivenLabel(ID.as(), "SB")),
                        List.of(ID.as()),
                        Set.of("who", "where"),
                        "PC 123",
                        7,
                        new LedgerHead(9, HASH),
                        List.of(new Entry.WrittenFile("portfolio.pdf", HASH))),
                new Entry.CopyStateRecorded(
                        HASH,
                        Entry.CopyStateRecorded.CopyState.GIVEN,
                        "DC Farrow",
                        LocalDate.of(2026, 5, 4),
                        "by hand",
                        "Jas"),
                new Entry.CopyStateRecorded(
                        HASH,
                        Entry.CopyStateRecorded.CopyState.ASKED_BACK,
                        "DC Farrow",
                        LocalDate.of(2026, 5, 9),
                        "",
                        ""),
                new Entry.SupportSheetWritten(
                        "referral",
                        "conference",
                        new LedgerHead(9, HASH),
                        List.of(new Entry.WrittenFile("notes.pdf", HASH))),
                new Entry.CaseExported(new Entry.WrittenFile("diary.json", HASH), 3, 9, ""),
                new Entry.CaseExported(new Entry.WrittenFile("diary.json", HASH), 3, 9, "Housing"),
                new Entry.RemindersHidden(Set.of("no-date", "of-a-newer-version")),
                new Entry.OrganisationSet("hidden words"),
                new Entry.OrganisationSet(""),
                new Entry.PassphraseChanged(),
                new Entry.RecoveryCodeReplaced(),
                new Entry.DiaryOpened(Entry.DiaryOpened.UnlockWay.COLLEAGUE, List.of(), 0),
                new Entry.AccessGiven(new AccessGrant(
                        "hidden words", "DA", HASH, AccessGrant.Allows.ADD, LocalDate.of(2026, 12, 31))),
                new Entry.AccessGiven(new AccessGrant("hidden words", "", HASH, AccessGrant.Allows.ALL, null)),
                new Entry.AccessEnded(HASH),
                new Entry.HandedOver("hidden words", HASH, true, Set.of("drafts"), null, new LedgerHead(4, HASH)),
                new Entry.HandedOver(
                        "hidden words",
                        HASH,
                        false,
                        Set.of("where", "who"),
                        new Entry.WrittenFile("notes.dat", HASH),
                        new LedgerHead(4, HASH)),
                new Entry.WorkBegun(ID.as(), Entry.WorkBegun.WorkKind.IMPORT, "hidden words", Map.of()),
                new Entry.WorkBegun(
                        ID.as(),
                        Entry.WorkBegun.WorkKind.WRITING,
                        "hidden words",
                        Map.of(Entry.WorkBegun.FILE, "hidden words", "sha256", HASH.hex())),
                new Entry.WorkEnded(ID.as()),
                new Entry.CopyMade(new LedgerHead(4, HASH)),
                new Entry.ExhibitAdded(FilledExhibit.ofFile(), null, CLAIM),
                new Entry.ExhibitAmended(FilledExhibit.ofPhysicalItem(), "I remembered", CLAIM),
                new Entry.Salvaged(new SalvageRecord(
                        "ab".repeat(16),
                        new LedgerHead(4, HASH),
                        3,
                        List.of(new EntrySpan(2, 2), new EntrySpan(5, 9)),
                        List.of(new LostFile(ID.as(), 1L << 40, HASH)),
                        List.of(new Entry.GivenLabel(ID.as(), "SB")),
                        new HighestNumbers(4, 2, Map.of(CaseRecordKind.ORDER, 3)))),
                new Entry.Salvaged(new SalvageRecord(
                        "ab".repeat(16), null, 0, List.of(), List.of(), List.of(), new HighestNumbers(0, 0, Map.of()))),
                new Entry.Erased(
                        Set.of(4L),
                        Set.of(),
                        Set.of(),
                        Map.of(CaseRecordKind.ORDER, Set.of(2, 1), CaseRecordKind.COST, Set.of(9)),
                        Set.of(),
                        "asked to"),
                new Entry.CaseRecordWithdrawn(CaseRecordKind.STOP_REQUEST, ID.as(), "it was another day", null),
                new Entry.CaseRecordWithdrawn(
                        CaseRecordKind.ORDER,
                        ID.as(),
                        "taken over",
                        new ImportedClaim("ab".repeat(16), 7, AT, "Ann", "", "cd".repeat(32), false)),
                new Entry.CaseRecordAmended(FilledCaseRecord.of(CaseRecordKind.ORDER), "the court sent it again")));
        examples.add(new Entry.VersionReadBack(ID.as(), HASH, true, LocalDate.of(2026, 11, 24), "it was blue"));
        examples.add(new Entry.DiariesMerged(new MergeRecord(
                List.of(new MergeRecord.Origin("ab".repeat(16), List.of(new LedgerHead(4, HASH)))),
                Map.of(ID.hex(), "cd".repeat(16)),
                Map.of(ID.hex(), 12),
                List.of(new Entry.GivenLabel(ID.as(), "SB")),
                new HighestNumbers(4, 2, Map.of(CaseRecordKind.ORDER, 3)),
                "ab".repeat(16))));
        examples.add(new Entry.OriginDigests(
                new OriginSegment("ab".repeat(16), 5, HASH, List.of(HASH, HASH), List.of(0L, 9L))));
        examples.add(new Entry.OriginEntry(
                copied(new Entry.ExhibitAdded(FilledExhibit.ofFile(), null)),
                new Entry.SealedFile(ID.as(), HASH, 9, HASH)));
        examples.add(new Entry.OriginEntry(copied(new Entry.DiaryStarted(HASH, HASH)), null));
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            examples.add(new Entry.CaseRecordRecorded(FilledCaseRecord.of(kind)));
            examples.add(new Entry.CaseRecordRecorded(CaseRecord.of(ID.as(), kind)
                    .with(new ImportedClaim("ab".repeat(16), 7, AT, "Ann", "", "cd".repeat(32), true))));
        }
        return examples;
    }

    /** An entry as a diary that was merged into this one stored it. */
    public static CopiedEntry copied(Entry entry) {
        EntryCodec codec = new EntryCodec();
        EntryCodec.Encoded parts = codec.encode(ENVELOPE, entry);
        EntryBody body = EntryBody.of(parts.publicPart(), parts.privatePart(), new SecureRandom());
        try {
            return MergeCodec.copied("ab".repeat(16), 7, body, codec.decode(parts.publicPart(), parts.privatePart()));
        } catch (MalformedEntryException e) {
            throw new AssertionError(e);
        }
    }
}
