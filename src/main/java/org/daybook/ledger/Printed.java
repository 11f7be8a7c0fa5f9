package org.daybook.ledger;

import java.util.Arrays;
import java.util.Map;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Entry.DiaryStarted;
import org.daybook.casefile.Entry.ExhibitAdded;
import org.daybook.casefile.Envelope;
import org.daybook.facts.When;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are printed, and as what, so that nothing of an entry is given away that is not. A body is given only if
 * the entry as it is printed, written anew, gives the same bytes: whatever was left out, struck out or is not understood by
 * this version makes others.
 *
 * @param entries what is printed of an entry, by its number; of a file that was added without the file's place in the vault
 * @param anyZone whether the zone of the computer's clock may be told wherever it was; if not, only the usual one
 */
public record Printed(Map<Long, Entry> entries, boolean anyZone) {
    /** Nothing is. */
    public static final Printed NOTHING = new Printed(Map.of(), false);

    public Printed {
        entries = Map.copyOf(entries);
    }

    /** Whether a body that was decoded so may be given, if {@code stored} is what writing it would give. */
    boolean allows(long seq, EntryCodec.Decoded decoded, byte[] stored, EntryCodec codec) {
        Entry as = as(seq, decoded.entry());
        return as != null
                && isTold(decoded.envelope())
                && Arrays.equals(codec.encode(decoded.envelope(), as).publicPart(), stored);
    }

    private boolean isTold(Envelope envelope) {
        String zone = envelope.zone().getId();
        return anyZone || zone.equals(When.HOME.getId()) || zone.equals("Z") || zone.equals("UTC");
    }

    private @Nullable Entry as(long seq, Entry stored) {
        if (stored instanceof DiaryStarted started && !entries.isEmpty()) {
            // Its public part is the public half of the signing key, whose certificate is in every signature.
            return started;
        }
        Entry printed = entries.get(seq);
        return printed instanceof ExhibitAdded(var exhibit, var _) && stored instanceof ExhibitAdded added
                ? new ExhibitAdded(exhibit, added.file())
                : printed;
    }
}
