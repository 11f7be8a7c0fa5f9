package org.daybook.vault;

/**
 * Something in an open vault that is not as it was written.
 *
 * @param sign what was seen
 * @param seq the entry it concerns; 0 if it is about the vault as a whole
 */
public record VaultFinding(VaultSign sign, long seq) {

    /** What was seen. */
    public enum VaultSign {
        /** The sealed head does not authenticate or is missing. */
        HEAD_UNREADABLE,
        /** The slots are not those that the head was sealed over. */
        SLOTS_CHANGED,
        /** Fewer entries than the head says. */
        ENTRIES_MISSING,
        /** More entries than the head says. */
        ENTRIES_ADDED,
        /** The chain value does not follow from the previous one and the digest. */
        CHAIN_BROKEN,
        /** The chain ends in another value than the head says. */
        HEAD_DIFFERS,
        /** The sealed body does not authenticate. */
        BODY_UNREADABLE,
        /** The body opens but does not match the digest. */
        BODY_DIFFERS,
        /** The body is gone and no later entry says that it was erased. */
        BODY_MISSING,
        /** The body opens but is not in the form of an entry. */
        BODY_MALFORMED,
        /** The sealed file that the entry added is gone or marked as never added, and no later entry erased it. */
        FILE_MISSING
    }
}
