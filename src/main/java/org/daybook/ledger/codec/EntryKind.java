package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseExported;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.CopyMade;
import org.daybook.casefile.entry.Entry.DiariesMerged;
import org.daybook.casefile.entry.Entry.DiaryOpened;
import org.daybook.casefile.entry.Entry.DiaryStarted;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.ExhibitCopied;
import org.daybook.casefile.entry.Entry.ExhibitMetAgain;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.casefile.entry.Entry.ImportWithdrawn;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.casefile.entry.Entry.MessagesImported;
import org.daybook.casefile.entry.Entry.MessagesLinked;
import org.daybook.casefile.entry.Entry.OrganisationSet;
import org.daybook.casefile.entry.Entry.OriginDigests;
import org.daybook.casefile.entry.Entry.OriginEntry;
import org.daybook.casefile.entry.Entry.PassphraseChanged;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.Entry.RecoveryCodeReplaced;
import org.daybook.casefile.entry.Entry.RemindersHidden;
import org.daybook.casefile.entry.Entry.RowsCommitted;
import org.daybook.casefile.entry.Entry.Salvaged;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.Entry.SupportSheetWritten;
import org.daybook.casefile.entry.Entry.VersionReadBack;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.IsoTimeParser;

/**
 * A kind of entry: the name it is stored under, and how its two parts are written and read. All of them are listed
 * here, but for those of access ({@link AccessCodec}), of work ({@link WorkCodec}) and the three of each kind of case record ({@link
 * CaseRecordCodec}).
 *
 * @param name never changed, and never used for something else
 * @param type the entries of this kind
 */
record EntryKind<E extends Entry>(String name, Class<E> type, Writer<E> writer, EntryReader<E> reader) {
    private static final String EXHIBIT = "exhibit";

    private static final List<EntryKind<?>> SINGLE = List.of(
            new EntryKind<>(
                    "diary-started",
                    DiaryStarted.class,
                    (e, out) -> {
                        out.data.put("publicKey", e.publicKey().hex());
                        out.hidden.put("privateKey", e.privateKey().hex());
                    },
                    in -> new DiaryStarted(
                            in.data.parsed("publicKey", ByteSequence::ofHex),
                            in.hidden.has("privateKey")
                                    ? in.hidden.parsed("privateKey", ByteSequence::ofHex)
                                    : DiaryStarted.WITHHELD)),
            new EntryKind<>(
                    "diary-opened",
                    DiaryOpened.class,
                    (e, out) -> {
                        out.data.put("way", e.way().code());
                        out.data.put("failedCount", e.failedCount());
                        ArrayNode tries = out.data.putArray("failedTries");
                        e.failedTries().forEach(at -> tries.add(Json.timestamp(at)));
                    },
                    in -> new DiaryOpened(
                            in.data.parsed(
                                    "way",
                                    code -> Coded.find(DiaryOpened.UnlockWay.class, code)
                                            .orElseThrow()),
                            in.data.list("failedTries", Json::time),
                            in.data.count("failedCount"))),
            new EntryKind<>(
                    "incident-recorded",
                    IncidentRecorded.class,
                    (e, out) -> IncidentCodec.write(e.incident(), out.data, out.hidden),
                    in -> new IncidentRecorded(IncidentCodec.read(in.data, in.hidden, in.unknown))),
            new EntryKind<>(
                    "incident-amended",
                    IncidentAmended.class,
                    (e, out) -> {
                        IncidentCodec.write(e.incident(), out.data, out.hidden);
                        out.data.put("reason", e.reason());
                    },
                    in -> {
                        String reason = in.data.text("reason");
                        return new IncidentAmended(IncidentCodec.read(in.data, in.hidden, in.unknown), reason);
                    }),
            new EntryKind<>(
                    "incident-withdrawn",
                    IncidentWithdrawn.class,
                    (e, out) -> {
                        out.data.put("incident", e.incident().hex()).put("reason", e.reason());
                        ClaimCodec.put(e.claim(), out.data);
                    },
                    in -> new IncidentWithdrawn(
                            in.data.parsed("incident", Id::new), in.data.text("reason"), ClaimCodec.find(in.data))),
            new EntryKind<>(
                    "heading-recorded",
                    HeadingRecorded.class,
                    (e, out) -> HeadingCodec.write(e.heading(), out.data, out.hidden),
                    in -> new HeadingRecorded(HeadingCodec.read(in.data, in.hidden, in.unknown))),
            new EntryKind<>(
                    "erased",
                    Erased.class,
                    (e, out) -> ErasureCodec.write(e, out.data),
                    in -> ErasureCodec.read(in.data)),
            new EntryKind<>(
                    "exhibit-added",
                    ExhibitAdded.class,
                    (e, out) -> {
                        ExhibitWriter.write(e.exhibit(), out.data, out.hidden);
                        SealedFileCodec.put(e.file(), out);
                        ClaimCodec.put(e.claim(), e.exhibit().unknown(), out.data);
                    },
                    in -> {
                        SealedFile file = SealedFileCodec.find(in);
                        ImportedClaim claim = ClaimCodec.find(in.data);
                        return new ExhibitAdded(ExhibitReader.read(in.data, in.hidden, in.unknown), file, claim);
                    }),
            new EntryKind<>(
                    "exhibit-amended",
                    ExhibitAmended.class,
                    (e, out) -> {
                        ExhibitWriter.write(e.exhibit(), out.data, out.hidden);
                        out.data.put("reason", e.reason());
                        ClaimCodec.put(e.claim(), e.exhibit().unknown(), out.data);
                    },
                    in -> {
                        String reason = in.data.text("reason");
                        ImportedClaim claim = ClaimCodec.find(in.data);
                        return new ExhibitAmended(ExhibitReader.read(in.data, in.hidden, in.unknown), reason, claim);
                    }),
            new EntryKind<>(
                    "exhibit-copied",
                    ExhibitCopied.class,
                    (e, out) -> out.data.put(EXHIBIT, e.exhibit().hex()).put("name", e.name()),
                    in -> new ExhibitCopied(in.data.parsed(EXHIBIT, Id::new), in.data.text("name"))),
            new EntryKind<>(
                    "exhibit-met-again",
                    ExhibitMetAgain.class,
                    (e, out) -> {
                        out.data.put(EXHIBIT, e.exhibit().hex()).put("name", e.name());
                        if (!e.folder().isEmpty()) {
                            out.hidden.put("folder", e.folder());
                        }
                    },
                    in -> new ExhibitMetAgain(
                            in.data.parsed(EXHIBIT, Id::new), in.data.text("name"), in.hidden.text("folder"))),
            new EntryKind<>(
                    "messages-imported",
                    MessagesImported.class,
                    (e, out) -> {
                        MessageImportCodec.write(e.messages(), out.data);
                        SealedFileCodec.put(e.rows(), out);
                        ClaimCodec.put(e.claim(), out.data);
                    },
                    in -> {
                        SealedFile rows = SealedFileCodec.find(in);
                        ImportedClaim claim = ClaimCodec.find(in.data);
                        return new MessagesImported(MessageImportCodec.read(in.data, in.unknown), rows, claim);
                    }),
            new EntryKind<>(
                    "rows-committed", RowsCommitted.class, MessageImportCodec::writeTree, MessageImportCodec::readTree),
            new EntryKind<>(
                    "messages-linked",
                    MessagesLinked.class,
                    (e, out) -> MessageImportCodec.writeLink(e, out.data),
                    in -> MessageImportCodec.readLink(in.data)),
            new EntryKind<>(
                    "import-withdrawn",
                    ImportWithdrawn.class,
                    (e, out) -> {
                        out.data.put("import", e.messages().hex()).put("reason", e.reason());
                        ClaimCodec.put(e.claim(), out.data);
                    },
                    in -> new ImportWithdrawn(
                            in.data.parsed("import", Id::new), in.data.text("reason"), ClaimCodec.find(in.data))),
            new EntryKind<>(
                    "portfolio-exported",
                    PortfolioExported.class,
                    (e, out) -> ExportCodec.write(e, out.data),
                    in -> ExportCodec.read(in.data, in.unknown)),
            new EntryKind<>(
                    "copy-state-recorded",
                    Entry.CopyStateRecorded.class,
                    (e, out) -> ExportCodec.write(e, out.data),
                    in -> ExportCodec.readState(in.data)),
            new EntryKind<>(
                    "case-exported",
                    CaseExported.class,
                    (e, out) -> ExportCodec.write(e, out.data),
                    in -> ExportCodec.readCase(in.data)),
            new EntryKind<>(
                    "support-sheet-written",
                    SupportSheetWritten.class,
                    (e, out) -> ExportCodec.write(e, out.data),
                    in -> ExportCodec.readSheet(in.data, in.unknown)),
            new EntryKind<>(
                    "reminders-hidden",
                    RemindersHidden.class,
                    (e, out) -> {
                        ArrayNode codes = out.data.putArray("codes");
                        new TreeSet<>(e.codes()).forEach(codes::add);
                    },
                    in -> new RemindersHidden(Set.copyOf(in.data.texts("codes")))),
            new EntryKind<>(
                    "organisation-set",
                    OrganisationSet.class,
                    (e, out) -> out.hidden.put("settings", e.settings()),
                    in -> new OrganisationSet(in.hidden.text("settings"))),
            new EntryKind<>(
                    "passphrase-changed", PassphraseChanged.class, (e, out) -> {}, in -> new PassphraseChanged()),
            new EntryKind<>(
                    "recovery-code-replaced",
                    RecoveryCodeReplaced.class,
                    (e, out) -> {},
                    in -> new RecoveryCodeReplaced()),
            new EntryKind<>(
                    "copy-made",
                    CopyMade.class,
                    (e, out) -> ExportCodec.writeHead(e.head(), out.data),
                    in -> new CopyMade(ExportCodec.readHead(in.data))),
            new EntryKind<>(
                    "salvaged",
                    Salvaged.class,
                    (e, out) -> SalvageCodec.write(e.account(), out.data),
                    in -> new Salvaged(SalvageCodec.read(in.data))),
            new EntryKind<>(
                    "read-back",
                    VersionReadBack.class,
                    (e, out) -> out.data
                            .put("record", e.record().hex())
                            .put("digest", e.version().hex())
                            .put("agreed", e.agreed())
                            .put("on", e.on().toString())
                            .put("said", e.said()),
                    in -> new VersionReadBack(
                            in.data.parsed("record", Id::new),
                            in.data.parsed("digest", ByteSequence::ofHex),
                            in.data.flag("agreed", false),
                            in.data.parsed("on", IsoTimeParser::day),
                            in.data.text("said"))),
            new EntryKind<>(
                    "diaries-merged",
                    DiariesMerged.class,
                    (e, out) -> MergeCodec.write(e.account(), out.data),
                    in -> new DiariesMerged(MergeCodec.readRecord(in.data))),
            new EntryKind<>(
                    "origin-digests",
                    OriginDigests.class,
                    (e, out) -> MergeCodec.write(e.segment(), out.data),
                    in -> new OriginDigests(MergeCodec.readRun(in.data))),
            new EntryKind<>(
                    MergeCodec.ORIGIN_ENTRY,
                    OriginEntry.class,
                    (e, out) -> {
                        MergeCodec.write(e.copied(), out.data, out.hidden);
                        SealedFileCodec.put(e.file(), out);
                    },
                    in -> new OriginEntry(MergeCodec.readCopied(in.data, in.hidden), SealedFileCodec.find(in))));

    private static final Map<String, EntryKind<?>> BY_NAME = Stream.concat(
                    single(), Arrays.stream(CaseRecordKind.values()).flatMap(CaseRecordCodec::kinds))
            .collect(Collectors.toUnmodifiableMap(EntryKind::name, Function.identity()));
    private static final Map<Class<?>, String> NAMES =
            single().collect(Collectors.toUnmodifiableMap(EntryKind::type, EntryKind::name));

    /** Writes the two parts. */
    @FunctionalInterface
    interface Writer<E> {
        void write(E entry, Out out);
    }

    /** Reads the two parts. */
    @FunctionalInterface
    interface EntryReader<E> {
        E read(In in) throws MalformedEntryException;
    }

    /** What is written into: the part that may be disclosed, and the one that never is. */
    record Out(ObjectNode data, ObjectNode hidden) {}

    /** What is read from; {@code unknown} is given the fields that only a newer version knows. */
    record In(JsonObjectReader data, JsonObjectReader hidden, Map<String, String> unknown) {}

    private static Stream<EntryKind<?>> single() {
        return Stream.of(SINGLE, AccessCodec.kinds(), WorkCodec.kinds()).flatMap(List::stream);
    }

    /**
     * The version under which {@code entry} is stored: 1, unless older programs could not read it and would take it
     * for damaged.
     */
    static int version(Entry entry) {
        return entry instanceof DiaryOpened opened && opened.way() == DiaryOpened.UnlockWay.COLLEAGUE ? 2 : 1;
    }

    /** The newest version of this kind that can be read. */
    int newest() {
        return type == DiaryOpened.class ? 2 : 1;
    }

    /** @throws IllegalArgumentException for an unknown entry, which is kept and not written */
    static EntryKind<?> of(Entry entry) {
        String name = switch (entry) {
            case CaseRecordRecorded e -> e.caseRecord().kind().code() + CaseRecordCodec.RECORDED;
            case CaseRecordAmended e -> e.caseRecord().kind().code() + CaseRecordCodec.AMENDED;
            case CaseRecordWithdrawn e -> e.kind().code() + CaseRecordCodec.WITHDRAWN;
            default -> NAMES.getOrDefault(entry.getClass(), "");
        };
        return ofName(name).orElseThrow(() -> new IllegalArgumentException("unknown entries are kept, not written"));
    }

    /** Empty for a kind that only a newer version knows. */
    static Optional<EntryKind<?>> ofName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    void write(Entry entry, Out out) {
        writer.write(type.cast(entry), out);
    }

    E read(In in) throws MalformedEntryException {
        return reader.read(in);
    }
}
