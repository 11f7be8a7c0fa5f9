package org.daybook.support;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.LedgerHead;

/**
 * The whole content of a sheet; a writer needs nothing else and never sees the diary.
 *
 * @param request the request it follows
 * @param madeAt when
 * @param program name and version of the program
 * @param head the head of the ledger then
 * @param headCode its code; empty if something in the diary is not as it was written, and in a sheet that does not say
 * which diary it is from
 * @param notes what is to be known about the whole sheet
 * @param parts in order
 */
public record SupportSheet(
        SupportSheetRequest request,
        OffsetDateTime madeAt,
        String program,
        LedgerHead head,
        Optional<String> headCode,
        List<String> notes,
        List<SheetPart> parts) {
    public SupportSheet {
        notes = List.copyOf(notes);
        parts = List.copyOf(parts);
    }
}
