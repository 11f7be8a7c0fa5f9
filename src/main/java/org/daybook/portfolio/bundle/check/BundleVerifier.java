package org.daybook.portfolio.bundle.check;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.signature.DiarySignature;
import org.daybook.crypto.signature.TimeStamp;
import org.daybook.ledger.LedgerProof;
import org.daybook.ledger.LedgerProofReader;
import org.daybook.pdf.PdfSignature;
import org.daybook.portfolio.PastPortfolio;
import org.daybook.portfolio.bundle.BagNames;
import org.daybook.portfolio.bundle.check.BundleFinding.BundleSign;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a bundle, in a folder or a ZIP, is as it was written. Whatever it is given, it writes nothing, follows
 * no link, and takes bounded memory, and time in proportion to the size of what it is given.
 */
public final class BundleVerifier {
    private static final int LONGEST_TAG_FILE = 1 << 20;
    private static final Set<String> BESIDE_THE_LISTS =
            Set.of(BagNames.TAG_MANIFEST, BagNames.SIGNATURE, BagNames.REQUEST, BagNames.RESPONSE);

    private final BagSource source;
    private final BagReader reader;
    private final FindingCollector findings = new FindingCollector();
    private Map<String, String> info = Map.of();
    private Optional<DiarySignature> signature = Optional.empty();
    private Optional<TimeStamp> stamp = Optional.empty();
    private ByteSequence lists = ByteSequence.of(new byte[0]);

    /**
     * An open diary to compare with.
     *
     * @param vaultId its id, 32 hexadecimal digits
     * @param made the portfolios that it noted
     */
    public record DiaryAtHand(String vaultId, LedgerProof.ProofRows rows, List<PastPortfolio> made) {
        public DiaryAtHand {
            made = List.copyOf(made);
        }
    }

    /**
     * What a bundle is compared with besides itself.
     *
     * @param diary the diary it is said to come from; null if it is not open
     * @param certificates the SHA-256 of the certificate that it is to be signed with, from each place where it is
     * known
     */
    public record Reference(@Nullable DiaryAtHand diary, List<ByteSequence> certificates) {
        /** No reference. */
        public static final Reference NONE = new Reference(null, List.of());

        public Reference {
            certificates = List.copyOf(certificates);
        }
    }

    private BundleVerifier(BagSource source, Progress progress) {
        this.source = source;
        this.reader = new BagReader(source, findings, progress);
    }

    /**
     * Checks a bundle. Blocking; not for the vault thread or the interface thread.
     *
     * @param place a folder or a ZIP
     * @param reference what it is compared with
     * @throws BundleFailure if it cannot be checked as a bundle
     */
    public static BundleReport verify(Path place, Reference reference, Progress progress) throws BundleFailure {
        try (BagSource source = BagSource.of(place)) {
            if (!source.files.containsKey(BagNames.BAGIT)) {
                throw new BundleFailure.NotABundle();
            }
            return new BundleVerifier(source, progress).report(reference);
        } catch (BagReader.ReadingStoppedException e) {
            throw new BundleFailure.Cancelled();
        } catch (IOException e) {
            throw new BundleFailure.CannotRead();
        }
    }

    private BundleReport report(Reference reference) throws IOException {
        findings.begin(BundleCheck.STRUCTURE);
        source.findings.forEach(found -> findings.add(BundleCheck.STRUCTURE, found));
        AmbiguousNames.in(source.files.navigableKeySet())
                .forEach(name -> findings.in(BundleCheck.STRUCTURE, name, BundleSign.UNSAFE_NAME));
        Map<String, ByteSequence> tags = list(BagNames.TAG_MANIFEST, false, BundleCheck.TAG_MANIFEST);
        Map<String, ByteSequence> payload = list(BagNames.MANIFEST, true, BundleCheck.MANIFEST);
        bag();
        unlisted(tags.keySet(), payload.keySet());
        signed();
        certificate(reference.certificates());
        signedPdf(BagNames.PORTFOLIO, BundleCheck.PORTFOLIO);
        for (String name : source.files.keySet().stream()
                .filter(BagNames::isFurtherVolume)
                .sorted()
                .toList()) {
            signedPdf(name, BundleCheck.PORTFOLIO);
        }
        signedPdf(BagNames.CONTACTS, BundleCheck.CONTACTS);
        Optional<ProofCheck> proof = proof(payload, reference.diary());
        new ExtractCheck(source, findings, proof).check();
        if (reference.certificates().isEmpty()
                && findings.holds(BundleCheck.KEY)
                && findings.holds(BundleCheck.DIARY)) {
            // Whoever may only look has no certificate of the diary, but its first entry, which names the key.
            findings.begin(BundleCheck.CERTIFICATE);
        }
        oxum(payload);
        boolean isNotedInPart = reference.diary() != null
                && new RecordedBagCheck(findings, reference.diary().made())
                        .isInPart(lists, info.getOrDefault(BagNames.CODE_LABEL, ""), payload);
        return new BundleReport(findings.outcomes(), findings.all(), facts(proof, isNotedInPart));
    }

    private BundleReport.BundleFacts facts(Optional<ProofCheck> proof, boolean isNotedInPart) {
        return new BundleReport.BundleFacts(
                source.files.size(),
                reader.total(),
                info.getOrDefault(BagNames.CODE_LABEL, ""),
                signature.map(held -> ByteSequence.of(held.fingerprint())),
                stamp,
                proof.flatMap(ProofCheck::headCode),
                proof.map(ProofCheck::entries).orElse(0L),
                proof.map(ProofCheck::opened).orElse(0L),
                proof.map(ProofCheck::compared).orElse(0L),
                info.getOrDefault(BagNames.COUNT_LABEL, ""),
                isNotedInPart);
    }

    /** Reads a manifest and verifies every file in it. */
    private Map<String, ByteSequence> list(String name, boolean payload, BundleCheck check) throws IOException {
        findings.begin(check);
        Optional<byte[]> bytes = reader.small(name, Manifest.LONGEST, check);
        if (bytes.isEmpty()) {
            return Map.of();
        }
        Optional<Manifest> manifest = Manifest.parse(bytes.get(), payload);
        if (manifest.isEmpty()) {
            findings.in(check, name, BundleSign.MALFORMED);
            return Map.of();
        }
        for (Map.Entry<String, ByteSequence> line : manifest.get().files().entrySet()) {
            if (!source.files.containsKey(line.getKey())) {
                findings.in(check, line.getKey(), BundleSign.MISSING);
            } else if (!reader.digest(line.getKey()).equals(line.getValue())) {
                findings.in(check, line.getKey(), BundleSign.CHANGED);
            }
        }
        return manifest.get().files();
    }

    /** Checks that it declares itself a bag, and has all the files of a bundle. */
    private void bag() throws IOException {
        Optional<byte[]> declared = reader.small(BagNames.BAGIT, LONGEST_TAG_FILE, BundleCheck.STRUCTURE);
        if (declared.isPresent()
                && !BagNames.BAGIT_CONTENT.equals(new String(declared.get(), StandardCharsets.UTF_8))) {
            findings.in(BundleCheck.STRUCTURE, BagNames.BAGIT, BundleSign.MALFORMED);
        }
        Map<String, String> lines = new TreeMap<>();
        reader.small(BagNames.INFO, LONGEST_TAG_FILE, BundleCheck.STRUCTURE)
                .ifPresent(bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> {
                            int colon = line.indexOf(": ");
                            if (colon > 0) {
                                lines.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
                            }
                        }));
        info = lines;
        if (!isOneOfMany()) {
            require(BagNames.PORTFOLIO);
            require(BagNames.PROOF);
        }
        require(BagNames.README);
    }

    private void require(String name) {
        if (!source.files.containsKey(name)) {
            findings.in(BundleCheck.STRUCTURE, name, BundleSign.MISSING);
        }
    }

    /** Whether it is one of several volumes, of which only the first has all the files. */
    private boolean isOneOfMany() {
        return info.containsKey(BagNames.COUNT_LABEL)
                && !info.getOrDefault(BagNames.COUNT_LABEL, "").startsWith("1 ");
    }

    private void unlisted(Set<String> tags, Set<String> payload) {
        Set<String> known = new HashSet<>(BESIDE_THE_LISTS);
        known.addAll(tags);
        known.addAll(payload);
        source.files.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.in(BundleCheck.STRUCTURE, name, BundleSign.NOT_LISTED));
    }

    private void oxum(Map<String, ByteSequence> payload) {
        long bytes = payload.keySet().stream()
                .mapToLong(name -> source.files.getOrDefault(name, 0L))
                .sum();
        String counted = bytes + "." + payload.size();
        if (!counted.equals(info.get(BagNames.OXUM_LABEL))) {
            findings.in(BundleCheck.STRUCTURE, BagNames.INFO, BundleSign.OTHER_COUNT);
        }
    }

    /** Checks the signature over the tag manifest, and the files of a time-stamp. */
    private void signed() throws IOException {
        if (!source.files.containsKey(BagNames.TAG_MANIFEST)) {
            return;
        }
        lists = reader.digest(BagNames.TAG_MANIFEST);
        byte[] sha256 = lists.toBytes();
        findings.begin(BundleCheck.SIGNATURE);
        if (!isSigned()) {
            findings.add(BundleCheck.SIGNATURE, BundleFinding.of(BundleSign.UNSIGNED));
        } else {
            Optional<byte[]> der = reader.small(BagNames.SIGNATURE, LONGEST_TAG_FILE, BundleCheck.SIGNATURE);
            signature = der.flatMap(bytes -> DiarySignature.checkFile(bytes, sha256));
            if (der.isPresent() && signature.isEmpty()) {
                findings.in(BundleCheck.SIGNATURE, BagNames.SIGNATURE, BundleSign.SIGNATURE_WRONG);
            }
        }
        // In older bundles the manifest is stamped even where it is signed.
        stamped(
                source.files.containsKey(BagNames.SIGNATURE)
                        ? List.of(reader.digest(BagNames.SIGNATURE).toBytes(), sha256)
                        : List.of(sha256));
    }

    /** @param digests the digests that may be stamped */
    private void stamped(List<byte[]> digests) throws IOException {
        findings.begin(BundleCheck.REQUEST);
        Optional<byte[]> request = reader.small(BagNames.REQUEST, LONGEST_TAG_FILE, BundleCheck.REQUEST);
        if (request.isPresent()
                && digests.stream().noneMatch(one -> MessageDigest.isEqual(request.get(), TimeStamp.request(one)))) {
            findings.in(BundleCheck.REQUEST, BagNames.REQUEST, BundleSign.REQUEST_WRONG);
        }
        if (source.files.containsKey(BagNames.RESPONSE)) {
            findings.begin(BundleCheck.TIME_STAMP);
            stamp = reader.small(BagNames.RESPONSE, LONGEST_TAG_FILE, BundleCheck.TIME_STAMP)
                    .flatMap(bytes -> digests.stream()
                            .flatMap(one -> TimeStamp.check(bytes, one).stream())
                            .findFirst());
            if (stamp.isEmpty()) {
                findings.in(BundleCheck.TIME_STAMP, BagNames.RESPONSE, BundleSign.STAMP_WRONG);
            }
        }
    }

    private boolean isSigned() {
        return source.files.containsKey(BagNames.SIGNATURE)
                || !info.getOrDefault(BagNames.SIGNATURE_LABEL, "").equals("none");
    }

    private void certificate(List<ByteSequence> known) {
        if (known.isEmpty()) {
            return;
        }
        findings.begin(BundleCheck.CERTIFICATE);
        Optional<ByteSequence> held = signature.map(found -> ByteSequence.of(found.fingerprint()));
        if (!known.stream().allMatch(one -> held.equals(Optional.of(one)))) {
            findings.add(BundleCheck.CERTIFICATE, BundleFinding.of(BundleSign.CERTIFICATE_DIFFERS));
        }
    }

    private void signedPdf(String name, BundleCheck check) throws IOException {
        if (!source.files.containsKey(name)) {
            return;
        }
        try (SeekableByteChannel file = source.channel(name)) {
            Optional<DiarySignature> held = PdfSignature.check(file);
            if (!isSigned() && held.isEmpty()) {
                return;
            }
            findings.begin(check);
            if (!isSigned()) {
                // If the portfolio is signed, so was the manifest: its signature was removed.
                findings.in(BundleCheck.SIGNATURE, BagNames.SIGNATURE, BundleSign.MISSING);
            } else if (held.isEmpty()) {
                findings.in(check, name, BundleSign.SIGNATURE_WRONG);
            } else if (signature.isPresent() && !same(held.get(), signature.get())) {
                findings.in(check, name, BundleSign.OTHER_CERTIFICATE);
            }
        } catch (EOFException | ZipException e) {
            if (isSigned()) {
                findings.in(check, name, BundleSign.SIGNATURE_WRONG);
            }
        }
    }

    private static boolean same(DiarySignature one, DiarySignature other) {
        return MessageDigest.isEqual(one.fingerprint(), other.fingerprint());
    }

    private Optional<ProofCheck> proof(Map<String, ByteSequence> payload, @Nullable DiaryAtHand diary)
            throws IOException {
        if (!source.files.containsKey(BagNames.PROOF)) {
            return Optional.empty();
        }
        ProofCheck check = new ProofCheck(
                findings,
                new ProofCheck.Expected(
                        info.getOrDefault(BagNames.CODE_LABEL, ""),
                        payload,
                        info.containsKey(BagNames.COUNT_LABEL),
                        signature.map(held -> ByteSequence.of(held.publicKey())),
                        diary));
        try {
            LedgerProofReader.read(source.open(BagNames.PROOF), check);
            check.finish();
        } catch (LedgerProofReader.NotAProof | ZipException e) {
            findings.in(BundleCheck.LEDGER, BagNames.PROOF, BundleSign.MALFORMED);
        }
        return Optional.of(check);
    }
}
