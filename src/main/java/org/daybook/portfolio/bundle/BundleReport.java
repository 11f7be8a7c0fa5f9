package org.daybook.portfolio.bundle;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.TimeStamp;

/**
 * What a look at a bundle showed, as facts. That all holds says that nothing was changed since it was signed; not who
 * made it, nor that anything in it is true. Anybody can make and sign a bundle in which all holds: whose it is shows
 * only against a certificate known from elsewhere, see {@link #isCompared()}.
 *
 * @param outcomes what was looked at, in order, and what came of it
 * @param findings what is not as it was written, the first thousand; empty if all holds
 * @param facts what it says of itself, as far as that could be read
 */
public record BundleReport(Map<Check, Outcome> outcomes, List<BundleFinding> findings, Facts facts) {

    /** What is looked at, in this order. */
    public enum Check {
        /** Whether it is a bag with all that a bundle has, and nothing else. */
        STRUCTURE,
        /** The files beside the payload. */
        TAG_MANIFEST,
        /** The payload. */
        MANIFEST,
        /** A signature over the tag manifest; whose it is, it cannot say by itself. */
        SIGNATURE,
        /** The request for a time-stamp. */
        REQUEST,
        /** The answer of a time-stamping service; it is not known whether that service can be trusted. */
        TIME_STAMP,
        /** The signature in the portfolio, over every byte of it. */
        PORTFOLIO,
        /** The signature in the contact sheet, which bundles of before had. */
        CONTACTS,
        /** Every digest in the chain, up to the head. */
        LEDGER,
        /** The entries given in full. */
        BODIES,
        /** The code of this printing. */
        CODE,
        /** That the key that signed is the one in the ledger's first entry. */
        KEY,
        /** That files of exhibits are those whose digests stand in the ledger. */
        EXHIBITS,
        /** That the certificate is the one it was compared with: that of the diary at hand, or one that was told. */
        CERTIFICATE,
        /** That the entries are those of the diary at hand. */
        DIARY
    }

    /** What came of a check. */
    public enum Outcome {
        HOLDS,
        DOES_NOT_HOLD,
        /** There is nothing to look at, and there need not be. */
        NOT_THERE
    }

    /**
     * What a bundle says of itself.
     *
     * @param files how many files it has
     * @param bytes how large they are together
     * @param code the code of the printing; empty if there is none
     * @param certificate the SHA-256 of the certificate with which it is signed, if the signature holds
     * @param stamp the time-stamp, if there is one and it holds
     * @param headCode the code of the ledger's head; empty if the proof does not hold or gives none
     * @param entries how many entries the proof has
     * @param opened how many of them are given in full
     * @param exhibits how many files of exhibits were compared with the ledger
     * @param volume which volume of how many; empty if there is one only
     */
    public record Facts(
            int files,
            long bytes,
            String code,
            Optional<ByteSequence> certificate,
            Optional<TimeStamp> stamp,
            Optional<String> headCode,
            long entries,
            long opened,
            long exhibits,
            String volume) {}

    public BundleReport {
        Map<Check, Outcome> all = new EnumMap<>(Check.class);
        for (Check check : Check.values()) {
            all.put(check, outcomes.getOrDefault(check, Outcome.NOT_THERE));
        }
        outcomes = Collections.unmodifiableMap(all);
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found. */
    public boolean holds() {
        return findings.isEmpty();
    }

    /** Whether it is signed with the certificate that it was compared with. */
    public boolean isCompared() {
        return outcome(Check.CERTIFICATE) == Outcome.HOLDS;
    }

    /** What came of a check. */
    public Outcome outcome(Check check) {
        return outcomes.getOrDefault(check, Outcome.NOT_THERE);
    }
}
