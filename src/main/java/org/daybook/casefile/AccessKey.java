package org.daybook.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.crypto.ByteSequence;
import org.daybook.vault.VaultAccess;
import org.daybook.vault.VaultAccess.AccessKind;

/**
 * One key that opens a diary now, as its file has it, with what its ledger says of it. Every list of who can open a
 * diary is made from these, so that all of them say the same.
 *
 * @param given what a colleague was given and since when; empty for the owner's own, and for a key of which the ledger
 *     says nothing, which the program refuses and another program does not
 */
public record AccessKey(AccessKind kind, Optional<CaseAccess.GivenAccess> given) {
    /** Every key that opens it, the owner's first. */
    public static List<AccessKey> of(VaultAccess vault, CaseAccess access) {
        Set<AccessKind> owners = EnumSet.noneOf(AccessKind.class);
        return vault.ways().stream()
                .map(way -> new AccessKey(
                        way.kind() == AccessKind.COLLEAGUE || owners.add(way.kind()) ? way.kind() : AccessKind.UNKNOWN,
                        way.colleague().flatMap(access::given)))
                .toList();
    }

    /** Whether it is a colleague's of whom the ledger says nothing, or a second where the program writes one. */
    public boolean isUnexplained() {
        return kind == AccessKind.UNKNOWN || (kind == AccessKind.COLLEAGUE && given.isEmpty());
    }

    /** The public key of a colleague whom the ledger names; empty for all else. */
    public Optional<ByteSequence> colleague() {
        return given.map(one -> one.grant().publicKey());
    }
}
