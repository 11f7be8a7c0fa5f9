package org.daybook.portfolio.bundle.check;

import java.util.List;
import java.util.Map;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.portfolio.PastPortfolio;
import org.daybook.portfolio.bundle.BagNames;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;

/**
 * Looks for a bag among what an open diary noted that it wrote. Whoever can open a diary can sign with its key,
 * also somebody who may only look; what it wrote itself stands in its ledger.
 *
 * @param made the portfolios that the diary noted
 */
record RecordedBagCheck(FindingCollector findings, List<PastPortfolio> made) {
    /**
     * Looks for the digest of its tag manifest, which vouches for all the rest. Of a bundle in many volumes earlier
     * versions noted those of the first volumes alone: of the others the files that are named are looked at.
     *
     * @param lists the digest of the tag manifest
     * @param code the printed code according to the bag
     * @param payload the files of its payload
     * @return whether what was noted breaks off, so that the rest of the bag could not be looked for
     */
    boolean isInPart(ByteSequence lists, String code, Map<String, ByteSequence> payload) {
        boolean isNoted = made.stream()
                .flatMap(past -> past.files().stream())
                .anyMatch(file -> isList(file) && file.sha256().equals(lists));
        boolean isInPart = !isNoted
                && made.stream()
                        .filter(past -> past.code().equals(code) && isCutOff(past.files()))
                        .anyMatch(past -> past.files().stream()
                                .allMatch(file ->
                                        file.sha256().equals(payload.getOrDefault(file.name(), file.sha256()))));
        if (!isInPart) {
            findings.begin(BundleCheck.NOTED);
        }
        if (!isNoted && !isInPart) {
            findings.add(BundleCheck.NOTED, BundleFinding.of(BundleSign.NOT_NOTED));
        }
        return isInPart;
    }

    /** Whether there were more files than are noted, and not the lists of all ZIPs before them. */
    private static boolean isCutOff(List<WrittenFile> files) {
        long zips = files.stream()
                .filter(file -> !file.name().contains("/") && file.name().endsWith(BundleCompiler.ZIP))
                .count();
        return files.size() == BundleCompiler.MOST_NOTED
                && files.stream().filter(RecordedBagCheck::isList).count() < zips;
    }

    private static boolean isList(WrittenFile file) {
        return file.name().equals(BagNames.TAG_MANIFEST);
    }
}
