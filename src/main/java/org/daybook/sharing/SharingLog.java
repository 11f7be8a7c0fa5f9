package org.daybook.sharing;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CopyStateRecorded;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.SharedInformation;
import org.daybook.crypto.ByteSequence;

/**
 * What left the diary: the portfolios, exports, copies and sheets that the program wrote, from their own entries, and
 * what was shared without it, from its records.
 */
public final class SharingLog {
    private SharingLog() {}

    /** Everything, in the order in which it was recorded. */
    public static List<SharedItem> of(CaseFile caseFile) {
        Map<ByteSequence, Map<String, CopyStateRecorded>> states = states(caseFile);
        Stream<SharedItem> written = caseFile.others().stream()
                .flatMap(recorded -> recipient(caseFile, entry(recorded)).stream()
                        .map(recipient -> item(caseFile, recorded, recipient, Optional.empty(), states)));
        Stream<SharedItem> outside = caseFile.caseRecords().all().stream()
                .filter(history -> history.kind() == CaseRecordKind.SHARING)
                .map(history -> item(
                        caseFile,
                        history.original().recorded(),
                        history.current().text(SharedInformation.RECIPIENT),
                        Optional.of(history),
                        states));
        return Stream.concat(written, outside)
                .sorted(Comparator.comparingLong(item -> item.recorded().seq()))
                .toList();
    }

    /** For whom something was written; empty if this entry tells of nothing that left the diary. */
    private static Optional<String> recipient(CaseFile caseFile, Entry entry) {
        return switch (entry) {
            case Entry.PortfolioExported portfolio -> Optional.of(portfolio.preparedFor());
            case Entry.SupportSheetWritten sheet -> Optional.of(sheet.preparedFor());
            case Entry.AccessGiven given -> Optional.of(given.grant().name());
            case Entry.AccessEnded ended -> Optional.of(holder(caseFile, ended.publicKey()));
            // It may stand there, since the program was cut off as it got its name.
            case Entry.WorkBegun begun
            when begun.kind() == Entry.WorkBegun.WorkKind.WRITING
                    && caseFile.unfinished().contains(begun) -> Optional.of(begun.about());
            case Entry.HandedOver made when made.file() != null -> Optional.of(made.name());
            case Entry.CaseExported export -> Optional.of(export.preparedFor());
            case Entry.ExhibitCopied _, Entry.CopyMade _ -> Optional.of("");
            default -> Optional.empty();
        };
    }

    /** What was recorded last of who has each copy, for each recipient. */
    private static Map<ByteSequence, Map<String, CopyStateRecorded>> states(CaseFile caseFile) {
        Map<ByteSequence, Map<String, CopyStateRecorded>> states = new HashMap<>();
        caseFile.others().stream()
                .map(SharingLog::entry)
                .filter(CopyStateRecorded.class::isInstance)
                .map(CopyStateRecorded.class::cast)
                .forEach(state -> states.computeIfAbsent(state.copy(), _ -> new LinkedHashMap<>())
                        .put(key(state.recipient()), state));
        return states;
    }

    /** What two spellings of one recipient share: their words, whatever their capitals, spaces and stops. */
    public static String key(String recipient) {
        return ConsentCheck.words(recipient).strip();
    }

    /** The name under which this key was given access last. */
    private static String holder(CaseFile caseFile, ByteSequence publicKey) {
        return caseFile.others().stream()
                .map(SharingLog::entry)
                .filter(Entry.AccessGiven.class::isInstance)
                .map(given -> ((Entry.AccessGiven) given).grant())
                .filter(grant -> grant.publicKey().equals(publicKey))
                .map(AccessGrant::name)
                .reduce("", (_, later) -> later);
    }

    private static Entry entry(LedgerEntry recorded) {
        return recorded.entry() instanceof Entry.OriginEntry origin
                ? origin.copied().entry()
                : recorded.entry();
    }

    private static SharedItem item(
            CaseFile caseFile,
            LedgerEntry recorded,
            String recipient,
            Optional<CaseRecordHistory> outside,
            Map<ByteSequence, Map<String, CopyStateRecorded>> states) {
        OffsetDateTime at = recorded.entry() instanceof Entry.OriginEntry origin
                ? origin.copied().envelope().recordedAt()
                : recorded.envelope().recordedAt();
        return new SharedItem(
                recorded,
                entry(recorded),
                at,
                recipient,
                ConsentCheck.asOf(caseFile.caseRecords().all(), recipient, at.toLocalDate(), recorded.seq()),
                outside,
                List.copyOf(states.getOrDefault(SharedItem.digest(recorded), Map.of())
                        .values()));
    }
}
