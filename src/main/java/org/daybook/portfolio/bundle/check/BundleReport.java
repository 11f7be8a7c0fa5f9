package org.daybook.portfolio.bundle.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.signature.TimeStamp;
import org.daybook.record.Coded;

/**
 * The result of checking a bundle, as facts. That all checks pass means that nothing was changed since it was signed,
 * not who made it, nor that anything in it is true. Anybody can make and sign a bundle that passes: whose it is shows
 * only against a certificate known from elsewhere, see {@link #isCompared()}.
 *
 * @param outcomes the checks made, in order, and their outcomes
 * @param findings the first thousand findings; empty if all checks pass
 * @param facts what it says of itself, as far as that could be read
 */
public record BundleReport(Map<BundleCheck, CheckOutcome> outcomes, List<BundleFinding> findings, BundleFacts facts) {

    /** The checks, in this order. */
    public enum BundleCheck implements Coded {
        /** That it is a bag with all the files of a bundle, and no others. */
        STRUCTURE,
        /** That the files outside the payload match the tag manifest. */
        TAG_MANIFEST,
        /** That the payload matches its manifest. */
        MANIFEST,
        /** A signature over the tag manifest; whose it is, it cannot say by itself. */
        SIGNATURE,
        /** The request for a time-stamp. */
        REQUEST,
        /** The response of a time-stamping service; whether that service can be trusted is not known. */
        TIME_STAMP,
        /** The signature in the portfolio, over every byte of it. */
        PORTFOLIO,
        /** The signature in the contact sheet, which only older bundles have. */
        CONTACTS,
        /** Every digest in the chain, up to the head. */
        LEDGER,
        /** The entries given in full. */
        BODIES,
        /** The printed code. */
        CODE,
        /** That the key that signed is the one in the ledger's first entry. */
        KEY,
        /** That files of exhibits match their digests in the ledger. */
        EXHIBITS,
        /** That the messages in extracts belong to their originals. */
        EXTRACTS,
        /** That the certificate is the one it was compared with: that of the open diary, or one that was given. */
        CERTIFICATE,
        /** That the entries are those of the open diary. */
        DIARY,
        /** That the open diary noted that it wrote this. */
        NOTED
    }

    /** The outcome of a check. */
    public enum CheckOutcome {
        HOLDS,
        DOES_NOT_HOLD,
        /** There is nothing to check, and nothing is required. */
        NOT_THERE
    }

    /**
     * What a bundle says of itself.
     *
     * @param files the number of its files
     * @param bytes their total size
     * @param code the printed code; empty if there is none
     * @param certificate the SHA-256 of the certificate with which it is signed, if the signature is valid
     * @param stamp the time-stamp, if there is a valid one
     * @param headCode the code of the ledger's head; empty if the proof is not valid or gives none
     * @param entries the number of entries in the proof
     * @param opened the number of them given in full
     * @param exhibits the number of files of exhibits compared with the ledger
     * @param volume which volume of how many; empty if there is one only
     * @param isNotedInPart whether what the open diary noted of it breaks off before this volume, so that only its
     * exhibits could be looked for there
     */
    public record BundleFacts(
            int files,
            long bytes,
            String code,
            Optional<ByteSequence> certificate,
            Optional<TimeStamp> stamp,
            Optional<String> headCode,
            long entries,
            long opened,
            long exhibits,
            String volume,
            boolean isNotedInPart) {}

    public BundleReport {
        Map<BundleCheck, CheckOutcome> all = new EnumMap<>(BundleCheck.class);
        for (BundleCheck check : BundleCheck.values()) {
            all.put(check, outcomes.getOrDefault(check, CheckOutcome.NOT_THERE));
        }
        outcomes = Collections.unmodifiableMap(all);
        findings = List.copyOf(findings);
    }

    /** Whether there are no findings. */
    public boolean holds() {
        return findings.isEmpty();
    }

    /** Whether it is signed with the certificate that it was compared with. */
    public boolean isCompared() {
        return outcome(BundleCheck.CERTIFICATE) == CheckOutcome.HOLDS;
    }

    public CheckOutcome outcome(BundleCheck check) {
        return outcomes.getOrDefault(check, CheckOutcome.NOT_THERE);
    }
}
