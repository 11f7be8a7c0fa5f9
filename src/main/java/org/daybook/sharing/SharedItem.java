package org.daybook.sharing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CopyStateRecorded;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;

/**
 * One thing that left the diary.
 *
 * @param recorded the ledger's entry that says so
 * @param entry what it says; of a merged diary, what was recorded there
 * @param at when that was recorded
 * @param recipient for whom; may be empty
 * @param consent what was recorded of consent for that recipient when it was shared
 * @param outside the record of something shared without the program; empty for what the program wrote
 * @param states what is recorded of who has it, one for each recipient, in the order in which they were named first
 */
public record SharedItem(
        LedgerEntry recorded,
        Entry entry,
        OffsetDateTime at,
        String recipient,
        ConsentCheck consent,
        Optional<CaseRecordHistory> outside,
        List<CopyStateRecorded> states) {
    public SharedItem {
        states = List.copyOf(states);
    }

    /** Whether it left another diary that was merged into this one. */
    public boolean isFromAnother() {
        return recorded.entry() instanceof Entry.OriginEntry;
    }

    /** The digest of the entry by which it was written, in the diary where that was. */
    public ByteSequence digest() {
        return digest(recorded);
    }

    static ByteSequence digest(LedgerEntry recorded) {
        return recorded.entry() instanceof Entry.OriginEntry origin
                ? origin.copied().stored().digest()
                : recorded.digest();
    }

    /** Whether it is a copy for somebody, of which it is recorded who has it. */
    public boolean isCopy() {
        return switch (entry) {
            case Entry.PortfolioExported _,
                    Entry.SupportSheetWritten _,
                    Entry.CaseExported _,
                    Entry.HandedOver _,
                    Entry.WorkBegun _,
                    Entry.ExhibitCopied _ -> true;
            default -> false;
        };
    }

    /** Who has it, as far as that is recorded. */
    public List<CopyStateRecorded> given() {
        return states.stream()
                .filter(state -> state.state() == CopyStateRecorded.CopyState.GIVEN)
                .toList();
    }

    /** The files that were written, each with its digest; none for what was shared without the program. */
    public List<WrittenFile> files() {
        return switch (entry) {
            case Entry.PortfolioExported portfolio -> portfolio.files();
            case Entry.SupportSheetWritten sheet -> sheet.files();
            case Entry.CaseExported export -> List.of(export.file());
            case Entry.HandedOver made ->
                Optional.ofNullable(made.file()).stream().toList();
            default -> List.of();
        };
    }
}
