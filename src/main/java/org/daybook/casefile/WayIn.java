package org.daybook.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.crypto.ByteSequence;
import org.daybook.vault.VaultAccess;
import org.daybook.vault.VaultAccess.Kind;

/**
 * One key that opens a diary now, as its file has it, with what its ledger says of it. Every list of who can open a
 * diary is made from these, so that all of them say the same.
 *
 * @param given what a colleague was given and since when; empty for the owner's own, and for a key of which the ledger
 *     says nothing, which the program refuses and another program does not
 */
public record WayIn(Kind kind, Optional<CaseAccess.Given> given) {
    /** Every key that opens it, the owner's first. */
    public static List<WayIn> of(VaultAccess vault, CaseAccess access) {
        Set<Kind> owners = EnumSet.noneOf(Kind.class);
        return vault.ways().stream()
                .map(way -> new WayIn(
                        way.kind() == Kind.COLLEAGUE || owners.add(way.kind()) ? way.kind() : Kind.UNKNOWN,
                        way.colleague().flatMap(access::given)))
                .toList();
    }

    /** Whether it is a colleague's of whom the ledger says nothing, or a second where the program writes one. */
    public boolean isUnexplained() {
        return kind == Kind.UNKNOWN || (kind == Kind.COLLEAGUE && given.isEmpty());
    }

    /** The public key of a colleague whom the ledger names; empty for all else. */
    public Optional<ByteSequence> colleague() {
        return given.map(one -> one.grant().publicKey());
    }
}
