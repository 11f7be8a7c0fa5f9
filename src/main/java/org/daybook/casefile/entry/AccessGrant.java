package org.daybook.casefile.entry;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.record.Coded;
import org.jspecify.annotations.Nullable;

/**
 * The access to a diary that its owner gave a colleague. Only this program keeps to it: somebody with the colleague's
 * key, a copy of the file and another program can get round it, but for what is sealed apart from who may only look.
 *
 * @param name the colleague's name; the author of what is recorded with it
 * @param initials of the colleague; may be empty
 * @param publicKey 32 bytes
 * @param allows what the colleague may do
 * @param until the last day on which it opens the diary; null if it has no end
 * @param sees what a colleague who may only look sees besides what every key opens; nothing for all others, who see
 *     everything
 */
public record AccessGrant(
        String name,
        String initials,
        ByteSequence publicKey,
        Allows allows,
        @Nullable LocalDate until,
        Set<WithheldPart> sees) {
    /** An access by which nothing is seen that is kept from colleagues who may only look. */
    public AccessGrant(String name, String initials, ByteSequence publicKey, Allows allows, @Nullable LocalDate until) {
        this(name, initials, publicKey, allows, until, Set.of());
    }

    public AccessGrant {
        sees = Set.copyOf(sees);
    }

    /** What a colleague may do. */
    public enum Allows implements Coded {
        /** Read everything, but record nothing; only what is written out of the diary is noted. */
        LOOK,
        /** Record and amend, but erase nothing, change no keys and give nobody access. */
        ADD,
        /** Everything the owner may, as long as it lasts: nothing that opens the diary for longer. */
        ALL;

        /** The value of a code; look for one that only a newer version knows. */
        public static Allows ofCode(String code) {
            return Coded.of(code, LOOK);
        }
    }

    /**
     * The numbers of the keys to what is sealed apart that whoever may only look gets; null for all others, who get
     * the key to everything.
     */
    public @Nullable Set<Integer> partNumbers() {
        return allows == Allows.LOOK ? sees.stream().map(WithheldPart::number).collect(Collectors.toSet()) : null;
    }

    /** The same, with which no more than to look is allowed. */
    public AccessGrant toLook() {
        return new AccessGrant(name, initials, publicKey, Allows.LOOK, until, sees);
    }

    /** Whether its last day is before {@code today}. */
    public boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /** Whether {@code other} allows no more than this, and for no longer: nobody can give more than they have. */
    public boolean covers(AccessGrant other) {
        return allows.compareTo(other.allows) >= 0
                && (allows != Allows.LOOK || sees.containsAll(other.sees))
                && (until == null || (other.until != null && !other.until.isAfter(until)));
    }

    /** Whether it allows {@code entry} to be recorded. */
    public boolean permits(Entry entry) {
        return switch (entry) {
            case Entry.DiaryOpened _ -> true;
            case Entry.Erased _, Entry.AccessEnded _ -> allows == Allows.ALL;
            case Entry.AccessGiven given -> allows == Allows.ALL && covers(given.grant());
            // Each opens the diary, or all of a copy, without end.
            case Entry.PassphraseChanged _, Entry.RecoveryCodeReplaced _, Entry.HandedOver _ ->
                allows == Allows.ALL && until == null;
            default -> allows != Allows.LOOK || isNote(entry);
        };
    }

    /**
     * {@code entry} as the colleague records it: a new exhibit has the colleague's initials before its number, unless
     * it has others, is added for somebody or was another diary's before.
     */
    public Entry signed(Entry entry, Authorship by) {
        if (!(entry instanceof Entry.ExhibitAdded added)
                || added.claim() != null
                || !by.onBehalfOf().isEmpty()
                || !added.exhibit().naming().producer().isBlank()) {
            return entry;
        }
        ExhibitDescription said = added.exhibit().naming();
        ExhibitDescription signed =
                new ExhibitDescription(said.title(), said.description(), said.transcript(), initials);
        return new Entry.ExhibitAdded(added.exhibit().with(signed), added.file());
    }

    /** Whether it notes what was written out of the diary, as is done whatever a colleague may do. */
    public static boolean isNote(Entry entry) {
        return switch (entry) {
            case Entry.PortfolioExported _,
                    Entry.CaseExported _,
                    Entry.SupportSheetWritten _,
                    Entry.ExhibitCopied _,
                    Entry.CopyMade _,
                    Entry.WorkEnded _ -> true;
            case Entry.WorkBegun begun -> begun.kind() == Entry.WorkBegun.WorkKind.WRITING;
            default -> false;
        };
    }
}
