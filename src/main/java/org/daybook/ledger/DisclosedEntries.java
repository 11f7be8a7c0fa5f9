package org.daybook.ledger;

import java.util.Arrays;
import java.util.Map;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Entry.DiaryStarted;
import org.daybook.casefile.Entry.ExhibitAdded;
import org.daybook.casefile.EntryMetadata;
import org.daybook.record.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * Decides which entries a ledger proof may disclose: those that are printed, as they are printed. A body is disclosed
 * only if encoding the entry as it is printed gives the same bytes. Anything left out, struck out or not understood by
 * this version would give other bytes.
 *
 * @param entries what is printed of an entry, by its number
 * @param anyZone whether the zone of the computer's clock may be told wherever it was; if not, only the usual one
 */
public record DisclosedEntries(Map<Long, As> entries, boolean anyZone) {
    /** Nothing is. */
    public static final DisclosedEntries NOTHING = new DisclosedEntries(Map.of(), false);

    /**
     * An entry as it is printed.
     *
     * @param entry of a file that was added without the file's place in the vault
     * @param by who recorded it, as they are called
     */
    public record As(Entry entry, Authorship by) {}

    public DisclosedEntries {
        entries = Map.copyOf(entries);
    }

    /**
     * Whether a body that was decoded to this entry may be disclosed; {@code stored} must be what encoding it gives.
     */
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
                // What an old diary says of when it was added is not printed, so such an entry is not disclosed.
                ? new ExhibitAdded(exhibit, added.file())
                : printed;
    }
}
