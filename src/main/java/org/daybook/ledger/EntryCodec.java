package org.daybook.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Entry.CaseExported;
import org.daybook.casefile.Entry.CaseRecordAmended;
import org.daybook.casefile.Entry.CaseRecordRecorded;
import org.daybook.casefile.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.Entry.CopyMade;
import org.daybook.casefile.Entry.DiaryOpened;
import org.daybook.casefile.Entry.DiaryStarted;
import org.daybook.casefile.Entry.Erased;
import org.daybook.casefile.Entry.ExhibitAdded;
import org.daybook.casefile.Entry.ExhibitAmended;
import org.daybook.casefile.Entry.ExhibitCopied;
import org.daybook.casefile.Entry.ExhibitMetAgain;
import org.daybook.casefile.Entry.GivenLabel;
import org.daybook.casefile.Entry.HeadingRecorded;
import org.daybook.casefile.Entry.IncidentAmended;
import org.daybook.casefile.Entry.IncidentRecorded;
import org.daybook.casefile.Entry.IncidentWithdrawn;
import org.daybook.casefile.Entry.PassphraseChanged;
import org.daybook.casefile.Entry.PortfolioExported;
import org.daybook.casefile.Entry.RecoveryCodeReplaced;
import org.daybook.casefile.Entry.RemindersHidden;
import org.daybook.casefile.Entry.Salvaged;
import org.daybook.casefile.Entry.SealedFile;
import org.daybook.casefile.Entry.Unknown;
import org.daybook.casefile.Entry.WrittenFile;
import org.daybook.casefile.EntryMetadata;
import org.daybook.casefile.LedgerHead;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * Encodes entries as stored bytes and decodes them, each kind under its own name and version. A new field needs no new
 * version. A version is raised only when older programs could no longer read the kind; they then keep it as unknown.
 *
 * <p>One that decodes is for one thread and for as long as the reading takes, since it holds what repeats.
 */
final class EntryCodec {
    private static final int VERSION = 1;
    private static final String EXHIBIT = "exhibit";
    private static final String CASE_RECORD = "particular";
    private static final String RECORDED = "-recorded";
    private static final String AMENDED = "-amended";
    private static final String WITHDRAWN = "-withdrawn";

    private final StringInterner repeats = new StringInterner();

    /** What was decoded. */
    record Decoded(EntryMetadata envelope, Entry entry) {}

    /** The two parts of an entry, as they are stored. */
    record Parts(byte[] publicPart, byte[] privatePart) {}

    Parts encode(EntryMetadata envelope, Entry entry) {
        ObjectNode publicPart = Json.object();
        ObjectNode privatePart = Json.object();
        publicPart.put("kind", kind(entry));
        publicPart.put("version", VERSION);
        publicPart.put("recordedAt", Json.timestamp(envelope.recordedAt()));
        publicPart.put("zone", envelope.zone().getId());
        publicPart.put("author", envelope.author());
        publicPart.put("onBehalfOf", envelope.onBehalfOf());
        publicPart.put("program", envelope.program());
        write(entry, publicPart.putObject("data"), privatePart);
        return new Parts(Json.bytes(publicPart), Json.bytes(privatePart));
    }

    Decoded decode(byte[] publicPart, byte[] privatePart) throws MalformedEntry {
        Map<String, String> unknown = new HashMap<>();
        JsonNode stored = Json.parse(publicPart);
        JsonObjectReader root = new JsonObjectReader("", stored, new HashMap<>(), repeats);
        EntryMetadata envelope = new EntryMetadata(
                root.parsed("recordedAt", Json::time),
                root.zone("zone"),
                root.text("author"),
                root.text("onBehalfOf"),
                root.text("program"));
        String kind = root.text("kind");
        long version = root.number("version");
        // Only made when it is needed: it copies the whole entry.
        Supplier<Unknown> asItIs = () -> new Unknown(
                kind,
                (int) Math.min(version, Integer.MAX_VALUE),
                new String(publicPart, StandardCharsets.UTF_8),
                new String(privatePart, StandardCharsets.UTF_8));
        if (version > VERSION) {
            return new Decoded(envelope, asItIs.get());
        }
        JsonNode data = stored.path("data");
        JsonObjectReader dataReader = new JsonObjectReader("", data, unknown, repeats);
        JsonObjectReader privateReader =
                new JsonObjectReader(UnknownJsonFields.PRIVATE_PREFIX, Json.parse(privatePart), unknown, repeats);
        return new Decoded(envelope, read(kind, dataReader, privateReader, unknown, asItIs));
    }

    private static String kind(Entry entry) {
        return switch (entry) {
            case DiaryStarted e -> "diary-started";
            case DiaryOpened e -> "diary-opened";
            case IncidentRecorded e -> "incident-recorded";
            case IncidentAmended e -> "incident-amended";
            case IncidentWithdrawn e -> "incident-withdrawn";
            case HeadingRecorded e -> "heading-recorded";
            case Erased e -> "erased";
            case CaseRecordRecorded e -> e.caseRecord().kind().code() + RECORDED;
            case CaseRecordAmended e -> e.caseRecord().kind().code() + AMENDED;
            case CaseRecordWithdrawn e -> e.kind().code() + WITHDRAWN;
            case ExhibitAdded e -> "exhibit-added";
            case ExhibitAmended e -> "exhibit-amended";
            case ExhibitCopied e -> "exhibit-copied";
            case ExhibitMetAgain e -> "exhibit-met-again";
            case PortfolioExported e -> "portfolio-exported";
            case CaseExported e -> "case-exported";
            case RemindersHidden e -> "reminders-hidden";
            case PassphraseChanged e -> "passphrase-changed";
            case RecoveryCodeReplaced e -> "recovery-code-replaced";
            case CopyMade e -> "copy-made";
            case Salvaged e -> "salvaged";
            case Unknown e -> throw new IllegalArgumentException("unknown entries are kept, not written");
        };
    }

    private static void write(Entry entry, ObjectNode data, ObjectNode hidden) {
        switch (entry) {
            case DiaryStarted e -> {
                data.put("publicKey", e.publicKey().hex());
                hidden.put("privateKey", e.privateKey().hex());
            }
            case DiaryOpened e -> {
                data.put("way", e.way().code());
                data.put("failedCount", e.failedCount());
                ArrayNode tries = data.putArray("failedTries");
                e.failedTries().forEach(at -> tries.add(Json.timestamp(at)));
            }
            case IncidentRecorded e -> IncidentCodec.write(e.incident(), data, hidden);
            case IncidentAmended e -> {
                IncidentCodec.write(e.incident(), data, hidden);
                data.put("reason", e.reason());
            }
            case IncidentWithdrawn e -> {
                data.put("incident", e.incident().hex()).put("reason", e.reason());
                writeClaim(e.claim(), data);
            }
            case HeadingRecorded e -> HeadingCodec.write(e.heading(), data, hidden);
            case CaseRecordRecorded e -> CaseRecordCodec.write(e.caseRecord(), data, hidden);
            case CaseRecordAmended e -> {
                CaseRecordCodec.write(e.caseRecord(), data, hidden);
                data.put("reason", e.reason());
            }
            case CaseRecordWithdrawn e -> {
                data.put(CASE_RECORD, e.caseRecord().hex()).put("reason", e.reason());
                writeClaim(e.claim(), data);
            }
            case Erased e -> writeErased(e, data);
            case ExhibitAdded e -> {
                ExhibitCodec.write(e.exhibit(), data, hidden);
                writeFile(e.file(), data, hidden);
                writeClaim(e.claim(), e.exhibit(), data);
            }
            case ExhibitAmended e -> {
                ExhibitCodec.write(e.exhibit(), data, hidden);
                data.put("reason", e.reason());
                writeClaim(e.claim(), e.exhibit(), data);
            }
            case ExhibitCopied e -> data.put(EXHIBIT, e.exhibit().hex()).put("name", e.name());
            case ExhibitMetAgain e -> {
                data.put(EXHIBIT, e.exhibit().hex()).put("name", e.name());
                if (!e.folder().isEmpty()) {
                    hidden.put("folder", e.folder());
                }
            }
            case PortfolioExported e -> writeExport(e, data);
            case CaseExported e ->
                data.put("name", e.file().name())
                        .put("sha256", e.file().sha256().hex())
                        .put("incidents", e.incidents())
                        .put("particulars", e.caseRecords());
            case RemindersHidden e -> {
                ArrayNode codes = data.putArray("codes");
                new TreeSet<>(e.codes()).forEach(codes::add);
            }
            case CopyMade e -> writeHead(e.head(), data);
            case Salvaged e -> SalvageCodec.write(e.account(), data);
            case PassphraseChanged e -> {}
            case RecoveryCodeReplaced e -> {}
            case Unknown e -> throw new IllegalArgumentException("unknown entries are kept, not written");
        }
    }

    private static void writeClaim(@Nullable ImportedClaim claim, ObjectNode data) {
        if (claim != null) {
            ClaimCodec.write(claim, data.putObject(ClaimCodec.NAME));
        }
    }

    private static void writeClaim(@Nullable ImportedClaim claim, Exhibit exhibit, ObjectNode data) {
        if (claim != null) {
            writeClaim(claim, data);
            UnknownJsonFields.restoreClaim(exhibit.unknown(), data);
        }
    }

    private static void writeErased(Erased erased, ObjectNode data) {
        ArrayNode entries = data.putArray("entries");
        new TreeSet<>(erased.entries()).forEach(seq -> entries.add(seq.longValue()));
        ArrayNode incidents = data.putArray("incidents");
        new TreeSet<>(erased.incidents()).forEach(number -> incidents.add(number.intValue()));
        ArrayNode exhibits = data.putArray("exhibits");
        new TreeSet<>(erased.exhibits()).forEach(number -> exhibits.add(number.intValue()));
        if (!erased.caseRecords().isEmpty()) {
            ObjectNode caseRecords = data.putObject("particulars");
            new TreeMap<>(erased.caseRecords()).forEach((kind, numbers) -> {
                ArrayNode ofKind = caseRecords.putArray(kind.code());
                new TreeSet<>(numbers).forEach(number -> ofKind.add(number.intValue()));
            });
        }
        ArrayNode blobs = data.putArray("blobs");
        erased.blobs().stream().map(Id::hex).sorted().forEach(blobs::add);
        data.put("reason", erased.reason());
    }

    private static void writeFile(@Nullable SealedFile file, ObjectNode data, ObjectNode hidden) {
        if (file != null) {
            data.put("length", file.length());
            data.put("sha256", file.sha256().hex());
            data.put("blob", file.blob().hex());
            hidden.put("key", file.key().hex());
        }
    }

    private static void writeExport(PortfolioExported export, ObjectNode data) {
        data.put("madeAt", Json.timestamp(export.madeAt()));
        data.put("preset", export.preset());
        data.put("code", export.code());
        ArrayNode incidents = data.putArray("incidents");
        export.incidents().forEach(number -> incidents.add(number.intValue()));
        ArrayNode exhibits = data.putArray("exhibits");
        export.exhibits()
                .forEach(label ->
                        exhibits.addObject().put(EXHIBIT, label.exhibit().hex()).put("initials", label.initials()));
        ArrayNode leftOut = data.putArray("leftOut");
        new TreeSet<>(export.leftOut()).forEach(leftOut::add);
        data.put("preparedFor", export.preparedFor());
        writeHead(export.head(), data);
        ArrayNode files = data.putArray("files");
        export.files()
                .forEach(file -> files.addObject()
                        .put("name", file.name())
                        .put("sha256", file.sha256().hex()));
    }

    private static void writeHead(LedgerHead head, ObjectNode data) {
        data.putObject("head")
                .put("count", head.count())
                .put("chain", head.chain().hex());
    }

    private static Entry read(
            String kind,
            JsonObjectReader data,
            JsonObjectReader hidden,
            Map<String, String> unknown,
            Supplier<Unknown> asItIs)
            throws MalformedEntry {
        return switch (kind) {
            case "diary-started" ->
                new DiaryStarted(
                        data.parsed("publicKey", ByteSequence::ofHex),
                        hidden.parsed("privateKey", ByteSequence::ofHex));
            case "diary-opened" ->
                new DiaryOpened(
                        data.parsed("way", JsonObjectReader.code(DiaryOpened.Way.values(), DiaryOpened.Way::code)),
                        list(data, "failedTries", Json::time),
                        data.count("failedCount"));
            case "incident-recorded" -> new IncidentRecorded(IncidentCodec.read(data, hidden, unknown));
            case "incident-amended" -> {
                String reason = data.text("reason");
                yield new IncidentAmended(IncidentCodec.read(data, hidden, unknown), reason);
            }
            case "incident-withdrawn" ->
                new IncidentWithdrawn(data.parsed("incident", Id::new), data.text("reason"), readClaim(data));
            case "heading-recorded" -> new HeadingRecorded(HeadingCodec.read(data, hidden, unknown));
            case "erased" ->
                new Erased(
                        Set.copyOf(numbers(data, "entries")),
                        Set.copyOf(counts(data, "incidents")),
                        Set.copyOf(counts(data, "exhibits")),
                        erasedCaseRecords(data),
                        Set.copyOf(list(data, "blobs", Id::new)),
                        data.text("reason"));
            case "exhibit-added" -> {
                SealedFile file = data.has("blob") ? readFile(data, hidden) : null;
                ImportedClaim claim = readClaim(data);
                yield new ExhibitAdded(ExhibitCodec.read(data, hidden, unknown), file, claim);
            }
            case "exhibit-amended" -> {
                String reason = data.text("reason");
                ImportedClaim claim = readClaim(data);
                yield new ExhibitAmended(ExhibitCodec.read(data, hidden, unknown), reason, claim);
            }
            case "exhibit-copied" -> new ExhibitCopied(data.parsed(EXHIBIT, Id::new), data.text("name"));
            case "exhibit-met-again" ->
                new ExhibitMetAgain(data.parsed(EXHIBIT, Id::new), data.text("name"), hidden.text("folder"));
            case "portfolio-exported" -> readExport(data, unknown);
            case "case-exported" ->
                new CaseExported(
                        new WrittenFile(data.text("name"), data.parsed("sha256", ByteSequence::ofHex)),
                        data.count("incidents"),
                        data.count("particulars", 0));
            case "reminders-hidden" -> new RemindersHidden(Set.copyOf(list(data, "codes", Function.identity())));
            case "passphrase-changed" -> new PassphraseChanged();
            case "recovery-code-replaced" -> new RecoveryCodeReplaced();
            case "copy-made" -> new CopyMade(readHead(data));
            case "salvaged" -> new Salvaged(SalvageCodec.read(data));
            default -> readCaseRecord(kind, data, hidden, unknown).orElseGet(asItIs);
        };
    }

    /** Empty for a kind of entry that only a newer version knows. */
    private static Optional<Entry> readCaseRecord(
            String kind, JsonObjectReader data, JsonObjectReader hidden, Map<String, String> unknown)
            throws MalformedEntry {
        int dash = kind.lastIndexOf('-');
        Optional<CaseRecordKind> of = dash < 0 ? Optional.empty() : CaseRecordKind.ofCode(kind.substring(0, dash));
        if (of.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.substring(dash)) {
            case RECORDED -> Optional.of(new CaseRecordRecorded(CaseRecordCodec.read(of.get(), data, hidden, unknown)));
            case AMENDED -> {
                String reason = data.text("reason");
                yield Optional.of(new CaseRecordAmended(CaseRecordCodec.read(of.get(), data, hidden, unknown), reason));
            }
            case WITHDRAWN ->
                Optional.of(new CaseRecordWithdrawn(
                        of.get(), data.parsed(CASE_RECORD, Id::new), data.text("reason"), readClaim(data)));
            default -> Optional.empty();
        };
    }

    private static @Nullable ImportedClaim readClaim(JsonObjectReader data) throws MalformedEntry {
        return data.has(ClaimCodec.NAME) ? ClaimCodec.read(data.object(ClaimCodec.NAME)) : null;
    }

    private static Map<CaseRecordKind, Set<Integer>> erasedCaseRecords(JsonObjectReader data) throws MalformedEntry {
        Map<CaseRecordKind, Set<Integer>> numbers = new EnumMap<>(CaseRecordKind.class);
        JsonObjectReader caseRecords = data.object("particulars");
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            Set<Integer> ofKind = Set.copyOf(counts(caseRecords, kind.code()));
            if (!ofKind.isEmpty()) {
                numbers.put(kind, ofKind);
            }
        }
        return numbers;
    }

    private static SealedFile readFile(JsonObjectReader data, JsonObjectReader hidden) throws MalformedEntry {
        return new SealedFile(
                data.parsed("blob", Id::new),
                hidden.parsed("key", ByteSequence::ofHex),
                data.number("length"),
                data.parsed("sha256", ByteSequence::ofHex));
    }

    private static PortfolioExported readExport(JsonObjectReader data, Map<String, String> unknown)
            throws MalformedEntry {
        List<WrittenFile> files = new ArrayList<>();
        for (JsonNode element : data.elements("files")) {
            JsonObjectReader file = new JsonObjectReader("files.", element, unknown);
            files.add(new WrittenFile(file.text("name"), file.parsed("sha256", ByteSequence::ofHex)));
        }
        List<GivenLabel> labels = new ArrayList<>();
        for (JsonNode element : data.elements("exhibits")) {
            JsonObjectReader label = new JsonObjectReader("exhibits.", element, unknown);
            labels.add(new GivenLabel(label.parsed(EXHIBIT, Id::new), label.text("initials")));
        }
        return new PortfolioExported(
                data.parsed("madeAt", Json::time),
                data.has("preset") ? data.text("preset") : "",
                data.has("code") ? data.text("code") : "",
                counts(data, "incidents"),
                labels,
                Set.copyOf(list(data, "leftOut", text -> text)),
                data.text("preparedFor"),
                readHead(data),
                files);
    }

    private static LedgerHead readHead(JsonObjectReader data) throws MalformedEntry {
        JsonObjectReader head = data.object("head");
        return new LedgerHead(head.number("count"), head.parsed("chain", ByteSequence::ofHex));
    }

    private static List<Long> numbers(JsonObjectReader data, String name) throws MalformedEntry {
        List<Long> numbers = new ArrayList<>();
        for (JsonNode element : data.elements(name)) {
            if (!element.isIntegralNumber() || !element.canConvertToLong()) {
                throw new MalformedEntry(data.path(name));
            }
            numbers.add(element.longValue());
        }
        return numbers;
    }

    private static List<Integer> counts(JsonObjectReader data, String name) throws MalformedEntry {
        List<Integer> counts = new ArrayList<>();
        for (long number : numbers(data, name)) {
            if (number < 0 || number > Integer.MAX_VALUE) {
                throw new MalformedEntry(data.path(name));
            }
            counts.add((int) number);
        }
        return counts;
    }

    private static <T> List<T> list(JsonObjectReader data, String name, Function<String, T> parse)
            throws MalformedEntry {
        List<T> list = new ArrayList<>();
        for (JsonNode element : data.elements(name)) {
            list.add(JsonObjectReader.parse(element, parse, data.path(name)));
        }
        return list;
    }
}
