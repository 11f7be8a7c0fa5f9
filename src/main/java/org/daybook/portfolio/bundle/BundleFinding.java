package org.daybook.portfolio.bundle;

/**
 * Something in a bundle that is not as it was written.
 *
 * @param sign what
 * @param file in which file; empty if it is in none
 * @param entry in which entry of the ledger; 0 if in none
 */
public record BundleFinding(Sign sign, String file, long entry) {

    /** What can be found. */
    public enum Sign {
        /** A file that is in a list, or that every bundle has, is not there. */
        MISSING,
        /** A file has another SHA-256 than its list says. */
        CHANGED,
        /** A file is in no list. */
        NOT_LISTED,
        /** It is not a file but a link or something else, and was not followed. */
        NO_FILE,
        /** A name leads elsewhere, or is none that every system takes for the same. */
        UNSAFE_NAME,
        /** Something lies in the ZIP besides its files, or it has two names for one. */
        HIDDEN_DATA,
        /** A list, or the file that says that this is a bag, has another form. */
        MALFORMED,
        /** There are not as many files, or bytes, as the bag says. */
        OTHER_COUNT,
        /** There is no signature, so that nothing says that it was not made or changed by somebody else. */
        UNSIGNED,
        /** A signature does not hold for what it stands beside. */
        SIGNATURE_WRONG,
        /** The portfolio is signed with another certificate than the bundle. */
        OTHER_CERTIFICATE,
        /** No signature holds that was made with the certificate that it was compared with. */
        CERTIFICATE_DIFFERS,
        /** The request for a time-stamp is not that for this bundle. */
        REQUEST_WRONG,
        /** The answer of a time-stamping service does not hold for this bundle. */
        STAMP_WRONG,
        /** An entry's digest is not what its body gives. */
        BODY_DIFFERS,
        /** The chain does not go on from the entry before. */
        CHAIN_BROKEN,
        /** The chain does not lead to the head that the proof names. */
        HEAD_DIFFERS,
        /** The code of the printing is not what the proof gives. */
        CODE_DIFFERS,
        /** The certificate's key is not the one in the ledger. */
        KEY_DIFFERS,
        /** Entries are given in full, and the first one, which holds the key, is not. */
        KEY_MISSING,
        /** The file of an exhibit is not the one whose digest stands in the ledger. */
        EXHIBIT_DIFFERS,
        /** The diary at hand is another one. */
        OTHER_DIARY,
        /** The entry is not in the diary at hand, or is another there. */
        NOT_IN_DIARY
    }

    static BundleFinding of(Sign sign) {
        return new BundleFinding(sign, "", 0);
    }

    static BundleFinding in(String file, Sign sign) {
        return new BundleFinding(sign, file, 0);
    }

    static BundleFinding at(long entry, Sign sign) {
        return new BundleFinding(sign, "", entry);
    }
}
