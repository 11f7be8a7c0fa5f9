package org.daybook.ledger;

import java.util.Arrays;
import java.util.Map;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.DiaryStarted;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.ledger.codec.EntryCodec;
import org.daybook.record.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * Decides which entries a ledger proof may disclose: those that are printed in full. A body is disclosed only if
 * encoding the entry as printed gives the same bytes, which anything left out, redacted or unknown to this version
 * prevents.
 *
 * @param entries the printed form of each entry, by its number
 * @param anyZone whether any time zone of the computer's clock may be disclosed; if not, only the usual one
 */
public record DisclosedEntries(Map<Long, As> entries, boolean anyZone) {
    public static final DisclosedEntries NOTHING = new DisclosedEntries(Map.of(), false);

    /**
     * An entry as it is printed.
     *
     * @param entry the entry; one that added a file omits the file's place in the vault
     * @param by who recorded it, by the printed name
     */
    public record As(Entry entry, Authorship by) {}

    public DisclosedEntries {
        entries = Map.copyOf(entries);
    }

    /** Whether a body that was decoded to this entry may be disclosed; encoding it must give {@code stored}. */
    boolean allows(long seq, EntryCodec.Decoded decoded, byte[] stored, EntryCodec codec) {
        Entry as = as(seq, decoded);
        return as != null
                && isTold(decoded.envelope())
                && Arrays.equals(codec.encode(decoded.envelope(), as).publicPart(), stored);
    }

    private boolean isTold(EntryMetadata envelope) {
        String zone = envelope.zone().getId();
        return anyZone || zone.equals(EventTime.HOME.getId()) || zone.equals("Z") || zone.equals("UTC");
    }

    private @Nullable Entry as(long seq, EntryCodec.Decoded decoded) {
        Entry stored = decoded.entry();
        if (stored instanceof DiaryStarted started && !entries.isEmpty()) {
            // Its public part is the public half of the signing key, whose certificate is in every signature.
            return started;
        }
        As as = entries.get(seq);
        if (as == null || !as.by().equals(decoded.envelope().authorship())) {
            return null;
        }
        Entry printed = as.entry();
        return printed instanceof ExhibitAdded(var exhibit, var _, var _) && stored instanceof ExhibitAdded added
                // What an old diary says about when it was added is not printed, so such an entry is not disclosed.
                ? new ExhibitAdded(exhibit, added.file())
                : printed;
    }
}
