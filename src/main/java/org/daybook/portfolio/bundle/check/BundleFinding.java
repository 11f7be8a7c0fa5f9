package org.daybook.portfolio.bundle.check;

import org.daybook.record.Coded;

/**
 * Something in a bundle that is not as it was written.
 *
 * @param sign its kind
 * @param file the file it concerns; empty if none
 * @param entry the ledger entry it concerns; 0 if none
 */
public record BundleFinding(BundleSign sign, String file, long entry) {

    /** The kind of finding. */
    public enum BundleSign implements Coded {
        /** A file that is in a manifest, or that every bundle has, is missing. */
        MISSING,
        /** A file's SHA-256 differs from its manifest. */
        CHANGED,
        /** A file is in no manifest. */
        NOT_LISTED,
        /** It is not a file but a link or something else, and was not followed. */
        NO_FILE,
        /** A name leads outside the bag, or does not mean the same file on every system. */
        UNSAFE_NAME,
        /** A manifest or the bag declaration has an unexpected format. */
        MALFORMED,
        /** The number of files or bytes differs from what the bag says. */
        OTHER_COUNT,
        /** There is no signature, so somebody else may have made or changed it. */
        UNSIGNED,
        /** A signature is not valid for the data beside it. */
        SIGNATURE_WRONG,
        /** The portfolio is signed with another certificate than the bundle. */
        OTHER_CERTIFICATE,
        /** No signature is valid with the certificate it was compared with. */
        CERTIFICATE_DIFFERS,
        /** The request for a time-stamp is not for this bundle. */
        REQUEST_WRONG,
        /** The response of a time-stamping service is not valid for this bundle. */
        STAMP_WRONG,
        /** An entry's digest differs from that of its body. */
        BODY_DIFFERS,
        /** An entry does not continue the chain from the one before. */
        CHAIN_BROKEN,
        /** The chain does not lead to the head that the proof names. */
        HEAD_DIFFERS,
        /** The printed code differs from that of the proof. */
        CODE_DIFFERS,
        /** The certificate's key is not the one in the ledger. */
        KEY_DIFFERS,
        /** Entries are given in full, but not the first one, which holds the key. */
        KEY_MISSING,
        /** The file of an exhibit does not match its digest in the ledger. */
        EXHIBIT_DIFFERS,
        /** A message does not belong to the original, or that is not the one in the ledger. */
        EXTRACT_DIFFERS,
        /** The open diary is a different one. */
        OTHER_DIARY,
        /** The entry is not in the open diary, or differs there. */
        NOT_IN_DIARY,
        /** No entry of the open diary says that it wrote this: somebody else signed it with its key. */
        NOT_NOTED
    }

    static BundleFinding of(BundleSign sign) {
        return new BundleFinding(sign, "", 0);
    }

    static BundleFinding in(String file, BundleSign sign) {
        return new BundleFinding(sign, file, 0);
    }

    static BundleFinding at(long entry, BundleSign sign) {
        return new BundleFinding(sign, "", entry);
    }
}
